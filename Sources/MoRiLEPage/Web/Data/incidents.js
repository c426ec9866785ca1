// Incidents, as the police publish them month by month, counted by issue.
import { chooseFiles } from "../choosing.js";
import { engine } from "../engine.js";
import { Form } from "../form.js";
import { say } from "../notices.js";
import { $, make, put } from "../parts.js";
import { command } from "../Paper/command.js";
import { download } from "../Save/download.js";
import { unsaved } from "../Save/unsaved.js";
import { wish } from "../wishes.js";

export const incidents = {
  form: null,
  /** The tables that are counted. */
  paths: [],
  /** The most bytes that the engine has room for. */
  most: 0,

  /** Opens the form of the command that counts. */
  open(counting) {
    if (incidents.form.command !== counting) incidents.form.show(counting, []);
    incidents.refresh();
    $("incidents").showModal();
  },

  /** Takes files that were chosen or dropped, each with its path, beside those that are there, and tells what is left out. */
  async add(items) {
    const told = [];
    for (const { path, file } of items) {
      if (file.size > incidents.most) { told.push(`${path} is too large for a page; \`morile count\` counts any.`); continue; }
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        // Whoever has left wants none of it any more.
        if (!$("incidents").open) return;
        engine.give(bytes);
        const answer = engine.ask({ do: "bring", path });
        if (!answer.done || answer.told) told.push(answer.told ?? answer.message);
      } catch {
        told.push(`${path} cannot be read.`);
      }
    }
    incidents.refresh();
    if (told.length) incidents.tell(told.join("\n"), true);
  },

  /** Says what there is to say, and whether it is a fault. */
  tell(text, isFault) {
    $("incidents-errors").hidden = text === "";
    $("incidents-errors").classList.toggle("failed", isFault);
    put($("incidents-errors"), text);
  },

  /** Takes all files out. */
  clear() {
    engine.ask({ do: "forget" });
    incidents.refresh();
  },

  /** Shows what there is to count. */
  refresh() {
    const { paths, bytes, most, headers } = engine.ask({ do: "incidents" });
    Object.assign(incidents, { paths, most });
    const size = (bytes / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 1 });
    $("incidents-files").title = paths.slice(0, 50).join("\n");
    $("incidents-clear").hidden = paths.length === 0;
    put($("incidents-files"), paths.length === 0 ? "No file yet." : `${paths.length === 1 ? paths[0] : `${paths.length} files`}, ${size} MB`);
    $("incidents-headers").replaceChildren(...headers.map((value) => make("option", { value })));
    $("incidents-count").disabled = paths.length === 0;
    if (paths.length === 0) incidents.show({ errors: "", files: [] });
  },

  /** Counts into a file of a name; gives whether there are counts. */
  count(name = "counts.csv") {
    const answer = command.run([...incidents.form.words, "--output", name, "--", ...incidents.paths], { incidents: true });
    incidents.show(answer);
    return answer.files.length > 0;
  },

  /** Shows counts, as a table, below what is to be told of them. */
  show(answer) {
    incidents.tell(answer.errors.trimEnd(), answer.code !== 0);
    $("incidents-counts").hidden = $("incidents-do").hidden = answer.files.length === 0;
    if (answer.files.length === 0) return;
    const { columns, rows } = engine.ask({ do: "counted" });
    const cells = (tag, texts) => make("tr", {}, ...texts.map((text, at) => make(tag, { class: at > 0 ? "number" : null, scope: tag === "th" ? "col" : null }, text)));
    $("incidents-counts").replaceChildren(make("table", {}, make("thead", {}, cells("th", columns)),
      make("tbody", {}, ...rows.map((row) => cells("td", row)))));
    const { register } = engine.ask({ do: "incidents" });
    $("incidents-keep").hidden = register === null;
    put($("incidents-keep"), `Put into the year as ${register}`);
  },

  save() {
    if (incidents.count()) download("counts.csv", command.made());
  },

  keep() {
    const name = engine.ask({ do: "incidents" }).register;
    if (!incidents.count(name)) return;
    engine.ask({ do: "keep" });
    unsaved.change();
    wish("changed");
    $("incidents").close();
    say(`The counts are in the folder as ${name}. Save the folder to take them along.`);
  },

  start() {
    incidents.form = new Form(null, $("incidents-options"), { headers: "incidents-headers" });
    $("incidents-choose").addEventListener("click", () => chooseFiles(incidents.add));
    $("incidents-folder").addEventListener("click", () => chooseFiles(incidents.add, true));
    $("incidents-form").addEventListener("submit", (event) => { event.preventDefault(); incidents.count(); });
    $("incidents-save").addEventListener("click", incidents.save);
    $("incidents-keep").addEventListener("click", incidents.keep);
    $("incidents-clear").addEventListener("click", incidents.clear);
    $("incidents-leave").addEventListener("click", () => $("incidents").close());
    $("incidents").addEventListener("close", () => { engine.ask({ do: "forget" }); });
  },
};
