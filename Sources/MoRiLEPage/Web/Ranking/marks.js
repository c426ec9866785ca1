// The marks of the plot, each in the shape of its rating, with their names.
import { placeLabels } from "./labels.js";
import { widthOf } from "../Pictures/words.js";
import { bandClass } from "./ratings.js";
import { view } from "../view.js";

/** Marks on one spot stand side by side, and their labels in that order below each other. */
export function drawMarks(picture, marks, rows, area, x, y, colour) {
  const rating = new Map(rows.map((row) => [row.issue, row.rating]));
  const spots = new Map();
  for (const issue of view.order.concat(marks.map(([other]) => other).filter((other) => !view.place.has(other)))) {
    const [, x0, x1, y0, y1, wasX, wasY] = marks[issue];
    const [across, up] = [x((x0 + x1) / 2), y((y0 + y1) / 2)];
    const key = `${across.toFixed(0)} ${up.toFixed(0)}`;
    if (!spots.has(key)) spots.set(key, { x: across, y: up, issues: [] });
    spots.get(key).issues.push(issue);
    if (x0 !== x1) picture.line([[x(x0), up], [x(x1), up]], colour("second"), { width: 2 });
    if (y0 !== y1) picture.line([[across, y(y0)], [across, y(y1)]], colour("second"), { width: 2 });
    drawArrow(picture, x(wasX), y(wasY), across, up, colour);
  }
  const isBold = (issue) => rating.get(issue)[0] === 0 && rating.get(issue)[1] === 0;
  const places = [...spots.values()].map((spot) => ({ ...spot, reach: 7 + (spot.issues.length - 1) * 5.5, height: 18 * spot.issues.length,
    width: Math.max(...spot.issues.map((issue) => widthOf(nameOf(issue), { isBold: isBold(issue) }))) + 4 }));
  const labels = placeLabels(places, { ...area, left: area.left + 4, right: picture.width - 4 });
  places.forEach((spot, at) => {
    const label = labels[at];
    if (label?.isApart) picture.line([[spot.x, spot.y], [Math.min(Math.max(spot.x, label.left), label.right), Math.min(Math.max(spot.y, label.top), label.bottom)]], colour("edge"));
    spot.issues.forEach((issue, place) => {
      const [first, last] = rating.get(issue);
      const left = spot.x + (place - (spot.issues.length - 1) / 2) * 11;
      if (first === last) drawShape(picture, first, view.model.bands.length, left, spot.y, colour);
      else picture.figure([[left, spot.y - 6], [left + 6, spot.y], [left, spot.y + 6], [left - 6, spot.y]], colour("ground"), colour("ink"));
      if (!label) return;
      picture.text(label.side > 0 ? label.left + 2 : label.side < 0 ? label.right - 2 : (label.left + label.right) / 2, label.top + 18 * place + 14, nameOf(issue),
        colour("ink"), { anchor: label.side > 0 ? "start" : label.side < 0 ? "end" : "middle", isBold: isBold(issue), issue, isOver: true });
    });
  });
}

function nameOf(issue) {
  const { name } = view.issues[issue];
  return name.length > 60 ? name.slice(0, 59) + "…" : name;
}

/** From where an issue stood at the opening. */
function drawArrow(picture, x0, y0, x1, y1, colour) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 12) return;
  const [across, down] = [(x1 - x0) / length, (y1 - y0) / length];
  const [x, y] = [x1 - across * 9, y1 - down * 9];
  picture.line([[x0 + across * 8, y0 + down * 8], [x - across * 6, y - down * 6]], colour("blue"), { width: 2 });
  picture.figure([[x, y], [x - across * 9 - down * 4, y - down * 9 + across * 4], [x - across * 9 + down * 4, y - down * 9 - across * 4]], colour("blue"), colour("blue"));
  picture.circle(x0, y0, 4.5, colour("ground"), colour("blue"));
}

export function drawShape(picture, band, count, x, y, colour) {
  const kind = bandClass(band, count);
  if (kind === "top") picture.figure([[x, y - 6.5], [x + 6.5, y + 5.5], [x - 6.5, y + 5.5]], colour("high"), colour("high"));
  else if (kind === "middle") picture.figure([[x, y - 6.5], [x + 6.5, y], [x, y + 6.5], [x - 6.5, y]], colour("moderate"), colour("moderate-line"));
  else picture.circle(x, y, 4.5, colour("standard"), colour("standard"));
}
