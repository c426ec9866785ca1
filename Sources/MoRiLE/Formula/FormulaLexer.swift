/// The words of a formula's text, one after the other.
struct FormulaLexer {
  enum Token: Equatable {
    case number(Fraction)
    case name(String)
    case op(Formula.Operator)
    case open
    case close
    case comma
    case end
  }

  let source: SourceText
  private let bytes: [UInt8]
  private(set) var offset = 0
  /// The token read last and the text it was read from.
  private(set) var token = Token.end
  private(set) var range = 0..<0

  init(_ source: SourceText) throws(Faults) {
    self.source = source
    bytes = Array(source.text.utf8)
    try advance()
  }

  func fault(_ kind: Fault.Kind, _ range: Range<Int>, _ message: String) -> Faults {
    Faults([
      Fault(
        kind, at: source.position(atOffset: range.lowerBound), length: source.length(of: range),
        message)
    ])
  }

  /// The text of the token read last, for messages.
  var tokenText: String {
    token == .end ? "the end" : "\"\(String(decoding: bytes[range], as: UTF8.self))\""
  }

  mutating func advance() throws(Faults) {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    let start = offset
    token = try next()
    range = start..<offset
  }

  private mutating func next() throws(Faults) -> Token {
    guard offset < bytes.count else { return .end }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return .name(take(while: Self.isNamePart))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return try number()
    case UInt8(ascii: "("): return single(.open)
    case UInt8(ascii: ")"): return single(.close)
    case UInt8(ascii: ","): return single(.comma)
    default: return try operation()
    }
  }

  private mutating func single(_ token: Token) -> Token {
    offset += 1
    return token
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < bytes.count, isPart(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func number() throws(Faults) -> Token {
    let start = offset
    let text = take { Self.isNamePart($0) || $0 == UInt8(ascii: ".") }
    guard let value = Fraction(text) else {
      throw fault(
        .value, start..<offset,
        "\"\(text)\" is not a number; write digits with at most one point, 18 digits at most")
    }
    return .number(value)
  }

  private mutating func operation() throws(Faults) -> Token {
    let start = offset
    // The longer operators first, so that "<=" is not read as "<".
    for length in [2, 1] where start + length <= bytes.count {
      let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
      if let op = Formula.Operator(rawValue: text) {
        offset += length
        if op == .equal, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") {
          throw fault(.malformed, start..<offset + 1, "\"==\" is written = in a formula")
        }
        return .op(op)
      }
    }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    let character = rest.first.map { String($0) } ?? ""
    let advice =
      switch character {
      case "!": "; \"not equal\" is written <>"
      case "^": "; write a power as a product"
      case "%": "; write a percentage as / 100"
      case "×": "; multiply with *"
      case "÷": "; divide with /"
      default: ""
      }
    throw fault(
      .malformed, start..<start + character.utf8.count,
      "\"\(character)\" has no meaning in a formula" + advice)
  }
}
