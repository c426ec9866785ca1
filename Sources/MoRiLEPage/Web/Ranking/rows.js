// One row of the ranked list.
import { isolated, make } from "../parts.js";
import { ratingMark, ratingText } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const rowPart = {
  make(issue, columns) {
    return make("div", { role: "row", id: "row-" + issue, onclick: () => wish("select", issue) },
      ...columns.map((column) => make("div", { role: "gridcell", class: column.class })));
  },

  /** Puts in what the engine says of an issue. Cells that say what they said are left alone: most do. */
  fill(row, data, columns) {
    const issue = view.issues[data.issue];
    columns.forEach((column, at) => {
      const cell = row.children[at];
      const said = rowPart.said(column, data);
      if (cell.said === said) return;
      cell.said = said;
      cell.replaceChildren(...rowPart.cell(column, data, issue));
      if (column.key === "status") cell.title = rowPart.status[data.status];
    });
  },

  /** All that a cell depends on. */
  said(column, data) {
    switch (column.key) {
      case "rank": return `${data.rank} ${data.rankWas ?? ""}`;
      case "domain": return String(data.domains[column.domain]);
      case "rating": return `${data.rating} ${data.ratingWas ?? ""}`;
      case "score": return data.score;
      case "compared": return `${data.compared} ${data.sign}`;
      case "status": return data.status;
      default: return "as ever";
    }
  },

  cell(column, data, issue) {
    const was = (text) => text ? [make("small", { class: "was" }, " was " + text)] : [];
    switch (column.key) {
      case "rank": return [data.rank, ...was(data.rankWas)];
      // The theme stands here where there is no room for a column of its own.
      case "issue": return [isolated(issue.name, 200), make("small", { class: "under" }, isolated(issue.theme, 80))];
      case "theme": return [isolated(issue.theme, 120)];
      case "domain": return [ratingMark(data.domains[column.domain], view.model.domains[column.domain].bands, true)];
      case "rating": return [ratingMark(data.rating), ...was(ratingText(data.ratingWas))];
      case "score": return [data.score];
      case "compared": return data.compared == null ? [] : [
        ratingMark([data.compared, data.compared], undefined, true),
        make("span", { class: "sign", "aria-hidden": "true" }, { "1": " ↑", "0": "", "-1": " ↓" }[data.sign] ?? " ?"),
        make("span", { class: "heard" }, { "1": ", now higher", "0": ", as now", "-1": ", now lower" }[data.sign] ?? ", not certain now"),
      ];
      case "status": return [
        make("span", { "aria-hidden": "true" }, { agreed: "✓", discussed: "…", open: "" }[data.status]),
        make("span", { class: "heard" }, rowPart.status[data.status]),
      ];
    }
    return [];
  },

  status: { agreed: "agreed", discussed: "discussed, not agreed", open: "not discussed" },
};
