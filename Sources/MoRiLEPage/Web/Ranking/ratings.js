// A rating as it is shown: by shape, word and colour.
import { make } from "../parts.js";
import { view } from "../view.js";

/** The shape of a band: the highest points up, the lowest is round. */
function bandShape(band, count) {
  if (band === 0) return "▲";
  return band === count - 1 ? "●" : "◆";
}

export function bandClass(band, count) {
  if (band === 0) return "top";
  return band === count - 1 ? "low" : "middle";
}

/** A rating by shape, word and colour: `range` has the first and last band that are possible. */
export function ratingText(range, bands = view.model.bands) {
  if (!range) return "";
  return bands.slice(range[0], range[1] + 1).map((band) => band.label).join(" or ");
}

/** The shapes of a rating: one, or that of each band that is possible. */
export function ratingShapes(range, bands = view.model.bands) {
  const shapes = [];
  for (let band = range[0]; band <= range[1]; band += 1) {
    shapes.push(make("span", { class: "shape " + bandClass(band, bands.length), "aria-hidden": "true" }, bandShape(band, bands.length)));
  }
  return shapes;
}

export function ratingMark(range, bands = view.model.bands, isShort = false) {
  if (!range) return make("span", { class: "rating none" }, "–");
  const [first, last] = range;
  const words = ratingText(range, bands);
  const shape = first === last ? bandShape(first, bands.length) : "◇";
  const kind = first === last ? bandClass(first, bands.length) : "open";
  return make("span", { class: "rating " + kind, title: isShort ? words : null },
    make("span", { "aria-hidden": "true" }, shape + " "),
    ...(isShort ? [make("span", { "aria-hidden": "true" }, bands.slice(first, last + 1).map((band) => band.letters).join("/")),
      make("span", { class: "heard" }, words)] : [words]));
}
