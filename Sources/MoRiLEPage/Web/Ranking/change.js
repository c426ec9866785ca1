// What the last step did to an issue: before and after.
import { $, make } from "../parts.js";
import { ratingMark, ratingText } from "./ratings.js";
import { view } from "../view.js";

export const change = {
  /** Says no more what the last step did. */
  forget() {
    $("issue-change").hidden = true;
    document.body.classList.remove("has-change");
  },

  /** Says what a step did; one that is no score and moved nothing is not told. */
  show(what, criterion) {
    const parts = [];
    const arrow = () => make("span", { class: "arrow", "aria-label": "becomes" }, " → ");
    if (what.score[0] !== what.score[1]) parts.push(["Score ", what.score[0], arrow(), make("b", {}, what.score[1])]);
    for (const domain of what.domains) {
      const bands = view.model.domains.find((item) => item.title === domain.title).bands;
      parts.push([domain.title + " ", ratingMark(domain.from, bands), arrow(), ratingMark(domain.to, bands)]);
    }
    if (ratingText(what.from) !== ratingText(what.to)) parts.push(["Rating ", ratingMark(what.from), arrow(), ratingMark(what.to)]);
    if (what.rank[0] !== what.rank[1]) parts.push(["Rank ", what.rank[0], arrow(), make("b", {}, what.rank[1])]);
    const line = $("issue-change");
    line.replaceChildren(...(parts.length ? parts.map((part) => make("span", { class: "part" }, ...part)) :
      criterion == null ? [] : [make("span", { class: "part" }, "No score, rating or rank has changed.")]));
    line.hidden = !line.firstChild;
    document.body.classList.toggle("has-change", !line.hidden);
  },
};
