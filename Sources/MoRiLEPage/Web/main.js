// What the parts do together.

/** Shows another issue. */
function select(issue) {
  if (issue === view.selected && issuePart.shown === issue) { list.mark(); return; }
  timer.restart();
  reasonPart.keep();
  view.selected = issue;
  list.reveal();
  list.draw();
  issuePart.refresh();
  plot.select();
}

/** Goes to another criterion of the issue. */
function choose(criterion) {
  const last = view.model.criteria.length - 1;
  const wanted = Math.min(Math.max(criterion, 0), last);
  issuePart.criteria[view.criterion]?.part.classList.remove("chosen");
  view.criterion = wanted;
  const part = issuePart.criteria[wanted].part;
  part.classList.add("chosen");
  part.scrollIntoView({ block: "nearest" });
  const cell = issuePart.detail.criteria[wanted];
  $("heard").textContent = `${view.model.criteria[wanted].title}: ${cell.cell === "" || cell.cell === "?" ? "not scored" : cell.cell}`;
}

/** Scores the criterion: `cell` is what is put in, or `step` how many levels to go. */
function score(change) {
  const request = { do: "score", issue: view.selected, criterion: view.criterion, who: $("who").value.trim(), time: now(), ...change };
  done(engine.ask(request));
}

function step(kind) {
  const answer = engine.ask({ do: kind });
  if (answer.done && answer.criterion != null) view.criterion = answer.criterion;
  done(answer);
}

function agree() {
  done(engine.ask({ do: "agree", issue: view.selected, who: $("who").value.trim(), time: now() }));
}

/** Shows what a step did. */
function done(answer) {
  if (!answer.done) { say(answer.message); return; }
  reasonPart.keep();
  view.state = answer.state;
  moved.last = answer.moved;
  if (view.selected !== answer.issue) { timer.restart(); view.selected = answer.issue; }
  list.update();
  issuePart.refresh();
  issuePart.showChange(answer.change, answer.criterion, answer.entry);
  if (answer.criterion != null) plot.follow(answer.issue);
  moved.refresh();
  record.refresh();
  header.refresh();
  if (answer.asksReason) reasonPart.ask(answer.entry, answer.change);
  store.keep();
}

function nextToAgree() {
  const start = view.place.get(view.selected) ?? -1;
  const order = [...view.order.slice(start + 1), ...view.order.slice(0, start + 1)];
  const rows = order.length ? engine.ask({ do: "rows", issues: order }).rows : [];
  const next = rows.find((row) => row.status !== "agreed" && row.issue !== view.selected);
  if (next) select(next.issue); else say("There is no other issue in this list that is not agreed.");
}

function explain() {
  const answer = engine.ask({ do: "explain", issue: view.selected, width: innerWidth < 700 ? 44 : 80 });
  tell("How the rating came about", "", answer.text);
}

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
    document.documentElement.classList.toggle("trying", state.whatIf != null);
  },
};

/** Shows a table that was opened. */
function show(answer) {
  const { model, issues, themes, comparisons, comparison, file, state } = answer;
  issues.forEach((issue) => { issue.key = issue.name.toLowerCase(); });
  Object.assign(view, { model, issues, comparisons, comparison, file, state, selected: 0, criterion: 0, sort: { column: "rank", reversed: false } });
  $("file").textContent = file;
  $("model-name").textContent = `${model.title} (${model.id} ${model.version}). ${model.score}, ${model.outOf}: ` +
    model.bands.map((band) => band.from == null ? `${band.label} below that` : `${band.label} from ${band.from}`).join(", ");
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
  view.selected = view.order[0] ?? 0;
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

function connect() {
  const clicks = {
    undo: () => step("undo"), redo: () => step("redo"), agree, next: nextToAgree, explain,
    save: keys.actions.s, open: keys.actions.o, "what-if": keys.actions.i, large: keys.actions.l, dark: keys.actions.d,
    timing: keys.actions.t, keys: keys.actions["?"], "trying-change": () => whatIf.open(), "trying-off": () => whatIf.leave(),
    "trial-close": () => whatIf.leave(), "moved-more": moved.all, "reason-skip": () => reasonPart.close(),
    "recovery-new": () => $("recovery").close(),
    "trial-model": () => { whatIf.leave(); whatIf.open(); },
  };
  for (const [id, action] of Object.entries(clicks)) $(id).addEventListener("click", action);
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => { $("saving").close(); files.save(button.dataset.save); });
  }
  for (const id of ["filter-theme", "filter-rating", "filter-status"]) {
    $(id).addEventListener("change", () => { list.choose(); list.update(); });
  }
  $("compare").addEventListener("change", () => {
    view.comparison = $("compare").value === "" ? null : Number($("compare").value);
    engine.ask({ do: "compare", column: view.comparison });
    list.build();
    list.refresh();
  });
  $("find").addEventListener("input", () => { list.scrollTo(0); list.refresh(); });
  for (const id of ["moved-last", "moved-since"]) $(id).addEventListener("change", moved.refresh);
  $("reason").addEventListener("submit", (event) => { event.preventDefault(); reasonPart.keep(); });
  $("trial-form").addEventListener("submit", (event) => { event.preventDefault(); whatIf.show(); });
  $("opening-file").addEventListener("change", () => {
    const file = $("opening-file").files[0];
    $("opening").close();
    $("opening-file").value = "";
    if (file) files.open(file);
  });
  $("grid").addEventListener("scroll", () => { list.measure(); list.draw(); }, { passive: true });
  window.addEventListener("resize", () => { list.build(); list.update(); });
  new ResizeObserver(() => { list.measure(); list.draw(); }).observe($("grid"));
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("close", () => $("grid").focus({ preventScroll: true }));
  }
}

async function start() {
  try {
    files.page = JSON.parse($("page-data").textContent);
    await engine.start(fromBase85($("page-engine").textContent.trim()));
  } catch (fault) {
    warn("This browser cannot run the engine of this page. A browser of 2023 or later can: Chrome, Edge, Firefox or Safari.");
    return;
  }
  look.start();
  keys.start();
  connect();
  engine.give(0, fromBase64(files.page.model));
  if (!files.openTable(files.page.name, fromBase64(files.page.data))) return;
  files.isStarted = true;
  store.begin();
  timer.start();
  if (!store.offer()) $("grid").focus({ preventScroll: true });
  document.documentElement.classList.add("ready");
}

start();
