// What is on the page and in no file yet.
import { $, put } from "../parts.js";
import { view } from "../view.js";

const hold = (event) => event.preventDefault();

export const unsaved = {
  /** How many steps were in the record when it was saved last. */
  steps: 0,
  /** Whether the record has changed since in another way than by steps at its end. */
  isOther: false,
  /** How many changes of files of the page were saved in none. */
  changes: 0,

  /** How many steps are not saved; those that were taken back count, too. */
  get count() {
    const steps = Math.abs((view.state?.entries ?? 0) - unsaved.steps);
    return steps || (unsaved.isOther ? 1 : 0);
  },

  get isAny() { return unsaved.count > 0 || unsaved.changes > 0; },

  /** Everything is as it is in files. */
  none() {
    unsaved.record();
    unsaved.files();
  },

  /** The record is saved. */
  record() {
    unsaved.steps = view.state?.entries ?? 0;
    unsaved.isOther = false;
    unsaved.refresh();
  },

  /** The files of the page are saved. */
  files() {
    unsaved.changes = 0;
    unsaved.refresh();
  },

  /** A file of the page has changed. */
  change() {
    unsaved.changes += 1;
    unsaved.refresh();
  },

  /** What the bar says of it. */
  get text() {
    const { count, changes } = unsaved;
    const some = (number, one) => (number === 0 ? [] : [`${number} ${number === 1 ? one : one + "s"}`]);
    const parts = [...some(count, "step"), ...some(changes, "change")];
    return parts.length ? parts.join(" and ") + " not saved" : "";
  },

  /** Shows it; the browser asks before the page is left only while there is something to lose. */
  refresh() {
    put($("unsaved"), unsaved.text);
    $("unsaved").hidden = !unsaved.isAny;
    window.removeEventListener("beforeunload", hold);
    if (unsaved.isAny) window.addEventListener("beforeunload", hold);
  },
};
