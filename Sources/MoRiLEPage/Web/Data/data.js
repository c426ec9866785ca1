// Where tables are opened, and mended cell by cell.
import { chooseFiles } from "../choosing.js";
import { engine } from "../engine.js";
import { files } from "../files.js";
import { say, tell } from "../notices.js";
import { $, make, now, put } from "../parts.js";
import { places } from "../places.js";
import { cells } from "./cells.js";
import { faultList } from "./faults.js";
import { incidents } from "./incidents.js";

export const data = {
  title: "Data", key: "d", needsTable: false,
  told: [
    [["↑", "↓", "←", "→"], "the cell above, below, before or after; with Shift, choose cells"],
    [["Enter", "F2"], "write in the cell; or type at once"], [["Delete"], "empty the chosen cells"],
    [["Ctrl+C", "Ctrl+V"], "copy to a spreadsheet, paste from one"], [["Ctrl+Z"], "undo"],
    [["Esc"], "leave the cells, so that letters open places"], [["N"], "the next fault"],
  ],
  keys: {
    n: () => faultList.next(), u: () => data.undo(),
    ArrowDown: () => $("sheet").focus(), Enter: () => $("sheet").focus(),
  },
  /** What the program has: models, examples, commands. */
  program: null,

  show() {
    const isEmpty = !files.table;
    $("start").hidden = !isEmpty;
    $("table").hidden = isEmpty;
    if (isEmpty) data.showStart();
    else data.showTable(engine.ask({ do: "table", time: now(), ...files.table }));
  },

  showStart() {
    const [example] = data.program.examples;
    $("start-example-text").textContent = `${example[0].toUpperCase()}${example.slice(1)}: three years with their counts, the published ratings, decisions and money.`;
    $("start-empty-text").textContent = "A row for each issue. Fill it in here, or in Excel.";
    if (!$("start-kept").firstChild) put($("start-kept"), "Kept in this browser: nothing yet.");
  },

  /** Shows the cells of a table that the engine has read; gives whether it could be. */
  showTable(table) {
    if (!table.done) {
      tell("This cannot be done", "Nothing has changed:", table.faults ?? table.message);
      return false;
    }
    put($("table-file"), table.file);
    put($("table-about"), table.about);
    cells.show(table);
    faultList.show(table);
    $("table-undo").disabled = !table.canUndo;
    put($("table-follows"), table.follows ?? "");
    return true;
  },

  /** Changes the table, and shows what follows. */
  change(request) {
    const answer = engine.ask({ do: "edit", time: now(), ...files.table, ...request });
    if (!answer.done) {
      tell("This cannot be changed", "Nothing has changed:", answer.faults ?? answer.message);
      cells.draw();
      return;
    }
    data.changed(answer);
  },

  undo() {
    const answer = engine.ask({ do: "unedit", time: now(), ...files.table });
    if (answer.done) data.changed(answer); else say(answer.message);
  },

  /** Shows a table that has changed, and opens it anew where it has no faults. */
  changed(answer) {
    files.changed(answer.isOpen);
    data.showTable(answer);
  },

  /** Opens the built-in example. */
  example() {
    const answer = engine.ask({ do: "example", name: data.program.examples[0] });
    files.openPath({ path: answer.path });
  },

  /** Begins with a table that has nothing but its columns. */
  empty() {
    const answer = engine.ask({ do: "run", words: ["template", "--output", "issues.csv"], time: now() });
    if (!answer.done) { tell("This cannot be done", "", answer.errors); return; }
    engine.ask({ do: "keep" });
    files.edit({ path: "issues.csv" });
  },

  /** Begins with a table of the issues that were counted, whose scores are yet to be given. */
  counted() {
    if (!incidents.count()) return;
    const answer = engine.ask({ do: "begin-matrix", time: now() });
    $("incidents").close();
    if (!answer.done) tell("This cannot be done", "", answer.message);
    else if (files.openOther({ path: answer.path })) places.open("data");
  },

  /** What is dropped: incidents while they are counted, and else what is to be opened. */
  drop(items) { return $("incidents").open ? incidents.add(items) : files.openAll(items); },

  count() { incidents.open(data.program.commands.find(({ name }) => name === "count")); },

  /** Asks what is to become of the issue with the focus. */
  ask() {
    const row = cells.table.rows[cells.row];
    const at = cells.table.columns.findIndex((column) => column.kind === "issue");
    if (!row || at < 0) { say("Choose a row first."); return; }
    put($("changing-name"), row.cells[at]);
    $("changing-text").value = row.cells[at];
    const others = cells.table.rows.map((other, index) => ({ name: other.cells[at], index })).filter((other) => other.index !== cells.row && other.name);
    $("changing-other").replaceChildren(...others.map((other) => make("option", { value: other.index }, other.name)));
    $("changing").showModal();
  },

  /** Does what was asked for with the issue with the focus. */
  answer() {
    const what = document.querySelector("[name=changing]:checked").value;
    const at = cells.table.columns.findIndex((column) => column.kind === "issue");
    const own = cells.table.rows[cells.row].cells;
    const text = $("changing-text").value.trim();
    $("changing").close();
    switch (what) {
      case "rename": data.change({ cells: [{ row: cells.row, column: at, text }] }); break;
      case "split": data.change({ texts: own.map((cell, column) => column === at ? text : cell) }); break;
      case "merge": data.change({ merge: cells.row, rows: [Number($("changing-other").value)] }); break;
      case "park": data.change({ park: true, rows: [cells.row] }); break;
      case "remove": data.change({ rows: [cells.row] }); break;
    }
  },

  start() {
    $("start-choose").addEventListener("click", () => chooseFiles(files.openAll));
    $("start-folder").addEventListener("click", () => chooseFiles(files.openAll, true));
    $("start-example").addEventListener("click", data.example);
    $("start-empty").addEventListener("click", data.empty);
    $("table-other").addEventListener("click", () => chooseFiles(files.openAll));
    $("start-count").addEventListener("click", data.count);
    $("table-count").addEventListener("click", data.count);
    $("incidents-begin").addEventListener("click", data.counted);
    incidents.start();
    $("table-add").addEventListener("click", () => {
      const at = cells.table.columns.findIndex((column) => column.kind === "issue");
      data.change({ texts: cells.table.columns.map((_, column) => column === at ? "New issue" : "") });
      cells.go(cells.table.rows.length - 1, Math.max(at, 0));
      cells.edit();
    });
    $("table-change").addEventListener("click", data.ask);
    $("changing-form").addEventListener("submit", (event) => { event.preventDefault(); data.answer(); });
    $("changing-leave").addEventListener("click", () => $("changing").close());
    $("faults-next").addEventListener("click", faultList.next);
    $("faults-copy").addEventListener("click", faultList.copy);
    $("table-undo").addEventListener("click", data.undo);
    cells.changed = (changes) => data.change({ cells: changes });
    cells.start();
    $("sheet").addEventListener("keydown", (event) => {
      if (event.target !== $("sheet")) return;
      if (event.key === "Escape") { $("to-data").focus(); event.stopPropagation(); }
      if (event.ctrlKey && event.key === "z") { event.preventDefault(); event.stopPropagation(); data.undo(); }
    });
    window.addEventListener("resize", () => { if (cells.table && !$("table").hidden) cells.draw(); });
  },
};
