// Files that leave the page.
import { say } from "../notices.js";
import { make } from "../parts.js";

/** Gives a file to the browser, which saves it where it saves downloads. */
export function download(name, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  say(`Saved as ${name}, where this browser saves downloads.`);
}
