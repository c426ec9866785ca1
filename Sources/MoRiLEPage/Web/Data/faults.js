// What is wrong with the table, each with the cell that it is about.
import { $, make, put } from "../parts.js";
import { cells } from "./cells.js";

export const faultList = {
  at: -1,

  show(table) {
    put($("faults-title"), table.title);
    put($("faults-lead"), table.isOpen ? "" : "The ranking waits for the faults.");
    const titles = { fault: "Faults", contradiction: "What is given and what is scored do not agree", told: "Told, nothing to do" };
    const groups = Object.entries(titles).map(([kind, title]) => {
      const found = table.faults.filter((fault) => fault.kind === kind);
      return found.length ? [make("h3", {}, title), ...found.map((fault) => faultList.item(fault))] : [];
    });
    $("faults").replaceChildren(...groups.flat());
    $("faults-next").disabled = table.faults.every((fault) => fault.kind === "told");
    $("faults-copy").disabled = table.faults.length === 0;
  },

  item(fault) {
    const item = make("button", { type: "button", class: "item " + fault.kind, onclick: () => faultList.open(item, fault) },
      fault.place ? make("b", {}, fault.place) : null, fault.place ? " " : null, fault.text);
    item.fault = fault;
    return item;
  },

  /** Goes to the cell of a fault, to be mended. */
  open(item, fault) {
    for (const other of $("faults").querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    item.setAttribute("aria-current", "true");
    item.scrollIntoView({ block: "nearest" });
    if (fault.row == null) return;
    cells.go(fault.row, fault.column);
    $("sheet").focus({ preventScroll: true });
  },

  /** Goes to the fault after the one that was opened last. */
  next() {
    const items = [...$("faults").querySelectorAll(".item:not(.told)")];
    if (!items.length) return;
    const at = items.findIndex((item) => item.hasAttribute("aria-current"));
    const item = items[(at + 1) % items.length];
    faultList.open(item, item.fault);
  },

  /** The list as text, to be sent to whoever scored. */
  copy() {
    const text = cells.table.faults.map((fault) => [fault.place, fault.text].filter(Boolean).join(": ")).join("\n");
    navigator.clipboard?.writeText(text);
  },
};
