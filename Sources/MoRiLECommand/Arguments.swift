import MoRiLE

/// An option of a command.
struct Option {
  let name: String
  /// The values allowed; nil where any is, empty where the option takes none.
  let values: [String]?
  /// Whether the option may be given more than once.
  var isRepeatable = false
  /// Whether its value names a file to be read, or may do so.
  var isFile = false

  /// An option that takes any value.
  static func value(_ name: String) -> Option { Option(name: name, values: nil) }
  /// An option that takes any value, and may be given several times.
  static func list(_ name: String) -> Option {
    Option(name: name, values: nil, isRepeatable: true)
  }
  /// An option that names a file to be read.
  static func file(_ name: String) -> Option { Option(name: name, values: nil, isFile: true) }
  /// An option that names a file to be read, and may be given several times.
  static func files(_ name: String) -> Option {
    Option(name: name, values: nil, isRepeatable: true, isFile: true)
  }
  /// An option that takes one of some values.
  static func choice(_ name: String, _ values: [String]) -> Option {
    Option(name: name, values: values)
  }
  /// An option that takes no value.
  static func flag(_ name: String) -> Option { Option(name: name, values: []) }
}

/// The words of a command line, sorted into operands and options.
struct Arguments {
  /// The words that are no options, in order.
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  let command: String

  /// Sorts the words after the name of a command.
  /// - Throws: the first word that the command does not know, with the nearest that it does.
  init(_ words: [String], command: String, options: [Option]) throws(Exit) {
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
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        let names = options.map(\.name) + ["--help"]
        throw .usage("unknown option \(name)\(suggestion(for: name, among: names))", command)
      }
      guard values[name] == nil || option.isRepeatable else {
        throw .usage("\(name) is given twice", command)
      }
      let value = try Self.value(
        of: option, parts.count == 2 ? String(parts[1]) : nil, &rest, command)
      values[name, default: []].append(value)
    }
  }

  private static func value(
    of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>, _ command: String
  ) throws(Exit) -> String {
    if option.values?.isEmpty == true {
      guard attached == nil else { throw .usage("\(option.name) takes no value", command) }
      return ""
    }
    guard let value = attached ?? rest.popFirst() else {
      throw .usage("\(option.name) needs a value", command)
    }
    if let values = option.values, !values.contains(value) {
      throw .usage(
        "\(option.name) \"\(value)\" is not one of \(values.joined(separator: ", "))"
          + suggestion(for: value, among: values), command)
    }
    return value
  }

  /// The value of an option, if it is given.
  subscript(name: String) -> String? { values[name]?.first }

  /// The file that `--output` names; nil where results go to standard output.
  var output: String? { self["--output"].flatMap { $0 == "-" ? nil : $0 } }

  /// All values of an option that may be given several times.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// Whether an option is given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The whole number that is the value of an option, if it is given.
  func number<Number: FixedWidthInteger>(
    _ name: String, _ allowed: ClosedRange<Number>
  ) throws(Exit) -> Number? {
    guard let text = values[name]?.first else { return nil }
    guard let number = Number(text), allowed.contains(number), text.first != "+" else {
      throw .usage(
        "\(name) \"\(text)\" is not a whole number from \(allowed.lowerBound) to "
          + "\(allowed.upperBound)", command)
    }
    return number
  }

  /// Refuses operands beyond a number.
  func expectOperands(atMost count: Int) throws(Exit) {
    guard operands.count > count else { return }
    throw .usage("\"\(operands[count])\" is one word too many", command)
  }
}
