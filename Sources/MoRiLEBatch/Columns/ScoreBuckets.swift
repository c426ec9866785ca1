import MoRiLE

/// Divides scores into buckets that stand in the order of ranks: known scores from the highest down,
/// then ranges from the highest top down.
struct ScoreBuckets: Sendable {
  /// How many buckets there are for scores of each kind.
  static let each = 256
  /// How many there are in all.
  static let count = 2 * each

  private let rated: Int
  private let low: Fraction
  private let steps: Fraction

  init(_ model: Model) {
    rated = model.rating.score
    let range = model.ratedScore.range
    low = range.low
    steps = range.high > range.low ? Fraction(Self.each - 1) / (range.high - range.low) : .zero
  }

  /// The bucket of a set of scores.
  func bucket(of scores: [Interval]) -> Int {
    let score = scores[rated]
    let place = ((score.high - low) * steps).rounded(decimals: 0).int ?? 0
    let kind = score.value == nil ? Self.each : 0
    return kind + Self.each - 1 - max(0, min(Self.each - 1, place))
  }
}
