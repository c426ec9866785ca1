// How sure the ratings are: which could change by one level on one question, and what chance would make of them.
import { engine } from "../engine.js";
import { $, fill, isolated, make, put } from "../parts.js";
import { pictures } from "../Pictures/pictures.js";
import { ratingShapes } from "../Ranking/ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";
import { chances } from "./chances.js";
import { odds } from "./odds.js";
import { scoreRange } from "./range.js";
import { sureRuler } from "./bracket.js";

export const sure = {
  title: "How sure", key: "h",
  told: [
    [["↑", "↓"], "the rating above or below that could change"], [["←", "→"], "the change before or after"],
    [["Enter"], "try the change: nothing is recorded"], [["Esc"], "put back what is tried"], [["G"], "the ruler and the chances as images, to copy or save"],
  ],
  pictures: [scoreRange, odds],
  keys: {
    g: () => pictures.open(),
    ArrowDown: () => sure.move(1), ArrowUp: () => sure.move(-1), Home: () => sure.move(-Infinity), End: () => sure.move(Infinity),
    ArrowRight: () => sure.step(1), ArrowLeft: () => sure.step(-1), Escape: () => sure.putBack(),
  },
  /** The issues that are listed, from the top down. */
  listed: [],
  /** The levels that are tried: nothing of them is recorded. */
  tried: null,
  waiting: 0,

  show() {
    sure.tried = null;
    sure.refresh();
  },

  leave() { clearTimeout(sure.waiting); },

  /** Shows what is known so far, and goes on as long as there is more to be known. */
  refresh(parts = 1) {
    clearTimeout(sure.waiting);
    const start = performance.now();
    const answer = engine.ask({ do: "sure", parts });
    sure.parts = performance.now() - start > sure.slice ? Math.max(1, sure.parts >> 1) : sure.parts * 2;
    $("sure-told").hidden = answer.done;
    $("sure-groups").hidden = $("sure-issue").hidden = !answer.done;
    put($("sure-title"), answer.title ?? "");
    if (!answer.done) { put($("sure-told"), answer.message); scoreRange.answer = odds.answer = null; return; }
    sure.fillList(answer);
    sure.showIssue();
    if (!answer.isDone) sure.waiting = setTimeout(() => sure.refresh(sure.parts), 30);
  },

  /** How many parts of the simulation are done at once, and how many milliseconds that may take: a key is heard soon. */
  parts: 1, slice: 40,

  fillList({ groups, notes }) {
    sure.listed = groups.flatMap((group) => group.rows.map((row) => row.issue));
    const table = $("sure-table");
    if (table.said !== JSON.stringify(groups)) {
      table.said = JSON.stringify(groups);
      table.replaceChildren(table.tHead, ...groups.map((group) => make("tbody", {},
        make("tr", {}, make("th", { colspan: 3, scope: "rowgroup" }, ...ratingShapes(group.rating),
          " " + sure.labels(group.rating) + ", " + group.text)),
        ...group.rows.map((row) => make("tr", { id: "sure-row-" + row.issue, onclick: () => sure.select(row.issue) },
          make("td", {}, make("button", { type: "button", tabindex: "-1" }, isolated(row.name))),
          make("td", {}, row.ways), make("td", {}, row.kept))))));
      sure.marked = null;
    }
    fill($("sure-notes"), notes, (note) => [make("p", {}, note)]);
  },

  labels(range) { return view.model.bands.slice(range[0], range[1] + 1).map((band) => band.label).join(" or "); },

  mark() {
    sure.marked?.removeAttribute("aria-current");
    sure.marked = $("sure-row-" + view.selected);
    sure.marked?.setAttribute("aria-current", "true");
    for (const row of $("sure-table").querySelectorAll("tbody button")) row.tabIndex = -1;
    const button = sure.marked?.querySelector("button");
    if (button) button.tabIndex = 0;
    sure.marked?.scrollIntoView({ block: "nearest" });
  },

  select(issue) {
    wish("select", issue);
    sure.tried = null;
    sure.showIssue();
    sure.marked?.querySelector("button").focus({ preventScroll: true });
    // Where the issue stands below the list it is led to.
    if (matchMedia("(max-width: 900px)").matches) $("sure-issue").scrollIntoView({ block: "start" });
  },

  /** Goes so many issues down the list, from the top where the issue is not in it. */
  move(steps) {
    const last = sure.listed.length - 1;
    if (last < 0) return;
    const at = sure.listed.indexOf(view.selected);
    sure.select(sure.listed[Math.min(Math.max(at < 0 ? 0 : at + steps, 0), last)]);
  },

  /** Goes to another of the changes that can be tried. */
  step(steps) {
    const buttons = [...$("sure-changes").querySelectorAll("button")];
    if (!buttons.length) return;
    const at = buttons.indexOf(document.activeElement);
    buttons[Math.min(Math.max(at < 0 ? 0 : at + steps, 0), buttons.length - 1)].focus();
  },

  try(button) {
    sure.tried = { criteria: button.criteria, levels: button.levels };
    sure.showIssue();
  },

  putBack() {
    if (!sure.tried) return;
    sure.tried = null;
    sure.showIssue();
  },

  showIssue() {
    const answer = engine.ask({ do: "sure-issue", issue: view.selected, parts: 0, ...sure.tried });
    if (!answer.done) return;
    sure.mark();
    $("sure-name").replaceChildren(isolated(answer.name));
    const now = answer.tried ?? answer;
    fill($("sure-finding"), [[now.rating, now.label, now.text ?? now.finding]], ([rating, label, text]) =>
      [...ratingShapes(rating), " ", make("b", {}, label), text]);
    $("sure-issue").classList.toggle("tried", answer.tried != null);
    sureRuler.show(answer.ruler, answer.tried);
    fill($("sure-changes"), answer.changes, (group) => [
      make("h3", {}, group.text + " ", ...ratingShapes(group.rating), " " + sure.labels(group.rating)),
      make("div", { class: "sure-buttons" }, ...group.buttons.map((button) =>
        make("button", { type: "button", "aria-pressed": "false", onclick: () => sure.try(button) },
          make("span", {}, ...button.parts.flatMap((part, at) => [at ? ", " : "", make("b", {}, part.title), " ", make("span", { class: "sure-levels" }, part.text)])),
          make("span", { class: "sure-score" }, button.score)))),
    ]);
    const buttons = answer.changes.flatMap((group) => group.buttons);
    $("sure-changes").querySelectorAll("button").forEach((element, at) =>
      element.setAttribute("aria-pressed", String(JSON.stringify(sure.tried) === JSON.stringify({ criteria: buttons[at].criteria, levels: buttons[at].levels }))));
    scoreRange.answer = odds.answer = answer;
    chances.show(answer);
    put($("sure-note"), `${answer.assumed} ${answer.note}`);
  },
};
