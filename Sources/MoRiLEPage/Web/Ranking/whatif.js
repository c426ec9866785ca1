// What if a threshold or a weight were another? For the room to see; nothing of it is saved.
import { engine } from "../engine.js";
import { change } from "./change.js";
import { $, make } from "../parts.js";
import { refreshAll } from "../show.js";
import { view } from "../view.js";

export const whatIf = {
  get isOn() { return view.state?.whatIf != null; },

  /** Opens the form with the numbers as they stand. */
  open() {
    whatIf.fill(engine.ask({ do: "what-if" }));
    $("trial-fault").textContent = "";
    if (!$("trial").open) $("trial").showModal();
  },

  fill(answer) {
    const bands = view.model.bands.filter((band) => band.from != null);
    const field = (kind, place, label, value) => make("label", {}, label + " ",
      make("input", { type: "text", inputmode: "decimal", size: 7, value, "data-kind": kind, "data-place": place, autocomplete: "off" }));
    $("trial-numbers").replaceChildren(
      make("fieldset", {}, make("legend", {}, "Thresholds"), ...answer.thresholds.map((value, place) => field("thresholds", place, bands[place].label + " from", value))),
      answer.weights.length ? make("fieldset", {}, make("legend", {}, "Weights"),
        ...answer.weights.map((weight, place) => field("weights", place, weight.term, weight.value))) : "");
  },

  show() {
    const numbers = (kind) => [...document.querySelectorAll(`#trial-numbers [data-kind=${kind}]`)].map((input) => input.value.trim());
    const answer = engine.ask({ do: "what-if", thresholds: numbers("thresholds"), weights: numbers("weights") });
    if (!answer.done) { $("trial-fault").textContent = answer.message; return; }
    $("trial").close();
    whatIf.apply(answer);
  },

  leave() {
    if ($("trial").open) $("trial").close();
    if (whatIf.isOn) whatIf.apply(engine.ask({ do: "what-if", off: true }));
  },

  apply(answer) {
    view.state = answer.state;
    change.forget();
    refreshAll();
  },
};
