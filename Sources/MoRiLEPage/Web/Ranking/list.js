// The ranked list. Of a long one only the rows in sight are in the page. Each row keeps its element, so that a
// row that gets another rank is seen to move there.
import { engine } from "../engine.js";
import { $, make } from "../parts.js";
import { rowPart } from "./rows.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const list = {
  rows: new Map(),
  /** Sizes as they were measured last: to measure in the middle of changes would lay the page out each time. */
  rowHeight: 40, height: 0, headHeight: 0, top: 0,

  columns() {
    const columns = [
      { key: "rank", title: "Rank", class: "rank" },
      { key: "issue", title: "Issue", class: "name" },
      { key: "theme", title: "Theme", class: "theme" },
    ];
    view.model.domains.forEach((domain, place) => {
      if (domain.bands.length) {
        columns.push({ key: "domain", domain: place, title: domain.short, full: domain.title, class: "domain" });
      }
    });
    columns.push({ key: "rating", title: "Rating", class: "rated" });
    columns.push({ key: "score", title: "Score", class: "score" });
    if (view.comparison != null) {
      columns.push({ key: "compared", title: "Then", full: view.comparisons[view.comparison], class: "compared" });
    }
    columns.push({ key: "status", title: "✓", full: "agreed", class: "status" });
    return columns;
  },

  /** Makes the head anew, after a model or a column has changed. */
  build() {
    const grid = $("grid");
    list.rows.clear();
    list.shown = list.columns();
    grid.style.setProperty("--domains", view.model.domains.filter((d) => d.bands.length).length);
    grid.classList.toggle("comparing", view.comparison != null);
    const heads = list.shown.map((column) => {
      const isSorted = view.sort.column === column.key && view.sort.domain === column.domain;
      const direction = isSorted ? (view.sort.reversed ? "descending" : "ascending") : "none";
      return make("div", { role: "columnheader", class: column.class, "aria-sort": direction },
        make("button", { type: "button", title: "Sort by " + (column.full || column.title), "aria-label": column.full || column.title,
          onclick: () => list.sortBy(column) },
          column.title, make("span", { "aria-hidden": "true" }, isSorted ? (view.sort.reversed ? " ▼" : " ▲") : "")));
    });
    grid.replaceChildren(
      make("div", { role: "rowgroup", class: "head" }, make("div", { role: "row", "aria-rowindex": "1" }, ...heads)),
      list.body = make("div", { role: "rowgroup", class: "body" }));
    list.rowHeight = parseFloat(getComputedStyle(list.body).getPropertyValue("--row")) *
      parseFloat(getComputedStyle(document.documentElement).fontSize);
    list.measure();
  },

  measure() {
    const grid = $("grid");
    list.height = grid.clientHeight;
    list.headHeight = grid.firstChild.offsetHeight;
    list.top = grid.scrollTop;
  },

  scrollTo(top) {
    $("grid").scrollTop = top;
    list.top = top;
  },

  sortBy(column) {
    const isSame = view.sort.column === column.key && view.sort.domain === column.domain;
    view.sort = { column: column.key, domain: column.domain, reversed: isSame && !view.sort.reversed };
    list.choose();
    list.build();
    list.update();
  },

  /** Tells the engine what the list goes by. */
  choose() {
    const [theme, rating, status] = ["theme", "rating", "status"].map((id) => $("filter-" + id).value);
    engine.ask({
      do: "show", sort: view.sort.column, domain: view.sort.domain, reversed: view.sort.reversed,
      ...(theme === "" ? {} : { theme: theme.slice(1) }),
      ...(rating === "" ? {} : { band: Number(rating) }), ...(status === "" ? {} : { status }),
    });
  },

  /** Takes the order from the engine and shows the rows in sight. */
  refresh() {
    list.refreshOrder();
    list.draw();
  },

  refreshOrder() {
    const pairs = engine.order();
    const wanted = $("find").value.trim().toLowerCase();
    let order = [];
    for (let at = 0; at < pairs.length; at += 2) order.push(pairs[at]);
    if (wanted) order = order.filter((issue) => view.issues[issue].key.includes(wanted));
    view.order = order;
    view.place = new Map(order.map((issue, place) => [issue, place]));
    const all = view.issues.length;
    $("shown").textContent = order.length === all ? `${all} issues` : `${order.length} of ${all} issues`;
    $("grid").setAttribute("aria-rowcount", order.length + 1);
    const height = order.length * list.rowHeight + "px";
    if (list.body.style.height !== height) list.body.style.height = height;
  },

  /** Takes the order from the engine and shows the rows in sight, the selected one among them. */
  update() {
    list.refreshOrder();
    list.reveal();
    list.draw();
  },

  /** Shows the rows in sight, and the selected one wherever it is. */
  draw() {
    // To make rows takes longer than to keep them, so that a short list has them all.
    const isShort = view.order.length <= 120;
    const first = isShort ? 0 : Math.max(0, Math.floor(list.top / list.rowHeight) - 2);
    const last = isShort ? view.order.length : Math.min(view.order.length, first + Math.ceil(list.height / list.rowHeight) + 4);
    const wanted = view.order.slice(first, last);
    if (view.place.has(view.selected) && !wanted.includes(view.selected)) wanted.push(view.selected);
    const rows = wanted.length ? engine.ask({ do: "rows", issues: wanted }).rows : [];
    const kept = new Set(wanted);
    for (const [issue, row] of list.rows) {
      if (!kept.has(issue)) { row.remove(); list.rows.delete(issue); }
    }
    for (const data of rows) {
      let row = list.rows.get(data.issue);
      if (!row) {
        row = rowPart.make(data.issue, list.shown);
        list.rows.set(data.issue, row);
        list.body.append(row);
      }
      rowPart.fill(row, data, list.shown);
      const place = view.place.get(data.issue);
      row.style.transform = `translateY(${place * list.rowHeight}px)`;
      row.setAttribute("aria-rowindex", place + 2);
    }
    list.mark();
  },

  mark() {
    for (const [issue, row] of list.rows) {
      row.setAttribute("aria-selected", issue === view.selected);
    }
    if (list.rows.has(view.selected)) $("grid").setAttribute("aria-activedescendant", "row-" + view.selected);
    else $("grid").removeAttribute("aria-activedescendant");
  },

  /** Scrolls so that the selected issue is in sight. */
  reveal() {
    const place = view.place.get(view.selected);
    if (place == null) return;
    const top = place * list.rowHeight;
    const room = list.height - list.headHeight;
    if (top < list.top) list.scrollTo(top);
    else if (top + list.rowHeight > list.top + room) list.scrollTo(top + list.rowHeight - room);
  },

  /** Selects the issue so many places further on. */
  move(count) {
    if (!view.order.length) return;
    const place = view.place.get(view.selected);
    const next = place == null ? 0 : Math.min(Math.max(place + count, 0), view.order.length - 1);
    wish("select", view.order[next]);
  },
};
