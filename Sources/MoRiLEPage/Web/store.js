// What is done is kept in the browser as it happens.
//
// It is kept twice: in the local storage, which another window hears of and which has it even as the page is left,
// and in the database, which brings it to the disk at once and has room for more.
import { toBase64 } from "./bytes.js";
import { engine } from "./engine.js";
import { later } from "./later.js";
import { warn } from "./notices.js";
import { now } from "./parts.js";
import { timer } from "./Ranking/timer.js";
import { unsaved } from "./Save/unsaved.js";
import { vault } from "./vault.js";
import { view } from "./view.js";

export const store = {
  prefix: "morile-session:",
  id: null,
  /** What tells this page from others. */
  page: null,
  /** Whether files lie on the page that did not come with it. */
  hasOwnFiles: false,
  /** What is open, as it was asked for. */
  opened: () => null,

  /** Begins to keep a session under a name of its own. */
  begin(id = now() + "-" + Math.random().toString(36).slice(2, 8)) {
    store.id = id;
    store.pending = 0;
  },

  /** Keeps that a file of the page has changed. */
  changed() {
    store.hasOwnFiles = true;
    store.keep();
  },

  /** Keeps the session soon: once the change is painted. */
  keep() {
    if (store.pending) return;
    store.pending = setTimeout(store.write, 0);
  },

  write() {
    clearTimeout(store.pending);
    store.pending = 0;
    if (!store.id || !view.state) return;
    if (view.state.entries === 0 && !view.state.meeting && !view.state.parked && unsaved.changes === 0) { store.remove(store.id); return; }
    const session = engine.decoder.decode(engine.bytes({ do: "save", what: "session" }));
    const text = JSON.stringify({
      page: store.page, file: view.file, kept: now(), entries: view.state.entries, agreed: view.state.agreed, changes: unsaved.changes,
      opened: store.opened(), files: store.hasOwnFiles ? toBase64(engine.bytes({ do: "zip", plain: true })) : null, session,
    });
    let isKept = true;
    try { localStorage.setItem(store.prefix + store.id, text); } catch { isKept = false; }
    vault.put(store.id, text).then(() => store.tell(true), () => store.tell(isKept));
  },

  /** Deletes a session, and waits until it is off the disk: what runs as the page is left may be lost. */
  remove(id) {
    try { localStorage.removeItem(store.prefix + id); } catch { /* then it was never there */ }
    return vault.remove(id).catch(() => {});
  },

  tell(isKept) {
    if (isKept === store.works) return;
    store.works = isKept;
    warn(isKept ? "" : "This browser does not keep what is done here. Save the session (s) often, and before you close the page.");
  },

  works: true,

  /** The sessions that were kept of this page, the latest first, and whether this browser keeps any. */
  async kept() {
    const found = new Map();
    const add = (id, text) => {
      try {
        const record = JSON.parse(text);
        const other = found.get(id);
        if (record.page === store.page && !(other?.kept > record.kept)) found.set(id, { id, ...record });
      } catch { /* what is no session is no session */ }
    };
    let isKept = false;
    try {
      const [ids, texts] = await Promise.all([vault.ids(), vault.texts()]);
      ids.forEach((id, at) => add(id, texts[at]));
      isKept = true;
    } catch { /* there is the other place */ }
    try {
      for (let at = 0; at < localStorage.length; at += 1) {
        const key = localStorage.key(at);
        if (key.startsWith(store.prefix)) add(key.slice(store.prefix.length), localStorage.getItem(key));
      }
      isKept = true;
    } catch { /* there is the other place */ }
    return { isKept, sessions: [...found.values()].sort((one, other) => other.kept.localeCompare(one.kept)) };
  },
};

// Another window that goes on with the same session would write over this one: from then on this one is kept apart.
window.addEventListener("storage", (event) => {
  if (store.id && event.key === store.prefix + store.id && event.newValue) {
    store.begin();
    store.keep();
    warn("This session is open in another window, too. What is done here is kept apart from now on.");
  }
});
window.addEventListener("pagehide", () => { later.finish(); timer.spend(); store.write(); });
