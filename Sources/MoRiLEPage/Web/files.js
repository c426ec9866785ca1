// Files in and out: what is saved, opened, or dropped on the page.
import { engine } from "./engine.js";
import { say, tell } from "./notices.js";
import { $, now } from "./parts.js";
import { places } from "./places.js";
import { unsaved } from "./Save/unsaved.js";
import { show, showAll, take } from "./show.js";
import { store } from "./store.js";
import { view } from "./view.js";

export const files = {
  /** Whether the page's own table is open. */
  isStarted: false,
  /** What is open: its path, and the model and the sheet where they were named. */
  opened: null,
  /** The table whose cells are shown: what is open, or what has faults. */
  table: null,

  /** Opens files that were chosen or dropped, each with its path: those of a year together, or a table, or a session. */
  async openAll(items) {
    if (places.here?.add) { places.here.add(items); return; }
    const read = [];
    for (const { path, file } of items) read.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    store.write();
    for (const { path, bytes } of read) engine.put(path, bytes);
    const { found, told } = engine.ask({ do: "found", paths: read.map(({ path }) => path) });
    if (!found) { tell("Nothing here can be opened", "", told); return; }
    if (found.kind === "session") {
      if (files.openSession(found.path, read.find(({ path }) => path === found.path).bytes)) {
        store.begin();
        store.write();
        say(`${found.path} goes on where it stopped.`);
      }
    } else if (files.openOther({ path: found.path })) {
      say([files.opened?.path === found.path ? `${found.path} is open.` : "", told].filter(Boolean).join(" "));
    }
  },

  /** Opens another table, or folder, that did not come with the page. */
  openOther(opened) {
    if (!files.openPath(opened)) return false;
    store.hasOwnFiles = true;
    store.begin();
    return true;
  },

  openSession(title, bytes) {
    if (!view.model) {
      tell("This session cannot be opened", "Open the table that it belongs to first.", title);
      return false;
    }
    engine.give(bytes);
    const answer = engine.ask({ do: "resume", name: title });
    if (!answer.done) {
      tell("This session cannot be opened", "Nothing on the page has changed. Mend these, or open the table that the session belongs to first:",
        answer.faults ?? answer.message);
      return false;
    }
    view.state = answer.state;
    unsaved.record();
    showAll();
    return true;
  },

  /**
   * Opens a table, or the folder of a year, that is among the files of the page; where it has faults, its cells.
   * Where no model is named and none fits, it is read with the one that is open.
   */
  openPath(opened) {
    const named = Object.fromEntries(Object.entries(opened).filter(([, value]) => value != null));
    const tries = [named];
    if (named.model == null && view.model) tries.push({ ...named, model: files.opened?.model ?? view.model.id });
    let answer;
    for (const request of tries) {
      answer = engine.ask({ do: "open", time: now(), ...request });
      if (!answer.done) continue;
      files.opened = files.table = request;
      take(answer);
      places.open("ranking");
      // Those of the page's own table were told when the page was made.
      if (answer.warnings && files.isStarted) say("The table has notes: see Data.");
      return true;
    }
    if (tries.reverse().some(files.edit)) return true;
    tell("This file cannot be opened", "Nothing on the page has changed. These are its faults:", answer.faults ?? answer.message);
    return false;
  },

  /** Shows the cells of a table that has faults; gives whether it has columns that a model knows. */
  edit(request) {
    const table = engine.ask({ do: "table", time: now(), ...request });
    if (!table.done || table.columns.every((column) => column.kind === "own")) return false;
    files.table = request;
    places.open("data");
    return true;
  },

  /** What is open has gone to another place, with all that was done. */
  moved(answer, path) {
    files.opened = files.table = { path };
    show(answer);
  },

  /** Takes up what a change of the table made of it. */
  changed(isOpen) {
    store.hasOwnFiles = true;
    if (isOpen) {
      const isAnew = files.opened !== files.table;
      const answer = engine.ask(isAnew ? { do: "open", time: now(), ...files.table } : { do: "opened" });
      if (answer.done) {
        files.opened = files.table;
        show(answer);
        if (isAnew) store.begin();
      }
    }
    places.refresh();
    store.keep();
  },
};

/** The files of a drop, those of folders with the folders in their paths. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const found = [];
  const walk = async (entry, path) => {
    if (entry.isFile) {
      found.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return;
      for (const inner of some) await walk(inner, path + "/" + inner.name);
    }
  };
  for (const entry of entries) await walk(entry, entry.name);
  return found;
}

store.opened = () => files.opened;

for (const kind of ["dragover", "dragenter"]) {
  document.addEventListener(kind, (event) => { event.preventDefault(); $("drop").hidden = false; });
}
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) $("drop").hidden = true; });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  $("drop").hidden = true;
  dropped(event.dataTransfer).then((found) => { if (found.length) (places.here?.drop ?? files.openAll)(found); });
});
