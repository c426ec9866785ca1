// How the page looks: the size of the type, light or dark, the timer; kept for the next time.
import { list } from "./list.js";
import { $, press } from "./parts.js";
import { timer } from "./timer.js";

export const look = {
  key: "morile-look",

  start() {
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem(look.key)) ?? {}; } catch { /* as it comes */ }
    document.documentElement.classList.toggle("large", kept.large === true);
    if (kept.dark != null) document.documentElement.dataset.theme = kept.dark ? "dark" : "light";
    timer.isOn = kept.timer !== false;
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
    list.build();
    list.update();
  },

  keep() {
    const chosen = document.documentElement.dataset.theme;
    try {
      localStorage.setItem(look.key, JSON.stringify({
        large: document.documentElement.classList.contains("large"), timer: timer.isOn,
        ...(chosen ? { dark: chosen === "dark" } : {}),
      }));
    } catch { /* then it is not kept */ }
  },
};
