// The head of the page.
import { $, press, put } from "./parts.js";
import { unsaved } from "./Save/unsaved.js";
import { view } from "./view.js";

export const header = {
  refresh() {
    const state = view.state;
    $("nothing").hidden = true;
    $("progress").hidden = $("undo").hidden = false;
    $("agreed-text").textContent = `${state.agreed} of ${state.issues} agreed`;
    $("agreed").max = state.issues;
    $("agreed").value = state.agreed;
    $("counts").textContent = state.counts;
    $("undo").disabled = !state.canUndo || state.whatIf != null;
    $("redo").disabled = !state.canRedo || state.whatIf != null;
    press($("what-if"), state.whatIf != null);
    $("trying").hidden = state.whatIf == null;
    $("trying-text").textContent = state.whatIf ?? "";
    put($("model-name"), `${view.model.title} (${view.model.id} ${view.model.version}). ${state.scale}`);
    unsaved.refresh();
    document.documentElement.classList.toggle("trying", state.whatIf != null);
  },
};
