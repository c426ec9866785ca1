import MoRiLE

/// How numbers are written for a reader.
///
/// Rounding happens here and nowhere else. Halves are rounded away from zero. A rounded score is never shown on the other side of a
/// threshold than the score itself, nor off a threshold that it is on: where its decimals have no end, the fraction
/// stands beside.
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

  /// A number: `56.0`, or on a threshold that no decimals can show `33.33 (100/3)`.
  public func text(_ value: Fraction) -> String {
    thresholds.contains(value) && !value.isDecimal
      ? ExactNumber.threshold(value) : decimals(value)
  }

  /// A number, or a range as `18 to 26`.
  public func text(_ range: Interval) -> String {
    range.value.map { text($0) } ?? text(range.low) + " to " + text(range.high)
  }

  /// A number in decimals alone, for other programs; one on a threshold that none can show is rounded up, to
  /// the side that it is on.
  public func decimals(_ value: Fraction) -> String {
    value.decimalText(decimals, padded: isPadded, besides: thresholds)
  }

  /// A number in decimals alone, or a range of two.
  public func decimals(_ range: Interval) -> String {
    range.value.map { decimals($0) } ?? decimals(range.low) + " to " + decimals(range.high)
  }

  /// A score in a column of this style: a range is no part of what lines up.
  package func text(inColumn score: Interval) -> String {
    score.value == nil
      ? NumberStyle(decimals: decimals, thresholds: thresholds).text(score) : text(score)
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
