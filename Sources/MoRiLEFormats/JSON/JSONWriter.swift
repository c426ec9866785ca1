/// Spells values as JSON, in UTF-8.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// How many spaces each level is set in by; 0 for all on one line.
  private let indent: Int
  private var depth = 0

  /// Makes a writer that sets each level in by so many spaces.
  init(indent: Int) {
    self.indent = indent
  }

  /// Adds a value.
  mutating func write(_ value: JSONOutput) {
    switch value {
    case .object(let members):
      open("{")
      for (index, (key, value)) in members.enumerated() {
        separate(index)
        write(string: key)
        write(indent > 0 ? ": " : ":")
        write(value)
      }
      close("}", isEmpty: members.isEmpty)
    case .array(let elements):
      open("[")
      for (index, element) in elements.enumerated() {
        separate(index)
        write(element)
      }
      close("]", isEmpty: elements.isEmpty)
    case .string(let text): write(string: text)
    case .number(let text): write(text)
    case .boolean(let truth): write(truth ? "true" : "false")
    case .null: write("null")
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: String) {
    write(bracket)
    depth += 1
  }

  /// Writes what stands before an element: a comma, save before the first, and a new line.
  private mutating func separate(_ index: Int) {
    if index > 0 { write(",") }
    breakLine()
  }

  private mutating func close(_ bracket: String, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { breakLine() }
    write(bracket)
  }

  private mutating func breakLine() {
    if indent == 0 { return }
    bytes.append(0x0A)
    for _ in 0..<depth * indent { bytes.append(0x20) }
  }

  /// Writes a string, with escapes for quotes, backslashes, controls and the two separators that end
  /// a line in JavaScript.
  private mutating func write(string: String) {
    write("\"")
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": write("\\\"")
      case "\\": write("\\\\")
      case "\n": write("\\n")
      case "\r": write("\\r")
      case "\t": write("\\t")
      case "\u{8}": write("\\b")
      case "\u{C}": write("\\f")
      case "\0"..."\u{1F}":
        write(scalar.value < 0x10 ? "\\u000" : "\\u00")
        write(String(scalar.value, radix: 16))
      case "\u{2028}": write("\\u2028")
      case "\u{2029}": write("\\u2029")
      default: bytes.append(utf8Of: scalar)
      }
    }
    write("\"")
  }
}
