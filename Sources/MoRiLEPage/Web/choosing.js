// Files that are chosen in a window of the browser.
import { make } from "./parts.js";

/** Has files chosen, or a folder, and takes them, each with its path. */
export function chooseFiles(take, isFolder = false) {
  const input = make("input", { type: "file", multiple: true, webkitdirectory: isFolder });
  input.addEventListener("change", () => take([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))));
  input.click();
}
