// How long each issue is discussed.
import { engine } from "../engine.js";
import { $, press, put } from "../parts.js";
import { view } from "../view.js";

export const timer = {
  isOn: true,
  since: null,
  /** How long the issue that is shown was discussed. */
  seconds: 0,

  /** Adds the time since the last call to the issue that is selected. */
  spend() {
    const time = Date.now();
    if (timer.isOn && timer.since != null && view.state && !document.hidden) {
      const seconds = Math.floor((time - timer.since) / 1000);
      if (seconds > 0 && seconds < 3600) {
        engine.ask({ do: "spend", issue: view.selected, seconds });
        timer.seconds += seconds;
        timer.since += seconds * 1000;
        return;
      }
      if (seconds < 1) return;
    }
    timer.since = time;
  },

  /** Starts with another issue; a part of a second is lost. */
  restart() {
    timer.spend();
    timer.since = Date.now();
  },

  show() {
    const time = `${Math.floor(timer.seconds / 60)}:${String(timer.seconds % 60).padStart(2, "0")}`;
    put($("issue-time"), timer.isOn ? `${time} on this issue` : "");
  },

  toggle() {
    timer.spend();
    timer.isOn = !timer.isOn;
    timer.since = Date.now();
    press($("timing"), timer.isOn);
    timer.show();
  },

  start() {
    timer.since = Date.now();
    setInterval(() => { timer.spend(); timer.show(); }, 1000);
    document.addEventListener("visibilitychange", () => { timer.since = Date.now(); });
  },
};
