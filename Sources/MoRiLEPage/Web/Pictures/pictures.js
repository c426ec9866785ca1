// The pictures of a place, over the whole window, where they are copied and saved: the one way for each of them.
import { $ } from "../parts.js";
import { places } from "../places.js";
import { download } from "../Save/download.js";
import { wish } from "../wishes.js";

/** A colour of the page by its name, as it is now. */
function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim(); }

/** What is made in the page's light colours: copies go into papers, which are white. */
function inLight(make) {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "light";
  try { return make(); } finally {
    if (theme == null) delete dataset.theme; else dataset.theme = theme;
  }
}

export const pictures = {
  /**
   * What is open, among those of the place that are there. Each has a `name`, says whether it `isThere`, its `title`,
   * what there is to say `about` it, the name of its `file`, and can `draw` itself in colours, for a width and a height.
   */
  shown: null,
  all: [],
  /** The width and the height that there are for it. */
  room: null,

  /** Opens the picture of a name, or the first of the place. */
  open(name = null) {
    const all = (places.here.pictures ?? []).filter((picture) => picture.isThere);
    const shown = name == null ? all[0] : all.find((picture) => picture.name === name);
    if (!shown) return;
    pictures.all = all;
    $("picture-next").hidden = all.length < 2;
    if (!$("picturing").open) $("picturing").showModal();
    pictures.show(shown);
  },

  next() {
    if (pictures.all.length < 2) return;
    pictures.show(pictures.all[(pictures.all.indexOf(pictures.shown) + 1) % pictures.all.length]);
  },

  show(shown) {
    pictures.shown = shown;
    pictures.refresh();
  },

  refresh() {
    const { title } = pictures.shown;
    const box = $("picture");
    // What is said of a copy takes some of the room, and of two copies both are of one size.
    $("picture-said").textContent = "";
    pictures.room = { width: Math.max(320, box.clientWidth), height: Math.max(320, box.clientHeight) };
    $("picture-title").textContent = title;
    const { svg } = pictures.draw();
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", [title, pictures.shown.says].filter(Boolean).join(": "));
    box.replaceChildren(svg);
  },

  draw() { return pictures.shown.draw(colour, pictures.room); },

  /** What is copied and saved: the picture in light colours below its title. */
  get copied() { return inLight(() => pictures.draw().titled(pictures.shown.title, pictures.shown.about, colour)); },

  /** A picture as a file of a kind, and what it has as text. */
  made(kind) {
    const picture = pictures.copied;
    if (kind === "png") return { blob: picture.png() };
    const text = new XMLSerializer().serializeToString(picture.svg);
    return { blob: new Blob([text], { type: "image/svg+xml" }), text };
  },

  /** Copies the picture, or saves it where this browser copies none. */
  async copy(kind) {
    const { blob, text } = pictures.made(kind);
    try {
      // Safari copies only what it is asked for before anything is waited for.
      await navigator.clipboard.write([new ClipboardItem(kind === "png" ? { "image/png": blob } : { "text/plain": new Blob([text], { type: "text/plain" }) })]);
      $("picture-said").textContent = "Copied. Paste it into a paper or a slide.";
    } catch {
      await pictures.give(kind, blob, () => "Saved, as this browser does not let the page copy it.");
    }
  },

  save(kind) { return pictures.give(kind, pictures.made(kind).blob, (name) => `Saved as ${name}, where this browser saves downloads.`); },

  /** Gives the file to the browser, by a name that every system takes, and says so; a PNG may be larger than it draws. */
  async give(kind, blob, says) {
    let made;
    try { made = await blob; } catch {
      $("picture-said").textContent = "This picture is too large for a PNG here: save it as SVG.";
      return;
    }
    const base = pictures.shown.file.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
    const name = `${Array.from(base).slice(0, 80).join("")}.${kind}`;
    download(name, made);
    $("picture-said").textContent = says(name);
  },

  /** What keys do while a picture is open. */
  keys: { c: () => pictures.copy("png"), g: () => pictures.copy("svg"), s: () => pictures.save("png"), v: () => pictures.save("svg"), n: () => pictures.next() },

  start() {
    for (const kind of ["png", "svg"]) {
      $("copy-" + kind).addEventListener("click", () => pictures.copy(kind));
      $("save-" + kind).addEventListener("click", () => pictures.save(kind));
    }
    $("picture-next").addEventListener("click", pictures.next);
    for (const button of document.querySelectorAll("[data-picture]")) {
      button.addEventListener("click", () => pictures.open(button.dataset.picture));
    }
    $("picture").addEventListener("click", (event) => {
      const issue = event.target.dataset?.issue;
      if (issue == null) return;
      $("picturing").close();
      wish("open", Number(issue));
    });
    addEventListener("resize", () => { if ($("picturing").open) pictures.refresh(); });
  },
};
