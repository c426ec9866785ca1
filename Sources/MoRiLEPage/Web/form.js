// The form of a command: what it reads, and a field for each option, as the program describes them.
import { make } from "./parts.js";

/** A field for one of several values: when the last is filled, another comes. */
function several(list, values, labelled, attributes) {
  const add = (value = "") => {
    const input = make("input", { value, "aria-label": labelled, "data-enter": "", ...attributes });
    input.addEventListener("input", () => { if (input === list.lastElementChild && input.value) add(); });
    list.append(input);
  };
  list.replaceChildren();
  for (const value of values) add(value);
  add();
}

export class Form {
  command = null;

  /** The elements that hold what the command reads, if that is chosen here, and the options; and the lists to choose files and headers from. */
  constructor(operands, options, lists) { Object.assign(this, { operands, options, lists }); }

  /** The list that the values of an option are chosen from. */
  list(option) {
    if (option.takes === "file") return this.lists.files;
    return option.placeholder.startsWith("HEADER") ? this.lists.headers : null;
  }

  field(option, values) {
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
      several(list, values, label, { list: this.list(option), placeholder: option.placeholder, "data-option": option.name });
      return make("div", {}, make("b", {}, label), list, help);
    }
    return make("label", {}, make("b", {}, label), make("input", {
      value: values[0] ?? "", "data-option": option.name, "data-enter": "", placeholder: option.preset ?? option.placeholder,
      inputmode: option.takes === "number" ? "numeric" : null, list: this.list(option),
    }), help);
  }

  /** Shows the fields of a command, filled by the words that it is called with. */
  show(command, words) {
    this.command = command;
    const operands = [], given = new Map();
    for (let at = 0; at < words.length; at += 1) {
      const option = command.options.find(({ name }) => name === words[at]);
      if (option) given.set(option.name, [...given.get(option.name) ?? [], option.takes === "flag" ? "" : words[at += 1]]);
      else operands.push(words[at]);
    }
    if (this.operands) several(this.operands, operands, "what the command reads", { list: this.lists.files, "data-word": "" });
    // Where it goes and in which form is chosen by what it is saved as, and nothing here has the time to tell progress.
    const shown = command.options.filter(({ takes, name }) => takes !== "output" && !["--format", "--json", "--quiet"].includes(name));
    this.options.replaceChildren(...shown.map((option) => this.field(option, given.get(option.name) ?? [])));
  }

  /** The words that the fields stand for. */
  get words() {
    const operands = this.operands ? [...this.operands.querySelectorAll("[data-word]")] : [];
    const words = operands.map((input) => input.value).filter(Boolean);
    for (const input of this.options.querySelectorAll("[data-option]")) {
      const name = input.dataset.option;
      if (input.type === "checkbox") { if (input.checked) words.push(name); } else if (input.value) words.push(name, input.value);
    }
    return [this.command.name, ...words];
  }
}
