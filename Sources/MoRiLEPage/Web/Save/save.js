// What is saved, one by one or all at once.
import { engine } from "../engine.js";
import { say } from "../notices.js";
import { $, make, now } from "../parts.js";
import { command } from "../Paper/command.js";
import { timer } from "../Ranking/timer.js";
import { download } from "./download.js";
import { unsaved } from "./unsaved.js";

/** The files of which each has the record, and those that have the files of the page. */
const records = ["session", "all"], wholes = ["year", "all"];

export const save = {
  title: "Save", key: "s", savings: [],

  told: [[["1", "…", "9"], "save the file of this number"], [["Ctrl+S"], "save what is not saved, wherever you are"]],

  digit(key) {
    const saving = save.savings[Number(key) - 1];
    if (saving) save.one(saving.what);
  },

  /** Saves a file; gives whether it could be made. */
  one(what) {
    timer.spend();
    const answer = engine.ask({ do: "make", what, time: now() });
    save.tell(answer.faults ?? answer.message ?? answer.told);
    if (!answer.done) return false;
    download(answer.name, command.made());
    if (records.includes(what)) unsaved.record();
    if (wholes.includes(what)) unsaved.files();
    save.refresh();
    return true;
  },

  /** Saves what is not saved: the record, the files that have changed, or both in one. */
  rest() {
    if (!save.list().length) return;
    const hasRecord = unsaved.count > 0, hasFiles = unsaved.changes > 0;
    const canFiles = save.savings.some(({ what }) => what === "year");
    if (hasFiles) save.one(hasRecord || !canFiles ? "all" : "year");
    else if (hasRecord) save.one("session");
    else say("Everything is saved.");
  },

  /** Writes the tables of the year that is open into a folder of this machine. */
  async into() {
    const { path, years } = engine.ask({ do: "papers" });
    // A table that cannot be changed as the room did is told before anything is written over.
    const table = engine.ask({ do: "make", what: "csv", time: now() });
    if (!table.done) { save.tell(table.faults ?? table.message); return; }
    let folder;
    try { folder = await window.showDirectoryPicker({ mode: "readwrite" }); } catch { return; }
    const isYear = years.includes(path);
    const names = engine.ask({ do: "files" }).files.map((file) => file.path)
      .filter((name) => (isYear ? name.startsWith(path + "/") && !name.slice(path.length + 1).includes("/") : name === path));
    try {
      for (const name of names) {
        const handle = await folder.getFileHandle(name.slice(isYear ? path.length + 1 : 0), { create: true });
        const file = await handle.createWritable();
        await file.write(engine.bytes({ do: "file", path: name }));
        await file.close();
      }
    } catch (fault) {
      save.tell(`The folder cannot be written: ${fault.message}`);
      return;
    }
    unsaved.files();
    save.refresh();
    say(`${names.length} files are saved into ${folder.name}.`);
  },

  tell(text) {
    $("save-told").textContent = text ?? "";
    $("save-told").hidden = !text;
  },

  list() {
    save.savings = engine.ask({ do: "savings" }).savings ?? [];
    return save.savings;
  },

  refresh() { $("save-state").textContent = unsaved.text ? unsaved.text + "." : "Everything is saved."; },

  show() {
    $("savings").replaceChildren(...save.list().map(({ what, title, about, name }, at) => make("li", {},
      make("button", { type: "button", "data-save": what, onclick: () => save.one(what) }, title, make("kbd", {}, String(at + 1))),
      make("span", {}, about, make("small", {}, make("bdi", {}, name))))));
    $("save-folder").hidden = !window.showDirectoryPicker;
    save.tell("");
    save.refresh();
  },

  start() {
    $("save-into").addEventListener("click", save.into);
    $("unsaved").addEventListener("click", save.rest);
  },
};
