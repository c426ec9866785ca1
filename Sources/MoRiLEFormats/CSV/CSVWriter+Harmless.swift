extension CSVWriter {
  /// The text as a cell that no spreadsheet runs as a formula.
  ///
  /// An apostrophe is put before a text whose first character, after any spaces, is `=`, `+`, `-`,
  /// `@` or the full-width form of one, a tab or a line end, unless all of it is white space. A plain
  /// number keeps its sign: digits, perhaps with thousands separated by commas, with a decimal point or
  /// with `%`, such as `-7.3` or `+4.5 %`. ``CSVDocument`` takes the apostrophe away again, so that a
  /// name stays the same name.
  ///
  /// Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection.
  public static func harmless(_ text: String) -> String {
    isRun(Array(text.utf8)[...]) ? "'" + text : text
  }

  /// Whether the bytes of a cell are what ``harmless(_:)`` makes of a text: then the text is what
  /// follows the first of them.
  ///
  /// An apostrophe that stands before anything else, as in `'tis`, is part of the text.
  static func isMadeHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "'") && isRun(Array(bytes.dropFirst())[...])
  }

  /// The text that ``harmless(_:)`` made another of; the text itself if it made none.
  package static func original(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.withUnsafeBufferPointer({ isMadeHarmless($0) }) else { return text }
    bytes.removeFirst()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a spreadsheet would run a text as a formula.
  private static func isRun(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while true {
      if rest.first == 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
      return !isPlainNumber(text)
    case 0x09, 0x0A, 0x0D:
      // White space and nothing else is a blank cell, and stays one.
      let rest = Array(rest)
      return !rest.trimmed(rest.indices).isEmpty
    case 0xEF:
      // The full-width forms of =, +, - and @.
      return rest.dropFirst().first == 0xBC
        && [0x9D, 0x8B, 0x8D, 0xA0].contains(rest.dropFirst(2).first)
    default: return false
    }
  }

  /// Whether a text is a sign, if any, digits with or without commas between thousands, decimals if
  /// any, and a percent sign if any; spaces may stand around it and before the percent sign.
  private static func isPlainNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func skipSpaces() { rest = rest.drop { $0 == 0x20 } }
    func takeDigits() -> Int {
      let count = rest.prefix { $0.isDigit }.count
      rest = rest.dropFirst(count)
      return count
    }
    func take(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }
    skipSpaces()
    if !take("-") { _ = take("+") }
    let leading = takeDigits()
    if leading == 0 { return false }
    // As numbers are read: none with commas begins with 0.
    if rest.first == UInt8(ascii: ","), text.first(where: { $0.isDigit }) == UInt8(ascii: "0") {
      return false
    }
    while take(",") {
      if leading > 3 || takeDigits() != 3 { return false }
    }
    if take("."), takeDigits() == 0 { return false }
    skipSpaces()
    _ = take("%")
    skipSpaces()
    return rest.isEmpty
  }
}
