/// Works out what each disagreement could do to a rating.
struct DisputeSearch {
  let model: Model
  let rule: AgreementRule
  /// What the scorers gave, by issue and then criterion.
  let cells: [[PanelCell]]
  /// What the rule makes of each cell.
  let levels: [[AgreedLevel]]
  /// The agreed issues.
  let agreed: [Issue]

  /// The disputed issues: first those whose rating is at stake, by how many bands, then by points.
  func issues() -> [DisputedIssue] {
    let disputed = cells.indices.filter { issue in cells[issue].contains { $0.isDisputed } }
    return disputed.map { issue($0) }.sorted { left, right in
      if left.bands != right.bands { return left.bands > right.bands }
      if left.points != right.points { return left.points > right.points }
      return left.issue < right.issue
    }
  }

  /// All criteria with their disputes in those issues: first those that change most ratings, then by
  /// points; those without disagreement last.
  func criteria(of issues: [DisputedIssue]) -> [DisputedCriterion] {
    let all = issues.flatMap { $0.cells }
    return model.criteria.indices.map { criterion in
      let cells = all.filter { $0.criterion == criterion }
      return DisputedCriterion(
        criterion: criterion, cells: cells.count, changes: cells.count { $0.changesRating },
        points: cells.reduce(.zero) { $0 + $1.points })
    }.sorted { left, right in
      if left.changes != right.changes { return left.changes > right.changes }
      if left.points != right.points { return left.points > right.points }
      if left.cells != right.cells { return left.cells > right.cells }
      return left.criterion < right.criterion
    }
  }

  private func issue(_ index: Int) -> DisputedIssue {
    let disputed = cells[index].indices.filter { cells[index][$0].isDisputed }
    var ranges = [ClosedRange<Int>?](repeating: nil, count: model.criteria.count)
    var settled = ranges
    for criterion in disputed {
      ranges[criterion] = cells[index][criterion].spread
      settled[criterion] = levels[index][criterion].candidates.first.map { $0...$0 }
    }
    let open = model.assess(agreed[index], between: ranges)
    let closed = model.assess(agreed[index], between: settled)
    let found = disputed.map { cell(index, $0) }.sorted { left, right in
      if left.bands != right.bands { return left.bands > right.bands }
      if left.points != right.points { return left.points > right.points }
      return left.criterion < right.criterion
    }
    let bands = open.rating.possible.count - closed.rating.possible.count
    let points = open.score.width - closed.score.width
    return DisputedIssue(
      issue: index, agreed: model.assess(agreed[index]), score: open.score, rating: open.rating,
      points: found.reduce(points) { max($0, $1.points) },
      bands: found.reduce(bands) { max($0, $1.bands) }, cells: found)
  }

  /// One cell alone: each level that it could be given, the others being settled as far as they are.
  private func cell(_ issue: Int, _ criterion: Int) -> DisputedCell {
    var ranges = [ClosedRange<Int>?](repeating: nil, count: model.criteria.count)
    for other in model.criteria.indices {
      if case .split = levels[issue][other] { ranges[other] = cells[issue][other].spread }
    }
    let cell = cells[issue][criterion]
    let outcomes = (cell.spread ?? 0...0).map { level in
      ranges[criterion] = level...level
      let assessment = model.assess(agreed[issue], between: ranges)
      return DisputedCell.Outcome(
        level: level, votes: cell.given.count { $0 == level }, score: assessment.score,
        rating: assessment.rating)
    }
    return DisputedCell(
      issue: issue, criterion: criterion, agreed: levels[issue][criterion], outcomes: outcomes)
  }
}

extension Interval {
  /// How far its ends are apart.
  var width: Fraction { high - low }
}
