// The form of a command: what it reads, and a field for each option, as the program describes them.
import { $, make } from "../parts.js";

/** A field for one of several values: when the last is filled, another comes. */
function several(list, values, labelled, attributes = {}) {
  const add = (value = "") => {
    const input = make("input", { value, list: "paper-files", "aria-label": labelled, "data-enter": "", ...attributes });
    input.addEventListener("input", () => { if (input === list.lastElementChild && input.value) add(); });
    list.append(input);
  };
  list.replaceChildren();
  for (const value of values) add(value);
  add();
}

function field(option, values) {
  const label = option.name.replace(/^--/, "");
  const help = make("small", {}, option.help);
  if (option.takes === "flag") {
    return make("label", { class: "flag" }, make("input", { type: "checkbox", checked: values.length > 0, "data-option": option.name }),
      make("span", {}, make("b", {}, label), " ", help));
  }
  if (option.takes === "choice") {
    const select = make("select", { "data-option": option.name }, make("option", { value: "" }, ""),
      ...option.words.map(([word]) => make("option", { value: word }, word)));
    select.value = values[0] ?? "";
    return make("label", {}, make("b", {}, label), select, help);
  }
  if (option.isRepeatable) {
    const list = make("span", { class: "several" });
    several(list, values, label, { "data-option": option.name });
    return make("div", {}, make("b", {}, label), list, help);
  }
  return make("label", {}, make("b", {}, label), make("input", {
    value: values[0] ?? "", "data-option": option.name, "data-enter": "", placeholder: option.preset ?? option.placeholder,
    inputmode: option.takes === "number" ? "numeric" : null, list: option.takes === "file" ? "paper-files" : null,
  }), help);
}

export const form = {
  command: null,

  /** Shows the fields of a command, filled by the words that it is called with. */
  show(command, words) {
    form.command = command;
    const operands = [], given = new Map();
    for (let at = 0; at < words.length; at += 1) {
      const option = command.options.find(({ name }) => name === words[at]);
      if (option) given.set(option.name, [...given.get(option.name) ?? [], option.takes === "flag" ? "" : words[at += 1]]);
      else operands.push(words[at]);
    }
    several($("paper-words"), operands, "what the command reads", { "data-word": "" });
    // Where it goes and in which form is chosen by what it is saved as.
    const options = command.options.filter(({ takes, name }) => takes !== "output" && name !== "--format" && name !== "--json");
    $("paper-options").replaceChildren(...options.map((option) => field(option, given.get(option.name) ?? [])));
  },

  /** The words that the fields stand for. */
  get words() {
    const words = [...$("paper-words").querySelectorAll("[data-word]")].map((input) => input.value).filter(Boolean);
    for (const input of $("paper-options").querySelectorAll("[data-option]")) {
      const name = input.dataset.option;
      if (input.type === "checkbox") { if (input.checked) words.push(name); } else if (input.value) words.push(name, input.value);
    }
    return [form.command.name, ...words];
  },
};
