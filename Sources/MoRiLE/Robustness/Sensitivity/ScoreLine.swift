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

  func at(_ value: Fraction) -> Fraction { base + slope * value }

  /// Where it meets another; nil where the two are parallel.
  func meeting(_ other: ScoreLine) -> Fraction? {
    slope == other.slope ? nil : (other.base - base) / (slope - other.slope)
  }
}

/// The rated score of one issue as it changes.
///
/// The lowest and the highest score that an issue may have are each the end of one line, unless unknown
/// criteria are used more than once: then the lowest is the lowest of several lines, the highest the
/// highest of several.
struct ScoreLines: Hashable, Sendable {
  private(set) var lows: [ScoreLine]
  private(set) var highs: [ScoreLine]

  init(_ low: ScoreLine, _ high: ScoreLine) {
    lows = [low]
    highs = [high]
  }

  /// Takes in another case of the issue.
  mutating func join(_ other: ScoreLines) {
    for line in other.lows where !lows.contains(line) { lows.append(line) }
    for line in other.highs where !highs.contains(line) { highs.append(line) }
  }

  /// The line of an issue that is fully scored whatever changes.
  var only: ScoreLine? {
    lows.count == 1 && lows == highs ? lows[0] : nil
  }

  func at(_ value: Fraction) -> Interval {
    let (low, high) = (lows.map { $0.at(value) }, highs.map { $0.at(value) })
    return Interval(low.reduce(low[0], min), high.reduce(high[0], max))
  }

  /// Where its lines meet some others.
  func meetings(_ others: [ScoreLine]) -> [Fraction] {
    (lows + (only == nil ? highs : [])).flatMap { line in others.compactMap { line.meeting($0) } }
  }
}
