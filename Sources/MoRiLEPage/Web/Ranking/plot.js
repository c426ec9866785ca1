// The plot, over the whole window: one score across, another up, each issue by the shape of its rating with its name.
import { engine } from "../engine.js";
import { files } from "../files.js";
import { $, make } from "../parts.js";
import { drawMarks, drawShape } from "./marks.js";
import { Picture } from "./picture.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const plot = {
  picture: null,

  open() {
    if (!view.model?.hasPlot) return;
    $("plot-said").textContent = "";
    if (!$("plotting").open) $("plotting").showModal();
    plot.draw();
  },

  draw() {
    const data = engine.ask({ do: "plot" });
    const rows = engine.ask({ do: "rows", issues: data.marks.map(([issue]) => issue) }).rows;
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    const box = $("plot");
    const picture = plot.picture = new Picture(Math.max(320, box.clientWidth), Math.max(320, box.clientHeight), colour("ground"));
    const area = { left: 56, right: picture.width - 24, top: 60, bottom: picture.height - 70 };
    const [x, y] = [(share) => area.left + 12 + (area.right - area.left - 24) * share / 1000, (share) => area.bottom - 12 - (area.bottom - area.top - 24) * share / 1000];
    $("plot-title").textContent = data.title;
    plot.axes(picture, data, area, x, y, colour);
    plot.legend(picture, colour, area);
    drawMarks(picture, data.marks, rows, area, x, y, colour);
    const svg = picture.svg;
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${data.title}: a mark for each issue; the list has the same in words`);
    box.replaceChildren(svg);
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
    let at = 8;
    const measure = document.createElement("canvas").getContext("2d");
    measure.font = "14px " + Picture.font;
    const { bands } = view.model;
    const add = (text, draw) => {
      const width = 24 + measure.measureText(text).width;
      if (at + width > area.right) return;
      draw(at + 6);
      picture.text(at + 18, 19, text, colour("ink"));
      at += width + 16;
    };
    bands.forEach((band, place) => add(band.label, (left) => drawShape(picture, place, bands.length, left, 14, colour)));
    add("at the opening", (left) => picture.circle(left, 14, 4, colour("ground"), colour("blue")));
    add("what a score may be", (left) => picture.line([[left - 6, 14], [left + 6, 14]], colour("second"), { width: 2 }));
    add("where a domain has another rating", (left) => picture.line([[left - 6, 14], [left + 8, 14]], colour("second"), { dash: [6, 4] }));
  },

  /** Copies the picture, or saves it where this browser copies none. */
  async copy(kind) {
    const text = new XMLSerializer().serializeToString(plot.picture.svg);
    const blob = kind === "png" ? await plot.picture.png() : new Blob([text], { type: "image/svg+xml" });
    try {
      await navigator.clipboard.write([kind === "png" ? new ClipboardItem({ "image/png": blob }) : new ClipboardItem({ "text/plain": new Blob([text], { type: "text/plain" }) })]);
      $("plot-said").textContent = "Copied. Paste it into a paper or a slide.";
    } catch {
      const address = URL.createObjectURL(blob);
      make("a", { href: address, download: `${files.base()}-plot.${kind}` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      $("plot-said").textContent = "Saved, as this browser does not let the page copy it.";
    }
  },

  start() {
    $("plot-png").addEventListener("click", () => plot.copy("png"));
    $("plot-svg").addEventListener("click", () => plot.copy("svg"));
    $("plot").addEventListener("click", (event) => {
      const issue = event.target.dataset?.issue;
      if (issue == null) return;
      $("plotting").close();
      wish("open", Number(issue));
    });
    addEventListener("resize", () => { if ($("plotting").open) plot.draw(); });
  },
};
