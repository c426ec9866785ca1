// The columns of the ranked list: which there are, and how wide, in the room that there is.
import { $, make } from "../parts.js";
import { rowPart } from "./rows.js";
import { view } from "../view.js";

export const columns = {
  /** The room: "wide" has themes and whole names of domains, "slim" has rows of two lines. */
  form: "middle",

  /** How wide a text is, in rem. */
  width(text, isBold = false) {
    columns.context ??= document.createElement("canvas").getContext("2d");
    columns.context.font = `${isBold ? "bold " : ""}16px Arial, "Liberation Sans", sans-serif`;
    return columns.context.measureText(text).width / 16;
  },

  /** Chooses the form for a list so wide, in rem, and says which columns it has. */
  choose(room) {
    const { bands, domains } = view.model;
    const shown = domains.map((domain, place) => ({ ...domain, place })).filter((domain) => domain.bands.length);
    const label = Math.max(...bands.map((band) => columns.width(band.label, true)));
    const compared = view.comparison != null;
    const fixed = { rank: 3, agreed: Math.max(5.5, label + 4.125), rating: Math.max(5.5, label + 2.25), score: 3, last: compared ? label + 3.5 : view.comparisons.length ? 7.75 : 6.75 };
    const sum = Object.values(fixed).reduce((one, other) => one + other);
    const whole = shown.map((domain) => Math.min(6.5, Math.max(2.625, columns.width(domain.title, true) * .875 + .75)));
    const rest = room - sum - whole.reduce((one, other) => one + other, 0);
    const theme = view.issues.reduce((most, issue) => issue.theme.length > most.length ? issue.theme : most, "");
    columns.form = rest >= 26 ? "wide" : room - sum - 2.625 * shown.length >= 9 ? "middle" : "slim";
    const isWide = columns.form === "wide";
    const list = [
      { key: "rank", title: "Rank", class: "rank", width: "3rem" },
      { key: "issue", title: "Issue", class: "name", width: "minmax(0, 1fr)" },
      ...(isWide && theme ? [{ key: "theme", title: "Theme", class: "theme", width: Math.min(columns.width(theme) + 1, rest / 2) + "rem" }] : []),
      ...shown.map((domain, at) => ({ key: "domain", domain: domain.place, title: isWide ? domain.title : domain.short, full: domain.title,
        class: "domain", width: isWide ? whole[at] + "rem" : "2.625rem" })),
      { key: "agreed", title: "Agreed", class: "agreed", width: fixed.agreed + "rem" },
      { key: "rating", title: "Matrix", full: "Rating by the matrix", class: "rated", width: fixed.rating + "rem",
        form: columns.form === "slim" ? "letter" : "brief" },
      { key: "score", title: "Score", class: "score", width: fixed.score + "rem" },
      compared ? { key: "compared", title: "Then", full: view.comparisons[view.comparison], class: "last", width: fixed.last + "rem" } :
        { key: "since", title: "Since opening", class: "last", width: fixed.last + "rem", isPlain: true },
    ];
    const grid = $("grid");
    grid.dataset.form = columns.form;
    // Where they do not fit beside what was agreed, domains have a line of their own.
    const many = columns.form === "slim" && 6.75 + 2.625 * shown.length + fixed.agreed - 1 > Math.max(room, 23);
    grid.classList.toggle("many", many);
    const cells = shown.map(() => many ? "minmax(0, 2.625rem)" : "2.625rem").join(" ");
    grid.style.setProperty("--columns", columns.form === "slim" ? `2.75rem ${cells} minmax(0, 1fr) 4rem` : list.map((column) => column.width).join(" "));
    return list;
  },

  /** How high each row is, in pixels, without what only some have: names wrap as their column lets them. */
  heights(body, head, rem) {
    const sizer = make("div", { class: "sizer", "aria-hidden": "true" });
    const add = (text, cell) => {
      const line = make("p", {}, text.length > rowPart.mostLetters ? Array.from(text).slice(0, rowPart.mostLetters).join("") + "…" : text);
      line.style.width = (columns.form === "slim" ? body.clientWidth - 6.75 * rem : cell.clientWidth) + "px";
      line.className = cell.className;
      sizer.append(line);
      return line;
    };
    const [name, theme] = [head.querySelector(".name"), head.querySelector(".theme")];
    const names = view.issues.map((issue) => add(issue.name, name));
    const themes = new Map();
    if (theme) for (const { theme: text } of view.issues) if (!themes.has(text)) themes.set(text, add(text, theme));
    body.append(sizer);
    const heights = view.issues.map((issue, at) => Math.max(names[at].offsetHeight, themes.get(issue.theme)?.offsetHeight ?? 0));
    sizer.remove();
    if (columns.form !== "slim") return heights.map((height) => Math.max(1.875 * rem, height + .1875 * rem));
    const isMany = $("grid").classList.contains("many");
    return heights.map((height) => height + (isMany ? 4.125 : 2.375) * rem);
  },
};
