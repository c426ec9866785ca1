// The ranking and the issue beside it: where scores are adjusted.
import { engine } from "../engine.js";
import { keys } from "../keys.js";
import { $ } from "../parts.js";
import { places } from "../places.js";
import { view } from "../view.js";
import { grant } from "../wishes.js";
import { filters } from "./filters.js";
import { list } from "./list.js";
import { moved } from "./moved.js";
import { pictures } from "../Pictures/pictures.js";
import { plot } from "./plot.js";
import { reasonPart } from "./reason.js";
import { record } from "./record.js";
import { sides } from "./sides.js";
import { speaker } from "./speaker.js";
import { standing } from "./standing.js";
import { agree, agreeAs, agreeOtherwise, catchUp, choose, explain, nextToAgree, score, select, step } from "./steps.js";
import { whatIf } from "./whatif.js";

export const ranking = {
  title: "Ranking", key: "r",
  pictures: [standing, plot],

  told: [
    [["↑", "↓"], "the issue above or below"], [["PageUp", "PageDown"], "ten issues up or down"], [["Home", "End"], "the first or last issue"],
    [["←", "→"], "the criterion before or after"], [["0", "…", "9"], "score the criterion"], [["+", "-"], "one level up or down"],
    [["X"], "not known"], [["Delete"], "blank: the model’s default, or not known"], [["U"], "undo"], [["Shift+U"], "do again what was undone"],
    [["B"], "because: the reason of the issue’s last change"], [["W"], "who is speaking"], [["A"], "agree the issue, or open it again"],
    [["Shift+A"], "agree another rating than the matrix gives"], [["N"], "the next issue that is not agreed"], [["E"], "explain the rating"],
    [["/"], "find an issue"], [["L"], "the plot"], [["G"], "the ruler as an image, to copy or save"], [["M"], "what moved: by the last step, since the opening"], [["C"], "what was changed and agreed: the record"],
    [["I"], "what if a threshold or a weight were another"], [["Enter"], "the issue, where the list has the window to itself"], [["Esc"], "back to the list"],
  ],

  keys: {
    ArrowDown: () => list.move(1), ArrowUp: () => list.move(-1),
    PageDown: () => list.move(10), PageUp: () => list.move(-10),
    Home: () => list.move(-Infinity), End: () => list.move(Infinity),
    ArrowRight: () => choose(view.criterion + 1), ArrowLeft: () => choose(view.criterion - 1),
    "+": () => score({ step: 1 }), "=": () => score({ step: 1 }), "-": () => score({ step: -1 }), "−": () => score({ step: -1 }),
    x: () => score({ cell: "?" }), Delete: () => score({ cell: "" }), Backspace: () => score({ cell: "" }),
    u: () => step("undo"), U: () => step("redo"),
    b: () => reasonPart.edit(), w: () => speaker.ask(),
    a: () => agree(), A: () => agreeOtherwise(), n: () => nextToAgree(), e: () => explain(),
    "/": () => { sides.show("list"); $("find").focus(); $("find").select(); },
    l: () => pictures.open("plot"), g: () => pictures.open(), m: () => moved.open(), c: () => record.open(),
    i: () => { if (whatIf.isOn) whatIf.leave(); else whatIf.open(); },
    Enter: () => sides.show("issue"),
    Escape: () => { reasonPart.close(); sides.show("list"); $("grid").focus({ preventScroll: true }); },
  },

  digit(key) { score({ cell: key }); },

  show() {
    list.build();
    speaker.show();
    catchUp();
    $("grid").focus({ preventScroll: true });
  },

  leave() { sides.show("list"); },

  /** Back to the list from a field; what was sought stays, unless it is left with Escape. */
  leaveField(target, isDone = false) {
    if (target.id === "find" && !isDone) { target.value = ""; list.refresh(); }
    if (target.id === "find" && isDone && view.order.length && !view.place.has(view.selected)) select(view.order[0]);
    if (target.id === "reason-text") reasonPart.close();
    $("grid").focus({ preventScroll: true });
    list.reveal();
    list.draw();
  },

  /** What stands beside the score: what moved since the opening, or a column of ratings, by its place. */
  compare(column) {
    view.comparison = column === "" ? null : Number(column);
    engine.ask({ do: "compare", column: view.comparison });
    list.build();
    list.refresh();
    $("compare").focus();
  },

  start() {
    const clicks = {
      agree, next: nextToAgree, explain, sure: () => places.open("sure"), "agree-otherwise": agreeOtherwise, "undo-here": () => step("undo"),
      "to-more": () => $("more").showModal(), "to-plot": () => pictures.open("plot"), back: () => sides.show("list"),
      "trying-change": () => whatIf.open(), "trying-off": () => whatIf.leave(), "trial-close": () => whatIf.leave(),
      "moved-more": moved.all, "reason-skip": () => reasonPart.close(),
      "trial-model": () => { whatIf.leave(); whatIf.open(); },
    };
    for (const [id, action] of Object.entries(clicks)) $(id).addEventListener("click", action);
    for (const button of document.querySelectorAll("[data-more]")) {
      button.addEventListener("click", () => ranking.chosen(button.dataset.more));
    }
    keys.dialogs.more = Object.fromEntries([...document.querySelectorAll("[data-more]")].map((button) => [button.dataset.more, () => button.click()]));
    keys.dialogs["moved-part"] = { m: moved.turn };
    keys.dialogs.agreeing = Object.fromEntries([..."123456789"].map((digit) => [digit, () => agreeAs(Number(digit) - 1)]));
    for (const id of ["moved-last", "moved-since"]) $(id).addEventListener("change", () => moved.refresh());
    $("reason").addEventListener("submit", (event) => { event.preventDefault(); reasonPart.keep(); });
    $("trial-form").addEventListener("submit", (event) => { event.preventDefault(); whatIf.show(); });
    // What the list scrolled to itself, it has drawn.
    $("grid").addEventListener("scroll", () => { if ($("grid").scrollTop !== list.top) { list.measure(); list.draw(); } }, { passive: true });
    // Later, as the list that is built anew may have another size: to be told so at once is an error of the window.
    new ResizeObserver(() => setTimeout(list.fit)).observe($("grid"));
    addEventListener("beforeprint", () => list.print(true));
    addEventListener("afterprint", () => list.print(false));
    filters.start();
    speaker.start();
    grant("compare", ranking.compare);
    grant("sort", () => { list.choose(); list.build(); list.update(); });
  },

  /** Does what was chosen among the further things. */
  chosen(key) {
    $("more").close();
    ranking.keys[key]();
  },
};
