/// Works out what each disagreement could do to a rating.
///
/// The issues that would take too long are told with what interval arithmetic knows alone, and their cells
/// are not tried.
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
  /// - Parameter effort: How many steps of formulas may be worked out; what is left of them.
  func issues(effort: inout Int) -> [DisputedIssue] {
    let plan = ScoreTrial.Plan(model)
    var found: [DisputedIssue] = []
    for index in cells.indices where cells[index].contains(where: { $0.isDisputed }) {
      found.append(issue(index, plan, &effort))
    }
    return found.sorted { left, right in
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
        criterion: criterion, cells: cells.count, tried: cells.count { $0.isTried },
        changes: cells.count { $0.changesRating }, points: cells.reduce(.zero) { $0 + $1.points })
    }.sorted { left, right in
      if left.changes != right.changes { return left.changes > right.changes }
      if left.points != right.points { return left.points > right.points }
      if left.cells != right.cells { return left.cells > right.cells }
      return left.criterion < right.criterion
    }
  }

  private func issue(_ index: Int, _ plan: ScoreTrial.Plan, _ effort: inout Int) -> DisputedIssue {
    let disputed = cells[index].indices.filter { cells[index][$0].isDisputed }
    // Each disputed cell at each level given; those settled that the rule settles; all settled.
    var ranges = [ClosedRange<Int>?](repeating: nil, count: model.criteria.count)
    var (split, settled) = (ranges, ranges)
    for criterion in disputed {
      ranges[criterion] = cells[index][criterion].spread
      settled[criterion] = levels[index][criterion].candidates.first.map { $0...$0 }
      if case .split = levels[index][criterion] { split[criterion] = ranges[criterion] }
    }
    var open = ScoreTrial(plan, agreed[index], between: ranges)
    var closed = ScoreTrial(plan, agreed[index], between: settled)
    var trial = ScoreTrial(plan, agreed[index], between: split)
    let tried = disputed.flatMap { criterion in
      (ranges[criterion] ?? 0...0).map { _ in criterion }
    }
    let needed = open.effort + closed.effort + trial.effort + trial.effort(of: tried)
    let isTried = needed <= effort
    if isTried { effort -= needed }
    let widest = isTried ? open.score : open.wideScore
    let found = disputed.map { cell(index, $0, isTried ? ranges[$0] : nil, &trial) }
      .sorted { left, right in
        if left.bands != right.bands { return left.bands > right.bands }
        if left.points != right.points { return left.points > right.points }
        return left.criterion < right.criterion
      }
    let rating = model.rating.rating(of: widest)
    // What was not tried counts as all that it could be.
    let settledBands = isTried ? model.rating.rating(of: closed.score).possible.count : 1
    let bands = rating.possible.count - settledBands
    let points = widest.width - (isTried ? closed.score.width : .zero)
    return DisputedIssue(
      issue: index, agreed: model.assess(agreed[index]), score: widest, rating: rating,
      points: found.reduce(points) { max($0, $1.points) },
      bands: found.reduce(bands) { max($0, $1.bands) }, cells: found, isTried: isTried)
  }

  /// One cell alone: each level that it could be given, the others being settled as far as they are.
  private func cell(
    _ issue: Int, _ criterion: Int, _ range: ClosedRange<Int>?, _ trial: inout ScoreTrial
  ) -> DisputedCell {
    let cell = cells[issue][criterion]
    var outcomes: [DisputedCell.Outcome] = []
    for level in range.map({ Array($0) }) ?? [] {
      let score = trial.score(on: criterion, level)
      outcomes.append(
        DisputedCell.Outcome(
          level: level, votes: cell.given.count { $0 == level }, score: score,
          rating: model.rating.rating(of: score)))
    }
    return DisputedCell(
      issue: issue, criterion: criterion, given: cell, agreed: levels[issue][criterion],
      outcomes: outcomes)
  }
}

extension Interval {
  /// How far its ends are apart.
  var width: Fraction { high - low }
}
