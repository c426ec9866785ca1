// One row of the ranked list.
const rowPart = {
  make(issue) {
    return make("div", { role: "row", id: "row-" + issue, onclick: () => select(issue) },
      ...list.shown.map((column) => make("div", { role: "gridcell", class: column.class })));
  },

  fill(row, data) {
    // What has not changed is left alone: most rows say what they said.
    const text = JSON.stringify(data);
    if (row.said === text) return;
    row.said = text;
    const issue = view.issues[data.issue];
    list.shown.forEach((column, at) => {
      const cell = row.children[at];
      switch (column.key) {
        case "rank":
          cell.replaceChildren(data.rank, ...(data.rankWas ? [make("small", { class: "was" }, " was " + data.rankWas)] : []));
          break;
        case "issue": if (!cell.firstChild) cell.append(name(issue.name, 200)); break;
        case "theme": if (!cell.firstChild) cell.append(name(issue.theme, 120)); break;
        case "domain":
          cell.replaceChildren(ratingMark(data.domains[column.domain], view.model.domains[column.domain].bands, true));
          break;
        case "rating":
          cell.replaceChildren(ratingMark(data.rating),
            ...(data.ratingWas ? [make("small", { class: "was" }, " was " + ratingText(data.ratingWas))] : []));
          break;
        case "score": cell.textContent = data.score; break;
        case "compared":
          cell.replaceChildren(...(data.compared == null ? [] : [
            ratingMark([data.compared, data.compared], undefined, true),
            make("span", { class: "sign", "aria-hidden": "true" }, { "1": " ↑", "0": "", "-1": " ↓" }[data.sign] ?? " ?"),
            make("span", { class: "heard" }, { "1": ", now higher", "0": ", as now", "-1": ", now lower" }[data.sign] ?? ", not certain now"),
          ]));
          break;
        case "status":
          cell.replaceChildren(make("span", { "aria-hidden": "true" }, { agreed: "✓", discussed: "…", open: "" }[data.status]),
            make("span", { class: "heard" }, { agreed: "agreed", discussed: "discussed, not agreed", open: "not discussed" }[data.status]));
          cell.title = { agreed: "agreed", discussed: "discussed, not agreed", open: "not discussed" }[data.status];
          break;
      }
    });
  },
};
