// Commands of the program, run on the files of the page, and what they write.
import { engine } from "../engine.js";
import { now } from "../parts.js";

/** Runs a command; gives its exit code, what it says, what it prints and the names of the files that it makes. */
function run(words, how = {}) { return engine.ask({ do: "run", words, time: now(), ...how }); }

/** The bytes of a file that the last command made, by its place among them. */
function made(place = 0) { return engine.bytes({ do: "made", place }); }

/** The parts of a page that a command wrote: its style, and its content, in which nothing runs and nothing is loaded. */
function read(html) {
  let style = "";
  const rest = html.replace(/<(style)>([^]*?)<\/\1>/, (_, name, rules) => { style = rules; return ""; });
  const content = new DOMParser().parseFromString(rest.replace(/<meta [^>]*>/g, ""), "text/html");
  for (const part of content.querySelectorAll("script, link, iframe, object, embed, base")) part.remove();
  for (const image of content.querySelectorAll("img")) image.replaceWith(picture(image));
  return { style, content };
}

/** A picture as the drawing that it is, so that it is as sharp as the page and nothing need be loaded. */
function picture(image) {
  const [, data] = /^data:image\/svg\+xml;base64,(.*)$/.exec(image.src) ?? [];
  if (!data) return document.createTextNode(image.alt);
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const drawing = document.importNode(
    new DOMParser().parseFromString(engine.decoder.decode(bytes), "image/svg+xml").documentElement, true);
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", image.alt);
  drawing.setAttribute("class", image.className);
  return drawing;
}

/** The sections of a page: for each heading of the second rank what stands below it. */
function sections(content) {
  const found = new Map();
  for (const heading of content.querySelectorAll("h2")) {
    const parts = [];
    for (let next = heading.nextElementSibling; next && next.localName !== "h2"; next = next.nextElementSibling) parts.push(next);
    found.set(heading.textContent, parts);
  }
  return found;
}

export const command = { run, made, read, sections };
