// The selected issue: every criterion with its levels and their descriptors in full.
import { engine } from "../engine.js";
import { $, cellPhrase, fill, isolated, make, press, put } from "../parts.js";
import { ratingMark, ratingText } from "./ratings.js";
import { timer } from "./timer.js";
import { selectedIssue, view } from "../view.js";
import { wish } from "../wishes.js";

export const issuePart = {
  /** For each criterion its elements, made once. */
  criteria: [],
  detail: null,

  build() {
    issuePart.criteria = [];
    const groups = view.model.domains.map((domain, place) => {
      const parts = view.model.criteria
        .map((criterion, index) => ({ criterion, index }))
        .filter((item) => item.criterion.domain === place)
        .map((item) => issuePart.buildCriterion(item.criterion, item.index));
      return parts.length ? make("section", { class: "domain" },
        make("h3", {}, domain.title, make("span", { class: "domain-rating", id: "domain-" + place })), ...parts) : null;
    });
    $("criteria").replaceChildren(...groups.filter(Boolean));
    issuePart.buildNumbers();
  },

  buildCriterion(criterion, index) {
    const levels = criterion.levels.map((level) => {
      const points = level.points == null || level.points === String(level.score) ? "" :
        ` (${level.points} ${level.points === "1" ? "point" : "points"})`;
      return make("button", { type: "button", class: "level", tabindex: "-1", "aria-pressed": "false",
        onclick: () => { view.criterion = index; wish("score", { cell: String(level.score) }); } },
        make("b", {}, String(level.score)), make("small", {}, points), make("span", {}, " " + level.means));
    });
    const unknown = make("button", { type: "button", class: "level other", tabindex: "-1", "aria-pressed": "false",
      onclick: () => { view.criterion = index; wish("score", { cell: "?" }); } }, make("b", {}, "?"), make("span", {}, " not known"));
    const blank = criterion.default == null ? null :
      make("button", { type: "button", class: "level other by-model", tabindex: "-1", "aria-pressed": "false",
        onclick: () => { view.criterion = index; wish("score", { cell: "" }); } },
        make("b", {}, "–"), make("span", {}, " by the model: " + criterion.default));
    const was = make("span", { class: "was" });
    const part = make("div", { class: "criterion", role: "group", id: "criterion-" + index, "aria-labelledby": "criterion-title-" + index,
      onclick: () => wish("choose", index) },
      make("h4", { id: "criterion-title-" + index }, criterion.title, was),
      criterion.asks ? make("p", { class: "asks" }, criterion.asks) : null,
      make("div", { class: "levels" }, ...levels, unknown, blank));
    part.style.setProperty("--levels", criterion.levels.length);
    issuePart.criteria[index] = { part, levels, unknown, blank, was };
    return part;
  },

  /** Shows the selected issue as the engine has it now. */
  refresh() {
    const detail = engine.ask({ do: "issue", issue: view.selected });
    issuePart.detail = detail;
    const issue = selectedIssue();
    const changed = issuePart.shown !== view.selected;
    issuePart.shown = view.selected;
    if (changed) {
      $("issue-name").replaceChildren(isolated(issue.name));
      $("issue-theme").replaceChildren(isolated(issue.theme));
      issuePart.forgetChange();
    }
    const row = detail.row;
    $("issue-now").replaceChildren(
      "Rank ", make("b", {}, row.rank), " · ", ratingMark(row.rating), " · ", view.model.score + " ",
      make("b", {}, row.score), " on " + detail.outOf);
    view.model.domains.forEach((domain, place) => {
      const mark = $("domain-" + place);
      if (!mark || mark.said === String(row.domains[place])) return;
      mark.said = String(row.domains[place]);
      mark.replaceChildren(...(row.domains[place] ? [" ", ratingMark(row.domains[place], domain.bands)] : []));
    });
    detail.criteria.forEach((cell, index) => issuePart.fillCriterion(cell, index));
    issuePart.fillNumbers(detail);
    issuePart.fillStatus(detail);
    timer.seconds = detail.seconds;
    timer.show();
  },

  fillCriterion(cell, index) {
    const { part, levels, unknown, blank, was } = issuePart.criteria[index];
    const model = view.model.criteria[index];
    const isDefault = cell.cell === "" && model.default != null;
    const isOpen = cell.low !== cell.high || (cell.cell === "" && !isDefault) || cell.cell === "?";
    model.levels.forEach((level, at) => {
      const isLevel = level.score >= cell.low && level.score <= cell.high;
      const button = levels[at];
      press(button, String(level.score) === cell.cell);
      button.classList.toggle("by-default", isDefault && !isOpen && isLevel);
      button.classList.toggle("possible", isOpen && isLevel);
      button.classList.toggle("was-level", cell.was !== cell.cell && String(level.score) === cell.was);
    });
    press(unknown, cell.cell === "?" || (cell.cell === "" && !isDefault));
    unknown.classList.toggle("was-level", cell.was !== cell.cell && (cell.was === "?" || (cell.was === "" && !isDefault)));
    if (blank) press(blank, isDefault);
    const text = cell.was === cell.cell ? "" : ` was ${cellPhrase(cell.was)}`;
    put(was, text);
    part.classList.toggle("changed", text !== "");
    part.classList.toggle("unsettled", issuePart.detail.unsettled.includes(index));
    part.classList.toggle("chosen", index === view.criterion);
  },

  /** Makes the scores and facts below the criteria, once for a model. */
  buildNumbers() {
    const heads = ["Score", "Now", "Out of", "At the opening"].map((title) => make("th", { scope: "col" }, title));
    issuePart.scores = view.model.scores.map((score) => make("tr", {}, make("th", { scope: "row" }, score.title),
      make("td"), make("td"), make("td")));
    issuePart.margin = make("div");
    issuePart.facts = make("dl");
    issuePart.vector = make("p", { class: "vector" });
    $("numbers").replaceChildren(make("h3", {}, "Scores"),
      make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...issuePart.scores)),
      issuePart.margin, issuePart.facts, issuePart.vector);
  },

  fillNumbers(detail) {
    detail.scores.forEach((score, at) => {
      put(issuePart.scores[at].children[1], score.text);
      put(issuePart.scores[at].children[2], score.outOf);
      put(issuePart.scores[at].children[3], score.was == null ? "" : "was " + score.was);
    });
    fill(issuePart.margin, detail.margin, (sentence) => [make("p", {}, sentence)]);
    const facts = [...detail.numbers, ...detail.own.map((own) => ({ title: own.header, text: own.cell }))];
    fill(issuePart.facts, facts, (fact) => [make("dt", {}, isolated(fact.title)), make("dd", {}, isolated(fact.text))]);
    put(issuePart.vector, detail.vector);
  },

  fillStatus(detail) {
    const isAgreed = detail.row.status === "agreed";
    $("agree").firstChild.textContent = isAgreed ? "Open again " : "Agree ";
    $("agree-as").hidden = isAgreed;
    $("issue-status").textContent = isAgreed
      ? `✓ agreed${detail.agreedAs ? " as " + detail.agreedAs : ""}${detail.agreedBy ? " by " + detail.agreedBy : ""}${detail.agreedAt ? ", " + detail.agreedAt.slice(11) : ""}`
      : detail.row.status === "discussed" ? "discussed, not agreed" : "not discussed";
  },

  /** Says no more what the last step did. */
  forgetChange() { $("issue-change").hidden = true; },

  /** Brings the level that a criterion has into sight, and the whole criterion where there is room. */
  reveal(criterion) {
    const { part, levels, unknown } = issuePart.criteria[criterion];
    const chosen = [...levels, unknown].find((button) => button.getAttribute("aria-pressed") === "true");
    for (const element of [part, chosen]) element?.scrollIntoView({ block: "nearest" });
  },

  /** Says what the last step did to the issue: before and after, in place. */
  showChange(change, criterion, entry) {
    const parts = [];
    const arrow = () => make("span", { class: "arrow", "aria-label": "becomes" }, " → ");
    if (change.score[0] !== change.score[1]) parts.push(["Score ", change.score[0], arrow(), make("b", {}, change.score[1])]);
    for (const domain of change.domains) {
      const bands = view.model.domains.find((item) => item.title === domain.title).bands;
      parts.push([domain.title + " ", ratingMark(domain.from, bands), arrow(), ratingMark(domain.to, bands)]);
    }
    if (ratingText(change.from) !== ratingText(change.to)) {
      parts.push(["Rating ", ratingMark(change.from), arrow(), ratingMark(change.to)]);
    }
    if (change.rank[0] !== change.rank[1]) parts.push(["Rank ", change.rank[0], arrow(), make("b", {}, change.rank[1])]);
    const line = $("issue-change");
    line.replaceChildren(...(parts.length ? parts.map((part) => make("span", { class: "part" }, ...part)) :
      criterion == null ? [] : [make("span", { class: "part" }, "No score, rating or rank has changed.")]));
    line.hidden = !line.firstChild;
    line.classList.add("fresh");
    clearTimeout(issuePart.fading);
    issuePart.fading = setTimeout(() => line.classList.remove("fresh"), 2000);
  },
};
