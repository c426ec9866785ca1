// The legend of a picture: marks, each with what it means.
import { widthOf } from "./words.js";

/**
 * Draws marks with their texts beside each other, from the left and from a height, in as many rows as there may be; what
 * has no room is left out. Each is a text, and what draws its mark around a point. Gives the height at which it ends.
 */
export function drawLegend(picture, items, { left = 8, right = picture.width - 8, top, most = Infinity }, colour) {
  let [at, row] = [left, 0];
  for (const [text, draw] of items) {
    const width = 24 + widthOf(text);
    if (at + width > right) {
      if (row + 1 >= most) continue;
      if (at > left) [at, row] = [left, row + 1];
    }
    draw(at + 6, top + 22 * row);
    picture.text(at + 18, top + 22 * row + 5, text, colour("ink"));
    at += width + 16;
  }
  return top + 22 * row + 14;
}
