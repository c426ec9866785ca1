/// Looks for the ends of the range in which one weight or threshold changes nothing.
struct SensitivitySearch {
  private let value: Fraction
  /// The scores of each issue; nil for one that has too many cases.
  private let issues: [ScoreLines?]
  /// The thresholds, highest first.
  private let thresholds: [ScoreLine]
  private let rating: RatingScale
  private let first: Int
  private let walks: (below: SensitivityWalk, above: SensitivityWalk)

  /// The search for a weight.
  init(_ terms: WeightedIssues, weight: Int, _ rating: RatingScale, first: Int) {
    let value = terms.weights[weight]
    self.value = value
    self.rating = rating
    self.first = first
    issues = terms.cases.indices.map { terms.lines(issue: $0, weight: weight) }
    let range = terms.lines(terms.range, weight: weight)
    thresholds = zip(rating.thresholds, terms.shares).map { threshold, share in
      guard let share else { return ScoreLine(threshold) }
      return ScoreLine(
        through: value, threshold,
        slope: range.low.slope + share * (range.high.slope - range.low.slope))
    }
    let isNegative = value < .zero
    walks = (
      SensitivityWalk(
        start: value, sign: Fraction(-1), limit: isNegative ? nil : .zero, reachesLimit: true),
      SensitivityWalk(
        start: value, sign: .one, limit: isNegative ? .zero : nil, reachesLimit: true)
    )
  }

  /// The search for a threshold.
  init(_ terms: WeightedIssues, threshold band: Int, _ model: Model, first: Int) {
    rating = model.rating
    self.first = first
    let all = rating.thresholds
    value = all[band]
    issues = terms.now.map { $0.map { ScoreLines($0) } }
    thresholds = all.indices.map { place in
      place == band
        ? ScoreLine(through: .zero, .zero, slope: .one) : ScoreLine(all[place])
    }
    let range = model.ratedScore.range
    walks = (
      SensitivityWalk(
        start: all[band], sign: Fraction(-1),
        limit: band + 1 < all.count ? all[band + 1] : range.low, reachesLimit: false),
      SensitivityWalk(
        start: all[band], sign: .one, limit: band > 0 ? all[band - 1] : range.high,
        reachesLimit: band == 0)
    )
  }

  // MARK: - Ratings

  var ratings: ModelSensitivity.Range<ModelSensitivity.RatingChange> {
    .init(below: ratings(walks.below), above: ratings(walks.above))
  }

  private func ratings(
    _ walk: SensitivityWalk
  ) -> ModelSensitivity.End<ModelSensitivity.RatingChange> {
    var nearest: SensitivityWalk.End?
    var changes: [ModelSensitivity.RatingChange] = []
    for case (let issue, let lines?) in issues.enumerated() {
      let before = bands(lines, at: value)
      guard
        let end = walk.end(lines.meetings(thresholds), isSame: { bands(lines, at: $0) == before })
      else { continue }
      let change = ModelSensitivity.RatingChange(
        issue: issue, from: Rating(scale: rating, possible: before),
        to: Rating(scale: rating, possible: bands(lines, at: end.beyond)))
      if let last = nearest, last.value == end.value, last.isInside == end.isInside {
        changes.append(change)
      } else if nearest.map({ walk.isBefore(end, $0) }) ?? true {
        nearest = end
        changes = [change]
      }
    }
    return walk.range(to: nearest, changes)
  }

  /// The possible bands of an issue at a value.
  private func bands(_ lines: ScoreLines, at value: Fraction) -> ClosedRange<Int> {
    let score = lines.at(value)
    func band(_ score: Fraction) -> Int {
      thresholds.firstIndex { score >= $0.at(value) } ?? thresholds.count
    }
    return band(score.high)...band(score.low)
  }

  // MARK: - Order

  var order: ModelSensitivity.Range<ModelSensitivity.RankChange> {
    .init(below: order(walks.below), above: order(walks.above))
  }

  private func state(at value: Fraction) -> SensitivityState {
    SensitivityState(issues.map { $0?.at(value) }, rating, first: first)
  }

  private func order(
    _ walk: SensitivityWalk
  ) -> ModelSensitivity.End<ModelSensitivity.RankChange> {
    let before = state(at: value)
    // The first change is at a point where a leader meets another issue, or an issue comes to be fully
    // scored, or ceases to be.
    let leading = before.leaders.flatMap { $0 }.compactMap { issues[$0]?.scored?.line }
    var points: [Fraction] = []
    for case .some(let (from, to, line)) in issues.map({ $0?.scored }) {
      points += [from, to].compactMap { $0 } + leading.compactMap { $0.meeting(line) }
    }
    let end = walk.end(points) { state(at: $0).leaders == before.leaders }
    guard let end else { return walk.range(to: nil, []) }
    let after = state(at: end.beyond)
    let changes = issues.indices.compactMap { issue -> ModelSensitivity.RankChange? in
      let isLeader = [before, after].contains { $0.leaders.contains { $0.contains(issue) } }
      let (from, to) = (before.rank(issue), after.rank(issue))
      guard isLeader, from != to else { return nil }
      return .init(issue: issue, from: from, to: to)
    }
    return walk.range(to: end, changes)
  }
}

extension SensitivityWalk {
  /// Whether one end comes before another on the way.
  func isBefore(_ left: End, _ right: End) -> Bool {
    if left.value != right.value { return (right.value - left.value) * sign > .zero }
    return !left.isInside && right.isInside
  }

  /// The end of a range: the first change, or else the limit.
  func range<Change: Hashable & Sendable>(
    to end: End?, _ changes: [Change]
  ) -> ModelSensitivity.End<Change> {
    guard let end else {
      return .init(value: limit, isInside: limit != nil && reachesLimit, changes: [])
    }
    return .init(value: end.value, isInside: end.isInside, changes: changes)
  }
}
