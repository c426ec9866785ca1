import MoRiLE

/// How numbers are written for a reader.
///
/// Rounding happens here and nowhere else. Halves are rounded away from zero. A rounded score is never shown on the other side of a
/// threshold than the score itself, and a range never narrower than it is by a whole step.
public struct NumberStyle: Sendable {
  /// The most decimal places shown, unless a threshold asks for more.
  public let decimals: Int
  /// Whether missing places are filled up with zeros, so that a column of numbers lines up.
  public let isPadded: Bool
  /// The thresholds that a shown number must not cross.
  public let thresholds: [Fraction]

  /// Makes a style.
  public init(decimals: Int, isPadded: Bool = false, thresholds: [Fraction] = []) {
    self.decimals = decimals
    self.isPadded = isPadded
    self.thresholds = thresholds
  }

  /// A number.
  public func text(_ value: Fraction) -> String {
    value.decimalText(decimals, padded: isPadded, besides: thresholds)
  }

  /// A number, or a range as `18 to 26`.
  public func text(_ range: Interval) -> String {
    range.value.map { text($0) } ?? text(range.low) + " to " + text(range.high)
  }

  /// A number, a range, or the words `not known`.
  public func text(_ range: Interval?) -> String {
    range.map { text($0) } ?? "not known"
  }

  /// The style of a column of `ranges`: one decimal place where any of them is not whole, else none.
  public static func column(_ ranges: [Interval], thresholds: [Fraction]) -> NumberStyle {
    let isWhole = ranges.allSatisfy { $0.low.isWhole && $0.high.isWhole }
    return NumberStyle(decimals: isWhole ? 0 : 1, isPadded: true, thresholds: thresholds)
  }
}
