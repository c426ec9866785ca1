// What is shown, beside what the engine knows.
export const view = {
  model: null, issues: [], file: "", state: null,
  selected: 0, criterion: 0,
  /** Who speaks on the issue. */
  who: "",
  order: new Int32Array(0), sort: { column: "rank", reversed: false },
};

export function selectedIssue() { return view.issues[view.selected]; }
