import MoRiLE

/// Numbers as workbooks hold them: decimals of at most 15 digits, as Excel counts them.
enum WorkbookNumber {
  /// How many digits Excel keeps of a number.
  static let digits = 15

  /// A number to 15 digits.
  static func text(_ value: Fraction) -> String {
    if value.isWhole {
      let text = value.description
      if text.utf8.count <= digits { return text }
    }
    return value.decimalText(places(of: value))
  }

  /// Whether 15 digits say all of a number.
  static func isExact(_ value: Fraction) -> Bool {
    value.isWhole || value.isDecimal && value.hasDecimals(atMost: places(of: value))
  }

  /// How many decimals a number has in 15 digits.
  private static func places(_ value: Fraction) -> Int {
    var (limit, whole) = (Fraction.one, 1)
    let magnitude = value < .zero ? -value : value
    while whole < digits, limit * 10 <= magnitude {
      limit = limit * 10
      whole += 1
    }
    return digits - whole
  }

  private static func places(of value: Fraction) -> Int { places(value) }

  /// How many decimals a text of a number shows.
  static func decimals(_ text: String) -> Int {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    var count = 0
    for byte in text.utf8[text.utf8.index(after: point)...] {
      guard (0x30...0x39).contains(byte) else { break }
      count += 1
    }
    return count
  }

  /// The format that shows so many decimals.
  static func format(_ decimals: Int) -> String {
    decimals == 0 ? "0" : "0." + String(repeating: "0", count: min(decimals, 15))
  }
}
