extension CSVWriter {
  /// The text as a cell that no spreadsheet runs as a formula.
  ///
  /// An apostrophe is put before a text whose first character, after any spaces, is `=`, `+`, `-`,
  /// `@` or the full-width form of one, a tab or a line end. A plain number keeps its sign: digits,
  /// perhaps with thousands separated by commas, with a decimal point or with `%`, such as `-7.3`
  /// or `+4.5 %`. No reader takes the apostrophe away again.
  ///
  /// Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection.
  public static func harmless(_ text: String) -> String {
    let spaces: [Unicode.Scalar] = [" ", "\u{A0}"]
    guard let first = text.unicodeScalars.first(where: { !spaces.contains($0) }) else {
      return text
    }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return isPlainNumber(Array(text.utf8)) ? text : "'" + text
    default:
      return text
    }
  }

  /// Whether a text is a sign, if any, digits with or without commas between thousands, decimals if
  /// any, and a percent sign if any; spaces may stand around it and before the percent sign.
  private static func isPlainNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
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
