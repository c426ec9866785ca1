// The scores and facts of the issue, and the columns of the table that the model does not know.
import { $, fill, isolated, make, put } from "../parts.js";
import { view } from "../view.js";

export const figures = {
  /** Makes the table, once for a model. */
  build() {
    const heads = ["Score", "Now", "Out of", "At the opening"].map((title) => make("th", { scope: "col" }, title));
    figures.scores = view.model.scores.map((score) => make("tr", {}, make("th", { scope: "row" }, score.title), make("td"), make("td"), make("td")));
    figures.margin = make("div");
    figures.facts = make("dl");
    figures.vector = make("p", { class: "vector" });
    $("numbers").replaceChildren(make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...figures.scores)),
      figures.margin, figures.facts, figures.vector);
  },

  refresh(detail) {
    detail.scores.forEach((score, at) => {
      put(figures.scores[at].children[1], score.text);
      put(figures.scores[at].children[2], score.outOf);
      put(figures.scores[at].children[3], score.was == null ? "" : "was " + score.was);
    });
    fill(figures.margin, detail.margin, (sentence) => [make("p", {}, sentence)]);
    const facts = [...detail.numbers, ...detail.own.map((own) => ({ title: own.header, text: own.cell }))];
    fill(figures.facts, facts, (fact) => [make("dt", {}, isolated(fact.title)), make("dd", {}, isolated(fact.text))]);
    put(figures.vector, detail.vector);
  },
};
