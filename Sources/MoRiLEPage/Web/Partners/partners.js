// What partners scored on their own: what they differ in, what hangs on it, and settling it.
import { download } from "../Save/download.js";
import { chooseFiles } from "../choosing.js";
import { engine } from "../engine.js";
import { files } from "../files.js";
import { say, tell } from "../notices.js";
import { $, make, now, press, put } from "../parts.js";
import { places } from "../places.js";
import { refreshAll } from "../show.js";
import { store } from "../store.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";
import { partnerIssue } from "./questions.js";
import { partnerList } from "./disputes.js";

export const partners = {
  title: "Partners", key: "t", needsTable: false,
  told: [
    [["↑", "↓"], "the issue above or below"], [["O"], "take the issue to the room"], [["M"], "settle the issue at the middle"],
    [["N"], "reveal the partners’ names, or hide them"], [["C"], "the second round, or the first"], [["+"], "choose more sheets"],
  ],
  keys: {
    ArrowDown: () => partners.move(1), ArrowUp: () => partners.move(-1), Home: () => partners.move(-Infinity), End: () => partners.move(Infinity),
    o: () => partners.toRoom(), m: () => partners.settle(), n: () => partners.toggleNames(), c: () => partners.turnRound(),
    "+": () => partners.choose(),
  },
  /** The round that is shown, how many there are, and whether names are told. */
  round: 1, rounds: 0, areNamed: false,
  /** The issues that are listed, from the top down, and the one that is shown, by their places in the sheets. */
  listed: [], issue: null,

  show() {
    partners.refresh();
  },

  refresh() {
    const answer = engine.ask({ do: "partners", ...partners.asked });
    partners.rounds = answer.rounds;
    const isPooled = answer.hanging != null;
    put($("partners-lead"), answer.lead);
    $("partners-lists").hidden = $("partners-issue").hidden = !isPooled;
    $("partners-empty").hidden = isPooled;
    $("partners-add").hidden = !isPooled;
    $("partners-page").hidden = !view.model;
    press($("partners-names"), partners.areNamed);
    $("partners-round").replaceChildren(...(partners.round === 1 ? ["Se", make("u", {}, "c"), "ond round"] : ["First round"]));
    for (const id of ["partners-settle", "partners-rest", "partners-page-too"]) $(id).hidden = !view.model;
    $("partners-page-too").hidden ||= !isPooled;
    if (!isPooled) return;
    partners.listed = partnerList.fill(answer);
    if (!partners.listed.includes(partners.issue)) partners.issue = partners.listed[0] ?? 0;
    partners.showIssue();
  },

  get asked() { return { round: partners.round, names: partners.areNamed }; },

  showIssue() {
    partners.shown = engine.ask({ do: "partner-issue", issue: partners.issue, ...partners.asked });
    if (!partners.shown.done) return;
    partnerList.mark(partners.issue);
    partnerIssue.show(partners.shown);
    $("partners-room").disabled = $("partners-settle").disabled = partners.shown.open == null;
  },

  select(issue) {
    partners.issue = issue;
    partners.showIssue();
    // Where the issue stands below the lists it is led to.
    if (matchMedia("(max-width: 900px)").matches) $("partners-issue").scrollIntoView({ block: "start" });
  },

  move(steps) {
    const last = partners.listed.length - 1;
    if (last < 0) return;
    const at = partners.listed.indexOf(partners.issue);
    partners.select(partners.listed[Math.min(Math.max(at + steps, 0), last)]);
    partnerList.focus();
  },

  // What is done with it

  toRoom() {
    if (partners.shown?.open == null) return;
    wish("select", partners.shown.open);
    places.open(places.all.has("room") ? "room" : "ranking");
  },

  settle(isRest = false) {
    const request = isRest ? { rest: true } : { issue: partners.shown?.open };
    if (!isRest && request.issue == null) return;
    const answer = engine.ask({ do: "settle", round: partners.round, time: now(), ...request });
    say(answer.done ? answer.text : answer.message);
    if (!answer.done) return;
    view.state = answer.state;
    refreshAll();
    store.keep();
    partners.refresh();
  },

  toggleNames() {
    partners.areNamed = !partners.areNamed;
    partners.refresh();
  },

  turnRound() {
    if (partners.rounds === 0) return;
    partners.round = partners.round === 1 ? 2 : 1;
    partners.areNamed = false;
    partners.refresh();
  },

  // Sheets

  choose() { chooseFiles(partners.drop); },

  /** Takes in sheets, each with its path: all of them, or none where any has faults. */
  async drop(items) {
    const read = [];
    for (const { path, file } of items) read.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    for (const { path, bytes } of read) {
      engine.give(bytes);
      engine.ask({ do: "sheet", name: path });
    }
    const answer = engine.ask({ do: "pool", round: partners.round });
    if (!answer.done) {
      tell("These sheets cannot be taken in", "Nothing on the page has changed. These are their faults:", answer.faults ?? answer.message);
      return;
    }
    store.hasOwnFiles = true;
    if (view.model) store.keep();
    else if (answer.agreed) { files.openPath({ path: answer.agreed }); places.open("partners"); }
    partners.round = answer.round;
    partners.issue = null;
    partners.refresh();
    if (answer.warnings) tell("Taken in, with warnings", "The scores are right as they stand, but this looks like slips:", answer.warnings);
  },

  /** Saves a copy of the page for one partner. */
  savePage(name) {
    const { path, model, sheet } = files.opened;
    const text = (selector) => [...document.querySelectorAll(selector)].pop().textContent;
    engine.give(engine.encoder.encode($("page-engine").textContent));
    engine.ask({ do: "parts", template: partners.template, style: text("style"), script: text("script") });
    const words = ["page", "--for", name, ...(model ? ["--model", model] : []), ...(sheet ? ["--sheet", sheet] : []), "--output", "page.html", "--", path];
    const answer = engine.ask({ do: "run", words, time: now() });
    put($("partner-fault"), answer.code === 0 ? "" : answer.errors);
    if (answer.code !== 0) return;
    download(name.replace(/[\\/:*?"<>|]/g, "-") + ".html", engine.bytes({ do: "made", place: 0 }));
    $("partner").close();
  },

  /** The page without what is filled in, for copies of it. */
  template: "",

  start() {
    const openPage = () => { put($("partner-fault"), ""); $("partner").showModal(); $("partner-name").select(); };
    const clicks = {
      "partners-add": partners.choose, "partners-choose": partners.choose, "partners-room": partners.toRoom, "partners-settle": () => partners.settle(),
      "partners-rest": () => partners.settle(true), "partners-names": partners.toggleNames, "partners-round": partners.turnRound,
      "partners-page": openPage, "partners-page-too": openPage, "partner-close": () => $("partner").close(),
    };
    for (const [id, action] of Object.entries(clicks)) $(id).addEventListener("click", action);
    $("partner-form").addEventListener("submit", (event) => { event.preventDefault(); partners.savePage($("partner-name").value.trim()); });
    partnerList.chosen = partners.select;
  },
};
