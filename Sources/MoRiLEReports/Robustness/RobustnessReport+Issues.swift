import MoRiLE
import MoRiLEFormats

// The table of issues.
extension RobustnessReport {
  /// What people read of each issue.
  var issueTable: DocumentTable {
    let ownPlaces = ownPlaces
    var columns = [
      ownPlaces == nil ? Column("rank", "Rank", .number) : Column("place", "Place", .number),
      .name("issue", "Issue"), Column("rating", "Rating", .rating, flow: .flexible),
      Column("score", "Score", .score),
    ]
    if let simulation {
      let first = simulation.settings.first
      columns += [
        Column("scores", "Scores"), Column("places", "Places"), Column("kept", "Kept", .percent),
        Column("share_first_\(first)", "First \(first)", .percent),
      ]
    }
    columns.append(Column("sentence", "In words", flow: .below("")))
    var table = table(.issues, columns, for: .people)
    let style = assessment.scoreStyle
    for entry in assessment.ranking.entries {
      let scored = assessment.assessments[entry.index]
      var cells: [DocumentTable.Cell] = [
        ownPlaces.map {
          .shown($0.text(entry.index), Fraction($0.ranges[entry.index].lowerBound))
        } ?? .rank(entry),
        .text(scored.issue.name), .rating(scored.rating),
        .score(scored.score, scored.score.value.map { style.text($0) } ?? ""),
      ]
      if let simulation { cells += simulated(scored, entry.index, simulation) }
      cells.append(.text(finding(entry.index)))
      table.add(cells)
    }
    return table
  }

  /// The scores and places from 5 to 95 % of simulations, and how often the rating and the first places are kept.
  private func simulated(
    _ scored: Assessment, _ issue: Int, _ simulation: SimulationResult
  ) -> [DocumentTable.Cell] {
    let standing = simulation.issues[issue]
    let (place, possible) = (standing.place, scored.rating.possible)
    return [
      .text(NumberStyle(decimals: 0, thresholds: model.shownThresholds).text(standing.score)),
      .text(
        place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound) to \(place.upperBound)"),
      possible.count == 1 ? share(standing.ratings[possible.lowerBound]) : .blank,
      share(simulation.timesFirst(issue)),
    ]
  }

  /// A share of simulations as a cell.
  func share(_ count: Int) -> DocumentTable.Cell {
    simulation.map { .shown(ShareWording.short($0.share(count)), $0.share(count)) } ?? .blank
  }
}
