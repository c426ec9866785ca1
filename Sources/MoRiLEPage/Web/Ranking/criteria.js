// The criteria of the issue by their domains. Those of the domain that is chosen are open, and the chosen one has
// every level in full; the others stand in a line.
import { $, cellPhrase, make, press, put } from "../parts.js";
import { ratingMark } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const criteria = {
  /** For each criterion and each domain its elements, made once. */
  parts: [], domains: [],

  build() {
    criteria.parts = [];
    criteria.domains = view.model.domains.map((domain, place) => criteria.domain(domain, place));
    criteria.evidence = make("div", { class: "evidence" });
    $("criteria").replaceChildren(...criteria.domains.filter((one) => one.indices.length).map((one) => one.part));
  },

  domain(domain, place) {
    const indices = view.model.criteria.map((_, index) => index).filter((index) => view.model.criteria[index].domain === place);
    const [mark, sum, line] = [make("span", { id: "domain-" + place, class: "mark" }), make("small", { class: "sum" }), make("p", { class: "line" })];
    const fold = make("button", { type: "button", class: "fold", "aria-expanded": "false", onclick: () => wish("choose", indices[0]) }, mark, make("b", {}, domain.title), " ", sum);
    const part = make("section", { class: "topic" }, make("h3", {}, fold), line, ...indices.map((index) => criteria.criterion(view.model.criteria[index], index)));
    return { part, mark, sum, line, fold, indices };
  },

  criterion(criterion, index) {
    const level = (cell, kind, label, ...words) => make("button", { type: "button", class: "level " + kind, tabindex: "-1", "aria-pressed": "false",
      "aria-label": label, onclick: () => { view.criterion = index; wish("score", { cell }); } }, ...words);
    const levels = criterion.levels.map((one) => {
      const points = one.points == null || one.points === String(one.score) ? "" : ` (${one.points} ${one.points === "1" ? "point" : "points"})`;
      return level(String(one.score), "", `${one.score} ${one.means}`, make("b", {}, String(one.score)),
        make("span", { class: "means" }, one.means, make("small", {}, points), make("small", { class: "was-word" }, " (was)")));
    });
    const unknown = level("?", "other", "not known", make("b", {}, "?"), make("span", { class: "means" }, "not known: the score becomes a range"));
    const blank = criterion.default == null ? null :
      level("", "other by-model", "by the model", make("b", {}, "–"), make("span", { class: "means" }, "by the model: " + criterion.default));
    const [was, now] = [make("span", { class: "was" }), make("b", { class: "now-box" })];
    const part = make("div", { class: "criterion", role: "group", id: "criterion-" + index, "aria-labelledby": "criterion-title-" + index,
      onclick: () => { if (view.criterion !== index) wish("choose", index); } },
      make("h4", { id: "criterion-title-" + index }, criterion.title, was), now,
      criterion.asks ? make("p", { class: "asks" }, criterion.asks) : null,
      make("div", { class: "levels" }, ...levels, unknown, blank));
    criteria.parts[index] = { part, levels, unknown, blank, was, now };
    return part;
  },

  /** Shows the cells of an issue as the engine has them now. */
  refresh(detail) {
    detail.criteria.forEach((cell, index) => criteria.fill(cell, index, detail.unsettled));
    criteria.domains.forEach((domain, place) => criteria.fillDomain(domain, place, detail));
    criteria.fillEvidence(detail.evidence);
    criteria.mark();
  },

  fill(cell, index, unsettled) {
    const { part, levels, unknown, blank, was, now } = criteria.parts[index];
    const model = view.model.criteria[index];
    const isDefault = cell.cell === "" && model.default != null;
    const isOpen = cell.low !== cell.high || (cell.cell === "" && !isDefault) || cell.cell === "?";
    const isChanged = cell.was !== cell.cell;
    model.levels.forEach((level, at) => {
      const isLevel = level.score >= cell.low && level.score <= cell.high;
      press(levels[at], String(level.score) === cell.cell);
      levels[at].classList.toggle("by-default", isDefault && !isOpen && isLevel);
      levels[at].classList.toggle("possible", isOpen && isLevel);
      levels[at].classList.toggle("was-level", isChanged && String(level.score) === cell.was);
    });
    press(unknown, cell.cell === "?" || (cell.cell === "" && !isDefault));
    unknown.classList.toggle("was-level", isChanged && (cell.was === "?" || (cell.was === "" && !isDefault)));
    if (blank) press(blank, isDefault);
    put(was, isChanged ? ` was ${cellPhrase(cell.was)}` : "");
    put(now, cell.cell === "" ? (isDefault ? String(cell.low) : "?") : cell.cell);
    part.classList.toggle("changed", isChanged);
    part.classList.toggle("unsettled", unsettled.includes(index));
  },

  /** A domain in a line: its rating, its sum and its cells. */
  fillDomain({ mark, sum, line, indices }, place, detail) {
    const rating = detail.row.domains[place];
    const said = JSON.stringify([rating, detail.domains[place], indices.map((index) => detail.criteria[index])]);
    if (line.said === said) return;
    line.said = said;
    mark.replaceChildren(...(rating ? [ratingMark(rating, view.model.domains[place].bands, "cell")] : []));
    put(sum, detail.domains[place] ?? "");
    line.replaceChildren(...indices.flatMap((index, at) => {
      const { cell, was } = detail.criteria[index];
      return [at ? " · " : "", make("span", {}, view.model.criteria[index].short + " ", make("b", {}, cell === "" ? "–" : cell), cell === was ? "" : ` (was ${cellPhrase(was)})`)];
    }));
  },

  /** What was counted stands below the criterion that is chosen. An arrow that is hollow may be chance. */
  fillEvidence({ sentences, direction, isMoreThanChance, against }) {
    const said = JSON.stringify([sentences, against]);
    if (criteria.evidence.said === said) return;
    criteria.evidence.said = said;
    const arrow = { up: isMoreThanChance ? "⬆" : "⇧", down: isMoreThanChance ? "⬇" : "⇩", same: "➡" }[direction];
    criteria.evidence.replaceChildren(...sentences.map((sentence, at) => make("p", {},
      ...(arrow && at === 0 ? [make("span", { class: "arrow", "aria-hidden": "true" }, arrow + " ")] : []), sentence)),
    ...against.map((sentence) => make("p", { class: "against" }, "≠ " + sentence)));
  },

  /** Opens the criterion that is chosen, and its domain. */
  mark() {
    criteria.parts.forEach(({ part }, index) => part.classList.toggle("chosen", index === view.criterion));
    for (const { part, fold, indices } of criteria.domains) {
      const isOpen = indices.includes(view.criterion);
      part.classList.toggle("open", isOpen);
      fold.setAttribute("aria-expanded", isOpen);
    }
    const chosen = criteria.parts[view.criterion]?.part;
    if (chosen && criteria.evidence.parentElement !== chosen) chosen.append(criteria.evidence);
  },

  /** Brings the level that a criterion has into sight, and the whole criterion where there is room. */
  reveal(index) {
    const { part, levels, unknown } = criteria.parts[index];
    const chosen = [...levels, unknown].find((button) => button.getAttribute("aria-pressed") === "true");
    for (const element of [part, chosen]) element?.scrollIntoView({ block: "nearest" });
  },
};
