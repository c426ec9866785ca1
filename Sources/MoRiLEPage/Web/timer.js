// How long each issue is discussed.
const timer = {
  isOn: true,
  since: null,

  /** Adds the time since the last call to the issue that is selected. */
  spend() {
    const time = Date.now();
    if (timer.isOn && timer.since != null && view.state && !document.hidden) {
      const seconds = Math.floor((time - timer.since) / 1000);
      if (seconds > 0 && seconds < 3600) {
        engine.ask({ do: "spend", issue: view.selected, seconds });
        if (issuePart.detail) issuePart.detail.seconds += seconds;
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
    const seconds = issuePart.detail?.seconds ?? 0;
    const text = timer.isOn ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} on this issue` : "";
    if ($("issue-time").textContent !== text) $("issue-time").textContent = text;
  },

  toggle() {
    timer.spend();
    timer.isOn = !timer.isOn;
    timer.since = Date.now();
    press($("timing"), timer.isOn);
    look.keep();
    timer.show();
  },

  start() {
    timer.since = Date.now();
    setInterval(() => { timer.spend(); timer.show(); }, 1000);
    document.addEventListener("visibilitychange", () => { timer.since = Date.now(); });
  },
};
