// One row of the ranked list.
import { isolated, make } from "../parts.js";
import { ratingMark, ratingShapes, ratingText } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const rowPart = {
  /** How much of a name or a theme is shown in a list. */
  mostLetters: 200,

  make(columns) {
    const cells = columns.map((column) => make("div", { role: "gridcell", class: column.class }));
    const row = make("div", { role: "row", onclick: () => wish("open", row.issue) }, ...cells);
    return Object.assign(row, { cells, said: [] });
  },

  /** Has a row stand for an issue. It does not glide from where it stood for another. */
  turn(row, issue) {
    row.issue = issue;
    row.id = "row-" + issue;
    row.moved = undefined;
    row.isWhole = false;
  },

  /** What a row that comes into sight shows after the rest. */
  latest: new Set(["theme", "domain", "since", "compared"]),

  /**
   * Puts in what the engine says of an issue; of a row that comes into sight, only part of it where that is drawn first.
   * Cells that say what they said are left alone: most do.
   */
  fill(row, data, columns, isFirst) {
    const issue = view.issues[data.issue];
    row.isWhole ||= !isFirst;
    row.classList.toggle("coming", !row.isWhole);
    columns.forEach((column, at) => {
      const said = rowPart.said(column, data);
      if (row.said[at] === said || (!row.isWhole && rowPart.latest.has(column.key))) return;
      row.said[at] = said;
      const cell = row.cells[at];
      cell.replaceChildren(...rowPart.cell(column, data, issue));
      if (column.key === "score") cell.classList.toggle("is-new", data.scoreWas != null);
      if (column.key === "rating") cell.classList.toggle("is-other", data.differs === true);
    });
  },

  /** All that a cell depends on. */
  said(column, data) {
    switch (column.key) {
      case "rank": return data.rank;
      case "domain": return String(data.domains[column.domain]);
      case "agreed": return `${data.agreed} ${data.isOfRoom} ${data.status}`;
      case "rating": return `${data.rating} ${data.differs}`;
      case "score": return `${data.score} ${data.scoreWas}`;
      case "since": return `${data.since} ${data.ratingWas} ${data.rating}`;
      case "compared": return `${data.compared} ${data.sign}`;
      case "theme": return view.issues[data.issue].theme;
      default: return String(data.issue);
    }
  },

  cell(column, data, issue) {
    switch (column.key) {
      case "rank": return [data.rank];
      case "issue": return [isolated(issue.name, rowPart.mostLetters)];
      case "theme": return [isolated(issue.theme, rowPart.mostLetters)];
      case "domain": return [ratingMark(data.domains[column.domain], view.model.domains[column.domain].bands, "cell")];
      case "agreed": return rowPart.agreed(data);
      case "rating": return [
        ...(data.differs ? [make("span", { class: "other", "aria-hidden": "true" }, "≠"), make("span", { class: "heard" }, "other than agreed: ")] : []),
        ratingMark(data.rating, undefined, column.form),
      ];
      case "score": return [data.score];
      case "since": return [
        ...(data.ratingWas ? [...ratingShapes(data.ratingWas), make("span", { class: "heard" }, ratingText(data.ratingWas)),
          make("span", { class: "becomes", "aria-label": "becomes" }, "→"), ...ratingShapes(data.rating), make("span", { class: "heard" }, ratingText(data.rating)), " "] : []),
        data.since ?? ""];
      case "compared": return data.compared == null ? [] : [
        ratingMark([data.compared, data.compared]),
        make("span", { class: "sign", "aria-hidden": "true" }, { "1": " ↑", "0": "", "-1": " ↓" }[data.sign] ?? " ?"),
        make("span", { class: "heard" }, { "1": ", now higher", "0": ", as now", "-1": ", now lower" }[data.sign] ?? ", not certain now"),
      ];
    }
    return [];
  },

  /** What people agreed; a tick says that the room did, and dots that it has discussed the issue. */
  agreed(data) {
    const mark = { agreed: "✓", discussed: "…" }[data.status];
    const words = { agreed: "agreed in this room", discussed: "discussed, not agreed" }[data.status];
    return [...(data.agreed ? [ratingMark(data.agreed, undefined, "tag")] : []),
      ...(mark ? [make("span", { class: "status", "aria-hidden": "true" }, " " + mark), make("span", { class: "heard" }, words)] : [])];
  },
};
