import MoRiLE
import MoRiLEFormats

// The table of issues.
extension RobustnessReport {
  /// What people read of each issue.
  var issueTable: DocumentTable { issueTable(for: .people) { _, _ in } }

  /// What programs get of each issue.
  var issueDataTable: DocumentTable { issueTable(for: .programs, with: addData) }

  private func issueTable(
    for audience: Audience, with addMore: (inout DocumentTable, [Int]) -> Void
  ) -> DocumentTable {
    let entries = assessment.ranking.entries
    let issues = entries.map { $0.index }
    let scored = issues.map { assessment.assessments[$0] }
    let ownPlaces = ownPlaces
    var table = table(.issues, for: audience, rows: issues.count)
    table.add(Column("rank", "Rank", .number, for: ownPlaces == nil ? .all : .programs)) {
      .rank(entries[$0])
    }
    if let ownPlaces {
      table.add(Column("place", "Place", .number, for: .people)) {
        .shown(
          ownPlaces.text(issues[$0]), Fraction(ownPlaces.ranges[issues[$0]].lowerBound))
      }
    }
    table.add(.name("issue", "Issue")) { .text(scored[$0].issue.name) }
    table.add(.data(assessment.sheet.themeHeader, .text)) { .text(scored[$0].issue.theme) }
    table.add(Column("rating", "Rating", .rating, flow: .flexible)) { .rating(scored[$0].rating) }
    let style = assessment.scoreStyle
    table.add(scoreColumn("Score")) {
      .score(scored[$0].score, scored[$0].score.value.map { style.text($0) } ?? "")
    }
    addMore(&table, issues)
    if let simulation { add(simulation, to: &table, issues) }
    table.add(Column("sentence", "In words", flow: .below(""))) {
      .named(finding(issues[$0]), id: wording(issues[$0]).sentence)
    }
    return table
  }

  /// A column of rated scores, written exactly too where one can be on a threshold that no decimals can show.
  func scoreColumn(_ title: String, for audience: Audience = .all) -> Column {
    Column(
      model.ratedScore.id, title, .score, for: audience,
      style: NumberStyle(decimals: 2, thresholds: model.shownThresholds),
      exact: model.scoresOnFractions.contains(model.rating.score) ? .always : .never)
  }

  /// A style of numbers that are never 0 where they are small.
  static let small = NumberStyle(decimals: 2, thresholds: [.zero])

  // MARK: - For other programs

  private func addData(to table: inout DocumentTable, _ issues: [Int]) {
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
    if let simulation { addData(simulation, to: &table, issues) }
  }

  private func addData(
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
  }

  // MARK: - What simulations say

  private func add(
    _ simulation: SimulationResult, to table: inout DocumentTable, _ issues: [Int]
  ) {
    let standings = issues.map { simulation.issues[$0] }
    let whole = NumberStyle(decimals: 0, thresholds: model.shownThresholds)
    table.add(Column("scores", "Scores", for: .people)) { .text(whole.text(standings[$0].score)) }
    table.add(Column("places", "Places", for: .people)) { row in
      let place = standings[row].place
      return .text(
        place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound) to \(place.upperBound)")
    }
    table.add(Column("kept", "Kept", .percent, for: .people)) { row in
      let possible = assessment.assessments[issues[row]].rating.possible
      return possible.count == 1 ? share(standings[row].ratings[possible.lowerBound]) : .blank
    }
    let first = simulation.settings.first
    table.add(Column("share_first_\(first)", "First \(first)", .percent, style: Self.small)) {
      share(simulation.timesFirst(issues[$0]))
    }
  }

  /// A share of simulations as a cell.
  func share(_ count: Int) -> DocumentTable.Cell {
    simulation.map { .shown(ShareWording.short($0.share(count)), $0.share(count)) } ?? .blank
  }
}
