// What the page says to the room, beside what it shows.
import { $ } from "./parts.js";

let noticeTimer = 0;
// What was said is gone with the next key, which may say something else.
document.addEventListener("keydown", () => say(""), true);

export function say(text) {
  $("notice").textContent = text;
  clearTimeout(noticeTimer);
  if (!text) return;
  noticeTimer = setTimeout(() => { $("notice").textContent = ""; }, 8000);
}

/** What was said is gone with the next key. */
export function hush() { if ($("notice").textContent) say(""); }

export function warn(text) {
  $("alert").hidden = !text;
  $("alert").textContent = text;
}

/** Shows a text of several lines as it is, such as faults with the marks under them. */
export function tell(title, lead, text) {
  $("telling-title").textContent = title;
  $("telling-lead").textContent = lead;
  $("telling-text").textContent = text;
  if (!$("telling").open) $("telling").showModal();
}
