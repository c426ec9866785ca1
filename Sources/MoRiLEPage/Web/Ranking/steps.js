// What the room does: selecting, scoring, agreeing, and what comes of it.
import { change } from "./change.js";
import { criteria } from "./criteria.js";
import { engine } from "../engine.js";
import { header } from "../header.js";
import { issuePart } from "./issue.js";
import { later } from "../later.js";
import { list } from "./list.js";
import { say, tell } from "../notices.js";
import { $, make, now } from "../parts.js";
import { ratingShapes, ratingText } from "./ratings.js";
import { reasonPart } from "./reason.js";
import { turn } from "../show.js";
import { sides } from "./sides.js";
import { speaker } from "./speaker.js";
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
  done(engine.ask({ do: "score", issue: view.selected, criterion: view.criterion, ...here(), ...what }));
}

export function step(kind) {
  const answer = engine.ask({ do: kind });
  if (answer.done && answer.criterion != null) view.criterion = answer.criterion;
  done(answer);
}

/** Agrees the issue, or opens it again. */
export function agree() { done(engine.ask({ do: "agree", issue: view.selected, ...here() })); }

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
  if (issuePart.detail.row.status === "agreed") engine.ask({ do: "agree", issue: view.selected, ...here() });
  done(engine.ask({ do: "agree", issue: view.selected, as: band.label, ...here() }));
}

/** Who speaks, and when. */
function here() { return { who: speaker.who, time: now() }; }

/** Lets rows glide, unless steps follow so fast on each other that gliding would hold them up. */
function pace() {
  const time = performance.now();
  $("grid").classList.toggle("hurried", time - (view.lastStep ?? -Infinity) < 400);
  view.lastStep = time;
}

/** Shows what a step did. */
function done(answer) {
  if (!answer.done) { say(answer.message); return; }
  later.finish();
  reasonPart.keep();
  pace();
  view.state = answer.state;
  if (view.selected !== answer.issue) { timer.restart(); turn(answer.issue); }
  list.update();
  later.do(() => {
    issuePart.refresh();
    change.show(answer.change, answer.criterion);
    if (answer.asksReason) reasonPart.ask(answer.entry, answer.change);
    if (answer.criterion != null) criteria.reveal(answer.criterion);
    header.refresh();
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
grant("open", (issue) => { select(issue); sides.show("issue"); });
grant("choose", choose);
grant("score", score);
