/// The first issues of a ranking, at one value of a weight.
struct SensitivityState {
  /// The issues with fewer than a number of others above them, by index, in order; ties together, by
  /// index.
  let leaders: [[Int]]
  private let scores: [Interval]

  init(_ scores: [Interval], _ rating: RatingScale, first: Int) {
    self.scores = scores
    let order = scores.indices.filter { scores[$0].value != nil }
      .sorted { (scores[$1].low, $0) < (scores[$0].low, $1) }
    var leaders: [[Int]] = []
    for (place, index) in order.enumerated() {
      if place > 0, scores[order[place - 1]].low == scores[index].low {
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
    guard let score = scores[issue].value else { return nil }
    return 1 + scores.count { $0.value.map { $0 > score } ?? false }
  }
}
