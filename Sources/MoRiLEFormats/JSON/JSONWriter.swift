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

  /// Writes a string, with escapes for quotes, backslashes and all that a terminal may not be given as it
  /// is: controls, marks of the direction of writing, and the two separators that end a line in JavaScript.
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
      case _ where PrintedCharacter.isHostile(scalar): write(escapeOf: scalar)
      default: bytes.append(utf8Of: scalar)
      }
    }
    write("\"")
  }

  /// Writes a character as the escapes of its one or two units of UTF-16.
  private mutating func write(escapeOf scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? .init() {
      let digits = String(unit, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
