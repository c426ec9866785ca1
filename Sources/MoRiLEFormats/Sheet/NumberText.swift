import MoRiLE

/// A number as people write it in a spreadsheet.
public enum NumberText {
  /// What a text turned out to be.
  public enum Reading: Hashable, Sendable {
    /// A number, exactly.
    case number(Fraction)
    /// No number; the words say why, and what to do where that helps.
    case fault(String)
  }

  /// Reads digits with an optional sign and decimals, with commas or spaces between each three digits or none,
  /// and with a % sign where a percentage is wanted: then `5%` is 5.
  ///
  /// A number with commas begins with one to three digits, the first of them 1 to 9, and has three digits
  /// after each comma. What could be read in two ways is refused: commas in other places; `0,123`, which
  /// is 0.123 to many; a % sign where none is wanted; and the form `1.2E+05`, in which Excel saves numbers
  /// that its column is too narrow for, with digits lost.
  public static func read(_ text: String, isPercentage: Bool = false) -> Reading {
    let spelled = withCommas(text)
    let digits = withoutPercentSign(spelled)
    guard isPercentage || digits == spelled || number(digits) == nil else {
      return .fault("is a percentage, and a plain number is wanted")
    }
    if let number = number(digits) { return .number(number) }
    if isScientific(digits) {
      return .fault(
        "has lost digits: Excel shortens long numbers so; widen the column and save again")
    }
    let signs = digits.utf8.filter { !isDigit($0) }
    if signs.count < digits.utf8.count, digits.utf8.count - signs.count > 18 {
      return .fault("has more than 18 digits")
    }
    if digits.utf8.contains(UInt8(ascii: ",")), number(digits.filter { $0 != "," }) != nil {
      if digits.utf8.first(where: isDigit) == UInt8(ascii: "0") {
        return .fault(
          "is not a number; decimals go after a point, and a number with commas begins with 1 to 9")
      }
      return .fault("is not a number; commas go between each three digits, decimals after a point")
    }
    let bare = digits.drop { "£€$ ".contains($0) }
    if bare.count < digits.count, number(String(bare)) != nil {
      return .fault("is not a number; write the digits alone, without a currency sign")
    }
    if isRange(spelled, isPercentage: isPercentage) {
      return .fault(
        "is a range, as counts are published that are suppressed or estimated, and one number is read here; leave "
          + "the cell blank where no more is known")
    }
    return .fault("is not a number")
  }

  /// Whether a text is a range as inputs are read, `1,092 to 1,457`, `5-7` or `<5`.
  private static func isRange(_ text: String, isPercentage: Bool) -> Bool {
    guard let ends = LimitText(text).map({ [$0.limit] }) ?? RangeText(text)?.ends else {
      return false
    }
    return ends.allSatisfy { number(isPercentage ? withoutPercentSign($0) : $0) != nil }
  }

  /// The text without a % sign at its end, and the spaces before it.
  private static func withoutPercentSign(_ text: String) -> String {
    guard text.hasSuffix("%") else { return text }
    var digits = text.dropLast()
    while digits.last?.isWhitespace == true { digits.removeLast() }
    return String(digits)
  }

  /// The text with a comma for each space between digits, of any width, where it has no comma.
  private static func withCommas(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "," { return text }
      let isSpace = [0x20, 0xA0, 0x2009, 0x200A, 0x2007, 0x2008, 0x202F].contains(scalar.value)
      func isDigit(_ place: Int) -> Bool {
        scalars.indices.contains(place) && ("0"..."9").contains(scalars[place])
      }
      result.append(isSpace && isDigit(index - 1) && isDigit(index + 1) ? "," : scalar)
    }
    return String(result)
  }

  /// Whether a text is a number, whatever its size.
  static func isNumber(_ text: String) -> Bool {
    if case .number = read(text) { true } else { false }
  }

  /// The number of a text with an optional sign, and with commas between thousands or none.
  private static func number(_ text: String) -> Fraction? {
    let unsigned = text.hasPrefix("+") ? text.dropFirst() : text[...]
    if text.hasPrefix("+"), unsigned.hasPrefix("-") { return nil }
    let parts = unsigned.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 1 || areThousands(parts) else { return nil }
    return Fraction(decimal: String(decoding: parts.joined(), as: UTF8.self))
  }

  private static func areThousands(_ parts: [Substring.UTF8View]) -> Bool {
    let first = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
    let last = parts[parts.count - 1].prefix { $0 != UInt8(ascii: ".") }
    let whole = [last] + parts.dropFirst().dropLast()
    return 1...3 ~= first.count && first.allSatisfy(isDigit) && first.first != UInt8(ascii: "0")
      && whole.allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isScientific(_ text: String) -> Bool {
    let parts = text.utf8.split { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
    guard parts.count == 2, Fraction(decimal: String(decoding: parts[0], as: UTF8.self)) != nil
    else {
      return false
    }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return !exponent.isEmpty
      && exponent.allSatisfy(isDigit)
  }
}
