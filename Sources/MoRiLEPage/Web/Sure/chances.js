// How often an issue has each rating, and each place, where scores are off by chance.
import { $, fill, make } from "../parts.js";
import { bandClass, ratingShapes } from "../Ranking/ratings.js";
import { view } from "../view.js";

export const chances = {
  show({ ratings, places }) {
    $("sure-chances").hidden = ratings.length === 0;
    const count = view.model.bands.length;
    fill($("sure-ratings"), ratings, ({ band, text, share }) => {
      const bar = make("span", { class: "bar " + bandClass(band, count) });
      bar.style.setProperty("--share", share / 1000);
      return [make("p", {}, make("span", { class: "label" }, ...ratingShapes([band, band]), " " + view.model.bands[band].label),
        bar, make("span", { class: "value" }, text))];
    });
    $("sure-places").setAttribute("role", "img");
    $("sure-places").setAttribute("aria-label", places.map(({ place, text }) => `place ${place}: ${text}`).join(", "));
    const now = places.filter((place) => place.isNow).length;
    fill($("sure-places"), places, ({ isNow, label, text, share, place }) => {
      const column = make("span", { class: isNow ? "column now" : "column", title: `${place}: ${text}` },
        make("b", {}, isNow && now === 1 ? text : ""), make("i"), make("small", {}, label));
      column.style.setProperty("--share", share / 1000);
      return [column];
    });
  },
};
