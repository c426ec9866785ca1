// What is done to the issues: every place does it here, and every place hears of it.
import { engine } from "./engine.js";
import { header } from "./header.js";
import { later } from "./later.js";
import { say } from "./notices.js";
import { now } from "./parts.js";
import { turn } from "./show.js";
import { unsaved } from "./Save/unsaved.js";
import { store } from "./store.js";
import { timer } from "./Ranking/timer.js";
import { view } from "./view.js";

export const work = {
  hearers: [],

  /** Has a place hear of every step: the engine's answer, and whether the step is new. */
  hear(hearer) { work.hearers.push(hearer); },

  /** Turns to another issue. */
  turn(issue) {
    if (issue === view.selected) return;
    timer.restart();
    turn(issue);
  },

  /** Scores the criterion: `cell` is what is put in, or `step` how many levels to go. */
  score(change) { work.ask({ do: "score", issue: view.selected, criterion: view.criterion, ...change }, true); },

  /** Agrees the issue, as another rating than the scores give where one is named, or opens it again. */
  agree(as = "") { work.ask({ do: "agree", issue: view.selected, as }, true); },

  /** Takes the last step out of the record as a slip, or puts it back: `undo` or `redo`. */
  step(kind) { work.ask({ do: kind }, false); },

  /** Undoes a step wherever it stands in the record, by a new one. */
  takeBack(entry) { return work.ask({ do: "take-back", entry }, true); },

  ask(request, isNew) {
    const answer = engine.ask({ who: view.who, time: now(), ...request });
    if (!answer.done) { say(answer.message); return false; }
    later.finish();
    view.state = answer.state;
    work.turn(answer.issue);
    if (answer.criterion != null) view.criterion = answer.criterion;
    for (const hearer of work.hearers) hearer(answer, isNew);
    later.do(work.keep);
    return true;
  },

  /** Gives a step of the record a reason, and others who asked for it where they are named. */
  give(entry, text, who = null) { work.note({ do: "reason", entry, text, ...(who == null ? {} : { who }) }); },

  /** Does what is no step; gives what is wrong, or nothing. */
  note(request) {
    const answer = engine.ask({ time: now(), ...request });
    if (!answer.done) return answer.message;
    view.state = answer.state;
    unsaved.isOther = true;
    work.keep();
    return "";
  },

  keep() {
    header.refresh();
    store.keep();
  },
};
