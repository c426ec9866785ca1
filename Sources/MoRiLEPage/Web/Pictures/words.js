// How wide words are in a picture, and how they fill lines.
export const font = 'Arial, "Liberation Sans", sans-serif';

const measure = document.createElement("canvas").getContext("2d");

/** How a text is set, as canvases are told. */
export function fontOf({ size = 14, isBold = false } = {}) { return `${isBold ? "bold " : ""}${size}px ${font}`; }

/** How wide a text is, in pixels. */
export function widthOf(text, style) {
  measure.font = fontOf(style);
  return measure.measureText(text).width;
}

/** The lines that a text fills in a width; a word that is wider than that is broken. */
export function linesOf(text, width, style) {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    const longer = last ? last + " " + word : word;
    if (widthOf(longer, style) <= width) { lines[lines.length - 1] = longer; continue; }
    if (last) lines.push("");
    for (const letter of word) {
      if (widthOf(lines[lines.length - 1] + letter, style) > width) lines.push("");
      lines[lines.length - 1] += letter;
    }
  }
  return lines.filter(Boolean);
}
