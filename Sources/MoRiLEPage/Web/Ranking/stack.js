// Where each row of the list stands: rows differ in height, and between two bands there is room for a word.
import { columns } from "./columns.js";

export const stack = {
  /** How large the type is, in pixels, and how high the rows are without what only some have. */
  rem: 16, heights: [],
  /** Where each listed issue stands, and where the last one ends. */
  tops: new Float64Array(1),
  /** Where a band ends, by its place from the highest down; and how high the word is that says so. */
  cuts: [], cutRem: 1.375, count: 0,

  /** Stacks what the engine lists: for each issue its place, its rank and its band; gives those that are wanted. */
  order(found, isRanked, isWanted) {
    const order = [];
    stack.cuts = [];
    stack.tops = new Float64Array(found.length / 3 + 1);
    let [top, last] = [0, null];
    for (let at = 0; at < found.length; at += 3) {
      const issue = found[at];
      if (!isWanted(issue)) continue;
      const [hasRank, band] = [found[at + 1] !== 0, Math.abs(found[at + 2]) - 1];
      for (let next = last; isRanked && hasRank && next != null && next < band; next += 1) {
        stack.cuts.push({ band: next, top });
        top += stack.cutRem * stack.rem;
      }
      last = hasRank ? band : null;
      stack.tops[order.length] = top;
      order.push(issue);
      top += stack.heightOf(issue, hasRank, found[at + 2] < 0);
    }
    stack.tops[order.length] = top;
    stack.count = order.length;
    return order;
  },

  /** How high the row of an issue is: a score that is a range takes two lines, and in a slim list what changed one more. */
  heightOf(issue, hasRank, isRatedAnew) {
    const isSlim = columns.form === "slim";
    const height = hasRank ? stack.heights[issue] : Math.max(stack.heights[issue], (isSlim ? 4.875 : 2.4375) * stack.rem);
    return isSlim && isRatedAnew ? height + 1.25 * stack.rem : height;
  },

  /** The place of the row that stands at a height. */
  placeAt(top) {
    let [low, high] = [0, stack.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stack.tops[middle] <= top) low = middle; else high = middle - 1;
    }
    return Math.max(0, low);
  },

  /** How much of the room below a row is taken by the rows between bands. */
  cutHeight(place) {
    return stack.cuts.filter((cut) => cut.top > stack.tops[place] && cut.top < stack.tops[place + 1]).length * stack.cutRem * stack.rem;
  },
};
