// What is shown as a whole: the head of the page, a table that was opened, and everything anew.
const header = {
  refresh() {
    const state = view.state;
    $("agreed-text").textContent = `${state.agreed} of ${state.issues} agreed, ${state.issues - state.agreed} left`;
    $("agreed").max = state.issues;
    $("agreed").value = state.agreed;
    $("counts").textContent = state.counts;
    $("undo").disabled = !state.canUndo || state.whatIf != null;
    $("redo").disabled = !state.canRedo || state.whatIf != null;
    press($("what-if"), state.whatIf != null);
    $("trying").hidden = state.whatIf == null;
    $("trying-text").textContent = state.whatIf ?? "";
    put($("model-name"), `${view.model.title} (${view.model.id} ${view.model.version}). ${state.scale}`);
    document.documentElement.classList.toggle("trying", state.whatIf != null);
  },
};

/** Shows a table that was opened. */
function show(answer) {
  const { model, issues, themes, comparisons, comparison, file, state } = answer;
  issues.forEach((issue) => { issue.key = issue.name.toLowerCase(); });
  Object.assign(view, { model, issues, comparisons, comparison, file, state, selected: 0, criterion: 0, sort: { column: "rank", reversed: false } });
  $("file").textContent = file;
  const options = (select, all, items) => $(select).replaceChildren(make("option", { value: "" }, all), ...items.map(([value, text]) => make("option", { value }, text)));
  options("filter-theme", "all themes", themes.map((theme) => ["=" + theme, theme.slice(0, 80)]));
  options("filter-rating", "all ratings", model.bands.map((band, place) => [String(place), band.label]));
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
function showAll() {
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
function refreshAll() {
  list.update();
  issuePart.refresh();
  plot.refresh();
  moved.refresh();
  record.refresh();
  header.refresh();
}
