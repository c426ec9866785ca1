/// A number that changes in proportion to a weight or a threshold: `base + slope * value`.
struct ScoreLine: Hashable, Sendable {
  let base: Fraction
  let slope: Fraction

  /// The line of a number that does not change.
  init(_ constant: Fraction) {
    base = constant
    slope = .zero
  }

  /// The line through a point.
  init(through value: Fraction, _ result: Fraction, slope: Fraction) {
    base = result - slope * value
    self.slope = slope
  }

  private init(base: Fraction, slope: Fraction) {
    self.base = base
    self.slope = slope
  }

  /// The line mirrored at zero.
  static prefix func - (line: ScoreLine) -> ScoreLine {
    ScoreLine(base: -line.base, slope: -line.slope)
  }

  func at(_ value: Fraction) -> Fraction { base + slope * value }

  /// Where it meets another; nil where the two are parallel.
  func meeting(_ other: ScoreLine) -> Fraction? {
    slope == other.slope ? nil : (other.base - base) / (slope - other.slope)
  }
}
