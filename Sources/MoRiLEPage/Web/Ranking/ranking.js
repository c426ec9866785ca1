// The ranking and the issue beside it: where scores are adjusted.
import { engine } from "../engine.js";
import { $ } from "../parts.js";
import { places } from "../places.js";
import { view } from "../view.js";
import { list } from "./list.js";
import { moved } from "./moved.js";
import { reasonPart } from "./reason.js";
import { agree, catchUp, choose, explain, nextToAgree, score, select, step, sure } from "./steps.js";
import { whatIf } from "./whatif.js";

export const ranking = {
  title: "Ranking", key: "r",

  told: [
    [["↑", "↓"], "the issue above or below"], [["PageUp", "PageDown"], "ten issues up or down"], [["Home", "End"], "the first or last issue"],
    [["←", "→"], "the criterion before or after"], [["0", "…", "9"], "score the criterion"], [["+", "-"], "one level up or down"],
    [["X"], "not known"], [["Delete"], "blank: the model’s default, or not known"], [["U"], "undo"], [["Shift+U"], "do again what was undone"],
    [["B"], "why: the reason of the issue’s last change"], [["W"], "who is speaking"], [["A"], "agree the issue, or open it again"],
    [["N"], "the next issue that is not agreed"], [["E"], "explain the rating"],
    [["/"], "find an issue"], [["M"], "what moved: by the last step, since the opening"],
    [["I"], "what if a threshold or a weight were another"], [["Esc"], "back to the list"],
  ],

  keys: {
    ArrowDown: () => list.move(1), ArrowUp: () => list.move(-1),
    PageDown: () => list.move(10), PageUp: () => list.move(-10),
    Home: () => list.move(-Infinity), End: () => list.move(Infinity),
    ArrowRight: () => choose(view.criterion + 1), ArrowLeft: () => choose(view.criterion - 1),
    "+": () => score({ step: 1 }), "=": () => score({ step: 1 }), "-": () => score({ step: -1 }), "−": () => score({ step: -1 }),
    x: () => score({ cell: "?" }), Delete: () => score({ cell: "" }), Backspace: () => score({ cell: "" }),
    u: () => step("undo"), U: () => step("redo"),
    b: () => reasonPart.edit(), w: () => { $("who").focus(); $("who").select(); },
    a: () => agree(), n: () => nextToAgree(), e: () => explain(), h: () => sure(),
    "/": () => { $("find").focus(); $("find").select(); },
    m: () => { ($("moved-since").checked ? $("moved-last") : $("moved-since")).checked = true; moved.refresh(); },
    i: () => { if (whatIf.isOn) whatIf.leave(); else whatIf.open(); },
    Escape: () => { reasonPart.close(); $("grid").focus({ preventScroll: true }); },
  },

  digit(key) { score({ cell: key }); },

  show() {
    list.measure();
    $("who").value = view.who;
    catchUp();
    $("grid").focus({ preventScroll: true });
  },

  /** Back to the list from a field; what was sought stays, unless it is left with Escape. */
  leaveField(target, isDone = false) {
    if (target.id === "find" && !isDone) { target.value = ""; list.refresh(); }
    if (target.id === "find" && isDone && view.order.length && !view.place.has(view.selected)) select(view.order[0]);
    if (target.id === "reason-text") reasonPart.close();
    $("grid").focus({ preventScroll: true });
    list.reveal();
  },

  start() {
    const clicks = {
      agree, next: nextToAgree, explain, sure, redo: () => step("redo"), "what-if": ranking.keys.i, "save-some": () => places.open("save"),
      "trying-change": () => whatIf.open(), "trying-off": () => whatIf.leave(), "trial-close": () => whatIf.leave(),
      "moved-more": moved.all, "reason-skip": () => reasonPart.close(),
      "trial-model": () => { whatIf.leave(); whatIf.open(); },
    };
    for (const [id, action] of Object.entries(clicks)) $(id).addEventListener("click", action);
    for (const id of ["filter-theme", "filter-rating", "filter-status"]) {
      $(id).addEventListener("change", () => { list.choose(); list.update(); });
    }
    $("compare").addEventListener("change", () => {
      view.comparison = $("compare").value === "" ? null : Number($("compare").value);
      engine.ask({ do: "compare", column: view.comparison });
      list.build();
      list.refresh();
    });
    $("find").addEventListener("input", () => { list.scrollTo(0); list.refresh(); });
    for (const id of ["moved-last", "moved-since"]) $(id).addEventListener("change", moved.refresh);
    $("who").addEventListener("input", () => { view.who = $("who").value.trim(); });
    $("reason").addEventListener("submit", (event) => { event.preventDefault(); reasonPart.keep(); });
    $("trial-form").addEventListener("submit", (event) => { event.preventDefault(); whatIf.show(); });
    $("grid").addEventListener("scroll", () => { list.measure(); list.draw(); }, { passive: true });
    window.addEventListener("resize", () => { if (view.model) { list.build(); list.update(); } });
    new ResizeObserver(() => { if (list.body) { list.measure(); list.reveal(); list.draw(); } }).observe($("grid"));
  },
};
