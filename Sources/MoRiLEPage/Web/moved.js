// What moved, and the record: the lists beside the issue.
const moved = {
  last: null,

  refresh() {
    const since = $("moved-since").checked;
    moved.show(since || !moved.last ? engine.ask({ do: "moved", since, most: 40 }) : moved.last);
  },

  show(data) {
    put($("moved-count"), data.text);
    put($("moved-last-text"), data.by);
    $("moved").replaceChildren(...data.list.map((item) => moved.item(item)));
    const rest = data.rated + data.ranked - data.list.length;
    $("moved-more").hidden = rest <= 0;
    put($("moved-more"), `Show ${rest} more`);
  },

  item(item) {
    const issue = view.issues[item.issue];
    const ranks = item.rank[0] === item.rank[1] ? ["rank " + item.rank[1]] :
      ["rank ", item.rank[0], " → ", make("b", {}, item.rank[1]), item.up == null ? "" : item.up ? " ↑" : " ↓"];
    const ratings = item.from ? [", ", ratingMark(item.from), " → ", ratingMark(item.to)] : [];
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => select(item.issue) }, name(issue.name, 80)),
      " ", ...ranks, ...ratings);
  },

  all() {
    const since = $("moved-since").checked;
    moved.show(engine.ask({ do: "moved", since, most: view.issues.length }));
  },
};

const record = {
  most: 30,

  /** Shows the last steps; `added` says that the last is new and the others are as they were. */
  refresh(added = false) {
    const { entries: count, withoutReason } = view.state;
    const entries = engine.ask({ do: "record", most: added ? 1 : record.most }).entries;
    const shown = Math.min(count, record.most);
    put($("record-count"), count === 0 ? "Nothing has been changed or agreed." :
      `${count} ${count === 1 ? "step" : "steps"}` +
      (withoutReason ? `; ${withoutReason} ${withoutReason === 1 ? "change" : "changes"} of rating without a reason` : "") +
      (count > shown ? `. The last ${shown}:` : "."));
    const items = entries.reverse().map((entry) => record.item(entry));
    if (!added) { $("record").replaceChildren(...items); return; }
    $("record").prepend(...items);
    while ($("record").children.length > shown) $("record").lastChild.remove();
  },

  item(entry) {
    const what = entry.do === "score"
      ? [view.model.criteria[entry.criterion].title + " ", cellPhrase(entry.from), " → ", make("b", {}, cellPhrase(entry.to)),
        ...(entry.rating ? [", ", entry.rating[0], " → ", make("b", {}, entry.rating[1])] : [])]
      : [entry.do === "agree" ? "agreed" : "opened again"];
    const reason = entry.reason ? [make("q", {}, name(entry.reason))] :
      entry.lacksReason ? [make("em", { class: "lacking" }, "no reason given")] : [];
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => select(entry.issue) }, name(view.issues[entry.issue].name, 80)),
      ": ", ...what, " ", ...reason, make("small", {}, ` ${entry.who ? entry.who + ", " : ""}${entry.time.slice(11)}`));
  },
};
