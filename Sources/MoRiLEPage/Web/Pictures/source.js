// Of which table a picture is, by which model, and whether it holds only for what is tried.
import { view } from "../view.js";

export const source = {
  /** In words, for the picture. */
  get text() {
    const { title, id, version } = view.model;
    const { whatIf } = view.state;
    return `${view.file}, by ${title} (${id} ${version}).` + (whatIf == null ? "" : ` What if: ${whatIf}. None of this is recorded.`);
  },

  /** For the name of its file. */
  get name() { return view.file.replace(/\.\w+$/, ""); },
};
