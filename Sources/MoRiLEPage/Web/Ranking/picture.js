// A picture of lines, shapes and texts, drawn once as SVG for the page and its copy, and once on a canvas.

/** A picture of a size, in pixels, on a ground. */
export class Picture {
  constructor(width, height, ground) {
    Object.assign(this, { width, height, ground, parts: [] });
  }

  line(points, colour, { width = 1, dash = null } = {}) { this.parts.push({ kind: "line", points, colour, width, dash }); }

  /** A closed figure, filled and edged. */
  figure(points, fill, edge) { this.parts.push({ kind: "figure", points, fill, edge }); }

  circle(x, y, radius, fill, edge) { this.parts.push({ kind: "circle", x, y, radius, fill, edge }); }

  text(x, y, text, colour, { anchor = "start", isBold = false, size = 14, issue = null } = {}) {
    this.parts.push({ kind: "text", x, y, text, colour, anchor, isBold, size, issue });
  }

  static font = 'Arial, "Liberation Sans", sans-serif';

  get svg() {
    const make = (tag, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
      return element;
    };
    const svg = make("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${this.width} ${this.height}`, width: this.width, height: this.height });
    svg.append(make("rect", { width: this.width, height: this.height, fill: this.ground }));
    for (const part of this.parts) {
      const points = part.points?.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L");
      if (part.kind === "line") svg.append(make("path", { d: "M" + points, fill: "none", stroke: part.colour, "stroke-width": part.width, "stroke-dasharray": part.dash?.join(" ") }));
      if (part.kind === "figure") svg.append(make("path", { d: `M${points}Z`, fill: part.fill, stroke: part.edge }));
      if (part.kind === "circle") svg.append(make("circle", { cx: part.x, cy: part.y, r: part.radius, fill: part.fill, stroke: part.edge, "stroke-width": 2 }));
      if (part.kind !== "text") continue;
      const text = make("text", { x: part.x, y: part.y, fill: part.colour, "text-anchor": part.anchor, "font-size": part.size, "font-family": Picture.font,
        "font-weight": part.isBold ? "bold" : null, "data-issue": part.issue, stroke: this.ground, "stroke-width": 3, "paint-order": "stroke" });
      text.textContent = part.text;
      svg.append(text);
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
    return new Promise((done) => canvas.toBlob(done, "image/png"));
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
      Object.assign(context, { fillStyle: part.colour, font: `${part.isBold ? "bold " : ""}${part.size}px ${Picture.font}`,
        textAlign: { start: "left", middle: "center", end: "right" }[part.anchor] });
      Object.assign(context, { strokeStyle: this.ground, lineWidth: 3 });
      context.strokeText(part.text, part.x, part.y);
      context.fillText(part.text, part.x, part.y);
    } else {
      if (part.kind === "figure") context.closePath();
      Object.assign(context, { fillStyle: part.fill, strokeStyle: part.edge, lineWidth: part.kind === "circle" ? 2 : 1 });
      context.fill();
      context.stroke();
    }
  }
}
