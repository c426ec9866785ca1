// What is shown as a whole: a table that was opened, and everything anew.
import { header } from "./header.js";
import { issuePart } from "./Ranking/issue.js";
import { list } from "./Ranking/list.js";
import { moved } from "./Ranking/moved.js";
import { $, make } from "./parts.js";
import { plot } from "./Ranking/plot.js";
import { record } from "./Ranking/record.js";
import { view } from "./view.js";

/** Turns to an issue: whoever spoke has spoken on the one before. */
export function turn(issue) {
  view.selected = issue;
  view.who = "";
  $("who").value = "";
  $("agree-as").value = "";
}

/** Shows a table that was opened. */
export function show(answer) {
  const { model, issues, themes, comparisons, comparison, file, state } = answer;
  issues.forEach((issue) => { issue.key = issue.name.toLowerCase(); });
  Object.assign(view, { model, issues, comparisons, comparison, file, state, selected: 0, criterion: 0, sort: { column: "rank", reversed: false } });
  $("file").textContent = file;
  const options = (select, all, items) => $(select).replaceChildren(make("option", { value: "" }, all), ...items.map(([value, text]) => make("option", { value }, text)));
  options("filter-theme", "all themes", themes.map((theme) => ["=" + theme, theme.slice(0, 80)]));
  options("filter-rating", "all ratings", model.bands.map((band, place) => [String(place), band.label]));
  options("agree-as", "as scored", model.bands.map((band) => [band.label, "as " + band.label]));
  options("filter-status", "agreed or not", [["open", "not discussed"], ["discussed", "discussed, not agreed"], ["agreed", "agreed"]]);
  options("compare", "not compared", comparisons.map((column, place) => [String(place), "beside " + column.slice(0, 60)]));
  $("compare").value = comparison ?? "";
  $("compare").hidden = comparisons.length === 0;
  $("find").value = "";
  issuePart.shown = null;
  issuePart.build();
  showAll();
}

/** Shows everything anew, from the top of the list. */
export function showAll() {
  moved.last = null;
  list.build();
  list.choose();
  list.refresh();
  turn(view.order[0] ?? 0);
  list.scrollTo(0);
  list.draw();
  issuePart.shown = null;
  issuePart.refresh();
  plot.build();
  moved.refresh();
  record.refresh();
  header.refresh();
}

/** Shows everything anew where it is. */
export function refreshAll() {
  list.update();
  issuePart.refresh();
  plot.refresh();
  moved.refresh();
  record.refresh();
  header.refresh();
}
