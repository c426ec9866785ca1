// One issue as partners scored it: a square for each of them at the level that they gave.
import { $, fill, isolated, make } from "../parts.js";
import { ratingShapes } from "../Ranking/ratings.js";

export const partnerIssue = {
  /** The most squares that stand side by side in a cell; more are counted. */
  mostSquares: 3,

  show({ name, rating, label, sentence, levels, domains }) {
    $("partners-name").replaceChildren(isolated(name));
    fill($("partners-sentence"), [[rating, label, sentence]], () => [...ratingShapes(rating), " ", make("b", {}, label), sentence]);
    const table = $("partners-questions");
    const said = JSON.stringify([levels, domains]);
    if (table.said === said) return;
    table.said = said;
    table.style.setProperty("--levels", levels.length);
    table.replaceChildren(
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Question"),
        ...levels.map((level) => make("th", { scope: "col", class: "at" }, String(level))), make("th", { scope: "col" }, "The other score gives"))),
      ...domains.map((domain) => make("tbody", {},
        make("tr", { class: "domain" }, make("th", { colspan: levels.length + 2, scope: "rowgroup" }, domain.title)),
        ...domain.rows.flatMap((row) => partnerIssue.rows(row, levels)))));
  },

  rows(row, levels) {
    const cells = row.counts.map((count, at) => {
      const isOther = row.differs && !(row.agreed.length === 1 && row.agreed[0] === levels[at]);
      return make("td", { class: "at" + (count == null ? " off" : isOther ? " other" : ""), "data-level": levels[at] }, ...partnerIssue.squares(count ?? 0));
    });
    const others = row.others.flatMap((other) => [make("span", { class: "gives" }, other.text + " ", ...ratingShapes(other.rating), " ", make("b", {}, other.label)), " "]);
    const kind = row.differs ? "differs" : "";
    return [
      make("tr", { class: kind }, make("th", { scope: "row" }, row.title), ...cells,
        make("td", { class: "result" }, ...others, row.note ? make("small", {}, row.note) : null)),
      ...(row.words.length ? [make("tr", { class: kind + " words" }, make("td", { colspan: levels.length + 2 },
        ...row.words.flatMap((word, at) => [at ? "  ·  " : "", make("b", {}, String(word.level)), " " + word.means,
          ...(word.who ? [": ", make("b", {}, isolated(word.who))] : [])])))] : []),
    ];
  },

  squares(count) {
    if (!count) return [];
    const heard = make("span", { class: "heard" }, String(count));
    const square = () => make("span", { class: "square", "aria-hidden": "true" });
    if (count > partnerIssue.mostSquares) return [square(), make("span", {}, ` ${count}`)];
    return [heard, ...Array.from({ length: count }, square)];
  },
};
