// The keyboard: everything that the room needs without a mouse.
import { files } from "./files.js";
import { later } from "./later.js";
import { list } from "./list.js";
import { look } from "./look.js";
import { moved } from "./moved.js";
import { $, make } from "./parts.js";
import { reasonPart } from "./reason.js";
import { agree, choose, explain, nextToAgree, score, select, step, sure } from "./steps.js";
import { timer } from "./timer.js";
import { view } from "./view.js";
import { whatIf } from "./whatif.js";

export const keys = {
  /** What each key does, as the page tells it. */
  told: [
    [["↑", "↓"], "the issue above, below"], [["Page Up", "Page Down", "Home", "End"], "further through the list"],
    [["←", "→"], "the criterion before, after"], [["0", "…", "9"], "score the criterion"], [["+", "-"], "one level up, down"],
    [["x"], "the criterion is not known"], [["Delete"], "clear the cell: by the model's default, or not known"],
    [["u"], "undo"], [["U"], "redo"], [["r"], "reason for the last change of this issue"], [["w"], "who is speaking on this issue"],
    [["a"], "agree the issue as it is scored, or open it again"], [["n"], "the next issue that is not agreed"],
    [["e"], "explain the rating"], [["h"], "how sure the ratings and ranks are"], [["/"], "find an issue"], [["m"], "what moved: by the last step, since the opening"],
    [["i"], "what if a threshold or a weight were another"], [["s"], "save"], [["o"], "open"],
    [["l"], "large type"], [["d"], "dark or light"], [["t"], "timer on or off"], [["?"], "these keys"], [["Esc"], "back to the list"],
  ],

  press(event) {
    if (event.altKey || event.metaKey) return;
    // A reason may be asked for by the step before: then this key is its first letter.
    const target = later.finish() ? document.activeElement : event.target;
    if (event.ctrlKey) { keys.control(event); return; }
    if (document.querySelector("dialog[open]")) { keys.inDialog(event); return; }
    if (target.matches("input:not([type=radio]), select, textarea")) {
      if (event.key === "Escape") { keys.leave(target); event.preventDefault(); }
      if (event.key === "Enter" && target.id !== "reason-text") { keys.leave(target, true); event.preventDefault(); }
      return;
    }
    if ((event.key === "Enter" || event.key === " ") && target.matches("button, a, summary, [type=radio]")) return;
    const action = keys.actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    } else if (/^[0-9]$/.test(event.key)) {
      event.preventDefault();
      score({ cell: event.key });
    }
  },

  control(event) {
    if (event.target.matches("input, textarea")) return;
    if (event.key === "z" || event.key === "y" || event.key === "Z") {
      event.preventDefault();
      if (event.key === "z" && !event.shiftKey) step("undo"); else step("redo");
    }
  },

  inDialog(event) {
    if ($("saving").open && /^[1-4]$/.test(event.key)) {
      event.preventDefault();
      $("saving").close();
      files.save(["session", "csv", "log", "minutes"][event.key - 1]);
    }
  },

  /** Back to the list from a field; what was sought stays, unless it is left with Escape. */
  leave(target, isDone = false) {
    if (target.id === "find" && !isDone) { target.value = ""; list.refresh(); }
    if (target.id === "find" && isDone && view.order.length && !view.place.has(view.selected)) select(view.order[0]);
    if (target.id === "reason-text") reasonPart.close();
    $("grid").focus({ preventScroll: true });
    list.reveal();
  },

  actions: {
    ArrowDown: () => list.move(1), ArrowUp: () => list.move(-1),
    PageDown: () => list.move(10), PageUp: () => list.move(-10),
    Home: () => list.move(-Infinity), End: () => list.move(Infinity),
    ArrowRight: () => choose(view.criterion + 1), ArrowLeft: () => choose(view.criterion - 1),
    "+": () => score({ step: 1 }), "=": () => score({ step: 1 }), "-": () => score({ step: -1 }), "−": () => score({ step: -1 }),
    x: () => score({ cell: "?" }), Delete: () => score({ cell: "" }), Backspace: () => score({ cell: "" }),
    u: () => step("undo"), U: () => step("redo"),
    r: () => reasonPart.edit(), w: () => { $("who").focus(); $("who").select(); },
    a: () => agree(), n: () => nextToAgree(), e: () => explain(), h: () => sure(),
    "/": () => { $("find").focus(); $("find").select(); },
    m: () => { ($("moved-since").checked ? $("moved-last") : $("moved-since")).checked = true; moved.refresh(); },
    i: () => { if (whatIf.isOn) whatIf.leave(); else whatIf.open(); },
    s: () => { timer.spend(); $("saving").showModal(); }, o: () => $("opening").showModal(),
    l: () => look.toggleLarge(), d: () => look.toggleDark(), t: () => look.toggleTimer(),
    "?": () => $("help").showModal(), Escape: () => { reasonPart.close(); $("grid").focus({ preventScroll: true }); },
  },

  start() {
    document.addEventListener("keydown", keys.press);
    $("help-keys").replaceChildren(...keys.told.map(([names, what]) => make("div", {},
      make("dt", {}, ...names.flatMap((key) => [make("kbd", {}, key), " "])), make("dd", {}, what))));
  },
};
