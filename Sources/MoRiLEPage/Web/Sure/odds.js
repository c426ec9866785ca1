// The picture of how often an issue has each rating, and each place, where scores are off by chance.
import { drawShape } from "../Ranking/marks.js";
import { drawLegend } from "../Pictures/legend.js";
import { Picture } from "../Pictures/picture.js";
import { source } from "../Pictures/source.js";
import { bandColours } from "../Pictures/thresholds.js";
import { widthOf } from "../Pictures/words.js";
import { view } from "../view.js";

const size = { width: 720, middle: 350, left: 376, head: 16, top: 34, row: 34, column: 27, tallest: 92 };

export const odds = {
  name: "chances",
  /** What is shown of the issue. */
  answer: null,
  get isThere() { return Boolean(odds.answer?.ratings.length); },
  get title() { return `${odds.answer.name}: the chance of each rating and of each place`; },
  get says() {
    return [...odds.answer.ratings.map(({ band, text }) => `${view.model.bands[band].label} ${text}`),
      ...odds.answer.places.map(({ place, text }) => `place ${place} ${text}`)].join(", ");
  },
  get about() { return `${source.text} ${odds.answer.assumed}`; },
  get file() { return `${source.name} ${odds.answer.name} chances`; },

  draw(colour) {
    const { ratings, places } = odds.answer;
    const picture = new Picture(size.width, 0, colour("ground"));
    const floor = size.top + 14 + Math.max(size.tallest, size.row * ratings.length - 14);
    odds.drawRatings(picture, ratings, colour);
    odds.drawPlaces(picture, places, floor, colour);
    const legend = places.some(({ isNow }) => isNow) ? [["its place now", (x, y) => picture.bar(x - 6, y - 6, 12, 12, colour("blue"))]] : [];
    picture.height = drawLegend(picture, legend, { left: size.left, top: floor + 38 }, colour);
    return picture;
  },

  drawRatings(picture, ratings, colour) {
    const ink = colour("ink");
    const labels = ratings.map(({ band }) => view.model.bands[band].label);
    const axis = Math.min(160, 26 + Math.max(...labels.map((label) => widthOf(label))));
    picture.text(0, size.head, "Chance of each rating", ink, { isBold: true });
    ratings.forEach(({ band, text, share }, row) => {
      const y = size.top + size.row * (row + .5);
      const end = axis + Math.max(1, (size.middle - axis - 44) * share / 1000);
      drawShape(picture, band, view.model.bands.length, 7, y, colour);
      picture.text(18, y + 5, labels[row], ink);
      picture.bar(axis, y - 11, end - axis, 22, ...bandColours(band, colour));
      picture.text(end + 8, y + 5, text, ink);
    });
    picture.line([[axis, size.top], [axis, size.top + size.row * ratings.length]], ink);
  },

  /** Each column has its share above it where there is room for all; else the tallest, and the place now. */
  drawPlaces(picture, places, floor, colour) {
    const ink = colour("ink");
    const width = Math.min(size.column, (size.width - size.left) / places.length);
    const style = { size: 11, isBold: false };
    const isRoomy = places.every(({ text }) => widthOf(text, { ...style, isBold: true }) < width);
    const isAlone = places.filter(({ isNow }) => isNow).length === 1;
    picture.text(size.left, size.head, "Chance of each place", ink, { isBold: true });
    places.forEach(({ isNow, label, text, share }, at) => {
      const [middle, height] = [size.left + width * (at + .5), size.tallest * share / 1000];
      picture.bar(middle - width * .43, floor - height, width * .86, height, colour(isNow ? "blue" : "edge"));
      if (isRoomy || (isNow && isAlone)) picture.text(middle, floor - height - 4, text, ink, { ...style, isBold: isNow, anchor: "middle" });
      if (label) picture.text(middle, floor + 16, label, ink, { isBold: isNow, anchor: "middle" });
    });
    picture.line([[size.left, floor], [size.left + width * places.length, floor]], ink);
  },
};
