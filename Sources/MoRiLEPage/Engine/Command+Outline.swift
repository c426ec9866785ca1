import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

// What the page tells of commands, from which it makes menus and forms.
extension Command {
  /// The command with its options.
  var outline: JSONOutput {
    .object([
      ("name", .string(name)), ("summary", .string(summary)), ("about", .string(about)),
      ("options", .array(options.map { $0.outline })),
    ])
  }

  /// Whether what it says can be had in any format.
  var writesPapers: Bool { options.contains { $0.name == "--format" } }
}

extension Option {
  fileprivate var outline: JSONOutput {
    .object([
      ("name", .string(name)), ("takes", .string(takes)), ("placeholder", .string(placeholder)),
      ("help", .string(text)), ("isRepeatable", .boolean(isRepeatable)),
      ("words", .array(choices.map { .array([.string($0.word), .string($0.note)]) })),
      ("preset", preset.map { .string("\($0)") } ?? .null),
    ])
  }

  private var takes: String {
    switch kind {
    case .flag: "flag"
    case .text: "text"
    case .file: "file"
    case .output: "output"
    case .choice: "choice"
    case .number: "number"
    }
  }

  private var choices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }
}
