// The selected issue: how it stands, and below that its criteria.
import { change } from "./change.js";
import { criteria } from "./criteria.js";
import { engine } from "../engine.js";
import { figures } from "./figures.js";
import { $, isolated, make, put } from "../parts.js";
import { ratingMark } from "./ratings.js";
import { ruler } from "./ruler.js";
import { timer } from "./timer.js";
import { selectedIssue, view } from "../view.js";

export const issuePart = {
  detail: null,

  build() {
    criteria.build();
    figures.build();
  },

  /** Shows the selected issue as the engine has it now. */
  refresh() {
    const detail = engine.ask({ do: "issue", issue: view.selected });
    issuePart.detail = detail;
    const issue = selectedIssue();
    if (issuePart.shown !== view.selected) {
      $("issue-name").replaceChildren(isolated(issue.name));
      $("issue-theme").replaceChildren(isolated(issue.theme));
      $("issue-body").scrollTop = 0;
      change.forget();
    }
    issuePart.shown = view.selected;
    issuePart.fillNow(detail);
    ruler.refresh(detail);
    criteria.refresh(detail);
    figures.refresh(detail);
    issuePart.fillStatus(detail);
    timer.seconds = detail.seconds;
    timer.show();
  },

  /** What people agreed, and what the matrix gives, with what it was at the opening. */
  fillNow({ row }) {
    const was = (text) => text == null ? [] : [make("span", { class: "was" }, " was " + text)];
    const isAlike = row.agreed && !row.differs && String(row.agreed) === String(row.rating);
    const matrix = ratingMark(row.rating);
    matrix.classList.toggle("alike", Boolean(isAlike));
    $("issue-now").replaceChildren(
      ...(row.agreed ? [ratingMark(row.agreed, undefined, "tag"), ...(row.isOfRoom ? [make("span", { class: "tick", "aria-hidden": "true" }, "✓")] : []), " "] : []),
      ...(row.differs ? [make("b", {}, "≠ ")] : []), "Matrix ", matrix, ...(row.ratingWas ? [make("span", { class: "was" }, " was "), ratingMark(row.ratingWas)] : []), " ",
      make("b", {}, row.score), ...was(row.scoreWas), ", rank ", make("b", {}, row.rank), ...was(row.rankWas));
  },

  fillStatus(detail) {
    const isAgreed = detail.row.status === "agreed";
    $("agree").replaceChildren(...(isAgreed ? [make("span", { "aria-hidden": "true" }, "✓ ")] : []), make("u", {}, "A"), isAgreed ? "greed" : "gree");
    $("agree").setAttribute("aria-pressed", isAgreed);
    $("agree-otherwise").hidden = isAgreed;
    const said = detail.row.status === "open" ? (detail.agreedText ? "" : "not discussed") : isAgreed
      ? `✓ agreed${detail.agreedAs ? " as " + detail.agreedAs : ""}${detail.agreedBy ? " by " + detail.agreedBy : ""}${detail.agreedAt ? ", " + detail.agreedAt.slice(11) : ""}`
      : "discussed, not agreed";
    put($("issue-status"), [detail.agreedText, said].filter(Boolean).join(" · "));
  },
};
