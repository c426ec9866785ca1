// The picture of where the score of an issue lies, and of where chance would take it.
import { source } from "../Pictures/source.js";
import { ruled } from "../Pictures/thresholds.js";

export const scoreRange = {
  name: "range",
  /** What is shown of the issue. */
  answer: null,
  get isThere() { return scoreRange.answer != null; },
  get title() {
    const { answer } = scoreRange;
    const now = answer.tried ?? answer;
    return `${answer.name}: ${now.label}${now.text ?? now.finding}`;
  },
  get about() { return `${source.text} ${scoreRange.answer.assumed}`; },
  get file() { return `${source.name} ${scoreRange.answer.name} how sure`; },

  draw(colour) {
    const { ruler, tried } = scoreRange.answer;
    const { score, from, to } = tried ?? ruler;
    return ruled({ ...ruler, score, from, to, was: tried && [ruler.from, ruler.to], wasText: "as it is scored" }, colour);
  },
};
