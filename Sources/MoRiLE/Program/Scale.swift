/// The scale of one criterion as steps use it: the scores of its levels, and the points that they carry.
struct Scale: Hashable, Sendable {
  /// The lowest and the highest score.
  let scores: ClosedRange<Int>
  /// The points of each level, lowest score first; none where the levels carry no points.
  let points: [Fraction]

  /// How many levels there are.
  var count: Int { scores.count }

  /// The ends of the scale.
  var interval: Interval {
    Interval(Fraction(scores.lowerBound), Fraction(scores.upperBound))
  }

  /// The scores of the levels between the ends of `interval`, which must be whole and on the scale.
  func scores(in interval: Interval) -> ClosedRange<Int> {
    guard let low = interval.low.int, let high = interval.high.int else { return scores }
    return low...high
  }

  /// The lowest and highest points of the levels with scores in `range`, which must be on the scale.
  func points(of range: ClosedRange<Int>) -> Interval {
    guard !points.isEmpty else { return Interval(.zero) }
    var result = Interval(points[range.lowerBound - scores.lowerBound])
    for score in range.dropFirst() {
      result = result.union(Interval(points[score - scores.lowerBound]))
    }
    return result
  }
}
