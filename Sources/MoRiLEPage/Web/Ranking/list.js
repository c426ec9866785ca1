// The ranked list. Of a long one only the rows in sight are in the page. Each row keeps its element, so that a
// row that gets another rank is seen to move there. Between two bands a row of its own says where the higher begins.
import { columns } from "./columns.js";
import { engine } from "../engine.js";
import { heads } from "./heads.js";
import { $, make, put, set } from "../parts.js";
import { ratingShapes } from "./ratings.js";
import { rowPart } from "./rows.js";
import { stack } from "./stack.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const list = {
  rows: new Map(),
  /** The elements between two bands. */
  cutRows: [],
  /** Sizes as they were measured last: to measure in the middle of changes would lay the page out each time. */
  width: 0, height: 0, headHeight: 0, top: 0,

  /** Makes the head anew, after a model, a column or the room has changed. */
  build() {
    const grid = $("grid");
    stack.rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    list.rows.clear();
    list.cutRows = [];
    list.shown = columns.choose(list.isPrinted ? list.paper : grid.clientWidth / stack.rem);
    const head = make("div", { role: "row", "aria-rowindex": "1" }, ...list.shown.map(heads.make));
    grid.replaceChildren(make("div", { role: "rowgroup", class: "head" }, head),
      list.body = make("div", { role: "rowgroup", class: "body" }));
    // A place that is not in sight has no sizes, and is built again when it is.
    list.width = grid.clientWidth;
    stack.heights = list.width ? columns.heights(list.body, head, stack.rem) : view.issues.map(() => 0);
    list.measure();
  },

  measure() {
    const grid = $("grid");
    list.height = grid.clientHeight;
    list.headHeight = grid.firstChild.offsetHeight;
    list.top = grid.scrollTop;
  },

  /** The list has another size: what is in sight, and perhaps how names wrap. */
  fit() {
    const width = $("grid").clientWidth;
    if (!view.model || !width) return;
    if (width !== list.width) list.build();
    list.measure();
    list.update();
  },

  /** How wide the list is on paper, in rem. */
  paper: 56,

  /** Lays the list out for paper, with all its rows in their order, or for the window again. */
  print(isPrinted) {
    list.isPrinted = isPrinted;
    if (!view.model) return;
    list.build();
    list.update();
  },

  scrollTo(top) {
    $("grid").scrollTop = top;
    // It goes no further than to an end, and perhaps by whole pixels only.
    list.top = $("grid").scrollTop;
  },

  /** Tells the engine what the list goes by. */
  choose() {
    const { band, differs } = view.filter;
    const chosen = $("filter-theme").value;
    engine.ask({
      do: "show", sort: view.sort.column, domain: view.sort.domain, reversed: view.sort.reversed,
      ...(chosen.startsWith("=") ? { theme: chosen.slice(1) } : {}), ...(chosen.startsWith("!") ? { status: chosen.slice(1) } : {}),
      ...(band == null ? {} : { band }), ...(differs ? { differs } : {}),
    });
  },

  /** Takes the order from the engine and shows the rows in sight. */
  refresh() {
    list.refreshOrder();
    list.draw();
  },

  refreshOrder() {
    const wanted = $("find").value.trim().toLowerCase();
    const order = stack.order(engine.order(), heads.isUsual, (issue) => !wanted || view.issues[issue].key.includes(wanted));
    const top = stack.tops[order.length];
    view.order = order;
    view.place = new Map(order.map((issue, place) => [issue, place]));
    const all = view.issues.length;
    put($("shown"), order.length === all ? "" : `${order.length} of ${all} issues`);
    set($("grid"), "aria-rowcount", String(order.length + 1));
    if (list.body.style.height !== top + "px") list.body.style.height = top + "px";
  },

  /** Takes the order from the engine and shows the rows in sight, the selected one among them; `isFirst` as for `draw`. */
  update(isFirst = false) {
    list.refreshOrder();
    list.reveal();
    list.draw(isFirst);
  },

  /**
   * Shows the rows in sight, and the selected one wherever it is. What is drawn first is the ranking itself, without the
   * rows that stand ready above and below: the rest follows once that is painted.
   */
  draw(isFirst = false) {
    // To make rows takes longer than to keep them, so that a short list has them all.
    const isShort = view.order.length <= 120 || list.isPrinted;
    const [above, below] = isFirst ? [0, 1] : [2, 3];
    const room = isFirst ? list.height - list.headHeight : list.height;
    const first = isShort ? 0 : Math.max(0, stack.placeAt(list.top) - above);
    const last = isShort ? view.order.length : stack.placeAt(list.top + room) + below;
    const wanted = view.order.slice(first, last);
    if (view.place.has(view.selected) && !wanted.includes(view.selected)) wanted.push(view.selected);
    const rows = wanted.length ? engine.ask({ do: "rows", issues: wanted }).rows : [];
    const kept = new Set(wanted);
    const free = [...list.rows].filter(([issue]) => !kept.has(issue));
    for (const data of rows) {
      const row = list.rows.get(data.issue) ?? list.take(data.issue, free.pop());
      rowPart.fill(row, data, list.shown, isFirst);
      const place = view.place.get(data.issue);
      list.put(row, stack.tops[place], stack.tops[place + 1] - stack.tops[place] - stack.cutHeight(place));
      if (list.isPrinted) row.style.order = 2 * place;
      set(row, "aria-rowindex", String(place + 2));
    }
    for (const [issue, row] of free) { row.remove(); list.rows.delete(issue); }
    list.drawCuts();
    list.mark();
  },

  /** The row of an issue that comes into sight: that of one that went out of it, where there is one. */
  take(issue, [other, old] = []) {
    const row = old ?? list.body.appendChild(rowPart.make(list.shown));
    list.rows.delete(other);
    list.rows.set(issue, row);
    rowPart.turn(row, issue);
    return row;
  },

  put(row, top, height) {
    const [moved, size] = [`translateY(${top}px)`, height + "px"];
    if (row.moved !== moved) {
      // One that has stood for an issue before glides to the new place.
      row.classList.toggle("glides", row.moved !== undefined);
      row.style.transform = row.moved = moved;
    }
    if (row.size !== size) row.style.height = row.size = size;
  },

  /** Shows where each band begins, in the words of the engine. */
  drawCuts() {
    while (list.cutRows.length > stack.cuts.length) list.cutRows.pop().remove();
    stack.cuts.forEach(({ band, top }, at) => {
      let row = list.cutRows[at];
      if (!row) list.body.append(row = list.cutRows[at] = make("div", { class: "cut", "aria-hidden": "true" }));
      const says = view.state.ruler.marks[band]?.says ?? "";
      if (row.said !== says) { row.said = says; row.replaceChildren(...ratingShapes([band, band]), " ", says); }
      list.put(row, top, stack.cutRem * stack.rem);
      if (list.isPrinted) row.style.order = 2 * stack.placeAt(top) + 1;
    });
  },

  mark() {
    for (const [issue, row] of list.rows) {
      set(row, "aria-selected", String(issue === view.selected));
    }
    if (list.rows.has(view.selected)) set($("grid"), "aria-activedescendant", "row-" + view.selected);
    else $("grid").removeAttribute("aria-activedescendant");
  },

  /** Scrolls so that the selected issue is in sight. */
  reveal() {
    const place = view.place.get(view.selected);
    if (place == null) return;
    const [top, end] = [stack.tops[place], stack.tops[place + 1]];
    const room = list.height - list.headHeight;
    if (top < list.top) list.scrollTo(top);
    else if (end > list.top + room) list.scrollTo(end - room);
  },

  /** Selects the issue so many places further on. */
  move(count) {
    if (!view.order.length) return;
    const place = view.place.get(view.selected);
    const next = place == null ? 0 : Math.min(Math.max(place + count, 0), view.order.length - 1);
    wish("select", view.order[next]);
  },
};
