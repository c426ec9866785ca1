// A page that a command wrote, shown as it is: in its own style, and apart from that of the program around it.
import { command } from "./command.js";

/** The rules of a style for printed pages: their size, their margins, and what stands in these. */
function pageRules(style) {
  return (style.match(/@page\s*\{(?:[^{}"]|"[^"]*"|\{(?:[^{}"]|"[^"]*")*\})*\}/g) ?? []).join("\n");
}

export class Pane {
  /** Shows papers in an element. */
  constructor(element) {
    this.element = element;
    this.root = element.attachShadow({ mode: "open" });
    this.own = new CSSStyleSheet();
    this.paged = new CSSStyleSheet();
    this.root.adoptedStyleSheets = [this.own];
    this.root.addEventListener("click", (event) => this.follow(event));
  }

  /** Shows a page; its body stands in the pane as it would in a window. */
  show(html) {
    const { style, content } = command.read(html);
    this.title = content.title;
    this.own.replaceSync(style.replace(/:root\b/g, ":host"));
    this.paged.replaceSync(pageRules(style));
    this.root.replaceChildren(document.adoptNode(content.body));
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  clear() {
    this.root.replaceChildren();
    this.element.hidden = true;
  }

  /** Whether what is printed has the size and the foot of the paper. */
  set prints(isOn) {
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.paged);
    document.adoptedStyleSheets = isOn ? [...others, this.paged] : others;
  }

  /** Goes where a link within the paper leads. */
  follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    const target = link.getAttribute("href");
    if (target.startsWith("#")) this.root.getElementById(decodeURIComponent(target.slice(1)))?.scrollIntoView();
  }
}
