// The record: the list of the last steps.
import { engine } from "../engine.js";
import { $, cellPhrase, isolated, make, put } from "../parts.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const record = {
  most: 30,

  open() {
    record.refresh();
    $("record-part").showModal();
  },

  refresh() {
    const { entries: count, withoutReason } = view.state;
    const entries = engine.ask({ do: "record", most: record.most }).entries;
    put($("record-count"), count === 0 ? "Nothing has been changed or agreed." :
      `${count} ${count === 1 ? "step" : "steps"}` +
      (withoutReason ? `; ${withoutReason} ${withoutReason === 1 ? "change" : "changes"} of rating without a reason` : "") +
      (count > entries.length ? `. The last ${entries.length}:` : "."));
    $("record").replaceChildren(...entries.reverse().map((entry) => record.item(entry)));
  },

  item(entry) {
    const what = entry.do === "score"
      ? [view.model.criteria[entry.criterion].title + " ", cellPhrase(entry.from), " → ", make("b", {}, cellPhrase(entry.to)),
        ...(entry.rating ? [", ", entry.rating[0], " → ", make("b", {}, entry.rating[1])] : [])]
      : [entry.do === "agree" ? "agreed" + (entry.as ? " as " + entry.as : "") : "opened again"];
    const reason = entry.reason ? [make("q", {}, isolated(entry.reason))] :
      entry.lacksReason ? [make("em", { class: "lacking" }, "no reason given")] : [];
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => { $("record-part").close(); wish("open", entry.issue); } }, isolated(view.issues[entry.issue].name, 80)),
      ": ", ...what, " ", ...reason, make("small", {}, ` ${entry.who ? entry.who + ", " : ""}${entry.time.slice(11)}`));
  },
};
