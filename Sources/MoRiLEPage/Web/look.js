// How the page looks: the size of the type, light or dark, the timer; kept for the next time.
import { keys } from "./keys.js";
import { list } from "./Ranking/list.js";
import { $, press } from "./parts.js";
import { view } from "./view.js";
import { timer } from "./Ranking/timer.js";

export const look = {
  key: "morile-look",

  start() {
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem(look.key)) ?? {}; } catch { /* as it comes */ }
    document.documentElement.classList.toggle("large", kept.large === true);
    if (kept.dark != null) document.documentElement.dataset.theme = kept.dark ? "dark" : "light";
    timer.isOn = kept.timer !== false;
    keys.isOn = kept.keys !== false;
    const toggles = { large: look.toggleLarge, dark: look.toggleDark, timing: look.toggleTimer, single: look.toggleKeys };
    for (const [id, toggle] of Object.entries(toggles)) $(id).addEventListener("click", toggle);
    keys.dialogs.viewing = { l: look.toggleLarge, d: look.toggleDark, t: look.toggleTimer, k: look.toggleKeys };
    look.show();
  },

  get isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  },

  show() {
    press($("large"), document.documentElement.classList.contains("large"));
    press($("dark"), look.isDark);
    press($("timing"), timer.isOn);
    press($("single"), keys.isOn);
  },

  toggleKeys() {
    keys.isOn = !keys.isOn;
    look.show();
    look.keep();
  },

  toggleLarge() {
    document.documentElement.classList.toggle("large");
    look.changed();
  },

  toggleDark() {
    document.documentElement.dataset.theme = look.isDark ? "light" : "dark";
    look.changed();
  },

  toggleTimer() {
    timer.toggle();
    look.keep();
  },

  changed() {
    look.show();
    look.keep();
    if (view.model) { list.build(); list.update(); }
  },

  keep() {
    const chosen = document.documentElement.dataset.theme;
    try {
      localStorage.setItem(look.key, JSON.stringify({
        large: document.documentElement.classList.contains("large"), timer: timer.isOn, keys: keys.isOn,
        ...(chosen ? { dark: chosen === "dark" } : {}),
      }));
    } catch { /* then it is not kept */ }
  },
};
