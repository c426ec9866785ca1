// What a part asks for without knowing who does it: a click on a row wishes to select its issue.
const doers = {};

/** Has wishes of a kind granted. */
export function grant(kind, does) { doers[kind] = does; }

export function wish(kind, ...what) { doers[kind](...what); }
