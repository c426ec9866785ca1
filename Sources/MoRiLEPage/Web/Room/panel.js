// What opens over the foot of the Room, so that what was scored stays in sight: a reason, another rating, a note.
import { chips } from "./chips.js";
import { ratingMark } from "../Ranking/ratings.js";
import { say } from "../notices.js";
import { $, make } from "../parts.js";
import { scene } from "./scene.js";
import { selectedIssue, view } from "../view.js";
import { work } from "../work.js";

export const panel = {
  /** What is open: reason, rating, note or more; nothing where it is null. */
  kind: null,
  /** The step that a reason is given for, and what it had. */
  entry: null, given: "", who: "",

  open(kind, title, { text = null, acts }) {
    panel.keep();
    panel.kind = kind;
    $("room-panel-title").textContent = title;
    $("room-text").hidden = text == null;
    $("room-text").value = text ?? "";
    $("room-panel-acts").replaceChildren(...acts);
    $("room-panel-who").replaceChildren();
    $("room-foot").hidden = true;
    $("room-panel").hidden = false;
    panel.showWho(false);
    (text == null ? acts[0] : $("room-text")).focus({ preventScroll: true });
    scene.reveal();
  },

  act(label, key, does, kind = "") {
    return make("button", { type: "button", class: kind, onclick: does }, label, " ", make("span", { class: kind ? "" : "aside" }, key));
  },

  /** Asks why: of the step that was just done, or of one whose reason is changed. */
  ask(entry, question, reason = "") {
    panel.open("reason", question, { text: reason, acts: [
      panel.act("Keep", "Enter", () => panel.keep(), "act"), panel.act("Later", "Esc", () => panel.close()),
      make("button", { type: "button", onclick: () => { panel.close(); work.takeBack(entry); } }, "Take back")] });
    [panel.entry, panel.given, panel.who] = [entry, reason, view.who];
    panel.drawWho();
  },

  /** Gives or changes the reason of the issue's last change, or of a rating agreed otherwise. */
  edit() {
    const { last } = scene.data;
    if (!last) { say("Nothing of this issue has been changed, so that there is nothing to give a reason for."); return; }
    if (last.who) view.who = last.who;
    panel.ask(last.entry, last.question, last.reason);
  },

  /** Asks as which rating the issue is agreed. */
  askRating() {
    if (scene.data.isAgreed) { say("This issue is agreed. Open it again first."); return; }
    const { bands } = view.model, scored = scene.data.change.to;
    panel.open("rating", "Agree it as", { acts: bands.map((band, at) => make("button", { type: "button", onclick: () => panel.choose(at) },
      String(at + 1) + " ", ratingMark([at, at], undefined, "tag"), at === scored[0] && at === scored[1] ? " as scored" : "")) });
  },

  choose(at) {
    const band = view.model.bands[at];
    if (!band) return;
    panel.close();
    work.agree(band.label);
  },

  askNote() {
    panel.open("note", "Park for later", { text: "", acts: [
      panel.act("Keep", "Enter", () => panel.keep(), "act"), panel.act("Leave", "Esc", () => panel.close())] });
    panel.drawWho();
  },

  /** Keeps what was typed, and closes. */
  keep() {
    const text = $("room-text").value.trim();
    if (panel.kind === "reason" && (text !== panel.given || view.who !== panel.who)) work.give(panel.entry, text, view.who);
    if (panel.kind === "note" && text) {
      const fault = work.note({ do: "park", issue: view.selected, text, who: view.who });
      say(fault || `Parked: ${selectedIssue().name}.`);
    }
    panel.close();
  },

  close() {
    if (!panel.kind) return;
    panel.kind = null;
    $("room-panel").hidden = true;
    $("room-foot").hidden = false;
    $("place-room").focus({ preventScroll: true });
    scene.draw();
  },

  /** Shows who speaks in place of the text, so that letters are partners, or the text again. */
  showWho(isWho) {
    panel.isWho = isWho;
    $("room-panel-chips").hidden = !isWho;
    if (panel.kind === "reason" || panel.kind === "note") $("room-text").hidden = isWho;
    if (isWho) {
      panel.drawWho();
      $("place-room").focus({ preventScroll: true });
    }
  },

  backToText() {
    panel.showWho(false);
    $("room-text").focus({ preventScroll: true });
  },

  drawWho() {
    const chosen = chips.chosen;
    const hint = panel.isWho ? "Enter: back to the text" : "Tab: who";
    $("room-panel-who").replaceChildren(...chosen.map((name) => make("span", {}, "✓ " + name)),
      make("button", { type: "button", class: "aside", onclick: () => panel.isWho ? panel.backToText() : panel.showWho(true) }, hint));
    if (panel.isWho) chips.draw($("room-panel-chips"), panel.drawWho);
  },

  start() {
    $("room-panel").addEventListener("submit", (event) => { event.preventDefault(); panel.keep(); });
    $("room-text").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); event.stopPropagation(); panel.keep(); }
      if (event.key === "Tab" && !event.shiftKey) { event.preventDefault(); panel.showWho(true); }
    });
  },
};
