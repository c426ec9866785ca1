// Asks why a rating was changed, without keeping anybody from going on.
import { criteria } from "./criteria.js";
import { issuePart } from "./issue.js";
import { say } from "../notices.js";
import { $, cellPhrase } from "../parts.js";
import { view } from "../view.js";
import { work } from "../work.js";

export const reasonPart = {
  /** The step that is asked about, and the reason that it had. */
  entry: null, given: "",

  ask(entry, question) {
    reasonPart.keep();
    reasonPart.open(entry, question, "");
  },

  open(entry, label, reason) {
    // What was said before would stand over the panel.
    say("");
    reasonPart.entry = entry;
    reasonPart.given = reason;
    $("reason-label").textContent = label;
    $("reason-text").value = reason;
    $("reason").hidden = false;
    $("reason-text").focus({ preventScroll: true });
  },

  /** Gives or changes the reason of the last change of the selected issue, or of a rating agreed otherwise. */
  edit() {
    const entries = issuePart.detail.entries.filter((entry) => entry.do === "score" || entry.as);
    const last = entries[entries.length - 1];
    if (!last) { say("Nothing of this issue has been changed, so that there is nothing to give a reason for."); return; }
    if (last.as) { reasonPart.open(last.entry, `Why agreed as ${last.as}?`, last.reason); return; }
    const criterion = view.model.criteria[last.criterion].title;
    reasonPart.open(last.entry, `Why ${criterion} from ${cellPhrase(last.from)} to ${cellPhrase(last.to)}?`, last.reason);
    criteria.reveal(last.criterion);
  },

  /** Keeps what was typed, if it was, and closes. */
  keep() {
    const text = $("reason-text").value.trim();
    if (reasonPart.entry != null && text !== reasonPart.given) {
      work.give(reasonPart.entry, text);
    }
    reasonPart.close();
  },

  close() {
    reasonPart.entry = null;
    if ($("reason").hidden) return;
    const hadFocus = $("reason").contains(document.activeElement);
    $("reason").hidden = true;
    if (hadFocus) $("grid").focus({ preventScroll: true });
  },
};
