import MoRiLE
import MoRiLEFormats

// The table of issues.
extension RobustnessReport {
  var issueTable: DocumentTable {
    let entries = assessment.ranking.entries
    let issues = entries.map { $0.index }
    let scored = issues.map { assessment.assessments[$0] }
    let ownPlaces = ownPlaces
    var table = table(.issues, [])
    table.add(
      Column("rank", "Rank", .number, for: ownPlaces == nil ? .all : .programs),
      entries.map { .rank($0) })
    if let ownPlaces {
      table.add(
        Column("place", "Place", .number, for: .people),
        issues.map { .shown(ownPlaces.text($0), Fraction(ownPlaces.ranges[$0].lowerBound)) })
    }
    table.add(.name("issue", "Issue"), scored.map { .text($0.issue.name) })
    table.add(.data(assessment.sheet.themeHeader, .text), scored.map { .text($0.issue.theme) })
    table.add(
      Column("rating", "Rating", .rating, flow: .flexible), scored.map { .rating($0.rating) })
    let style = assessment.scoreStyle
    table.add(
      scoreColumn("Score"),
      scored.map { .score($0.score, $0.score.value.map { style.text($0) } ?? "") })
    addMargins(to: &table, issues)
    if let simulation { add(simulation, to: &table, issues) }
    table.add(
      Column("sentence", "In words", flow: .below("")),
      issues.map { .named(finding($0), id: wording($0).sentence) })
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

  private func addMargins(to table: inout DocumentTable, _ issues: [Int]) {
    let standings = issues.map { robustness.issues[$0] }
    table.add(
      .data("points_up", style: Self.small), standings.map { .number($0.margin?.up?.points) })
    table.add(
      .data("points_down", style: Self.small), standings.map { .number($0.margin?.down?.points) })
    for (name, fewest) in [
      ("levels_up", standings.map { $0.fewestUp }),
      ("levels_down", standings.map { $0.fewestDown }),
    ] {
      table.add(.data(name), fewest.map { .number($0.map { Fraction($0.levels) }) })
      table.add(
        .data("\(name)_changes", .text),
        zip(issues, fewest).map { issue, fewest in
          .text(fewest.map { wording(issue).changes($0) } ?? "")
        })
    }
    table.add(
      .data("single_changes"),
      standings.map { .number($0.isTried ? Fraction($0.changes.count) : nil) })
  }

  // MARK: - What simulations say

  private func add(
    _ simulation: SimulationResult, to table: inout DocumentTable, _ issues: [Int]
  ) {
    let standings = issues.map { simulation.issues[$0] }
    for (place, band) in model.rating.bands.enumerated() {
      table.add(
        .data("share_\(band.label)", style: Self.small),
        standings.map { .number(simulation.share($0.ratings[place])) })
    }
    let exact = NumberStyle(decimals: 2, thresholds: model.shownThresholds)
    let whole = NumberStyle(decimals: 0, thresholds: model.shownThresholds)
    table.add(
      .data("score_5", style: exact, exact: .never), standings.map { .number($0.score.low) })
    table.add(
      .data("score_95", style: exact, exact: .never), standings.map { .number($0.score.high) })
    table.add(
      Column("scores", "Scores", for: .people), standings.map { .text(whole.text($0.score)) })
    let scored = zip(issues, standings).map { places?.ranges[$0] ?? $1.place }
    table.add(.data("place_low"), scored.map { .whole($0.lowerBound) })
    table.add(.data("place_high"), scored.map { .whole($0.upperBound) })
    table.add(.data("place_5"), standings.map { .whole($0.place.lowerBound) })
    table.add(.data("place_95"), standings.map { .whole($0.place.upperBound) })
    table.add(
      Column("places", "Places", for: .people),
      standings.map { standing in
        let place = standing.place
        return .text(
          place.count == 1
            ? "\(place.lowerBound)" : "\(place.lowerBound) to \(place.upperBound)")
      })
    table.add(
      Column("kept", "Kept", .percent, for: .people),
      zip(issues, standings).map { issue, standing in
        let possible = assessment.assessments[issue].rating.possible
        return possible.count == 1 ? share(standing.ratings[possible.lowerBound]) : .blank
      })
    let first = simulation.settings.first
    table.add(
      Column("share_first_\(first)", "First \(first)", .percent, style: Self.small),
      issues.map { share(simulation.timesFirst($0)) })
  }

  /// A share of simulations as a cell.
  func share(_ count: Int) -> DocumentTable.Cell {
    simulation.map { .shown(ShareWording.short($0.share(count)), $0.share(count)) } ?? .blank
  }
}
