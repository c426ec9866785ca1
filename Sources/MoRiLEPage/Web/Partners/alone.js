// The page of one partner, who scores alone: nothing but the ranking, and a small file to be handed over.
import { download } from "../Save/download.js";
import { engine } from "../engine.js";
import { files } from "../files.js";
import { keys } from "../keys.js";
import { say } from "../notices.js";
import { $, make } from "../parts.js";
import { places } from "../places.js";

export const alone = {
  name: "",

  /** Leaves the places that a partner needs. */
  begin(name) {
    alone.name = name;
    for (const place of [...places.all.keys()]) if (place !== "ranking") places.all.delete(place);
    document.documentElement.classList.add("alone");
  },

  start() {
    $("file").replaceChildren(`Scores of ${alone.name}`);
    document.querySelector(".tools").append(make("button", { type: "button", class: "act", id: "save-scores", onclick: alone.save }, "Save my scores"));
    keys.control.s = alone.save;
  },

  save() {
    download(files.opened.path, engine.bytes({ do: "save", what: "scores" }));
    say(`Saved as ${files.opened.path}. Send it to whoever leads the workshop.`);
  },
};
