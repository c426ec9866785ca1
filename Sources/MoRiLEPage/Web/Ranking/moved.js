// What moved: the list beside the issue.
import { engine } from "../engine.js";
import { $, isolated, make, put } from "../parts.js";
import { ratingMark } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const moved = {
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
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => wish("select", item.issue) }, isolated(issue.name, 80)),
      " ", ...ranks, ...ratings);
  },

  all() {
    const since = $("moved-since").checked;
    moved.show(engine.ask({ do: "moved", since, most: view.issues.length }));
  },
};
