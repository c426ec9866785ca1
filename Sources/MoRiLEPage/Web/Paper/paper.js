// The papers: what any command says, read on the screen, saved in each of its formats, and printed.
import { engine } from "../engine.js";
import { Form } from "../form.js";
import { say } from "../notices.js";
import { $, make } from "../parts.js";
import { download } from "../Save/download.js";
import { unsaved } from "../Save/unsaved.js";
import { wish } from "../wishes.js";
import { command } from "./command.js";
import { Pane } from "./pane.js";

export const paper = {
  title: "Paper", key: "p", pane: null, form: null,
  /** What the program has: its commands with their options. */
  commands: [],
  /** The papers of a year or a table. */
  papers: null,
  /** What was asked for, by what it is of. */
  asked: new Map(),

  told: [[["Ctrl+P"], "print the paper"]],

  /** Asks which papers there are of a year, or of what is open, and shows the one that was shown before, or the first. */
  of(path) {
    const answer = engine.ask({ do: "papers", ...(path ? { path } : {}) });
    paper.papers = answer;
    const years = answer.years.includes(answer.path) ? answer.years : [answer.path, ...answer.years];
    $("paper-year").replaceChildren(...years.map((year) => make("option", { value: year }, year)));
    $("paper-year").value = answer.path;
    $("paper-command").replaceChildren(...answer.papers.map(({ command: name }) =>
      make("option", { value: name }, name[0].toUpperCase() + name.slice(1))));
    const { files } = engine.ask({ do: "files" });
    $("paper-files").replaceChildren(...[...answer.years, ...files.map((file) => file.path)].map((value) => make("option", { value })));
    const isYear = answer.years.includes(answer.path);
    $("paper-keep").hidden = !isYear;
    paper.choose(paper.asked.get(answer.path) ?? answer.papers[0].command);
  },

  /** Shows the paper of a command as it is called unless something else is asked for. */
  choose(name, words) {
    const chosen = paper.commands.find((one) => one.name === name);
    paper.asked.set(paper.papers.path, name);
    $("paper-command").value = name;
    $("paper-about").textContent = chosen.about;
    paper.form.show(chosen, words ?? paper.papers.papers.find((one) => one.command === name).words);
    $("paper-formats").replaceChildren("Save as", ...paper.papers.formats.map(([format, ending]) =>
      make("button", { type: "button", "data-format": format, onclick: () => paper.save(format, ending) }, ending)));
    paper.make();
  },

  /** Makes the paper and shows it, below what the command says of it. */
  make() {
    const answer = command.run([...paper.form.words, "--format", "html"]);
    paper.tell(answer);
    if (answer.output) paper.pane.show(answer.output);
    else paper.pane.clear();
    $("paper-print").disabled = !answer.output;
  },

  tell(answer) {
    $("paper-errors").textContent = answer.errors.trimEnd();
    $("paper-errors").hidden = answer.errors === "";
    $("paper-errors").classList.toggle("failed", answer.code !== 0);
  },

  /** Runs the command for a file; gives the file's name, or nothing where there is none. */
  file(name, ...more) {
    const answer = command.run([...paper.form.words, ...more, "--output", name]);
    paper.tell(answer);
    return answer.files.length > 0 ? name : null;
  },

  save(format, ending) {
    const base = paper.papers.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
    const name = paper.file(`${base}-${paper.form.command.name}.${ending}`, "--format", format);
    if (name) download(name, command.made());
  },

  /** Puts the paper into the folder of the year, as the page that a Board is sent. */
  keep() {
    const name = paper.file(`${paper.papers.path}/${paper.form.command.name}.html`);
    if (!name) return;
    engine.ask({ do: "keep" });
    unsaved.change();
    wish("changed");
    say(`${name} is in the folder. Save the folder to take it along.`);
  },

  show() {
    paper.pane.prints = true;
    paper.of(paper.papers?.years.includes(paper.papers.path) ? paper.papers.path : null);
  },

  leaveField(target) {
    target.blur();
    $("paper-pane").focus();
  },

  leave() { paper.pane.prints = false; },

  start() {
    paper.pane = new Pane($("paper-pane"));
    paper.form = new Form($("paper-words"), $("paper-options"), { files: "paper-files" });
    $("paper-form").addEventListener("submit", (event) => { event.preventDefault(); paper.make(); });
    $("paper-year").addEventListener("change", () => paper.of($("paper-year").value));
    $("paper-command").addEventListener("change", () => paper.choose($("paper-command").value));
    $("paper-print").addEventListener("click", () => window.print());
    $("paper-keep").addEventListener("click", paper.keep);
  },
};
