import MoRiLE
import MoRiLEReports

// MARK: - Scores

extension ComparisonReport {
  /// The scores and ranks of the years that one model scored.
  var scoresTable: PaperTable {
    let scored = years.indices.filter { year in
      steps.indices.contains { steps[$0].model != nil && ($0 == year || $0 + 1 == year) }
    }
    let own = scored.map { years[$0] }
    let isPair = scored.count == 2
    let thresholds = scoredSteps.flatMap { $0.model?.shownThresholds ?? [] }
    var rows = ReportTable(
      ["Issue"] + yearHeaders("Score", own) + (isPair ? ["Moved"] : []) + yearHeaders("Rank", own),
      thresholds: thresholds)
    for history in histories {
      let entries = scored.map { year in history.same[year].map { years[year].entries[$0] } }
      guard entries.contains(where: { $0 != nil }) else { continue }
      let scores = zip(own, entries).map { year, entry in
        entry?.index.flatMap { year.assessment?.assessments[$0].score }
      }
      var cells: [ReportTable.Cell] = [.text(years[history.year].entries[history.place].name)]
      cells += scores.map { score($0, thresholds) }
      if isPair { cells.append(moved(scores[0], scores[1])) }
      cells += entries.map { entry in
        entry?.rank.flatMap { rank in rank.rank.map { .shown(rank.text, Fraction($0)) } } ?? .blank
      }
      rows.add(cells)
    }
    return PaperTable(Table.scores.rawValue, "Scores and ranks, where one model scored.", rows)
  }

  private func score(_ range: Interval?, _ thresholds: [Fraction]) -> ReportTable.Cell {
    guard let range else { return .blank }
    return range.value.map { .number($0) }
      ?? .text(NumberStyle(decimals: 2, thresholds: thresholds).text(range))
  }

  private func moved(_ last: Interval?, _ this: Interval?) -> ReportTable.Cell {
    guard let last = last?.value, let this = this?.value else { return .blank }
    return .shown(MovementWording.signed(this - last), this - last)
  }

  /// The criteria that changed between years that one model scored, with their shares.
  var changesTable: PaperTable {
    let hasYears = scoredSteps.count > 1
    var rows = ReportTable(
      ["Issue"] + (hasYears ? ["Years"] : []) + ["Criterion", "From", "To", "Share", "Total"],
      prose: [hasYears ? 2 : 1])
    for step in scoredSteps {
      guard let model = step.model else { continue }
      for (place, entry) in step.this.entries.enumerated() {
        guard let movement = step.movements[place] else { continue }
        for change in movement.changes {
          let criterion = model.criteria[change.criterion]
          rows.add(
            [.text(entry.name)]
              + (hasYears ? [.text("\(step.last.name) to \(step.this.name)")] : [])
              + [
                .text(criterion.title), level(change.from, of: criterion),
                level(change.to, of: criterion), shown(change.share), shown(movement.total),
              ])
        }
      }
    }
    return PaperTable(
      Table.changes.rawValue,
      "The criteria that changed, with the share of each in the movement of the score.", rows)
  }

  private func level(_ levels: ClosedRange<Int>, of criterion: Criterion) -> ReportTable.Cell {
    levels.count == 1
      ? .whole(levels.lowerBound) : .text(MovementWording.level(levels, of: criterion.scale))
  }

  private func shown(_ points: Fraction?) -> ReportTable.Cell {
    points.map { .shown(MovementWording.signed($0), $0) } ?? .blank
  }
}
