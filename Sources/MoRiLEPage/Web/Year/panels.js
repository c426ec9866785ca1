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
  return output ? JSON.parse(output).rows : [];
}

const sentences = (parts) => parts.filter((part) => part.matches("ul, p:not(.caption)"))
  .flatMap((part) => (part.matches("ul") ? [...part.children] : [part])).map((part) => part.textContent);

/** A panel: its first sentence is its title. */
function panel(title, ...content) {
  return make("section", { class: "year-panel" }, make("h2", {}, title), ...content);
}

/** What moved between years: the first sentence of each step, and the chart with its caption. */
function moved(years) {
  const { output, errors } = command.run(["compare", ...years, "--format", "html"]);
  if (!output) return { errors };
  const [[heading, parts]] = command.sections(command.read(output).content);
  const figure = parts.find((part) => part.querySelector?.("svg"));
  return { heading, chart: figure?.querySelector("svg"), caption: figure?.querySelector("figcaption").textContent, sentences: sentences(parts) };
}

/** What the Board decided, and the money: each as the paper has it. */
function board(path, open) {
  const found = page(["board", path]);
  if (!found) return [];
  const made = [];
  for (const [heading, parts] of found) {
    // Below a picture stands the table that it is drawn from; others have room here only where they are narrow.
    const figure = parts.findIndex((part) => part.matches("figure"));
    const table = parts.find((part, at) => at > figure && part.matches("table") &&
      (part.matches(".decisions") || part.tHead.rows[0].cells.length <= 4));
    const [first, ...others] = sentences(parts);
    if (!first) continue;
    made.push(panel(first, table ? shortened(document.adoptNode(table)) : "",
      make("ul", {}, ...others.slice(0, 4).map((text) => make("li", {}, text))),
      make("p", {}, make("button", { type: "button", class: "link", onclick: () => open("board") }, `All of ${heading.toLowerCase()}`))));
  }
  return made;
}

/** A table for a narrow place: of decisions each issue with the mark of its rating, and what was decided. */
function shortened(table) {
  if (!table.matches(".decisions")) return table;
  const heads = [...table.tHead.rows[0].cells];
  // The first column with words beside the issue.
  const place = heads.findIndex((cell, at) => at > 0 && !cell.matches(".short, .number"));
  const said = [...table.tBodies[0].rows].filter((row) => row.cells[place].textContent).slice(0, 14);
  return make("table", { class: "decisions" },
    make("thead", {}, make("tr", {}, ...[heads[0], heads[place]].map((cell) => make("th", { scope: "col" }, cell.textContent)))),
    make("tbody", {}, ...said.map((row) => make("tr", {},
      make("td", {}, row.querySelector(".rating")?.cloneNode(true) ?? "", " ", row.cells[0].textContent), make("td", {}, row.cells[place].textContent)))));
}

/** Advice without its end, which leads to the command that stands below it in a terminal: a place of the page does that. */
function advice(text) {
  if (!text.endsWith(":")) return text;
  const end = Math.max(text.lastIndexOf(". "), text.lastIndexOf("; "));
  return text.slice(0, end > 0 ? end : -1) + ".";
}

/** What is still to do: what `status` finds of each step that is not done, and what comes next. */
function status(path, fill) {
  const steps = rows(["status", path], "steps").filter((step) => step.state !== "done");
  const found = page(["status", path]);
  const next = found ? sentences([...found.values()][1] ?? []) : [];
  return panel("Still to do", make("table", {}, make("tbody", {}, ...steps.map((step) => make("tr", {},
    make("td", {}, make("button", { type: "button", class: "link", onclick: () => fill(step.file) }, step.file)), make("td", {}, step.found))))),
    make("ul", {}, ...next.map((text) => make("li", {}, advice(text)))));
}

export const panels = { moved, board, status };
