import MoRiLE

/// The words of a command line, sorted into operands and options.
package struct Arguments: Sendable {
  /// The words that are no options, in order.
  package private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  /// The command that they follow.
  package let command: String

  /// Sorts the words after the name of a command.
  /// - Throws: the first word that the command does not know, with the nearest that it does.
  package init(_ words: [String], command: String, options: [Option]) throws(Exit) {
    self.command = command
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (name, attached) = Self.parts(of: word, options)
      guard let option = options.first(where: { $0.name == name }) else {
        let names = options.map { $0.name } + [Option.askForHelp.name]
        throw .usage("unknown option \(name)\(suggestion(for: name, among: names))", command)
      }
      guard values[name] == nil || option.isRepeatable else {
        throw .usage("\(name) is given twice", command)
      }
      values[name, default: []].append(try Self.value(of: option, attached, &rest, command))
    }
  }

  /// The name of an option and what is attached to it: `--output=FILE`, `-oFILE`.
  private static func parts(
    of word: String, _ options: [Option]
  ) -> (name: String, attached: String?) {
    if let letter = word.dropFirst().first,
      let option = options.first(where: { $0.letter == letter })
    {
      var rest = word.dropFirst(2)
      if rest.first == "=" { rest = rest.dropFirst() }
      return (option.name, word.count > 2 ? String(rest) : nil)
    }
    guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func value(
    of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>, _ command: String
  ) throws(Exit) -> String {
    if option.isFlag {
      guard attached == nil else { throw .usage("\(option.name) takes no value", command) }
      return ""
    }
    guard let value = attached ?? rest.popFirst() else {
      throw .usage("\(option.name) needs a value", command)
    }
    switch option.kind {
    case .flag, .text, .file, .output: break
    case .choice:
      let words = option.words
      guard !words.contains(value) else { break }
      throw .usage(
        "\(option.name) \"\(value)\" is not one of \(words.joined(separator: ", "))"
          + suggestion(for: value, among: words), command)
    case .number(let allowed):
      let isWritten = value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if isWritten, let number = UInt64(value), allowed.contains(number) { break }
      throw .usage(
        "\(option.name) \"\(value)\" is not a whole number from \(allowed.lowerBound) to "
          + "\(allowed.upperBound)", command)
    }
    return value
  }

  /// The value of an option, if it is given.
  package subscript(option: Option) -> String? { values[option.name]?.first }

  /// All values of an option that may be given several times.
  package func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// Whether an option is given.
  package func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The number of an option, or the one that holds where it is not given.
  func number(_ option: Option) -> UInt64 {
    self[option].flatMap { UInt64($0) } ?? option.preset ?? 0
  }

  /// The file that `--output` names; nil where results go to standard output.
  package var output: String? { self[.output].flatMap { $0 == "-" ? nil : $0 } }

  /// Refuses operands beyond a number.
  package func expectOperands(atMost count: Int) throws(Exit) {
    guard operands.count > count else { return }
    throw .usage("\"\(operands[count])\" is one word too many", command)
  }
}
