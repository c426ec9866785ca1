// Pieces of the page that several parts are made of.
const $ = (id) => document.getElementById(id);

/** An element with attributes and children; text is only ever text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** What is shown, beside what the engine knows. */
const view = {
  model: null, issues: [], file: "", state: null,
  selected: 0, criterion: 0,
  order: new Int32Array(0), sort: { column: "rank", reversed: false },
};

/** The shape of a band: the highest points up, the lowest is round. */
function bandShape(band, count) {
  if (band === 0) return "▲";
  return band === count - 1 ? "●" : "◆";
}

function bandClass(band, count) {
  if (band === 0) return "top";
  return band === count - 1 ? "low" : "middle";
}

/** A rating by shape, word and colour: `range` has the first and last band that are possible. */
function ratingText(range, bands = view.model.bands) {
  if (!range) return "";
  return bands.slice(range[0], range[1] + 1).map((band) => band.label).join(" or ");
}

function ratingMark(range, bands = view.model.bands, isShort = false) {
  if (!range) return make("span", { class: "rating none" }, "–");
  const [first, last] = range;
  const words = ratingText(range, bands);
  const shape = first === last ? bandShape(first, bands.length) : "◇";
  const kind = first === last ? bandClass(first, bands.length) : "open";
  return make("span", { class: "rating " + kind, title: isShort ? words : null },
    make("span", { "aria-hidden": "true" }, shape + " "),
    ...(isShort ? [make("span", { "aria-hidden": "true" }, bands.slice(first, last + 1).map((band) => band.letters).join("/")),
      make("span", { class: "heard" }, words)] : [words]));
}

/** Text that came from a file, kept from disturbing what stands around it. */
function name(text, most = 0) {
  const shown = most && text.length > most ? Array.from(text).slice(0, most).join("") + "…" : text;
  return make("bdi", { title: shown === text ? null : text.slice(0, 500) }, shown);
}

let noticeTimer = 0;
function say(text) {
  $("notice").textContent = text;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => { $("notice").textContent = ""; }, 8000);
}

function warn(text) {
  $("alert").hidden = !text;
  $("alert").textContent = text;
}

/** Shows a text of several lines as it is, such as faults with the marks under them. */
function tell(title, lead, text) {
  $("telling-title").textContent = title;
  $("telling-lead").textContent = lead;
  $("telling-text").textContent = text;
  if (!$("telling").open) $("telling").showModal();
}

/** The time by the clock of the room: 2026-11-21T14:02:10. */
function now() {
  const time = new Date();
  return new Date(time - time.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
}

function selectedIssue() { return view.issues[view.selected]; }

function cellPhrase(text) {
  return text === "" ? "blank" : text === "?" ? "unknown" : text;
}

function press(button, isPressed) {
  const value = String(isPressed);
  if (button.getAttribute("aria-pressed") !== value) button.setAttribute("aria-pressed", value);
}

/** Puts a text in, unless it is there: what does not change is not laid out again. */
function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Fills an element with what `show` makes of each item, unless the items are those that it has. */
function fill(element, items, show) {
  const said = JSON.stringify(items);
  if (element.said === said) return;
  element.said = said;
  element.replaceChildren(...items.flatMap(show));
}
