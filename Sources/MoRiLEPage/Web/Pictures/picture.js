// A picture of lines, shapes and texts, drawn once as SVG for the page and its copy, and once on a canvas.
import { font, fontOf, linesOf } from "./words.js";

/** A picture of a size, in pixels, on a ground. */
export class Picture {
  constructor(width, height, ground) {
    Object.assign(this, { width, height, ground, parts: [], title: null });
  }

  line(points, colour, { width = 1, dash = null } = {}) { this.parts.push({ kind: "line", points, colour, width, dash }); }

  /** A closed figure, filled, and edged where there is a colour for it. */
  figure(points, fill, edge = null) { this.parts.push({ kind: "figure", points, fill, edge }); }

  bar(left, top, width, height, fill, edge = null) {
    this.figure([[left, top], [left + width, top], [left + width, top + height], [left, top + height]], fill, edge);
  }

  circle(x, y, radius, fill, edge = null) { this.parts.push({ kind: "circle", x, y, radius, fill, edge }); }

  /** A text; what may lie over lines keeps them away. */
  text(x, y, text, colour, { anchor = "start", isBold = false, size = 14, issue = null, isOver = false } = {}) {
    this.parts.push({ kind: "text", x, y, text, colour, anchor, isBold, size, issue, isOver });
  }

  /** The same with its title and what there is to say of it above, so that it can stand alone in a paper. */
  titled(title, about, colour) {
    const margin = 12;
    const whole = new Picture(this.width + 2 * margin, 0, this.ground);
    whole.title = title;
    let y = margin;
    for (const [text, ink, style] of [[title, colour("ink"), { size: 18, isBold: true }], [about, colour("second"), { size: 13 }]]) {
      for (const line of linesOf(text, this.width, style)) {
        y += Math.round(style.size * 1.3);
        whole.text(margin, y, line, ink, style);
      }
      y += 4;
    }
    const [across, down] = [margin, y + margin];
    whole.height = down + this.height + margin;
    whole.parts.push(...this.parts.map((part) => ({ ...part, x: part.x + across, y: part.y + down,
      points: part.points?.map(([left, top]) => [left + across, top + down]) })));
    return whole;
  }

  get svg() {
    const make = (tag, attributes, text = "") => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
      element.textContent = text;
      return element;
    };
    const svg = make("svg", { viewBox: `0 0 ${this.width} ${this.height}`, width: this.width, height: this.height });
    if (this.title) svg.append(make("title", {}, this.title));
    svg.append(make("rect", { width: this.width, height: this.height, fill: this.ground }));
    for (const part of this.parts) {
      const points = part.points?.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L");
      if (part.kind === "line") svg.append(make("path", { d: "M" + points, fill: "none", stroke: part.colour, "stroke-width": part.width, "stroke-dasharray": part.dash?.join(" ") }));
      if (part.kind === "figure") svg.append(make("path", { d: `M${points}Z`, fill: part.fill, stroke: part.edge }));
      if (part.kind === "circle") svg.append(make("circle", { cx: part.x, cy: part.y, r: part.radius, fill: part.fill, stroke: part.edge, "stroke-width": part.edge && 2 }));
      if (part.kind !== "text") continue;
      const place = { x: part.x, y: part.y, "text-anchor": part.anchor, "font-size": part.size, "font-family": font, "font-weight": part.isBold ? "bold" : null };
      // A text of its own, as Word would paint an edge over the letters.
      if (part.isOver) svg.append(make("text", { ...place, fill: this.ground, stroke: this.ground, "stroke-width": 3, "stroke-linejoin": "round", "aria-hidden": "true" }, part.text));
      svg.append(make("text", { ...place, fill: part.colour, "data-issue": part.issue }, part.text));
    }
    return svg;
  }

  /** The picture as PNG, twice as fine as it is shown. */
  png() {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [this.width * 2, this.height * 2];
    const context = canvas.getContext("2d");
    context.scale(2, 2);
    context.fillStyle = this.ground;
    context.fillRect(0, 0, this.width, this.height);
    for (const part of this.parts) this.draw(part, context);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new RangeError("too large"))), "image/png"));
  }

  draw(part, context) {
    context.beginPath();
    if (part.kind === "circle") context.arc(part.x, part.y, part.radius, 0, 7);
    part.points?.forEach(([x, y], at) => { if (at) context.lineTo(x, y); else context.moveTo(x, y); });
    if (part.kind === "line") {
      Object.assign(context, { strokeStyle: part.colour, lineWidth: part.width });
      context.setLineDash(part.dash ?? []);
      context.stroke();
      context.setLineDash([]);
    } else if (part.kind === "text") {
      Object.assign(context, { fillStyle: part.colour, font: fontOf(part), textAlign: { start: "left", middle: "center", end: "right" }[part.anchor],
        strokeStyle: this.ground, lineWidth: 3, lineJoin: "round" });
      if (part.isOver) context.strokeText(part.text, part.x, part.y);
      context.fillText(part.text, part.x, part.y);
    } else {
      if (part.kind === "figure") context.closePath();
      context.fillStyle = part.fill;
      context.fill();
      if (!part.edge) return;
      Object.assign(context, { strokeStyle: part.edge, lineWidth: part.kind === "circle" ? 2 : 1, lineJoin: "miter" });
      context.stroke();
    }
  }
}
