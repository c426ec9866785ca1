// What is shown, beside what the engine knows.
export const view = {
  model: null, issues: [], file: "", state: null,
  selected: 0, criterion: 0,
  /** Who speaks on the issue. */
  who: "",
  order: [], sort: { column: "rank", reversed: false }, filter: { band: null, differs: false },
};

export function selectedIssue() { return view.issues[view.selected]; }
