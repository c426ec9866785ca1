// The parts of a year: what commands say of it, each in a panel.
import { make } from "../parts.js";
import { command } from "../Paper/command.js";

/** What a command says as a page; null where it says nothing. */
function page(words) {
  const { output } = command.run([...words, "--format", "html"]);
  return output ? command.sections(command.read(output).content) : null;
}

/** The rows of a table of a command, as they are for programs. */
function rows(words, table) {
  const { output } = command.run([...words, "--table", table, "--format", "json"]);
  return output ? JSON.parse(output).tables?.[table] ?? [] : [];
}

const sentences = (parts) => parts.filter((part) => part.matches("ul, p:not(.caption)"))
  .flatMap((part) => (part.matches("ul") ? [...part.children] : [part])).map((part) => part.textContent);

/** A panel: its first sentence is its title. */
function panel(title, ...content) {
  return make("section", { class: "year-panel" }, make("h2", {}, title), ...content);
}

/** What moved between years: the first sentence of each step, and the chart. */
function moved(years) {
  const { output, errors } = command.run(["compare", ...years, "--format", "html"]);
  if (!output) return { errors };
  const [[heading, parts]] = command.sections(command.read(output).content);
  return { heading, chart: parts.map((part) => part.querySelector?.("svg")).find(Boolean), sentences: sentences(parts) };
}

/** What the Board decided, and the money: each as the paper has it. */
function board(path, open) {
  const found = page(["board", path]);
  if (!found) return [];
  const made = [];
  for (const [heading, parts] of found) {
    const table = parts.find((part) => part.matches("table"));
    const [first, ...others] = sentences(parts);
    if (!table || !first) continue;
    const short = document.adoptNode(table);
    const name = short.classList[0];
    made.push(panel(first, shortened(short, name === "decisions" ? rows(["board", path], name) : null),
      make("ul", {}, ...others.slice(0, 4).map((text) => make("li", {}, text))),
      make("p", {}, make("button", { type: "button", class: "link", onclick: () => open("board") }, `All of ${heading.toLowerCase()}`))));
  }
  return made;
}

/** A table for a narrow place: of decisions the issues that have one, or need one, and what it is. */
function shortened(table, decisions) {
  if (!decisions) return table;
  return make("table", {}, make("thead", {}, make("tr", {}, ...[...table.tHead.rows[0].cells].filter((_, at) => keep(table, at)).map((cell) => cell))),
    make("tbody", {}, ...[...table.tBodies[0].rows].filter((row, at) => decisions[at]?.decision || at < 10)
      .map((row) => make("tr", {}, ...[...row.cells].filter((_, at) => keep(table, at))))));
}

/** Whether a column of decisions is kept: the issue, and the decision, which is the last of those with words but one. */
function keep(table, at) {
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  return at === 0 || at === names.findIndex((_, place) => place > 0 && !table.tHead.rows[0].cells[place].matches(".short, .number"));
}

/** What is still to do: what `status` finds of each step that is not done, and what comes next. */
function status(path, fill) {
  const steps = rows(["status", path], "steps").filter((step) => step.state !== "done");
  const found = page(["status", path]);
  const next = found ? sentences([...found.values()][1] ?? []) : [];
  return panel("Still to do", make("table", {}, make("tbody", {}, ...steps.map((step) => make("tr", {},
    make("td", {}, make("button", { type: "button", class: "link", onclick: () => fill(step.file) }, step.file)), make("td", {}, step.found))))),
    make("ul", {}, ...next.map((text) => make("li", {}, text))));
}

export const panels = { moved, board, status };
