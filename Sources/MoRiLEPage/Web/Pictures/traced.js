// A drawing of the program as a picture, in the colours in which the page shows it.
import { Picture } from "./picture.js";

/** The colour that a property has on an element; null for none. */
function colourOf(element, property) {
  const colour = getComputedStyle(element)[property];
  return colour === "none" ? null : colour;
}

function numbers(text) { return text?.match(/-?[\d.]+/g)?.map(Number) ?? []; }

/** Draws each part of an SVG of straight lines, closed figures, circles and texts; its ground is the picture's own. */
export function traced(svg, ground) {
  const [, , width, height] = numbers(svg.getAttribute("viewBox"));
  const picture = new Picture(width, height, ground);
  for (const element of svg.querySelectorAll("path, circle, text")) {
    const [fill, stroke] = [colourOf(element, "fill"), colourOf(element, "stroke")];
    const value = (name) => Number(element.getAttribute(name));
    if (element.localName === "circle") picture.circle(value("cx"), value("cy"), value("r"), fill, stroke);
    else if (element.localName === "text") {
      picture.text(value("x"), value("y"), element.textContent, fill, { anchor: element.getAttribute("text-anchor") ?? "start",
        isBold: element.getAttribute("font-weight") === "bold", size: Number(element.getAttribute("font-size") ?? svg.getAttribute("font-size")) });
    } else {
      const all = numbers(element.getAttribute("d"));
      const points = all.flatMap((x, at) => (at % 2 ? [] : [[x, all[at + 1]]]));
      if (fill) picture.figure(points, fill, stroke);
      else picture.line(points, stroke, { width: value("stroke-width") || 1, dash: element.hasAttribute("stroke-dasharray") ? numbers(element.getAttribute("stroke-dasharray")) : null });
    }
  }
  return picture;
}
