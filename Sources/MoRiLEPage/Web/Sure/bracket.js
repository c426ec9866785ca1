// The ruler of an issue: bands and thresholds, where the score lies, and where chance would take it.
import { $, make } from "../parts.js";
import { bandClass, ratingShapes } from "../Ranking/ratings.js";
import { view } from "../view.js";

export const sureRuler = {
  /** How wide the words at a threshold are, more or less, in pixels: closer ones stand below each other. */
  labelWidth: 170,

  /** Shows a ruler in thousandths; with what is tried, the score as it is stands beside as dashes. */
  show(ruler, tried) {
    const box = $("sure-ruler");
    const now = tried ?? ruler;
    const said = JSON.stringify([ruler, tried, box.clientWidth]);
    if (box.said === said) return;
    box.said = said;
    const place = (kind, at, ...inner) => {
      const part = make("span", { class: kind }, ...inner);
      part.style.left = at / 10 + "%";
      return part;
    };
    const span = (kind, from, to) => {
      const part = place(kind, from);
      part.style.width = (to - from) / 10 + "%";
      return part;
    };
    const count = view.model.bands.length;
    const middle = (now.from + now.to) / 2;
    const thresholds = [...ruler.thresholds].sort((one, other) => one.at - other.at);
    let [before, line] = [-1000, 0];
    const labels = thresholds.map((threshold) => {
      line = (threshold.at - before) * box.clientWidth / 1000 < sureRuler.labelWidth ? line + 1 : 0;
      before = threshold.at;
      const part = place("from", threshold.at, ...ratingShapes([threshold.band, threshold.band]), " " + threshold.text);
      part.classList.toggle("leftwards", threshold.at > 780);
      part.style.setProperty("--line", line);
      return part;
    });
    const drawn = ruler.drawn ?? [];
    const score = place("score", middle, now.score);
    const pointer = span("now", now.from, now.to);
    for (const part of [score, pointer]) part.classList.toggle("wide", now.from !== now.to);
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", [now.score, ...thresholds.map((threshold) => threshold.text),
      ...(drawn.length ? [`${ruler.reach}: ${drawn[0].text} to ${drawn[1].text}`] : [])].join("; "));
    box.replaceChildren(make("span", { class: "caption" }, ruler.reach && `Line: ${ruler.reach}`),
      ...ruler.bands.map(([band, from, to]) => span("band " + bandClass(band, count), from, to)),
      ...(drawn.length ? [span("drawn", drawn[0].at, drawn[1].at), place("least", drawn[0].at, drawn[0].text), place("most", drawn[1].at, drawn[1].text)] : []),
      ...ruler.ticks.map((tick) => place("tick", tick.at, tick.text)),
      ...thresholds.map((threshold) => place("threshold", threshold.at)), ...labels,
      ...(tried ? [span("was", ruler.from, ruler.to)] : []), pointer, score);
  },
};
