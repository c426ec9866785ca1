// What is shown as a whole: a table that was opened, and everything anew.
import { change } from "./Ranking/change.js";
import { engine } from "./engine.js";
import { filters } from "./Ranking/filters.js";
import { header } from "./header.js";
import { issuePart } from "./Ranking/issue.js";
import { list } from "./Ranking/list.js";
import { $ } from "./parts.js";
import { speaker } from "./Ranking/speaker.js";
import { view } from "./view.js";

/** Turns to an issue: whoever spoke has spoken on the one before. */
export function turn(issue) {
  view.selected = issue;
  view.who = "";
  speaker.show();
}

/** Takes up a table that was opened, which the ranking shows once it is opened itself. */
export function take(answer) {
  const { model, issues, themes, comparisons, file, state } = answer;
  issues.forEach((issue) => { issue.key = issue.name.toLowerCase(); });
  Object.assign(view, { model, issues, comparisons, comparison: null, file, state, selected: 0, criterion: 0, sort: { column: "rank", reversed: false } });
  $("file").textContent = file;
  $("to-plot").hidden = !model.hasPlot;
  filters.build(themes);
  issuePart.shown = null;
  issuePart.build();
  change.forget();
  list.choose();
  turn(engine.order()[0] ?? 0);
  $("grid").scrollTop = 0;
}

/** Shows a table that was opened, wherever the page is. */
export function show(answer) {
  take(answer);
  showAll();
}

/** Shows everything anew, from the top of the list. */
export function showAll() {
  change.forget();
  list.build();
  list.choose();
  list.refresh();
  turn(view.order[0] ?? 0);
  list.scrollTo(0);
  list.draw();
  issuePart.shown = null;
  issuePart.refresh();
  header.refresh();
}

/** Shows everything anew where it is. */
export function refreshAll() {
  list.update();
  issuePart.refresh();
  header.refresh();
}
