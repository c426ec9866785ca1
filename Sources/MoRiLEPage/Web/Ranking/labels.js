// Places for the labels of marks, so that none lies on another or on a mark.

/** The directions in which a label may stand from its mark, in the order in which they are tried. */
const directions = [[1, 0], [-1, 0], [0, 1], [0, -1], [.7, .7], [.7, -.7], [-.7, .7], [-.7, -.7]];
const farthest = 120;

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/**
 * For each mark, which has x, y, a reach to each side, and its label's width and height, the box of its label; null where
 * there is no room. Those that come first are the surest to have a place.
 */
export function placeLabels(marks, area) {
  const taken = marks.map((mark) => ({ left: mark.x - mark.reach, right: mark.x + mark.reach, top: mark.y - 7, bottom: mark.y + 7 }));
  return marks.map((mark) => {
    for (let distance = 5; distance <= farthest; distance += 8) {
      for (const [across, down] of directions) {
        const [x, y] = [mark.x + across * (mark.reach + distance), mark.y + down * (7 + distance)];
        const left = across > 0 ? x : across < 0 ? x - mark.width : x - mark.width / 2;
        const top = down > 0 ? y : down < 0 ? y - mark.height : y - mark.height / 2;
        const box = { left, top, right: left + mark.width, bottom: top + mark.height, side: Math.sign(across), isApart: distance > 20 };
        if (left < area.left || top < area.top || box.right > area.right || box.bottom > area.bottom) continue;
        if (taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        return box;
      }
    }
    return null;
  });
}
