// The ranking beside what is discussed, with the issue in the middle and an arrow from where it stood.
import { ratingShapes, ratingText } from "../Ranking/ratings.js";
import { $, isolated, make } from "../parts.js";
import { wish } from "../wishes.js";

/** The shapes of a rating, with its words for who hears them. */
function shape(range) {
  return make("span", { class: "marks", title: ratingText(range) }, ...(range ? ratingShapes(range) : []), make("span", { class: "heard" }, ratingText(range)));
}

export const strip = {
  draw(data) {
    $("room-counts").replaceChildren(...data.counts.map(([was, now], band) => make("span", {}, shape([band, band]), " ",
      ...(was === now ? [String(now)] : [String(was), " → ", make("b", {}, String(now))]))));
    const before = strip.places();
    $("room-rows").replaceChildren(...data.items.map((item) => item.text == null ? strip.row(item, data.place) :
      make("li", { class: "rule" }, make("span"), shape([item.band, item.band]), item.text)));
    strip.arrow(data);
    strip.slide(before);
  },

  row(item, chosen) {
    const row = make("li", { "aria-current": item.place === chosen ? "true" : null, onclick: () => wish("room", item.issue) },
      make("span", { class: "at" }, item.rank), shape(item.rating), make("span", { class: "name" }, isolated(item.name)),
      make("span", {}, item.score));
    row.place = item.place;
    row.issue = item.issue;
    return row;
  },

  /** Brings the issue to the middle, and draws the arrow to it. */
  arrow(data) {
    const box = $("room-strip"), arrow = $("room-arrow");
    const rows = [...$("room-rows").children].filter((row) => row.place != null);
    const now = rows.find((row) => row.place === data.place);
    const from = rows.find((row) => row.place === data.from) ?? (data.from < data.place ? rows[0] : rows.at(-1));
    box.scrollTop = now.offsetTop + now.offsetHeight / 2 - box.clientHeight / 2;
    arrow.hidden = data.from === data.place;
    if (arrow.hidden) return;
    const isUp = data.place < data.from;
    const middle = (row) => row.offsetTop + row.offsetHeight / 2;
    arrow.className = isUp ? "up" : "down";
    arrow.style.top = Math.min(middle(now), middle(from)) + "px";
    arrow.style.height = Math.abs(middle(from) - middle(now)) + "px";
  },

  /** Where each issue is on the screen. */
  places() {
    return new Map([...$("room-rows").children].map((row) => [row.issue, row.offsetTop - $("room-strip").scrollTop]));
  },

  /** Lets the rows that changed their place slide there, unless nothing shall move. */
  slide(before) {
    if (!matchMedia("(prefers-reduced-motion: no-preference)").matches) return;
    const now = strip.places();
    for (const row of $("room-rows").children) {
      const way = (before.get(row.issue) ?? now.get(row.issue)) - now.get(row.issue);
      if (row.issue != null && way) row.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: 200, easing: "ease-out" });
    }
  },
};
