// What may wait until the ranking is painted: the room looks at that first.
export const later = {
  works: [],

  /** Does something after the next frame, or before the next step if that comes first. */
  do(work) {
    later.works.push(work);
    if (later.works.length > 1) return;
    requestAnimationFrame(() => setTimeout(later.finish));
    // A page that is not seen has no frames.
    setTimeout(later.finish, 200);
  },

  /** Does all that waits, now. */
  finish() {
    const works = later.works;
    later.works = [];
    for (const work of works) work();
    return works.length > 0;
  },
};
