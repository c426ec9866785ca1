import MoRiLE

/// How a measure stood at the end of a month.
public struct MeasurePosition: Hashable, Sendable {
  /// Of a sum, what was counted in the month alone.
  public let number: Fraction?
  /// Of a sum, what was counted from the start of the year; of others, the figure of the period.
  public let actual: Fraction?
  /// What was aimed at by then.
  public let target: Fraction?
  /// Last year's figure of the same month.
  public let previous: Fraction?
  /// The judgement; nil where a number that it needs is not known.
  public let judgement: Judgement?

  /// How far the figure lies above the target, in hundredths of the target; nil where one of them is not known
  /// or the target is 0.
  public var offTarget: Fraction? { percentage(of: actual, above: target) }

  /// The change on last year, in hundredths of last year's figure of the same month; nil where one of them is
  /// not known or last year's is 0.
  public var change: Fraction? { percentage(of: actual, above: previous) }
}

/// How far a number lies above another, in hundredths of the other; nil where that cannot be said.
private func percentage(of number: Fraction?, above base: Fraction?) -> Fraction? {
  guard let number, let base, base != .zero else { return nil }
  return (number - base) / base.magnitude * 100
}
