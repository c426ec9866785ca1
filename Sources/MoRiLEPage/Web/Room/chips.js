// Who speaks: a chip for each partner, with a key of its own, several at once.
import { make, press } from "../parts.js";
import { view } from "../view.js";
import { wish } from "../wishes.js";

/** What letters do in the Room beside naming partners. */
const taken = "anux";
const letters = "abcdefghijklmnopqrstuvwxyz";

export const chips = {
  /** The partners by their keys. */
  byKey: new Map(),

  /** Who is present, and whoever else was named. */
  get names() { return [...new Set([...(view.state.meeting?.present ?? []), ...chips.chosen])]; },

  /** Who speaks now. */
  get chosen() { return view.who ? view.who.split(", ") : []; },

  /** Gives each partner a key: the first letter of the name that is free, the beginnings of words first, and any
   *  letter where the name has none. Whoever begins with a letter has it before others. */
  assign() {
    const names = chips.names, free = new Set([...letters].filter((letter) => !taken.includes(letter)));
    const found = new Map();
    const give = (wanted) => {
      for (const name of names) {
        if (found.has(name)) continue;
        const key = wanted(name.toLowerCase()).find((letter) => free.has(letter));
        if (key) { found.set(name, key); free.delete(key); }
      }
    };
    give((name) => [name[0]]);
    give((name) => name.split(/[^\p{L}]+/u).map((word) => word[0]));
    give((name) => [...name]);
    give(() => [...free]);
    // Those that no letter is left for have marks, each its own.
    const marks = [..."[];#,./"];
    for (const name of names) if (!found.has(name) && marks.length) found.set(name, marks.shift());
    chips.byKey = new Map([...found].map(([name, key]) => [key, name]));
    return found;
  },

  /** A partner speaks, or no longer. */
  toggle(name) {
    const chosen = chips.chosen;
    view.who = (chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]).join(", ");
  },

  /** Shows the chips, or where nobody is known the button that asks; `told` is called after one is pressed. */
  draw(element, told) {
    const keys = chips.assign(), chosen = chips.chosen;
    const focused = [...element.children].indexOf(document.activeElement);
    element.replaceChildren(...chips.names.map((name) => {
      const isChosen = chosen.includes(name);
      const chip = make("button", { type: "button", class: "chip", "aria-keyshortcuts": keys.get(name),
        onclick: () => { chips.toggle(name); told(); } },
        isChosen ? make("span", { "aria-hidden": "true" }, "✓ ") : null, ...chips.label(name, keys.get(name)));
      press(chip, isChosen);
      return chip;
    }));
    if (!chips.names.length) element.append(make("button", { type: "button", onclick: () => wish("meeting") }, "Who is present?"));
    element.children[focused]?.focus({ preventScroll: true });
  },

  /** The name with its key underlined, or with the key after it. */
  label(name, key) {
    if (!key) return [name];
    const words = name.toLowerCase();
    const starts = [...words].map((letter, at) => ({ letter, at })).filter(({ letter }) => letter === key);
    const best = starts.find(({ at }) => at === 0 || !/\p{L}/u.test(words[at - 1])) ?? starts[0];
    if (!best) return [name + " (", make("u", {}, key), ")"];
    return [name.slice(0, best.at), make("u", {}, name[best.at]), name.slice(best.at + 1)];
  },
};
