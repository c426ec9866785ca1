import MoRiLE

/// An option of a command, declared once: help, faults, completion and the man page follow from it.
package struct Option: Sendable {
  /// What an option takes.
  package enum Kind: Sendable {
    /// Nothing: it is there or not.
    case flag
    /// Any text.
    case text
    /// The name of a file to be read, or what may be one.
    case file
    /// The name of a file to be written.
    case output
    /// One of some words.
    case choice([Choice])
    /// A whole number.
    case number(ClosedRange<UInt64>)
  }

  /// A word that an option takes.
  package struct Choice: Sendable {
    package let word: String
    /// What there is to say of it beside the word; empty where nothing is.
    package let note: String

    /// Makes a word, with what there is to say of it.
    package init(_ word: String, _ note: String = "") {
      self.word = word
      self.note = note
    }
  }

  /// The option as it is typed, such as `--model`.
  package let name: String
  /// The letter that stands for it after one hyphen; nil where none does.
  package private(set) var letter: Character?
  /// What stands for its value in help, such as `FILE`; empty where it takes none.
  package let placeholder: String
  /// What it takes.
  package let kind: Kind
  /// Whether it may be given more than once.
  package private(set) var isRepeatable = false
  /// What it is for.
  private(set) var help: String
  /// What holds where it is not given, after the word "else"; empty where there is nothing to say.
  private(set) var otherwise = ""
  /// The number that holds where it is not given.
  package private(set) var preset: UInt64?

  /// An option that takes no value.
  package static func flag(_ name: String, _ help: String) -> Option {
    Option(name: name, placeholder: "", kind: .flag, help: help)
  }

  /// An option that takes any text.
  package static func text(_ name: String, _ placeholder: String, _ help: String) -> Option {
    Option(name: name, placeholder: placeholder, kind: .text, help: help)
  }

  /// An option that names a file to be read, or may do so.
  package static func file(_ name: String, _ placeholder: String, _ help: String) -> Option {
    Option(name: name, placeholder: placeholder, kind: .file, help: help)
  }

  /// An option that takes one of some words.
  package static func choice(
    _ name: String, _ placeholder: String, _ help: String, _ choices: [Choice]
  ) -> Option {
    Option(name: name, placeholder: placeholder, kind: .choice(choices), help: help)
  }

  /// An option that takes a whole number, and has one where it is not given.
  package static func number(
    _ name: String, _ allowed: ClosedRange<UInt64>, preset: UInt64, _ help: String
  ) -> Option {
    var option = Option(name: name, placeholder: "N", kind: .number(allowed), help: help)
    option.preset = preset
    return option
  }

  /// An option that names a file to be written.
  static func output(_ name: String, _ help: String) -> Option {
    Option(name: name, placeholder: "FILE", kind: .output, help: help)
  }

  /// The same option, for which a letter stands after one hyphen.
  func shortened(to letter: Character) -> Option {
    var option = self
    option.letter = letter
    return option
  }

  /// The same option, which may be given several times.
  package var repeatable: Option {
    var option = self
    option.isRepeatable = true
    return option
  }

  /// The same option, with what holds for a command where it is not given.
  package func orElse(_ otherwise: String) -> Option {
    var option = self
    option.otherwise = otherwise
    return option
  }

  /// The same option, with what it is for in a command.
  package func meaning(_ help: String) -> Option {
    var option = self
    option.help = help
    return option
  }

  /// Whether its value names a file to be read, or may do so.
  var isFile: Bool { if case .file = kind { true } else { false } }

  /// Whether it takes no value.
  var isFlag: Bool { if case .flag = kind { true } else { false } }

  /// The words that it takes; none where it takes others too.
  var words: [String] {
    if case .choice(let choices) = kind { choices.map { $0.word } } else { [] }
  }

  private init(name: String, placeholder: String, kind: Kind, help: String) {
    self.name = name
    self.placeholder = placeholder
    self.kind = kind
    self.help = help
  }
}
