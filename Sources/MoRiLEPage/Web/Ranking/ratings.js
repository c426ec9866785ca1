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

/** The bands that are possible, in words: `range` has the first and the last. */
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

/**
 * A rating by shape, word and colour. Its form is "plain"; "tag", which is filled; "cell", which has the letter
 * for the word; "letter", which is plain with the letter; or "brief", which is plain, and has letters where it is not
 * certain.
 */
export function ratingMark(range, bands = view.model.bands, form = "plain") {
  if (!range) return make("span", { class: "rating none" }, "–");
  const [first, last] = range;
  const words = ratingText(range, bands);
  const isOpen = first !== last;
  const isShort = form === "cell" || form === "letter" || (form === "brief" && isOpen);
  const kind = isOpen ? "open" : bandClass(first, bands.length);
  const shown = isOpen && (form !== "brief" || last - first > 1) ? "" : bands.slice(first, last + 1).map((band) => band.letters).join(form === "brief" ? " or " : "/");
  return make("span", { class: `rating ${kind} ${form}`, title: isShort ? words : null }, ...ratingShapes(range, bands),
    ...(isShort ? [make("span", { "aria-hidden": "true" }, " " + shown), make("span", { class: "heard" }, words)] : [" " + words]));
}
