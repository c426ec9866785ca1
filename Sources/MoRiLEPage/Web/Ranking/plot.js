// Where the issues stand: one score across, another up; the size and the texture of a mark say two more.
import { engine } from "../engine.js";
import { $ } from "../parts.js";
import { bandClass } from "./ratings.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

export const plot = {
  size: 1000,
  marks: new Map(),
  spots: new Map(),

  build() {
    plot.marks.clear();
    plot.spots.clear();
    const words = view.model.plot;
    $("plot-part").hidden = !words;
    if (!words) return;
    $("plot-title").textContent = `${words.up} against ${words.across.toLowerCase()}`;
    const key = [];
    if (words.size) key.push(`A larger mark: more ${words.size.toLowerCase()}.`);
    if (words.texture) key.push(`Full, striped, dotted: the upper, middle and lower third of ${words.texture.toLowerCase()}.`);
    key.push("A line: what a score may be while cells are unknown.");
    $("plot-key").textContent = key.join(" ");
    const svg = plot.element("svg", { viewBox: "-70 -40 1140 1120", role: "img",
      "aria-label": `${words.up} upwards against ${words.across} across, a mark for each issue; the list has the same in words` });
    const defs = plot.element("defs");
    for (const band of ["top", "middle", "low", "open"]) {
      defs.append(plot.pattern(band + "-1", band, "M0 12L12 0M-3 3L3 -3M9 15L15 9"), plot.pattern(band + "-0", band, "M3 3h3v3h-3zM9 9h3v3h-3z"));
    }
    svg.append(defs);
    for (let at = 0; at <= 1000; at += 250) {
      svg.append(plot.element("path", { class: "rule", d: `M0 ${at}H1000M${at} 0V1000` }));
    }
    svg.append(plot.text(500, 1060, `${words.across} →`, "middle"), plot.text(-1000 + 500, -30, `${words.up} →`, "middle", "rotate(-90)"));
    plot.ranges = plot.element("g");
    plot.layer = plot.element("g");
    svg.append(plot.ranges, plot.layer);
    // So many marks do not glide: each step of it would paint them all.
    svg.classList.toggle("gliding", view.issues.length <= 200);
    $("plot").replaceChildren(svg);
    plot.refresh();
  },

  element(tag, attributes = {}) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  },

  text(x, y, text, anchor, transform) {
    const element = plot.element("text", { x, y, "text-anchor": anchor, class: "axis", ...(transform ? { transform } : {}) });
    element.textContent = text;
    return element;
  },

  pattern(id, band, path) {
    const pattern = plot.element("pattern", { id: "texture-" + id, width: 12, height: 12, patternUnits: "userSpaceOnUse" });
    pattern.append(plot.element("rect", { width: 12, height: 12, class: "ground" }), plot.element("path", { d: path, class: "ink " + band }));
    return pattern;
  },

  /** Moves the marks of some issues, or of all. */
  refresh(issues) {
    if (!view.model.plot) return;
    for (const [issue, x0, x1, y0, y1, size, texture] of engine.ask({ do: "plot", ...(issues ? { issues } : {}) }).marks) {
      let mark = plot.marks.get(issue);
      if (!mark) {
        mark = { dot: plot.element("circle", { tabindex: "-1" }), line: null };
        mark.dot.append(plot.element("title"));
        mark.dot.lastChild.textContent = view.issues[issue].name.slice(0, 200);
        mark.dot.addEventListener("click", () => wish("select", issue));
        plot.marks.set(issue, mark);
        plot.layer.append(mark.dot);
      }
      plot.leave(issue, mark);
      Object.assign(mark, { x: (x0 + x1) / 2, y: 1000 - (y0 + y1) / 2, texture: Math.min(2, Math.floor(texture / 334)) });
      mark.dot.setAttribute("r", 9 + size / 55);
      if (mark.line) mark.line.remove();
      mark.line = null;
      if (x0 !== x1 || y0 !== y1) {
        mark.line = plot.element("path", { class: "range", d: `M${x0} ${mark.y}H${x1}M${mark.x} ${1000 - y0}V${1000 - y1}` });
        plot.ranges.append(mark.line);
      }
      plot.enter(issue, mark);
    }
    plot.paint(issues);
  },

  /** Marks on one spot are fanned out around it. */
  enter(issue, mark) {
    mark.spot = `${mark.x} ${mark.y}`;
    const spot = plot.spots.get(mark.spot) ?? [];
    spot.push(issue);
    plot.spots.set(mark.spot, spot);
    plot.fan(spot);
  },

  leave(issue, mark) {
    if (!mark.spot) return;
    const spot = plot.spots.get(mark.spot).filter((other) => other !== issue);
    plot.spots.set(mark.spot, spot);
    plot.fan(spot);
  },

  fan(spot) {
    spot.forEach((issue, place) => {
      const mark = plot.marks.get(issue);
      const [distance, angle] = [14 * Math.sqrt(place), place * 2.4];
      mark.dot.style.transform = `translate(${mark.x + distance * Math.cos(angle)}px, ${mark.y + distance * Math.sin(angle)}px)`;
    });
  },

  /** Colours the marks of some issues by their ratings, and shows which is selected. */
  paint(issues = [...plot.marks.keys()]) {
    const count = view.model.bands.length;
    for (const { issue, rating } of engine.ask({ do: "rows", issues }).rows) {
      const mark = plot.marks.get(issue);
      const band = rating[0] === rating[1] ? bandClass(rating[0], count) : "open";
      mark.dot.setAttribute("class", band);
      mark.dot.style.fill = mark.texture === 2 ? "" : `url(#texture-${band}-${mark.texture})`;
    }
    plot.select();
  },

  select() {
    if (!view.model?.plot) return;
    plot.chosen?.classList.remove("chosen");
    plot.chosen = plot.marks.get(view.selected)?.dot;
    if (!plot.chosen) return;
    plot.chosen.classList.add("chosen");
    if (plot.layer.lastChild !== plot.chosen) plot.layer.append(plot.chosen);
  },
};
