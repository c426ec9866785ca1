// What the room does: selecting, scoring, agreeing, and what comes of it.
import { engine } from "../engine.js";
import { header } from "../header.js";
import { issuePart } from "./issue.js";
import { later } from "../later.js";
import { list } from "./list.js";
import { moved } from "./moved.js";
import { say, tell } from "../notices.js";
import { $, now } from "../parts.js";
import { plot } from "./plot.js";
import { reasonPart } from "./reason.js";
import { record } from "./record.js";
import { turn } from "../show.js";
import { store } from "../store.js";
import { timer } from "./timer.js";
import { view } from "../view.js";
import { grant } from "../wishes.js";

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
  const request = { do: "score", issue: view.selected, criterion: view.criterion, who: $("who").value.trim(), time: now(), ...change };
  done(engine.ask(request), true);
}

export function step(kind) {
  const answer = engine.ask({ do: kind });
  if (answer.done && answer.criterion != null) view.criterion = answer.criterion;
  done(answer);
}

export function agree() {
  done(engine.ask({ do: "agree", issue: view.selected, as: $("agree-as").value, who: $("who").value.trim(), time: now() }), true);
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

/** Shows what a step did. */
function done(answer, isNew = false) {
  if (!answer.done) { say(answer.message); return; }
  later.finish();
  reasonPart.keep();
  pace();
  view.state = answer.state;
  moved.last = answer.moved;
  if (view.selected !== answer.issue) { timer.restart(); turn(answer.issue); }
  list.update();
  later.do(() => {
    issuePart.refresh();
    issuePart.showChange(answer.change, answer.criterion, answer.entry);
    if (answer.asksReason) reasonPart.ask(answer.entry, answer.change);
    if (answer.criterion != null) issuePart.reveal(answer.criterion);
    moved.refresh();
    record.refresh(isNew);
    header.refresh();
    if (answer.criterion != null) plot.refresh([answer.issue]);
    store.keep();
  });
}

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

grant("select", select);
grant("choose", choose);
grant("score", score);
