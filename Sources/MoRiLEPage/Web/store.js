// What is done is kept in the browser as it happens, and offered again when the page is opened.
const store = {
  prefix: "morile-session:",
  id: null,
  works: true,

  /** Begins to keep a session under a name of its own. */
  begin(id = now() + "-" + Math.random().toString(36).slice(2, 8)) {
    store.id = id;
    store.pending = 0;
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
    const session = engine.decoder.decode(engine.bytes({ do: "save", what: "session" }));
    const record = {
      page: files.page.digest, file: view.file, kept: now(), entries: view.state.entries, agreed: view.state.agreed,
      data: files.dropped ? toBase64(files.dropped) : null, session,
    };
    try {
      if (view.state.entries === 0) localStorage.removeItem(store.prefix + store.id);
      else localStorage.setItem(store.prefix + store.id, JSON.stringify(record));
      if (!store.works) warn("");
      store.works = true;
    } catch (fault) {
      store.works = false;
      warn("This browser does not keep what is done here. Save the session (s) often, and before you close the page.");
    }
  },

  /** The sessions that were kept of this page, the latest first. */
  kept() {
    const found = [];
    try {
      for (let at = 0; at < localStorage.length; at += 1) {
        const key = localStorage.key(at);
        if (!key.startsWith(store.prefix)) continue;
        try {
          const record = JSON.parse(localStorage.getItem(key));
          if (record.page === files.page.digest) found.push({ id: key.slice(store.prefix.length), ...record });
        } catch { /* what is no session is no session */ }
      }
    } catch {
      store.works = false;
      warn("This browser does not keep what is done here. Save the session (s) often, and before you close the page.");
    }
    return found.sort((one, other) => other.kept.localeCompare(one.kept));
  },

  /** Offers what was kept; gives false where there is nothing. */
  offer() {
    const sessions = store.kept();
    if (!sessions.length) return false;
    $("recovery-list").replaceChildren(...sessions.map((session) => make("li", {},
      make("button", { type: "button", onclick: () => store.recover(session) },
        `${session.kept.replace("T", " ").slice(0, 16)}: ${session.entries} ${session.entries === 1 ? "step" : "steps"}, ${session.agreed} agreed, `,
        name(session.file, 80)),
      " ", make("button", { type: "button", "aria-label": "Delete the session of " + session.kept.replace("T", " "),
        onclick: (event) => { localStorage.removeItem(store.prefix + session.id); event.target.closest("li").remove(); } }, "Delete"))));
    $("recovery").showModal();
    return true;
  },

  recover(session) {
    if (session.data) {
      const bytes = fromBase64(session.data);
      if (!files.openTable(session.file, bytes)) return;
      files.dropped = bytes;
    }
    if (files.openSession("the session kept in this browser", engine.encoder.encode(session.session))) {
      store.begin(session.id);
      store.write();
      $("recovery").close();
      say("The session goes on where it stopped.");
    }
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
