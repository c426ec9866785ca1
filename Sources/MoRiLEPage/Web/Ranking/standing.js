// The picture of where the selected issue stands: its ruler over the whole range.
import { issuePart } from "./issue.js";
import { ratingText } from "./ratings.js";
import { source } from "../Pictures/source.js";
import { ruled } from "../Pictures/thresholds.js";
import { selectedIssue, view } from "../view.js";

export const standing = {
  name: "standing",
  get isThere() { return issuePart.detail != null; },
  get title() {
    const { rating, score, rank } = issuePart.detail.row;
    return `${selectedIssue().name}: ${ratingText(rating)} by the matrix, ${score}` + (rank === "–" ? "" : `, rank ${rank}`);
  },
  get says() { return view.state.scale; },
  get about() { return `${view.state.scale}. ${source.text}`; },
  get file() { return `${source.name} ${selectedIssue().name}`; },

  draw(colour) {
    const { at, atOpening, row } = issuePart.detail;
    const { low, high, marks } = view.state.ruler;
    const ends = [1000, ...marks.map((mark) => mark.share), 0];
    return ruled({
      bands: view.model.bands.map((_, band) => [band, ends[band + 1], ends[band]]),
      thresholds: marks.map(({ share, says }, band) => ({ at: share, band, text: says })),
      ticks: [{ at: 0, text: low }, { at: 1000, text: high }],
      score: row.score, from: at[0], to: at[1],
      was: String(at) === String(atOpening) ? null : atOpening, wasText: "at the opening",
    }, colour);
  },
};
