// Where there is room for one column alone, the list or the issue is shown, and a tap leads from one to the other.
import { $ } from "../parts.js";
import { list } from "./list.js";

export const sides = {
  /** Whether there is one column alone. */
  get isOne() { return getComputedStyle($("sides")).getPropertyValue("--one").trim() === "1"; },

  /** Shows the list or the issue; in two columns both are in sight all the time. */
  show(side) {
    document.body.dataset.side = side;
    if (!sides.isOne) return;
    if (side === "issue") { $("issue").focus({ preventScroll: true }); return; }
    list.measure();
    list.reveal();
    list.draw();
    $("grid").focus({ preventScroll: true });
  },
};
