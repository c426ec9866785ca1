// What the list shows: of a band, of those agreed otherwise, of a theme, or as far as the room has come.
import { $, make, press, put } from "../parts.js";
import { list } from "./list.js";
import { ratingShapes } from "./ratings.js";
import { view } from "../view.js";

export const filters = {
  /** Makes the buttons of a model's bands, and the choice of themes. */
  build(themes) {
    view.filter = { band: null, differs: false };
    $("filter-bands").replaceChildren(...view.model.bands.map((band, place) => make("button", { type: "button", "aria-pressed": "false",
      onclick: () => filters.change({ band: view.filter.band === place ? null : place }) },
      ...ratingShapes([place, place]), " ", make("b", {}), make("span", { class: "word" }, " " + band.label))));
    $("filter-differs").replaceChildren(make("span", { "aria-hidden": "true" }, "≠ "), make("b", {}), make("span", { class: "word" }, " differ"));
    const group = (label, items) => make("optgroup", { label }, ...items.map(([value, text]) => make("option", { value }, text)));
    $("filter-theme").replaceChildren(make("option", { value: "" }, "All themes"),
      ...(themes.length ? [group("Theme", themes.map((theme) => ["=" + theme, theme.slice(0, 80)]))] : []),
      group("In this room", [["!open", "Not discussed"], ["!discussed", "Discussed, not agreed"], ["!agreed", "Agreed"]]));
    $("find").value = "";
  },

  /** Shows how many there are of each, and which are chosen. */
  refresh() {
    const { bands, differing } = view.state;
    [...$("filter-bands").children].forEach((button, place) => {
      put(button.querySelector("b"), String(bands[place]));
      press(button, view.filter.band === place);
    });
    put($("filter-differs").querySelector("b"), String(differing));
    press($("filter-differs"), view.filter.differs);
    $("filter-differs").disabled = differing === 0 && !view.filter.differs;
  },

  change(what) {
    Object.assign(view.filter, what);
    list.choose();
    list.update();
    filters.refresh();
  },

  start() {
    $("filter-differs").addEventListener("click", () => filters.change({ differs: !view.filter.differs }));
    $("filter-theme").addEventListener("change", () => filters.change({}));
    $("find").addEventListener("input", () => { list.scrollTo(0); list.refresh(); });
  },
};
