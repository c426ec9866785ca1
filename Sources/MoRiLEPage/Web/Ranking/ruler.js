// The ruler: the bands one after another, the thresholds with their numbers, and where the issue stands and stood.
import { $, make } from "../parts.js";
import { bandClass, ratingShapes } from "./ratings.js";
import { view } from "../view.js";

export const ruler = {
  /** Shows the places of an issue, in thousandths of the whole range. */
  refresh({ at, atOpening, row }) {
    const { low, high, marks } = view.state.ruler;
    const said = JSON.stringify([low, high, marks, at, atOpening]);
    const box = $("ruler");
    if (box.said === said) return;
    box.said = said;
    box.setAttribute("aria-label", `${row.score}: ${view.state.scale}`);
    const place = (share, kind, ...inner) => {
      const part = make("span", { class: kind }, ...inner);
      part.style.left = share / 10 + "%";
      return part;
    };
    const ends = [1000, ...marks.map((mark) => mark.share), 0];
    const count = view.model.bands.length;
    const bands = view.model.bands.map((_, band) => {
      const part = place(ends[band + 1], "band " + bandClass(band, count));
      part.style.width = Math.max(0, ends[band] - ends[band + 1]) / 10 + "%";
      return part;
    });
    // A number that would stand on another is left out: the ends first.
    const numbers = [];
    for (const [share, text] of [...marks.map((mark) => [mark.share, mark.text]), [0, low], [1000, high]]) {
      if (numbers.every((other) => Math.abs(other.share - share) > 70)) numbers.push({ share, text });
    }
    const shapes = bands.map((_, band) => ({ band, share: (ends[band] + ends[band + 1]) / 2 }))
      .filter(({ share }) => numbers.every((other) => Math.abs(other.share - share) > 50));
    const range = (places, kind) => {
      const part = place(places[0], kind);
      part.style.width = (places[1] - places[0]) / 10 + "%";
      return part;
    };
    const isMoved = String(at) !== String(atOpening);
    box.replaceChildren(...bands, ...(isMoved ? [range(atOpening, "before")] : []), range(at, at[0] === at[1] ? "now" : "now open"),
      ...numbers.map(({ share, text }) => place(share, "number", text)),
      ...shapes.map(({ band, share }) => place(share, "number", ...ratingShapes([band, band]))));
  },
};
