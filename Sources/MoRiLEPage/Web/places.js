// The places of the page, each one key away and each made for its moment.
import { $, make } from "./parts.js";
import { view } from "./view.js";

export const places = {
  /** By name: its title, its key, whether it needs an open table, what shows it, what leaves it, and its own keys. */
  all: new Map(),
  current: null,

  /** Adds a place; the section `place-name` is what it shows. */
  add(name, place) { places.all.set(name, { needsTable: true, keys: {}, show() {}, leave() {}, ...place }); },

  /** The place that is open. */
  get here() { return places.all.get(places.current); },

  /** Makes the bar, in which the key of each place is the underlined letter. */
  build() {
    $("places").replaceChildren(...[...places.all].map(([name, place]) => {
      const at = place.title.toLowerCase().indexOf(place.key);
      place.button = make("button", { type: "button", id: "to-" + name, onclick: () => places.open(name) },
        place.title.slice(0, at), make("u", {}, place.title[at]), place.title.slice(at + 1));
      return place.button;
    }));
  },

  /** Opens a place, unless it needs a table and none is open. */
  open(name) {
    const place = places.all.get(name);
    if (!place || (place.needsTable && !view.model)) return false;
    if (places.current !== name) {
      places.here?.leave();
      places.current = name;
      for (const other of places.all.keys()) $("place-" + other).hidden = other !== name;
      document.body.dataset.place = name;
    }
    places.refresh();
    place.show();
    return true;
  },

  /** Shows which places can be opened, and which is. */
  refresh() {
    for (const [name, place] of places.all) {
      place.button.disabled = place.needsTable && !view.model;
      if (name === places.current) place.button.setAttribute("aria-current", "page");
      else place.button.removeAttribute("aria-current");
    }
  },

  /** The name of the place that a key opens. */
  named(key) {
    for (const [name, place] of places.all) if (place.key === key) return name;
    return null;
  },
};
