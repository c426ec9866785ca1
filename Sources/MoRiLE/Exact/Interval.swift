/// All that a number can be: every value from `low` to `high`.
///
/// A score is one of these. Where every cell is known the two ends meet; where a cell is unknown
/// the interval holds each value that some level of it would give.
public struct Interval: Hashable, Sendable {
  /// The lowest value.
  public let low: Fraction
  /// The highest value.
  public let high: Fraction

  /// Makes an interval of its ends.
  /// - Precondition: `low` is not above `high`.
  public init(_ low: Fraction, _ high: Fraction) {
    precondition(low <= high, "an interval from high to low")
    self.low = low
    self.high = high
  }

  /// Makes the interval that holds one value only.
  public init(_ value: Fraction) {
    low = value
    high = value
  }

  /// The value, where there is only one.
  public var value: Fraction? { low == high ? low : nil }

  /// Whether `value` is in the interval.
  public func contains(_ value: Fraction) -> Bool { low <= value && value <= high }

  /// The smallest interval that holds both.
  public func union(_ other: Interval) -> Interval {
    Interval(min(low, other.low), max(high, other.high))
  }

  static let truth = Interval(0, 1)
}

extension Interval: ExpressibleByIntegerLiteral {
  /// A whole number written as such: the interval that holds it only.
  public init(integerLiteral value: Int) {
    self.init(Fraction(value))
  }
}

// MARK: - Arithmetic

// Each operation gives exactly the values that some pair of operands gives, provided that the
// operands do not depend on the same unknown. Program.swift sees to that.
extension Interval {
  static prefix func - (value: Interval) -> Interval { Interval(-value.high, -value.low) }

  package static func + (left: Interval, right: Interval) -> Interval {
    if let a = left.value, let b = right.value { return Interval(a + b) }
    return Interval(left.low + right.low, left.high + right.high)
  }

  package static func - (left: Interval, right: Interval) -> Interval {
    if let a = left.value, let b = right.value { return Interval(a - b) }
    return Interval(left.low - right.high, left.high - right.low)
  }

  package static func * (left: Interval, right: Interval) -> Interval {
    if let a = left.value, let b = right.value { return Interval(a * b) }
    let ends = [
      left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
    ]
    return Interval(ends.reduce(ends[0], min), ends.reduce(ends[0], max))
  }

  /// The quotient, or nil if the divisor can be zero.
  package static func / (left: Interval, right: Interval) -> Interval? {
    guard !right.contains(.zero) else { return nil }
    if let a = left.value, let b = right.value { return Interval(a / b) }
    return left * Interval(.one / right.high, .one / right.low)
  }

  func isLess(than other: Interval) -> Interval {
    if high < other.low { return Interval(1) }
    return low >= other.high ? Interval(0) : .truth
  }

  func isAtMost(_ other: Interval) -> Interval {
    if high <= other.low { return Interval(1) }
    return low > other.high ? Interval(0) : .truth
  }

  func isEqual(to other: Interval) -> Interval {
    if let a = value, let b = other.value { return Interval(a == b ? 1 : 0) }
    return high < other.low || other.high < low ? Interval(0) : .truth
  }

  func minimum(_ other: Interval) -> Interval {
    Interval(min(low, other.low), min(high, other.high))
  }

  func maximum(_ other: Interval) -> Interval {
    Interval(max(low, other.low), max(high, other.high))
  }
}
