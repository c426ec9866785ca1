// Pieces of the page that several parts are made of.
export const $ = (id) => document.getElementById(id);

/** An element with attributes and children; text is only ever text. */
export function make(tag, attributes = {}, ...children) {
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

/** Text that came from a file, kept from disturbing what stands around it. */
export function isolated(text, most = 0) {
  const shown = most && text.length > most ? Array.from(text).slice(0, most).join("") + "…" : text;
  return make("bdi", { title: shown === text ? null : text.slice(0, 500) }, shown);
}

export function cellPhrase(text) {
  return text === "" ? "blank" : text === "?" ? "unknown" : text;
}

/** Sets an attribute, unless it is so: what does not change is not styled again. */
export function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function press(button, isPressed) { set(button, "aria-pressed", String(isPressed)); }

/** Puts a text in, unless it is there: what does not change is not laid out again. */
export function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Fills an element with what `show` makes of each item, unless the items are those that it has. */
export function fill(element, items, show) {
  const said = JSON.stringify(items);
  if (element.said === said) return;
  element.said = said;
  element.replaceChildren(...items.flatMap(show));
}

/** The time by the clock of the room: 2026-11-21T14:02:10. */
export function now() {
  const time = new Date();
  return new Date(time - time.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
}
