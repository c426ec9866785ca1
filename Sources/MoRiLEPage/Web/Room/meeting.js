// The meeting, asked for once before the first step: what it is, when, where, who is there, and until when it goes.
import { $, now } from "../parts.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";
import { work } from "../work.js";

export const meeting = {
  /** The table for which it was asked. */
  asked: null,

  /** Asks, unless it is known, was asked before, or something was done. */
  offer() {
    if (view.state.meeting || view.state.entries || meeting.asked === view.issues) return;
    meeting.open();
  },

  open() {
    meeting.asked = view.issues;
    const known = view.state.meeting ?? { title: "", date: now().slice(0, 10), place: "", present: [], ends: "" };
    $("room-meeting-about").value = known.title;
    $("room-meeting-date").value = known.date;
    $("room-meeting-place").value = known.place;
    $("room-meeting-present").value = known.present.join("\n");
    $("room-meeting-ends").value = known.ends;
    $("room-meeting-fault").textContent = "";
    $("room-meeting").showModal();
    $("room-meeting-about").focus();
  },

  keep() {
    const fault = work.note({
      do: "meet", title: $("room-meeting-about").value, date: $("room-meeting-date").value, place: $("room-meeting-place").value,
      present: $("room-meeting-present").value.split(/[\n,;]+/), ends: $("room-meeting-ends").value,
    });
    $("room-meeting-fault").textContent = fault;
    if (fault) return;
    $("room-meeting").close();
    wish("room", view.selected);
  },

  start() {
    $("room-meeting-form").addEventListener("submit", (event) => { event.preventDefault(); meeting.keep(); });
    $("room-meeting-skip").addEventListener("click", () => $("room-meeting").close());
    $("room-meeting").addEventListener("close", () => $("place-room").focus({ preventScroll: true }));
  },
};
