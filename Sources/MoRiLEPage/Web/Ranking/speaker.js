// Who is speaking: asked for by a key, shown on its button, and forgotten with each issue.
import { $, make } from "../parts.js";

export const speaker = {
  ask() {
    $("speaking").showModal();
    $("who").select();
  },

  get who() { return $("who").value.trim(); },

  forget() {
    $("who").value = "";
    speaker.show();
  },

  show() { $("speaks").replaceChildren(...(speaker.who ? [speaker.who] : [make("u", {}, "W"), "ho"])); },

  start() {
    $("speaks").addEventListener("click", speaker.ask);
    $("speaking").addEventListener("close", speaker.show);
  },
};
