// A ruler as a picture: the bands one after another, the thresholds in words, and where a score lies.
import { bandClass } from "../Ranking/ratings.js";
import { drawShape } from "../Ranking/marks.js";
import { view } from "../view.js";
import { drawLegend } from "./legend.js";
import { Picture } from "./picture.js";
import { widthOf } from "./words.js";

const size = { width: 720, left: 28, right: 692, band: 48, label: 96, line: 18, room: 12 };

/** The fill and the edge of a band, as the page has them. */
export function bandColours(band, colour) {
  const kind = bandClass(band, view.model.bands.length);
  if (kind === "top") return [colour("high"), colour("high")];
  return kind === "middle" ? [colour("moderate"), colour("moderate-line")] : [colour("ground"), colour("standard")];
}

/**
 * Draws a ruler in thousandths: `bands`, each with its place and its ends; `thresholds`, each with what begins there; `ticks`;
 * the score from an end to another, with its text; where it `was`, in dashes; and the ends between which chance has it.
 */
export function ruled({ bands, thresholds, ticks, score, from, to, was, wasText, drawn, reach }, colour) {
  const picture = new Picture(size.width, 0, colour("ground"));
  const [ink, second] = [colour("ink"), colour("second")];
  const x = (at) => size.left + (size.right - size.left) * at / 1000;
  for (const [band, low, high] of bands) picture.bar(x(low), size.band, x(high) - x(low), 14, ...bandColours(band, colour));
  for (const { at, text } of ticks) {
    picture.line([[x(at), 62], [x(at), 66]], second);
    picture.text(x(at), 79, text, second, { anchor: "middle" });
  }
  const lines = drawThresholds(picture, thresholds, x, colour);
  if (drawn) drawReach(picture, drawn.map(({ at, text }) => ({ x: x(at), text })), ink);
  if (was) for (const at of new Set(was)) picture.line([[x(at), 42], [x(at), 68]], ink, { width: 2, dash: [4, 3] });
  drawScore(picture, x(from), x(to), score, ink);
  const legend = [
    ...view.model.bands.map(({ label }, band, all) => [label, (left, y) => drawShape(picture, band, all.length, left, y, colour)]),
    ...(drawn ? [[reach, (left, y) => picture.line([[left - 7, y], [left + 7, y]], ink, { width: 2 })]] : []),
    ...(was ? [[wasText, (left, y) => picture.line([[left, y - 8], [left, y + 8]], ink, { width: 2, dash: [4, 3] })]] : []),
  ];
  picture.height = drawLegend(picture, legend, { left: 2, top: size.label + size.line * lines + 10 }, colour);
  return picture;
}

/**
 * The words stand beside their thresholds: those of the highest first, and below them those that have no room beside them, so
 * that none stands on the line of another. Gives on how many lines they are.
 */
function drawThresholds(picture, thresholds, x, colour) {
  const style = { isBold: true };
  const starts = [];
  const labels = [...thresholds].sort((one, other) => other.at - one.at).map(({ at, band, text }) => {
    const width = widthOf(text, style) + 18;
    const left = Math.min(x(at) + 8, size.width - width);
    let line = starts.findIndex((start) => left + width + size.room < start);
    if (line < 0) line = starts.length;
    starts[line] = left;
    return { x: x(at), left, y: size.label + size.line * line, band, text };
  });
  // Where a label had to move to the left, its own line ends above it.
  for (const label of labels) picture.line([[label.x, 46], [label.x, label.left < label.x ? label.y - 13 : label.y]], colour("ink"), { width: 2 });
  for (const { left, y, band, text } of labels) {
    drawShape(picture, band, view.model.bands.length, left + 6, y - 5, colour);
    picture.text(left + 17, y, text, colour("ink"), { ...style, isOver: true });
  }
  return starts.length;
}

/** Between which scores chance has it most often. */
function drawReach(picture, [low, high], ink) {
  picture.line([[low.x, 37], [high.x, 37]], ink, { width: 2 });
  for (const { x } of [low, high]) picture.line([[x, 32], [x, 42]], ink, { width: 2 });
  picture.text(low.x - 6, 42, low.text, ink, { anchor: "end" });
  picture.text(high.x + 6, 42, high.text, ink);
}

/** The score above its pointer, or above both ends of what it may be. */
function drawScore(picture, from, to, score, ink) {
  const style = { size: 20, isBold: true };
  const half = widthOf(score, style) / 2;
  picture.text(Math.min(Math.max((from + to) / 2, half), size.width - half), 18, score, ink, { ...style, anchor: "middle" });
  for (const x of new Set([from, to])) picture.line([[x, 32], [x, 64]], ink, { width: 4 });
  if (from === to) picture.figure([[from - 8, 24], [from + 8, 24], [from, 35]], ink);
}
