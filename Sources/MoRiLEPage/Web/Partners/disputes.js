// The issues on which partners differ: first those whose rating hangs on it, then those whose rating stands.
import { $, fill, isolated, make, put } from "../parts.js";
import { ratingShapes } from "../Ranking/ratings.js";

export const partnerList = {
  /** What is done with an issue that is chosen. */
  chosen() {},
  marked: null,

  /** Shows both lists and gives the issues in them, from the top down. */
  fill({ hanging, standing, standingTitle, thresholds, bands, notes }) {
    partnerList.fillAxis(thresholds, bands);
    partnerList.fillTable($("partners-hanging"), hanging, (row) => [
      make("td", {}, partnerList.button(row)), make("td", { class: "range" }, ...partnerList.range(row, thresholds)),
      make("td", {}, ...ratingShapes(row.could)), make("td", {}, row.deciding)]);
    partnerList.fillTable($("partners-standing"), standing, (row) => [
      make("td", {}, partnerList.button(row)), make("td", {}, ...ratingShapes(row.rating), " " + row.range), make("td", {}, row.differ)]);
    $("partners-standing-head").hidden = standing.length === 0;
    put($("partners-standing-title"), standingTitle);
    fill($("partners-notes"), notes, (note) => [make("p", {}, note)]);
    return [...hanging, ...standing].map((row) => row.issue);
  },

  fillTable(table, rows, cells) {
    const said = JSON.stringify(rows);
    if (table.said === said) return;
    table.said = said;
    table.replaceChildren(...(table.tHead ? [table.tHead] : []), make("tbody", {}, ...rows.map((row) =>
      make("tr", { id: "partners-row-" + row.issue, onclick: () => partnerList.chosen(row.issue) }, ...cells(row)))));
  },

  button(row) { return make("button", { type: "button", tabindex: "-1" }, isolated(row.name)); },

  /** The heads of the ranges: each threshold with its number, and the shape of each band between. */
  fillAxis(thresholds, bands) {
    fill($("partners-axis"), [[thresholds, bands]], () => [
      make("span", { class: "heard" }, "Range"),
      ...thresholds.map((threshold) => partnerList.at("number", threshold.at, threshold.number)),
      ...bands.map(([band, from, to]) => partnerList.at("mark", (from + to) / 2, ...ratingShapes([band, band]))),
    ]);
  },

  at(kind, share, ...inner) {
    const part = make("span", { class: kind }, ...inner);
    part.style.left = share / 10 + "%";
    return part;
  },

  range(row, thresholds) {
    const bar = partnerList.at("bar", row.low);
    bar.style.width = (row.high - row.low) / 10 + "%";
    return [make("span", { class: "heard" }, row.range), ...thresholds.map((threshold) => partnerList.at("rule", threshold.at)),
      bar, partnerList.at("mark", row.at, ...ratingShapes(row.rating))];
  },

  mark(issue) {
    partnerList.marked?.removeAttribute("aria-current");
    for (const button of $("partners-lists").querySelectorAll("tbody button")) button.tabIndex = -1;
    partnerList.marked = $("partners-row-" + issue);
    partnerList.marked?.setAttribute("aria-current", "true");
    const button = partnerList.marked?.querySelector("button");
    if (button) button.tabIndex = 0;
    partnerList.marked?.scrollIntoView({ block: "nearest" });
  },

  focus() { partnerList.marked?.querySelector("button").focus({ preventScroll: true }); },
};
