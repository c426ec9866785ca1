import MoRiLE
import MoRiLEReports

// MARK: - Scores

extension ComparisonReport {
  /// The scores and ranks of the years that one model scored.
  var scoresTable: DocumentTable {
    let scored = years.indices.filter { year in
      steps.indices.contains { steps[$0].model != nil && ($0 == year || $0 + 1 == year) }
    }
    let own = scored.map { years[$0] }
    let style = NumberStyle(
      decimals: 2, thresholds: scoredSteps.flatMap { $0.model?.shownThresholds ?? [] })
    let found = histories.map { history in
      (history, scored.map { year in history.same[year].map { years[year].entries[$0] } })
    }.filter { $1.contains { $0 != nil } }
    let scores = found.map { _, entries in
      zip(own, entries).map { year, entry in
        entry?.index.flatMap { year.assessment?.assessments[$0].score }
      }
    }
    var table = DocumentTable(
      Table.scores.rawValue, "Scores and ranks, where one model scored.")
    table.add(
      .name("issue", "Issue"),
      found.map { history, _ in .text(years[history.year].entries[history.place].name) })
    for (place, year) in own.enumerated() {
      table.add(
        yearColumn("score", "Score \(year.name)", year, .score, style),
        scores.map { .score($0[place]) })
    }
    if own.count == 2 {
      table.add(
        Column("moved", "Moved", .number, style: style),
        scores.map { scores in
          guard let last = scores[0]?.value, let this = scores[1]?.value else { return .blank }
          return points(this - last)
        })
    }
    for (place, year) in own.enumerated() {
      table.add(
        yearColumn("rank", "Rank \(year.name)", year, .number),
        found.map { _, entries in entries[place]?.rankCell ?? .blank })
    }
    return table
  }

  /// The criteria that changed between years that one model scored, with their shares.
  var changesTable: DocumentTable {
    let hasYears = scoredSteps.count > 1
    var table = DocumentTable(
      Table.changes.rawValue,
      "The criteria that changed, with the share of each in the movement of the score.",
      [
        .name("issue", "Issue"),
        Column("years", "Years", for: hasYears ? .all : []),
        Column("criterion", "Criterion", flow: .flexible), Column("from", "From", .score),
        Column("to", "To", .score), Column("share", "Share", .number),
        Column("total", "Total", .number),
      ])
    for step in scoredSteps {
      guard let model = step.model else { continue }
      for (place, entry) in step.this.entries.enumerated() {
        guard let movement = step.movements[place] else { continue }
        for change in movement.changes {
          let criterion = model.criteria[change.criterion]
          table.add([
            .text(entry.name), .text("\(step.last.name) to \(step.this.name)"),
            .named(criterion.title, id: criterion.id), level(change.from, of: criterion),
            level(change.to, of: criterion), points(change.share), points(movement.total),
          ])
        }
      }
    }
    return table
  }

  private func level(_ levels: ClosedRange<Int>, of criterion: Criterion) -> DocumentTable.Cell {
    .score(
      Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound)),
      levels.count == 1 ? nil : MovementWording.level(levels, of: criterion.scale))
  }

  private func points(_ points: Fraction?) -> DocumentTable.Cell {
    points.map { .shown(MovementWording.signed($0), $0) } ?? .blank
  }
}
