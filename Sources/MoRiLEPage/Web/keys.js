// The keyboard: everything in the room is done with it.
import { later } from "./later.js";
import { hush } from "./notices.js";
import { $, make } from "./parts.js";
import { places } from "./places.js";

/** What a key does wherever the page is; places have their own keys beside it. */
const everywhere = {
  v: () => $("viewing").showModal(),
  "?": () => keys.help(),
};

export const keys = {
  /** Whether single letters do something; whoever speaks to a computer may not want that. */
  isOn: true,
  /** What control with a key does. */
  control: {},
  /** What a key does in a dialog, by the dialog's name. */
  dialogs: {},
  /** What leaves a field, and where to. */
  leave() {},

  press(event) {
    if (event.altKey || event.metaKey) return;
    if (!["Shift", "Control"].includes(event.key)) hush();
    // A reason may be asked for by the step before: then this key is its first letter.
    const target = later.finish() ? document.activeElement : event.target;
    const isText = target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (event.ctrlKey) { keys.pressControl(event, isText); return; }
    const dialog = document.querySelector("dialog[open]");
    if (dialog) {
      const action = isText ? null : keys.dialogs[dialog.id]?.[event.key];
      if (action) { event.preventDefault(); action(); }
      return;
    }
    if (isText) {
      if (event.key === "Escape") { (places.here?.leaveField ?? keys.leave)(target); event.preventDefault(); }
      if (event.key === "Enter" && target.dataset.enter == null) { (places.here?.leaveField ?? keys.leave)(target, true); event.preventDefault(); }
      return;
    }
    if ((event.key === "Enter" || event.key === " ") && target.matches("button, a, summary, [type=radio], [type=checkbox]")) return;
    const action = keys.action(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  },

  /** What a key does here: first what the place says, then what holds everywhere. */
  action(key) {
    const place = places.here;
    if (!keys.isOn && /^\p{L}$/u.test(key)) return null;
    if (place?.keys[key]) return place.keys[key];
    if (/^[0-9]$/.test(key) && place?.digit) return () => place.digit(key);
    if (place?.sleeps) return null;
    const name = places.named(key);
    return name ? () => places.open(name) : everywhere[key];
  },

  pressControl(event, isText) {
    const name = (event.shiftKey ? "Shift+" : "") + event.key.toLowerCase();
    const action = keys.control[name];
    if (!action || (isText && name !== "s")) return;
    event.preventDefault();
    action();
  },

  /** Shows the keys of the place, and those that hold everywhere. */
  help() {
    const told = [
      ...(places.here?.told ?? []),
      ...(places.here?.sleeps ? [] : [...places.all.values()].map((place) => [[place.key.toUpperCase()], place.title])),
      [[places.here?.sleeps ? "Shift+V" : "V"], "view: large type, dark, timer, single keys"], [["?"], "these keys"],
    ];
    $("help-keys").replaceChildren(...told.map(([names, what]) => make("div", {},
      make("dt", {}, ...names.flatMap((key) => [make("kbd", {}, key), " "])), make("dd", {}, what))));
    $("help").showModal();
  },

  start() { document.addEventListener("keydown", keys.press); },
};
