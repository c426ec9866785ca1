// What help, completion and the man page say of a command.
extension Command {
  /// The ways to call it.
  var synopses: [String] {
    operands.map { operand in
      "morile \(name)" + (operand.isEmpty ? "" : " \(operand)")
        + (options.isEmpty ? "" : " [OPTION...]")
    }
  }

  /// The exit codes that it ends with, and what they mean.
  var exitCodes: [(code: ExitCode, meaning: String)] {
    ExitCode.allCases.map { ($0, meanings[$0] ?? $0.meaning) }
  }

  /// The paragraphs of a text, each in one line.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        paragraphs.append("")
      } else {
        let last = paragraphs.count - 1
        paragraphs[last] += (paragraphs[last].isEmpty ? "" : " ") + line
      }
    }
    return paragraphs
  }

  /// An example as it is typed, in the pieces between which its line may be broken.
  static func pieces(of example: String) -> [String] {
    var pieces: [String] = []
    for word in "morile \(example)".split(separator: " ") {
      if pieces.isEmpty || word.hasPrefix("--") {
        pieces.append(String(word))
      } else {
        pieces[pieces.count - 1] += " " + word
      }
    }
    return pieces
  }
}

extension Option {
  /// The option as it is typed: `-o, --output FILE`.
  var usage: String {
    (letter.map { "-\($0), " } ?? "") + name + (placeholder.isEmpty ? "" : " \(placeholder)")
  }

  /// What it is for, what it takes, and what holds where it is not given.
  package var text: String {
    var text = help
    if case .choice(let choices) = kind {
      let words = choices.map { $0.note.isEmpty ? $0.word : "\($0.word) (\($0.note))" }
      let list = words.dropLast().joined(separator: ", ")
      text += (text.isEmpty ? "" : ": ") + (list.isEmpty ? "" : list + " or ") + (words.last ?? "")
    }
    if !otherwise.isEmpty { text += "; else \(otherwise)" }
    if let preset { text += "; \(preset) unless given" }
    return text
  }

  /// The first part of what it is for, for lists that have a line for each.
  var brief: String {
    let whole = help.isEmpty ? text : help
    let clause = whole.split(separator: ";")[0]
    let sentences = clause.split(separator: " ").split { $0.hasSuffix(".") }
    return sentences.first.map { $0.joined(separator: " ") } ?? String(clause)
  }
}
