// What the room does: selecting, scoring, agreeing, and what comes of it.
import { engine } from "../engine.js";
import { issuePart } from "./issue.js";
import { later } from "../later.js";
import { list } from "./list.js";
import { moved } from "./moved.js";
import { say, tell } from "../notices.js";
import { $ } from "../parts.js";
import { places } from "../places.js";
import { plot } from "./plot.js";
import { reasonPart } from "./reason.js";
import { record } from "./record.js";
import { refreshAll, turn } from "../show.js";
import { timer } from "./timer.js";
import { selectedIssue, view } from "../view.js";
import { grant } from "../wishes.js";
import { work } from "../work.js";

/** Shows another issue. */
export function select(issue) {
  later.finish();
  if (issue === view.selected && issuePart.shown === issue) { list.mark(); return; }
  timer.restart();
  reasonPart.keep();
  turn(issue);
  list.reveal();
  list.draw();
  issuePart.refresh();
  plot.select();
}

/** Goes to another criterion of the issue. */
export function choose(criterion) {
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
export function score(change) {
  reasonPart.keep();
  work.score(change);
}

export function step(kind) {
  reasonPart.keep();
  work.step(kind);
}

export function agree() {
  reasonPart.keep();
  work.agree($("agree-as").value);
  $("agree-as").value = "";
}

/** Lets rows and marks glide, unless steps follow so fast on each other that gliding would hold them up. */
function pace() {
  const time = performance.now();
  const isHurried = time - (view.lastStep ?? -Infinity) < 400;
  view.lastStep = time;
  $("grid").classList.toggle("hurried", isHurried);
  $("plot").classList.toggle("hurried", isHurried);
}

/** Whether something was done in another place that is not shown here yet. */
let isBehind = false;

/** Shows what a step did. */
function heard(answer, isNew) {
  moved.last = answer.moved;
  if (places.current !== "ranking") { isBehind = true; return; }
  pace();
  list.update();
  later.do(() => {
    issuePart.refresh();
    issuePart.showChange(answer.change, answer.criterion, answer.entry);
    if (answer.asksReason) reasonPart.ask(answer.entry, answer.question);
    if (answer.criterion != null) issuePart.reveal(answer.criterion);
    moved.refresh();
    record.refresh(isNew);
    if (answer.criterion != null) plot.refresh([answer.issue]);
  });
}

/** Shows what was done, and where one went, while another place was open. */
export function catchUp() {
  if (!isBehind && issuePart.shown === view.selected) { list.update(); return; }
  isBehind = false;
  refreshAll();
  list.reveal();
  plot.select();
  issuePart.reveal(view.criterion);
}

work.hear(heard);

export function nextToAgree() {
  const start = view.place.get(view.selected) ?? -1;
  const order = [...view.order.slice(start + 1), ...view.order.slice(0, start + 1)];
  const rows = order.length ? engine.ask({ do: "rows", issues: order }).rows : [];
  const next = rows.find((row) => row.status !== "agreed" && row.issue !== view.selected);
  if (next) select(next.issue); else say("There is no other issue in this list that is not agreed.");
}

export function explain() {
  const answer = engine.ask({ do: "explain", issue: view.selected, width: innerWidth < 700 ? 44 : 80 });
  tell("How the rating came about", "", answer.text);
}

export function sure() {
  const answer = engine.ask({ do: "sure", issue: view.selected, width: innerWidth < 700 ? 44 : 80 });
  tell("How sure are we?", answer.done ? `${selectedIssue().name}: ${answer.sentence}` : answer.message, answer.text ?? "");
}

grant("select", select);
grant("choose", choose);
grant("score", score);
