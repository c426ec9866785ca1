import MoRiLE
import MoRiLEFormats

// The table of issues for other programs.
extension RobustnessReport {
  /// What programs get of each issue.
  var issueDataTable: DocumentTable {
    let entries = assessment.ranking.entries
    let issues = entries.map { $0.index }
    let scored = issues.map { assessment.assessments[$0] }
    var table = table(.issues, for: .programs, rows: issues.count)
    table.add(.data("rank")) { .rank(entries[$0]) }
    table.add(.data("issue", .text)) { .text(scored[$0].issue.name) }
    table.add(.data(assessment.sheet.themeHeader, .text)) { .text(scored[$0].issue.theme) }
    table.add(.data("rating", .rating)) { .rating(scored[$0].rating) }
    table.add(scoreColumn("Score")) { .score(scored[$0].score) }
    addMargins(to: &table, issues)
    if let simulation { add(simulation, to: &table, issues) }
    table.add(.data("sentence", .text)) { .text(wording(issues[$0]).sentence) }
    return table
  }

  /// A column of rated scores, written exactly too where one can be on a threshold that no decimals can show.
  func scoreColumn(_ title: String) -> Column {
    Column(
      model.ratedScore.id, title, .score,
      style: NumberStyle(decimals: 2, thresholds: model.shownThresholds),
      exact: model.scoresOnFractions.contains(model.rating.score) ? .always : .never)
  }

  /// A style of numbers that are never 0 where they are small.
  static let small = NumberStyle(decimals: 2, thresholds: [.zero])

  private func addMargins(to table: inout DocumentTable, _ issues: [Int]) {
    let standings = issues.map { robustness.issues[$0] }
    table.add(.data("points_up", style: Self.small)) { .number(standings[$0].margin?.up?.points) }
    table.add(.data("points_down", style: Self.small)) {
      .number(standings[$0].margin?.down?.points)
    }
    for (name, fewest) in [
      ("levels_up", standings.map { $0.fewestUp }),
      ("levels_down", standings.map { $0.fewestDown }),
    ] {
      table.add(.data(name)) { .number(fewest[$0].map { Fraction($0.levels) }) }
      table.add(.data("\(name)_changes", .text)) { row in
        .text(fewest[row].map { wording(issues[row]).changes($0) } ?? "")
      }
    }
    table.add(.data("single_changes")) {
      .number(standings[$0].isTried ? Fraction(standings[$0].changes.count) : nil)
    }
  }

  private func add(
    _ simulation: SimulationResult, to table: inout DocumentTable, _ issues: [Int]
  ) {
    let standings = issues.map { simulation.issues[$0] }
    for (place, band) in model.rating.bands.enumerated() {
      table.add(.data("share_\(band.label)", style: Self.small)) {
        .number(simulation.share(standings[$0].ratings[place]))
      }
    }
    let exact = NumberStyle(decimals: 2, thresholds: model.shownThresholds)
    table.add(.data("score_5", style: exact, exact: .never)) { .number(standings[$0].score.low) }
    table.add(.data("score_95", style: exact, exact: .never)) { .number(standings[$0].score.high) }
    let scored = zip(issues, standings).map { places?.ranges[$0] ?? $1.place }
    table.add(.data("place_low")) { .whole(scored[$0].lowerBound) }
    table.add(.data("place_high")) { .whole(scored[$0].upperBound) }
    table.add(.data("place_5")) { .whole(standings[$0].place.lowerBound) }
    table.add(.data("place_95")) { .whole(standings[$0].place.upperBound) }
    let first = simulation.settings.first
    table.add(.data("share_first_\(first)", style: Self.small)) {
      share(simulation.timesFirst(issues[$0]))
    }
  }
}
