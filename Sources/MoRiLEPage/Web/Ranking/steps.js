// What the room does: selecting, scoring, agreeing, and what comes of it.
import { change } from "./change.js";
import { criteria } from "./criteria.js";
import { engine } from "../engine.js";
import { issuePart } from "./issue.js";
import { later } from "../later.js";
import { list } from "./list.js";
import { say, tell } from "../notices.js";
import { $, make } from "../parts.js";
import { places } from "../places.js";
import { ratingShapes, ratingText } from "./ratings.js";
import { reasonPart } from "./reason.js";
import { refreshAll, turn } from "../show.js";
import { sides } from "./sides.js";
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
}

/** Goes to another criterion of the issue. */
export function choose(criterion) {
  const last = view.model.criteria.length - 1;
  view.criterion = Math.min(Math.max(criterion, 0), last);
  criteria.mark();
  criteria.reveal(view.criterion);
  const cell = issuePart.detail.criteria[view.criterion];
  $("heard").textContent = `${view.model.criteria[view.criterion].title}: ${cell.cell === "" || cell.cell === "?" ? "not scored" : cell.cell}`;
}

/** Scores the criterion: `cell` is what is put in, or `step` how many levels to go. */
export function score(what) {
  reasonPart.keep();
  work.score(what);
}

export function step(kind) {
  reasonPart.keep();
  work.step(kind);
}

/** Agrees the issue, or opens it again. */
export function agree() {
  reasonPart.keep();
  work.agree();
}

/** Offers to agree another rating than the matrix gives; what was agreed before is opened for it. */
export function agreeOtherwise() {
  const { row } = issuePart.detail;
  $("agreeing-text").textContent = `${selectedIssue().name}: the matrix gives ${ratingText(row.rating)}.`;
  $("agree-as").replaceChildren(...view.model.bands.map((band, place) => make("li", {},
    make("button", { type: "button", onclick: () => agreeAs(place) }, make("kbd", {}, String(place + 1)), " ", ...ratingShapes([place, place]), " " + band.label))));
  $("agreeing").showModal();
}

export function agreeAs(place) {
  const band = view.model.bands[place];
  if (!band) return;
  $("agreeing").close();
  reasonPart.keep();
  if (issuePart.detail.row.status === "agreed") work.agree();
  work.agree(band.label);
}

/** Lets rows glide, unless steps follow so fast on each other that gliding would hold them up. */
function pace() {
  const time = performance.now();
  $("grid").classList.toggle("hurried", time - (view.lastStep ?? -Infinity) < 400);
  view.lastStep = time;
}

/** Whether something was done in another place that is not shown here yet. */
let isBehind = false;

/** Shows what a step did. */
function heard(answer) {
  if (places.current !== "ranking") { isBehind = true; return; }
  pace();
  list.update(true);
  later.do(() => {
    list.draw();
    issuePart.refresh();
    change.show(answer.change, answer.criterion);
    if (answer.asksReason) reasonPart.ask(answer.entry, answer.question);
    if (answer.criterion != null) criteria.reveal(answer.criterion);
  });
}

/** Shows what was done, and where one went, while another place was open. */
export function catchUp() {
  if (!isBehind && issuePart.shown === view.selected) { list.update(); return; }
  isBehind = false;
  refreshAll();
  list.reveal();
  criteria.reveal(view.criterion);
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

grant("select", select);
grant("open", (issue) => { select(issue); sides.show("issue"); });
grant("choose", choose);
grant("score", score);
