// A register of the year filled as in a spreadsheet: its columns, helps and words are those of the program.
import { engine } from "../engine.js";
import { say } from "../notices.js";
import { $, make, now } from "../parts.js";
import { unsaved } from "../Save/unsaved.js";
import { wish } from "../wishes.js";

export const register = {
  /** What is filled: the folder, the register's name, its columns, the ratings of issues. */
  at: null,
  /** What was filled in and not kept, by the folder and the name. */
  drafts: new Map(),

  get isOpen() { return register.at != null; },

  /** Opens a register of a year's folder. */
  open(path, name) {
    const answer = engine.ask({ do: "register", path, name, time: now() });
    register.at = { path, name, columns: answer.columns ?? [], ratings: new Map(answer.ratings ?? []) };
    $("register-title").textContent = answer.title ?? name;
    $("register-file").textContent = answer.file ?? "";
    register.tell(answer.faults ?? answer.message, true);
    $("register-sheet").querySelector("thead").replaceChildren(make("tr", {}, make("th", { "aria-label": "Row" }),
      ...register.at.columns.map(({ header, guide }) => make("th", { scope: "col" }, header, make("small", {}, guide)))));
    $("register-lists").replaceChildren(...register.at.columns.filter(({ takes }) => takes === "known").map(({ words, header }) =>
      make("datalist", { id: "register-list-" + header }, ...words.map((value) => make("option", { value })))));
    register.body.replaceChildren();
    const rows = answer.rows ?? [];
    for (const row of register.drafts.get(path + "/" + name) ?? [...rows, []]) register.add(row);
    register.given = JSON.stringify(rows);
    $("register-keep").disabled = $("register-row").disabled = !answer.done;
    $("place-year").classList.add("filling");
    $("register").hidden = false;
    (register.body.querySelector("input, select") ?? $("register-title")).focus();
  },

  get body() { return $("register-sheet").querySelector("tbody"); },

  /** Adds a row, of which each cell is a field. */
  add(texts = []) {
    const rating = register.at.ratings.get(texts[0]);
    const row = make("tr", {}, make("td", {}, String(register.body.rows.length + 2)),
      ...register.at.columns.map((column, at) => make("td", {}, register.field(column, texts[at] ?? ""), at === 0 && rating ? make("small", {}, rating) : null)));
    register.body.append(row);
    return row;
  },

  field({ header, takes, words }, value) {
    const label = { "aria-label": header, "data-enter": "" };
    if (takes === "word") {
      // What is in the file stays, though it is none of the words.
      const all = words.includes(value) || value === "" ? words : [value, ...words];
      const select = make("select", label, make("option", { value: "" }, ""), ...all.map((word) => make("option", { value: word }, word)));
      select.value = value;
      return select;
    }
    return make("input", { ...label, value, size: "1", list: takes === "known" ? "register-list-" + header : null });
  },

  /** The texts of all rows. */
  get rows() {
    return [...register.body.rows].map((row) => [...row.querySelectorAll("input, select")].map((field) => field.value));
  },

  /** The rows in which there is anything. */
  get filled() { return register.rows.filter((row) => row.some(Boolean)); },

  /** Puts what was filled in into the register, unless it has faults. */
  keep() {
    const { path, name } = register.at;
    const answer = engine.ask({ do: "enter", path, name, rows: register.rows, time: now() });
    register.tell(answer.faults ?? answer.message ?? answer.warnings, !answer.done);
    if (!answer.done) { $("register-told").focus(); return; }
    unsaved.change();
    wish("changed");
    say(`${$("register-file").textContent} is kept on this page. Save the folder to take it along.`);
    register.given = JSON.stringify(register.filled);
    if (!answer.warnings) register.leave();
  },

  tell(text, isFault) {
    $("register-told").textContent = text ?? "";
    $("register-told").hidden = !text;
    $("register-told").classList.toggle("failed", isFault);
  },

  leave() {
    const key = register.at.path + "/" + register.at.name;
    if (JSON.stringify(register.filled) === register.given) register.drafts.delete(key);
    else {
      register.drafts.set(key, register.filled);
      say("What you filled in is not kept yet. It stands here again when you open the table.");
    }
    register.at = null;
    $("place-year").classList.remove("filling");
    $("register").hidden = true;
    wish("left the register");
  },

  /** Moves up or down in a column; below the last row another comes. */
  move(field, step) {
    const cell = field.closest("td"), row = cell.parentElement;
    const next = step > 0 ? row.nextElementSibling ?? register.add() : row.previousElementSibling;
    next?.cells[cell.cellIndex].querySelector("input, select").focus();
  },

  press(event) {
    const field = event.target.closest("#register-sheet td input, #register-sheet td select");
    if (!field || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || (field.matches("input") && !field.list && event.key === "ArrowDown")) { event.preventDefault(); register.move(field, event.shiftKey ? -1 : 1); }
    if (field.matches("input") && !field.list && event.key === "ArrowUp") { event.preventDefault(); register.move(field, -1); }
  },

  /** Fills cells from the one that has the focus, as rows and columns that a spreadsheet copied. */
  paste(event) {
    const field = event.target.closest("#register-sheet td input, #register-sheet td select");
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!field || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const { cellIndex, parentElement: first } = field.closest("td");
    let row = first;
    for (const line of text.split("\n")) {
      line.split("\t").forEach((value, at) => {
        const cell = row.cells[cellIndex + at]?.querySelector("input, select");
        if (!cell) return;
        if (cell.matches("select") && ![...cell.options].some((option) => option.value === value)) cell.append(make("option", { value }, value));
        cell.value = value;
      });
      row = row.nextElementSibling ?? register.add();
    }
  },

  start() {
    $("register-row").addEventListener("click", () => register.add().querySelector("input, select").focus());
    $("register-keep").addEventListener("click", register.keep);
    $("register-leave").addEventListener("click", register.leave);
    $("register").addEventListener("keydown", register.press);
    $("register").addEventListener("paste", register.paste);
  },
};
