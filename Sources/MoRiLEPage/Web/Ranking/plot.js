// The plot: one score across, another up, each issue by the shape of its rating with its name.
import { engine } from "../engine.js";
import { drawMarks, drawShape } from "./marks.js";
import { drawLegend } from "../Pictures/legend.js";
import { Picture } from "../Pictures/picture.js";
import { source } from "../Pictures/source.js";
import { view } from "../view.js";

export const plot = {
  name: "plot",
  says: "a mark for each issue; the list has the same in words",
  get isThere() { return Boolean(view.model?.hasPlot); },
  get data() { return engine.ask({ do: "plot" }); },
  get title() { return plot.data.title; },
  get about() { return source.text; },
  get file() { return `${source.name} plot`; },

  draw(colour, { width, height }) {
    const { data } = plot;
    const rows = engine.ask({ do: "rows", issues: data.marks.map(([issue]) => issue) }).rows;
    const picture = new Picture(width, height, colour("ground"));
    const area = { left: 56, right: picture.width - 24, top: 60, bottom: picture.height - 70 };
    const [x, y] = [(share) => area.left + 12 + (area.right - area.left - 24) * share / 1000, (share) => area.bottom - 12 - (area.bottom - area.top - 24) * share / 1000];
    plot.axes(picture, data, area, x, y, colour);
    plot.legend(picture, colour, area);
    drawMarks(picture, data.marks, rows, area, x, y, colour);
    return picture;
  },

  axes(picture, { across, up }, area, x, y, colour) {
    const [ink, second] = [colour("ink"), colour("second")];
    for (const [axis, isUp] of [[across, false], [up, true]]) {
      axis.bands.forEach((band, place) => {
        const end = place === 0 ? 1000 : axis.bands[place - 1].from;
        const middle = (band.from + end) / 2;
        if (place < axis.bands.length - 1) {
          const line = isUp ? [[area.left, y(band.from)], [area.right, y(band.from)]] : [[x(band.from), area.top], [x(band.from), area.bottom]];
          picture.line(line, second, { dash: [6, 4] });
        }
        if (isUp) {
          const letters = view.model.domains.flatMap((domain) => domain.bands).find((other) => other.label === band.label)?.letters;
          drawShape(picture, place, axis.bands.length, 8, y(middle), colour);
          picture.text(18, y(middle) + 5, letters ?? "", ink, { isBold: true });
        } else {
          drawShape(picture, place, axis.bands.length, x(middle) - 8, area.bottom + 34, colour);
          picture.text(x(middle) + 4, area.bottom + 39, band.label, ink, { isBold: true });
        }
      });
      for (const { share, text } of axis.ticks) {
        if (isUp) {
          picture.line([[area.left - 5, y(share)], [area.left, y(share)]], ink);
          picture.text(area.left - 8, y(share) + 5, text, ink, { anchor: "end" });
        } else {
          picture.line([[x(share), area.bottom], [x(share), area.bottom + 5]], ink);
          picture.text(x(share), area.bottom + 20, text, ink, { anchor: "middle" });
        }
      }
    }
    picture.line([[area.left, area.top], [area.left, area.bottom], [area.right, area.bottom]], ink, { width: 1.5 });
    picture.text(8, area.top - 12, up.title, ink, { isBold: true });
    picture.text(area.right, area.bottom + 62, across.title + " →", ink, { anchor: "end", isBold: true });
  },

  legend(picture, colour, area) {
    const { bands } = view.model;
    drawLegend(picture, [
      ...bands.map((band, place) => [band.label, (x, y) => drawShape(picture, place, bands.length, x, y, colour)]),
      ["at the opening", (x, y) => picture.circle(x, y, 4, colour("ground"), colour("blue"))],
      ["what a score may be", (x, y) => picture.line([[x - 6, y], [x + 6, y]], colour("second"), { width: 2 })],
      ["where a domain has another rating", (x, y) => picture.line([[x - 6, y], [x + 8, y]], colour("second"), { dash: [6, 4] })],
    ], { right: area.right, top: 14, most: 1 }, colour);
  },
};
