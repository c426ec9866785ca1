// Files in and out: what is saved, opened, or dropped on the page.
import { engine } from "./engine.js";
import { say, tell } from "./notices.js";
import { $, make, now } from "./parts.js";
import { show, showAll } from "./show.js";
import { store } from "./store.js";
import { timer } from "./timer.js";
import { view } from "./view.js";

export const files = {
  /** Whether the page's own table is open. */
  isStarted: false,

  base() { return view.file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || "workshop"; },

  save(what) {
    timer.spend();
    const bytes = engine.bytes({ do: "save", what, time: now() });
    const [ending, type] = {
      session: ["-session.json", "application/json"], csv: ["-adjusted.csv", "text/csv"],
      log: ["-changes.csv", "text/csv"], minutes: ["-minutes.html", "text/html"],
    }[what];
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = make("a", { href: address, download: files.base() + ending });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    say(`Saved as ${files.base() + ending}, where this browser saves downloads.`);
  },

  /** Opens what was chosen or dropped: a session, or else a table. */
  async open(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
    store.write();
    if (first === 0x7b) {
      if (files.openSession(file.name, bytes)) { store.begin(); store.write(); say(`${file.name} goes on where it stopped.`); }
    } else if (files.openTable(file.name, bytes)) {
      store.table = bytes;
      store.begin();
      say(`${file.name} is open. The page's own issues, and what was done, come back when the page is opened again.`);
    }
  },

  openSession(title, bytes) {
    engine.give(2, bytes);
    const answer = engine.ask({ do: "resume", name: title });
    if (!answer.done) {
      tell("This session cannot be opened", "Nothing on the page has changed. Mend these, or open the table that the session belongs to first:",
        answer.faults ?? answer.message);
      return false;
    }
    view.state = answer.state;
    showAll();
    return true;
  },

  openTable(title, bytes) {
    engine.give(1, bytes);
    const answer = engine.ask({ do: "open", name: title, time: now() });
    if (!answer.done) {
      tell("This file cannot be opened", "Nothing on the page has changed. These are its faults:", answer.faults ?? answer.message);
      return false;
    }
    show(answer);
    // Those of the page's own table were told when the page was made.
    if (answer.warnings && files.isStarted) tell("Opened, with warnings", "The scores are right as they stand, but this looks like slips:", answer.warnings);
    return true;
  },
};

for (const kind of ["dragover", "dragenter"]) {
  document.addEventListener(kind, (event) => { event.preventDefault(); $("drop").hidden = false; });
}
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) $("drop").hidden = true; });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  $("drop").hidden = true;
  const file = event.dataTransfer.files[0];
  if (file) files.open(file);
});
