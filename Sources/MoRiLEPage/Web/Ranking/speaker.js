// Who is speaking: asked for by a key, shown on its button, and forgotten with each issue.
import { $, make } from "../parts.js";
import { view } from "../view.js";

export const speaker = {
  ask() {
    $("speaking").showModal();
    $("who").select();
  },

  /** Shows who speaks, which places of their own may have said. */
  show() {
    $("who").value = view.who;
    $("speaks").replaceChildren(...(view.who ? [view.who] : [make("u", {}, "W"), "ho"]));
  },

  start() {
    $("speaks").addEventListener("click", speaker.ask);
    $("who").addEventListener("input", () => { view.who = $("who").value.trim(); });
    $("speaking").addEventListener("close", speaker.show);
  },
};
