// The browser's database: what is put in it is on the disk at once, so that it outlives a crash of the browser.
export const vault = {
  opened: null,

  open() {
    vault.opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open("morile", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("sessions");
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(request.error);
    });
    return vault.opened;
  },

  /** Does something with the sessions, and waits until it is on the disk. */
  async with(mode, work) {
    const database = await vault.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("sessions", mode, { durability: "strict" });
      const request = work(transaction.objectStore("sessions"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  },

  put(id, text) { return vault.with("readwrite", (sessions) => sessions.put(text, id)); },
  remove(id) { return vault.with("readwrite", (sessions) => sessions.delete(id)); },
  ids() { return vault.with("readonly", (sessions) => sessions.getAllKeys()); },
  texts() { return vault.with("readonly", (sessions) => sessions.getAll()); },
};
