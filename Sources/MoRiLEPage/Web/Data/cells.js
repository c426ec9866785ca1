// The cells of a table, as a spreadsheet shows them. Of a long one only the rows in sight are in the page.
import { $, make } from "../parts.js";
import { view } from "../view.js";

export const cells = {
  /** What the engine says of the table. */
  table: null,
  /** The cell with the focus, and the one from which cells are chosen to it. */
  row: 0, column: 0, from: null,
  /** Which rows are in the page. */
  first: 0, rowHeight: 24,
  /** For each faulty cell what is wrong with it, by `row column`. */
  faulty: new Map(),
  /** What happens where a cell is changed: gets the cells. */
  changed() {},

  show(table) {
    cells.table = table;
    cells.faulty = new Map(table.faults.filter((fault) => fault.row != null)
      .map((fault) => [`${fault.row} ${fault.column}`, fault]));
    cells.row = Math.min(cells.row, Math.max(0, table.rows.length - 1));
    cells.column = Math.min(cells.column, table.columns.length - 1);
    const columns = table.columns;
    const isFirst = (at) => at > 0 && columns[at].domain !== columns[at - 1].domain;
    cells.classes = columns.map((column, at) => "is-" + column.kind + (isFirst(at) ? " first" : ""));
    const groups = [];
    columns.forEach((column, at) => {
      const title = column.domain == null || !view.model ? "" : view.model.domains[column.domain]?.short ?? "";
      const last = groups[groups.length - 1];
      if (last && last.title === title) last.count += 1; else groups.push({ title, count: 1, at });
    });
    cells.body = make("tbody");
    $("sheet").replaceChildren(make("table", {},
      make("thead", {},
        make("tr", {}, make("th", { class: "at" }), ...columns.map((column) => make("th", { scope: "col" }, column.letters))),
        make("tr", {}, make("th", { class: "at" }), ...groups.map((group) => make("th", { colspan: group.count, class: isFirst(group.at) ? "first" : null }, group.title))),
        make("tr", {}, make("th", { class: "at" }), ...columns.map((column, at) =>
          make("th", { scope: "col", class: cells.classes[at], title: column.title === column.header ? null : `${column.title}${column.allowed ? ": " + column.allowed : ""}` },
            column.kind === "criterion" ? column.title.slice(0, 4) : column.header)))),
      cells.body));
    $("sheet").setAttribute("aria-rowcount", table.rows.length + 1);
    cells.rowHeight = 1.5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    cells.draw();
  },

  /** Draws the rows in sight. */
  draw() {
    const { rows, columns } = cells.table;
    const sheet = $("sheet");
    const isShort = rows.length <= 200;
    const inSight = Math.ceil(sheet.clientHeight / cells.rowHeight) + 8;
    const first = isShort ? 0 : Math.min(Math.max(0, Math.floor(sheet.scrollTop / cells.rowHeight) - 4), Math.max(0, rows.length - inSight));
    const last = isShort ? rows.length : Math.min(rows.length, first + inSight);
    const space = (count) => {
      const row = make("tr", { "aria-hidden": "true" }, make("td", { colspan: columns.length + 1 }));
      row.firstChild.style.height = count * cells.rowHeight + "px";
      return count > 0 ? [row] : [];
    };
    const shown = [];
    for (let at = first; at < last; at += 1) {
      shown.push(make("tr", { class: rows[at].isIssue ? null : "aside", "aria-rowindex": at + 2 }, make("th", { class: "at", scope: "row" }, rows[at].place),
        ...rows[at].cells.map((text, column) => make("td", { class: cells.classOf(at, column), role: "gridcell", "data-at": `${at} ${column}`,
          title: cells.faulty.get(`${at} ${column}`)?.text ?? (text.length > 20 ? text : null), id: `cell-${at}-${column}` }, text))));
    }
    cells.first = first;
    cells.body.replaceChildren(...space(first), ...shown, ...space(rows.length - last));
    $("sheet").setAttribute("aria-activedescendant", `cell-${cells.row}-${cells.column}`);
  },

  classOf(row, column) {
    const fault = cells.faulty.get(`${row} ${column}`);
    const isHere = row === cells.row && column === cells.column;
    return [cells.classes[column], fault && fault.kind !== "told" ? fault.kind : "", cells.isChosen(row, column) ? "chosen" : "", isHere ? "here" : ""].filter(Boolean).join(" ");
  },

  /** The rows and columns that are chosen: from the first corner to the cell with the focus. */
  get range() {
    const from = cells.from ?? { row: cells.row, column: cells.column };
    return { top: Math.min(from.row, cells.row), bottom: Math.max(from.row, cells.row),
      left: Math.min(from.column, cells.column), right: Math.max(from.column, cells.column) };
  },

  isChosen(row, column) {
    if (!cells.from) return false;
    const { top, bottom, left, right } = cells.range;
    return row >= top && row <= bottom && column >= left && column <= right;
  },

  /** Goes to a cell; with `isChoosing` those on the way are chosen. */
  go(row, column, isChoosing = false) {
    const { rows, columns } = cells.table;
    if (!rows.length) return;
    cells.from = isChoosing ? cells.from ?? { row: cells.row, column: cells.column } : null;
    cells.row = Math.min(Math.max(row, 0), rows.length - 1);
    cells.column = Math.min(Math.max(column, 0), columns.length - 1);
    const sheet = $("sheet");
    const head = sheet.querySelector("thead").offsetHeight;
    const top = cells.row * cells.rowHeight;
    if (top < sheet.scrollTop) sheet.scrollTop = top;
    else if (top + cells.rowHeight > sheet.scrollTop + sheet.clientHeight - head) sheet.scrollTop = top + cells.rowHeight - sheet.clientHeight + head;
    cells.draw();
    const cell = document.getElementById(`cell-${cells.row}-${cells.column}`);
    if (!cell) return;
    const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
    const fixed = sheet.querySelector("th.at").offsetWidth;
    if (left < sheet.scrollLeft + fixed) sheet.scrollLeft = left - fixed;
    else if (right > sheet.scrollLeft + sheet.clientWidth) sheet.scrollLeft = right - sheet.clientWidth;
  },

  /** Opens the cell with the focus to be written in, with a text or with its own. */
  edit(text = null) {
    const cell = document.getElementById(`cell-${cells.row}-${cells.column}`);
    if (!cell || cell.querySelector("input")) return;
    const before = cells.table.rows[cells.row].cells[cells.column];
    const input = make("input", { "aria-label": cells.table.columns[cells.column].title, autocomplete: "off" });
    input.value = text ?? before;
    let isDone = false;
    const end = (isKept, down = 0, right = 0) => {
      if (isDone) return;
      isDone = true;
      const [row, column] = [cells.row, cells.column];
      if (isKept && input.value !== before) cells.changed([{ row, column, text: input.value }]);
      else cells.draw();
      $("sheet").focus({ preventScroll: true });
      if (down || right) cells.go(row + down, column + right);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const ends = { Enter: [true, event.shiftKey ? -1 : 1, 0], Tab: [true, 0, event.shiftKey ? -1 : 1], Escape: [false, 0, 0] }[event.key];
      if (!ends) return;
      event.preventDefault();
      end(...ends);
    });
    input.addEventListener("blur", () => end(true));
    cell.replaceChildren(input);
    input.focus();
    if (text == null) input.select();
  },

  /** The chosen cells as a spreadsheet takes them. */
  copied() {
    const { top, bottom, left, right } = cells.range;
    return cells.table.rows.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1).join("\t")).join("\n");
  },

  /** Puts in what a spreadsheet has copied: a line for each row, a tab between cells. */
  paste(text) {
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
    const { top, left } = cells.range;
    const { rows, columns } = cells.table;
    const pasted = lines.flatMap((line, down) => line.map((cell, right) => ({ row: top + down, column: left + right, text: cell })));
    cells.changed(pasted.filter(({ row, column }) => row < rows.length && column < columns.length));
  },

  /** Empties the chosen cells. */
  clear() {
    const { top, bottom, left, right } = cells.range;
    const emptied = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) emptied.push({ row, column, text: "" });
    }
    cells.changed(emptied);
  },

  keys: {
    ArrowDown: (shift) => cells.go(cells.row + 1, cells.column, shift), ArrowUp: (shift) => cells.go(cells.row - 1, cells.column, shift),
    ArrowRight: (shift) => cells.go(cells.row, cells.column + 1, shift), ArrowLeft: (shift) => cells.go(cells.row, cells.column - 1, shift),
    PageDown: (shift) => cells.go(cells.row + 20, cells.column, shift), PageUp: (shift) => cells.go(cells.row - 20, cells.column, shift),
    Home: (shift) => cells.go(cells.row, 0, shift), End: (shift) => cells.go(cells.row, Infinity, shift),
    Enter: () => cells.edit(), F2: () => cells.edit(), Delete: () => cells.clear(), Backspace: () => cells.clear(),
  },

  /** A key in the grid; letters and digits begin to write. Gives whether it did something. */
  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const action = cells.keys[event.key];
    if (action) action(event.shiftKey);
    else if ([...event.key].length === 1 && event.key !== " ") cells.edit(event.key);
    else return false;
    return true;
  },

  start() {
    const sheet = $("sheet");
    sheet.addEventListener("keydown", (event) => {
      if (event.target !== sheet || !cells.press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    sheet.addEventListener("mousedown", (event) => {
      const at = event.target.closest("td[data-at]")?.dataset.at;
      if (!at || event.target.matches("input")) return;
      const [row, column] = at.split(" ").map(Number);
      cells.go(row, column, event.shiftKey);
    });
    sheet.addEventListener("dblclick", () => cells.edit());
    sheet.addEventListener("scroll", () => {
      if (cells.table?.rows.length > 200 && !sheet.querySelector("input")) cells.draw();
    }, { passive: true });
    document.addEventListener("copy", (event) => {
      if (document.activeElement !== sheet) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", cells.copied());
    });
    document.addEventListener("paste", (event) => {
      if (document.activeElement !== sheet) return;
      event.preventDefault();
      cells.paste(event.clipboardData.getData("text/plain"));
    });
  },
};
