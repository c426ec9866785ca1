// The heads of the list: by which column it goes, and what stands in the last one.
import { make } from "../parts.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const heads = {
  make(column) {
    return make("div", { role: "columnheader", class: column.class, "aria-sort": column.isPlain ? null : heads.direction(column) }, ...heads.inner(column));
  },

  /** The head of a column; that of the last one chooses what is in it, where there is a choice. */
  inner(column) {
    const isLast = column.class === "last" && view.comparisons.length > 0;
    const direction = heads.direction(column);
    const title = column.full || column.title;
    const button = column.isPlain ? column.title : make("button", { type: "button", title: "Sort by " + title, "aria-label": title, onclick: () => heads.sortBy(column) },
      column.title, make("span", { "aria-hidden": "true" }, heads.isUsual ? "" : { ascending: " ▲", descending: " ▼", none: "" }[direction]));
    if (!isLast) return [button];
    const options = [["", "Since opening"], ...view.comparisons.map((name, place) => [String(place), name.slice(0, 60)])];
    const choice = make("select", { id: "compare", "aria-label": "What stands beside", onchange: (event) => wish("compare", event.target.value) },
      ...options.map(([value, text]) => make("option", { value, selected: value === String(view.comparison ?? "") }, text)));
    return column.isPlain ? [choice] : [choice, button];
  },

  /** Whether the list goes by rank, as it does at first: then no mark has to say so. */
  get isUsual() { return view.sort.column === "rank" && !view.sort.reversed; },

  direction(column) {
    if (view.sort.column !== column.key || view.sort.domain !== column.domain) return "none";
    return view.sort.reversed ? "descending" : "ascending";
  },

  /** Sorts by a column; by the same one again the other way round. */
  sortBy(column) {
    const isSame = view.sort.column === column.key && view.sort.domain === column.domain;
    view.sort = { column: column.key, domain: column.domain, reversed: isSame && !view.sort.reversed };
    wish("sort");
  },
};
