/// The first issues of a ranking, at one value of a weight.
struct SensitivityState {
  /// The issues with fewer than a number of others above them, by index, in order; ties together, by
  /// index.
  let leaders: [[Int]]
  /// The score of each issue that is fully scored.
  private let scores: [Fraction?]

  init(_ intervals: [Interval?], _ rating: RatingScale, first: Int) {
    let scores = intervals.map { $0?.value }
    self.scores = scores
    let known = scores.indices.compactMap { index in scores[index].map { (index, $0) } }
    let order = known.indices.sorted { (known[$1].1, $0) < (known[$0].1, $1) }
      .map { known[$0].0 }
    var leaders: [[Int]] = []
    for (place, index) in order.enumerated() {
      if place > 0, scores[order[place - 1]] == scores[index] {
        leaders[leaders.count - 1].append(index)
      } else {
        guard place < first else { break }
        leaders.append([index])
      }
    }
    self.leaders = leaders
  }

  /// One more than the issues above an issue; nil where it is not fully scored.
  func rank(_ issue: Int) -> Int? {
    guard let score = scores[issue] else { return nil }
    return 1 + scores.count { $0.map { $0 > score } ?? false }
  }
}
