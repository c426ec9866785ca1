// The record in the Room: every step, which can be undone wherever it stands, and what was parked.
import { engine } from "../engine.js";
import { say } from "../notices.js";
import { $, isolated, make, put } from "../parts.js";
import { view } from "../view.js";
import { work } from "../work.js";

export const past = {
  most: 200,

  open() {
    past.draw();
    $("room-past").showModal();
  },

  draw() {
    const { entries, takesBack, parked } = engine.ask({ do: "record", most: past.most });
    put($("room-past-fault"), "");
    const steps = entries.map((entry, at) => past.step(entry, takesBack[at])).reverse();
    $("room-steps").replaceChildren(...(steps.length ? steps : [make("li", {}, "Nothing has been changed or agreed.")]));
    $("room-parked").replaceChildren(...parked.map((note, at) => past.note(note, at)));
    $("room-parked-none").hidden = parked.length > 0;
  },

  step(entry, takesBack) {
    const by = [entry.who, entry.time.slice(11)].filter(Boolean).join(", ");
    const reason = entry.reason ? [make("q", {}, isolated(entry.reason))] : entry.lacksReason ? [make("em", {}, "no reason given")] : [];
    return make("li", {}, make("span", {}, make("b", {}, isolated(view.issues[entry.issue].name)), ": ", entry.text, " ",
      ...reason, " ", make("span", { class: "aside" }, by)),
      takesBack ? make("button", { type: "button", onclick: () => past.takeBack(entry.entry) }, "Undo") : null);
  },

  takeBack(entry) {
    if (!work.takeBack(entry)) { put($("room-past-fault"), $("notice").textContent); say(""); return; }
    past.draw();
  },

  note(note, at) {
    const by = [note.issue, note.who, note.time.slice(11, 16)].filter(Boolean).join(", ");
    return make("li", {}, make("span", {}, isolated(note.text), " ", make("span", { class: "aside" }, by)),
      make("button", { type: "button", onclick: () => { work.note({ do: "unpark", note: at }); past.draw(); } }, "Remove"));
  },
};
