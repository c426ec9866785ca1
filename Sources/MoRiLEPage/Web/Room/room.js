// The Room: the presenting view, readable from the last row, in which letters are partners.
import { chips } from "./chips.js";
import { keys } from "../keys.js";
import { later } from "../later.js";
import { meeting } from "./meeting.js";
import { say } from "../notices.js";
import { panel } from "./panel.js";
import { $, put } from "../parts.js";
import { past } from "./past.js";
import { places } from "../places.js";
import { scene } from "./scene.js";
import { view } from "../view.js";
import { grant } from "../wishes.js";
import { work } from "../work.js";

export const room = {
  title: "Room", key: "o", sleeps: true,

  told: [
    [["A letter"], "the partner whose letter it is speaks, or no longer"], [["A"], "agree the issue, or open it again"],
    [["Shift+A"], "agree it as another rating than the scores give"], [["N"], "the next issue that is not agreed"],
    [["U"], "undo"], [["Shift+U"], "do again what was undone"], [["↑", "↓"], "the issue above or below"],
    [["←", "→"], "the criterion before or after"], [["0", "…", "9"], "score the criterion"], [["+", "-"], "one level up or down"],
    [["X"], "not known"], [["Delete"], "blank: the model’s default, or not known"],
    [["Enter"], "why: the reason of the issue’s last change; keeps what is typed"], [["Tab"], "from a reason to who speaks"],
    [["Shift+N"], "park a note for later"], [["Shift+R"], "the record: undo any step; what is parked"],
    [["Shift+T"], "title, date, place, who is present, until when"], [["Esc"], "close; leave the Room"],
  ],

  keys: {},

  own: {
    ArrowDown: () => room.beside("below"), ArrowUp: () => room.beside("above"),
    ArrowRight: () => room.choose(view.criterion + 1), ArrowLeft: () => room.choose(view.criterion - 1),
    "+": () => room.score({ step: 1 }), "=": () => room.score({ step: 1 }), "-": () => room.score({ step: -1 }), "−": () => room.score({ step: -1 }),
    x: () => room.score({ cell: "?" }), Delete: () => room.score({ cell: "" }), Backspace: () => room.score({ cell: "" }),
    a: () => room.agree(), A: () => panel.askRating(), n: () => room.next(), N: () => panel.askNote(),
    u: () => work.step("undo"), U: () => work.step("redo"), R: () => past.open(), T: () => meeting.open(),
    V: () => $("viewing").showModal(), "?": () => keys.help(),
    Enter: () => { if (panel.isWho && panel.kind) panel.backToText(); else panel.edit(); },
    Escape: () => { if (panel.kind) panel.close(); else places.open("ranking"); },
  },

  digit(key) {
    if (panel.kind === "rating") panel.choose(Number(key) - 1);
    else if (!panel.kind) room.score({ cell: key });
  },

  /** A key beside those of the Room is a partner's. */
  keep() {
    for (const key of Object.keys(room.keys)) delete room.keys[key];
    for (const [key, name] of chips.byKey) room.keys[key] = () => room.speak(name);
    Object.assign(room.keys, room.own);
  },

  speak(name) {
    chips.toggle(name);
    if (panel.kind) panel.drawWho(); else scene.drawFoot();
  },

  score(change) {
    if (panel.kind) panel.keep();
    work.score(change);
  },

  agree() {
    if (panel.kind) panel.keep();
    work.agree();
  },

  /** Goes to another issue; whoever spoke has spoken on the one before. */
  select(issue) {
    panel.keep();
    work.turn(issue);
    room.draw();
  },

  beside(side) { if (scene.data[side] != null) room.select(scene.data[side]); },

  next() {
    if (scene.data.next == null) { say("There is no other issue that is not agreed."); return; }
    view.criterion = 0;
    room.select(scene.data.next);
  },

  choose(criterion) {
    panel.keep();
    view.criterion = Math.min(Math.max(criterion, 0), view.model.criteria.length - 1);
    room.draw();
  },

  draw() {
    scene.draw();
    room.keep();
    const { title, cell } = scene.data.criterion;
    put($("heard"), `${title}: ${cell === "" || cell === "?" ? "not scored" : cell}`);
  },

  more() {
    const act = (label, key, does) => panel.act(label, key, () => { panel.close(); does(); });
    panel.open("more", "More", { acts: [
      act("Agree otherwise", "Shift+A", room.own.A), act("Park a note", "Shift+N", room.own.N), act("Record", "Shift+R", room.own.R),
      act("The meeting", "Shift+T", room.own.T), act("Redo", "Shift+U", room.own.U), act("Close", "Esc", () => {})] });
  },

  /** Shows what a step did. */
  heard(answer) {
    if (places.current !== "room") return;
    room.draw();
    if (answer.asksReason) later.do(() => panel.ask(answer.entry, answer.question));
  },

  leaveField() { if (panel.kind) panel.close(); $("place-room").focus({ preventScroll: true }); },

  show() {
    room.draw();
    $("place-room").focus({ preventScroll: true });
    clearInterval(room.ticking);
    room.ticking = setInterval(scene.drawTime, 1000);
    meeting.offer();
  },

  leave() {
    panel.keep();
    clearInterval(room.ticking);
  },

  start() {
    const clicks = {
      agree: room.agree, next: room.next, undo: room.own.u, more: room.more, leave: room.own.Escape, title: room.own.T,
    };
    for (const [id, action] of Object.entries(clicks)) $("room-" + id).addEventListener("click", action);
    // Where the mouse pressed a button, the keys are those of the Room again.
    $("place-room").addEventListener("click", (event) => {
      if (event.detail && !panel.kind && !document.querySelector("dialog[open]")) $("place-room").focus({ preventScroll: true });
    });
    panel.start();
    meeting.start();
    work.hear(room.heard);
    grant("room", room.select);
    grant("meeting", meeting.open);
    window.addEventListener("resize", () => { if (places.current === "room") scene.draw(); });
  },
};
