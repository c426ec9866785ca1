// What moved: by the last step, or since the opening.
import { engine } from "../engine.js";
import { $, isolated, make, put } from "../parts.js";
import { ratingMark } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const moved = {
  most: 40,

  open() {
    moved.refresh();
    $("moved-part").showModal();
  },

  /** Turns from the last step to the opening, and back. */
  turn() {
    ($("moved-since").checked ? $("moved-last") : $("moved-since")).checked = true;
    moved.refresh();
  },

  refresh(most = moved.most) {
    const data = engine.ask({ do: "moved", since: $("moved-since").checked, most });
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
    return make("li", {}, make("button", { type: "button", class: "link", onclick: () => { $("moved-part").close(); wish("open", item.issue); } }, isolated(issue.name, 80)),
      " ", ...ranks, ...ratings);
  },

  all() { moved.refresh(view.issues.length); },
};
