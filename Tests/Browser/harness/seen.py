"""What a person sees of the page, as values that can be held against those of another browser."""

SEEN = r"""(() => {
  // What it is by the clock differs from one browser to the next.
  const timeless = (text) => text.replace(/\b\d{1,2}:\d\d(:\d\d)?\b/g, "h:mm").replace(/\s+/g, " ").trim();
  const isShown = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getClientRects().length > 0;
  };
  const never = "script, style, title, noscript, option, datalist, details:not([open]) > :not(summary), #grid .body";
  const texts = [];
  const walk = (root) => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() && isShown(node)) texts.push(timeless(node.data));
      if (node.nodeType === Node.ELEMENT_NODE && !node.matches(never)) { walk(node); if (node.shadowRoot) walk(node.shadowRoot); }
    }
  };
  walk(document.body);
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  const named = (one) => one.id || one.getAttribute("aria-label") || timeless(one.textContent).slice(0, 80) || one.localName;
  // Rows stand in the order of their places, wherever they stand in the page.
  const rows = all("#grid .body [role=row]").sort((one, other) => one.getAttribute("aria-rowindex") - other.getAttribute("aria-rowindex"));
  const entries = page.view.model ? page.engine.ask({ do: "record", most: 1000 }).entries : [];
  return {
    place: page.places.current, places: all(".place").map(named), dialogs: all("dialog[open]").map(named),
    selected: page.view.selected, criterion: page.view.criterion, focus: [named(document.activeElement), [...document.querySelectorAll("button, input, select, textarea")].indexOf(document.activeElement)],
    notice: document.getElementById("notice").textContent, heard: timeless(document.getElementById("heard").textContent),
    chosen: all("[aria-pressed=true], [aria-current], [aria-selected=true], #sheet .here, #sheet .chosen").map(named),
    fields: all("input, select, textarea").map((one) => [named(one), one.type === "date" ? "a date" : timeless(one.value), Boolean(one.checked)]),
    rows: rows.map((row) => [...row.children].map((cell) => timeless(cell.textContent)).join(" | ")),
    steps: entries.map(({ text, reason, who }) => [text, reason, who]),
    texts, hasRun: window.hasRun ?? null,
  };
})()"""
