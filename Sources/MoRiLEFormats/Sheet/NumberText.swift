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

  /// Reads digits with an optional sign and decimals, with commas between each three digits or none,
  /// and with a % sign where a percentage is wanted: then `5%` is 5.
  ///
  /// What could be read in two ways is refused: commas in other places, a % sign where none is
  /// wanted, and the form `1.2E+05`, in which Excel saves numbers that its column is too narrow for,
  /// with digits lost.
  public static func read(_ text: String, isPercentage: Bool = false) -> Reading {
    var digits = text
    if digits.hasSuffix("%") {
      guard isPercentage else { return .fault("is a percentage, and a plain number is wanted") }
      digits.removeLast()
      while digits.last?.isWhitespace == true { digits.removeLast() }
    }
    if digits.hasPrefix("+") { digits.removeFirst() }
    let parts = digits.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if parts.count > 1 {
      guard areThousands(parts) else {
        return .fault(
          "is not a number; commas go between each three digits, decimals after a point")
      }
      digits = String(decoding: parts.joined(), as: UTF8.self)
    }
    if !digits.utf8.contains(UInt8(ascii: "/")), let number = Fraction(digits) {
      return .number(number)
    }
    if isScientific(digits) {
      return .fault(
        "has lost digits: Excel shortens long numbers so; widen the column and save again")
    }
    return .fault("is not a number")
  }

  private static func areThousands(_ parts: [Substring.UTF8View]) -> Bool {
    let first = parts[0].filter { $0 != UInt8(ascii: "-") }
    let last = parts[parts.count - 1].prefix { $0 != UInt8(ascii: ".") }
    return 1...3 ~= first.count && last.count == 3
      && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
  }

  private static func isScientific(_ text: String) -> Bool {
    let parts = text.utf8.split { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
    guard parts.count == 2, Fraction(String(decoding: parts[0], as: UTF8.self)) != nil else {
      return false
    }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return !exponent.isEmpty
      && exponent.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
