// Where tables are opened.
import { engine } from "../engine.js";
import { files } from "../files.js";
import { $, make } from "../parts.js";

export const data = {
  title: "Data", key: "d", needsTable: false,
  /** What the program has: models, examples, commands. */
  program: null,

  show() {
    const [example] = data.program.examples;
    $("start-example-text").textContent = `${example[0].toUpperCase()}${example.slice(1)}: three years with their counts, the published ratings, decisions and money.`;
    $("start-empty-text").textContent = "A row for each issue. Fill it in here, or in Excel.";
  },

  /** Opens the built-in example. */
  example() {
    const answer = engine.ask({ do: "example", name: data.program.examples[0] });
    files.openPath({ path: answer.path });
  },

  /** Opens files that were chosen, in a window of the browser. */
  choose(isFolder) {
    const input = make("input", { type: "file", multiple: true, webkitdirectory: isFolder });
    input.addEventListener("change", () => files.openAll([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))));
    input.click();
  },

  start() {
    $("start-choose").addEventListener("click", () => data.choose(false));
    $("start-folder").addEventListener("click", () => data.choose(true));
    $("start-example").addEventListener("click", data.example);
  },
};
