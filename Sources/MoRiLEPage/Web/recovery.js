// What the browser has kept of this page is offered again when the page is opened.
import { fromBase64 } from "./bytes.js";
import { engine } from "./engine.js";
import { files } from "./files.js";
import { say } from "./notices.js";
import { $, isolated, make } from "./parts.js";
import { unsaved } from "./Save/unsaved.js";
import { store } from "./store.js";

export const recovery = {
  /** Offers the sessions that were kept: on a page with a table at once, on an empty one beside the other ways to begin. */
  offer({ isKept, sessions }) {
    store.tell(isKept);
    if (!sessions.length) return;
    const list = sessions.map((session) => make("li", {},
      make("button", { type: "button", onclick: () => recovery.recover(session) },
        `${session.kept.replace("T", " ").slice(0, 16)}: ${session.entries} ${session.entries === 1 ? "step" : "steps"}, ${session.agreed} agreed, `,
        isolated(session.file, 80)),
      " ", make("button", { type: "button", "aria-label": "Delete the session of " + session.kept.replace("T", " "),
        onclick: (event) => store.remove(session.id).then(() => event.target.closest("li").remove()) }, "Delete")));
    if (files.table) {
      $("recovery-list").replaceChildren(...list);
      $("recovery").showModal();
    } else {
      $("start-kept").replaceChildren(make("ul", {}, ...list));
    }
  },

  recover(session) {
    if (session.files) {
      engine.put("kept.zip", fromBase64(session.files));
      store.hasOwnFiles = true;
    }
    const isOther = JSON.stringify(session.opened) !== JSON.stringify(files.opened);
    if ((session.files || isOther) && !files.openPath(session.opened)) return;
    if (files.openSession("the session kept in this browser", engine.encoder.encode(session.session))) {
      // What the browser has kept is in no file.
      unsaved.steps = 0;
      unsaved.changes = session.changes ?? 0;
      unsaved.refresh();
      store.begin(session.id);
      store.write();
      if ($("recovery").open) $("recovery").close();
      say("The session goes on where it stopped.");
    }
  },
};
