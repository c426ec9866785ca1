// The year among others: what moved, what was decided, the money, and what is still to do.
import { chooseFiles } from "../choosing.js";
import { engine } from "../engine.js";
import { files } from "../files.js";
import { say } from "../notices.js";
import { $, make, now } from "../parts.js";
import { paper } from "../Paper/paper.js";
import { pictures } from "../Pictures/pictures.js";
import { places } from "../places.js";
import { unsaved } from "../Save/unsaved.js";
import { grant, wish } from "../wishes.js";
import { panels } from "./panels.js";
import { register } from "./register.js";
import { slope } from "./slope.js";

export const year = {
  title: "Year", key: "y",
  /** The folder of the year that is looked at; null where a table alone is open. */
  path: null,
  years: [],
  registers: [],
  pictures: [slope],

  told: [[["G"], "what moved as an image, to copy or save"], [["Esc"], "leave a table that is filled"], [["Enter"], "in a table: the cell below"]],

  keys: { g: () => pictures.open(), Escape: () => { if (register.isOpen) register.leave(); } },

  leaveField(target) {
    target.blur();
    $(register.isOpen ? "register-sheet" : "year-panels").focus();
  },

  /** Looks at a year: the one that was looked at before, or the one that is open. */
  of(path) {
    const { path: opened, years } = engine.ask({ do: "papers" });
    year.years = years;
    const isYear = years.includes(opened);
    year.path = years.includes(path) ? path : isYear ? opened : years[years.length - 1] ?? null;
    $("year-begin").hidden = isYear;
    $("year-last").replaceChildren(make("option", { value: "" }, "none"), ...years.map((value) => make("option", { value }, value)));
    $("year-last").value = years[years.length - 1] ?? "";
    year.refresh();
  },

  refresh() {
    $("year-path").replaceChildren(...year.years.map((value) => make("option", { value }, value)));
    $("year-path").value = year.path ?? "";
    $("year-path").parentElement.hidden = year.years.length < 2;
    const { heading, chart, caption, sentences, errors } = year.years.length > 1 ? panels.moved(year.years) : {};
    $("year-title").textContent = heading ?? (year.years.length ? "One year is on the page" : "No year is on the page yet");
    $("year-chart").replaceChildren(...(chart ? [chart] : []));
    Object.assign(slope, { years: year.years, caption });
    $("year-image").hidden = !chart;
    $("year-steps").replaceChildren(...(sentences ?? (errors ?? "").split("\n").filter(Boolean)).map((text) => make("li", {}, text)));
    $("year-panels").replaceChildren(...(year.path ? [...panels.board(year.path, year.read), panels.status(year.path, year.fillFile)] : []));
    year.registers = year.path ? engine.ask({ do: "registers", path: year.path }).registers : [];
    $("year-registers").replaceChildren(...year.registers.map(({ name, title }) =>
      make("button", { type: "button", "data-register": name, onclick: () => year.fill(name) }, title)));
  },

  /** Makes the table that is open a year, after the one that is chosen. */
  begin() {
    const name = $("year-name").value.trim();
    const answer = engine.ask({ do: "begin-year", name, last: $("year-last").value, time: now() });
    if (!answer.done) { say(answer.message ?? answer.faults); return; }
    files.moved(answer, name);
    unsaved.change();
    wish("changed");
    year.path = name;
    places.open("year");
    say(`${name} is a year now.`);
  },

  /** Reads the paper of a command on the year. */
  read(command) {
    paper.papers = null;
    places.open("paper");
    paper.of(year.path);
    paper.choose(command);
  },

  fill(name) { register.open(year.path, name); },

  /** Fills the register of a file; what is no register is read or scored elsewhere. */
  fillFile(file) {
    const found = year.registers.find(({ name }) => file === name + ".csv");
    if (found) year.fill(found.name);
    else if (file === "issues.csv") places.open("ranking");
    else year.read("report");
  },

  /** Takes up the folders of years that were dropped, or chosen. */
  async add(items) {
    for (const { path, file } of items) engine.put(path, new Uint8Array(await file.arrayBuffer()));
    const before = year.years.length;
    unsaved.change();
    wish("changed");
    year.of(year.path);
    say(year.years.length > before ? `${year.years.join(", ")} are on the page.` : "That was no other year’s folder: choose one with an issues.csv in it.");
  },

  show() { if (!register.isOpen) year.of(year.path); },

  start() {
    register.start();
    grant("left the register", () => { year.of(year.path); $("year-panels").focus(); });
    $("year-path").addEventListener("change", () => { year.path = $("year-path").value; year.refresh(); });
    $("year-begin").addEventListener("submit", (event) => { event.preventDefault(); year.begin(); });
    $("year-add").addEventListener("click", () => chooseFiles(year.add, true));
  },
};
