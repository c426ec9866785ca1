import MoRiLE

// MARK: - Numbers

extension JSONReader {
  /// Reads the number that begins at ``offset``; one that is badly spelled adds a fault.
  mutating func number() -> JSONValue.Content {
    let range = takeWord()
    if let problem = Self.problem(withNumber: bytes[range], spelled: spelled(range)) {
      add(.malformed, at: range.lowerBound, length: range.count, problem)
    }
    return .number(String(decoding: bytes[range], as: UTF8.self))
  }

  /// What is wrong with the spelling of a number, or nil if it is JSON's.
  private static func problem(withNumber text: ArraySlice<UInt8>, spelled: String) -> String? {
    var rest = text
    func takeDigits() -> Int {
      let digits = rest.prefix { $0.isDigit }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == UInt8(ascii: "+") { return "the number \(spelled) has a plus sign; remove it" }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: ".") {
      return "the number \(spelled) needs a digit before its point; write a 0 there"
    }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    if startsWithZero, whole > 1 { return "the number \(spelled) begins with a 0; remove it" }
    var isNumber = whole > 0
    if isNumber, rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if takeDigits() == 0 { return "the number \(spelled) needs a digit after its point" }
    }
    if isNumber, rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      if takeDigits() == 0 { return "the number \(spelled) needs a digit after its exponent sign" }
    }
    isNumber = isNumber && rest.isEmpty
    return isNumber ? nil : "\(spelled) is not a number; write it as in 12, -0.5 or 1e3"
  }
}

// MARK: - Words

extension JSONReader {
  /// Reads true, false or null; any other word adds a fault and stands for null.
  mutating func word() -> JSONValue.Content {
    let range = takeWord()
    let text = String(decoding: bytes[range], as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      add(
        .malformed, at: range.lowerBound, length: range.count,
        Self.problem(withWord: text, spelled(range)))
      return .null
    }
  }

  private static func problem(withWord word: String, _ spelled: String) -> String {
    switch word.lowercased() {
    case "true", "false", "null":
      "\(spelled) is not a JSON value; write it in small letters: \(word.lowercased())"
    case "none", "nil", "undefined":
      "\(spelled) is not a JSON value; write null"
    case "nan", "inf", "infinity":
      "\(spelled) is not a JSON number; write a number, or null where there is none"
    default:
      "the word \(spelled) stands without quotes; write text in double quotes"
    }
  }

  /// Goes past letters, digits and the signs of numbers.
  mutating func takeWord() -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset].isInWord { offset += 1 }
    return start..<offset
  }

  /// The text of a range for a message, cut after 40 bytes.
  func spelled(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range.prefix(40)], as: UTF8.self)
    return range.count > 40 ? text + "..." : text
  }
}

extension UInt8 {
  /// Whether the byte may stand in a number, a literal name or a word written in their place.
  fileprivate var isInWord: Bool {
    isLetter || isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
