import MoRiLE
import MoRiLEFormats

// The table of issues.
extension RobustnessReport {
  var issueRows: RobustnessRows {
    var table = RobustnessRows()
    let ownPlaces = ownPlaces
    table.columns = [
      .init(ownPlaces == nil ? "Rank" : "Place", .right), .init("Issue", isFlexible: true),
      .init("Rating", isFlexible: true), .init("Score", .right),
    ]
    if let simulation {
      table.columns += [
        .init("Scores"), .init("Places"), .init("Kept", .right),
        .init("First \(simulation.settings.first)", .right),
      ]
    }
    table.headers = headers
    for entry in assessment.ranking.entries {
      let wording = wording(entry.index)
      let scored = assessment.assessments[entry.index]
      table.rows.append(
        (
          [
            ownPlaces?.text(entry.index) ?? entry.text, scored.issue.name, scored.rating.text,
            scored.score.value.map { assessment.scoreStyle.text($0) } ?? "",
          ] + simulated(entry.index), finding(entry.index)
        ))
      table.cells.append(cells(entry, wording))
    }
    return table
  }

  private func simulated(_ issue: Int) -> [String] {
    guard let simulation else { return [] }
    let standing = simulation.issues[issue]
    let possible = assessment.assessments[issue].rating.possible
    let kept = possible.count == 1 ? share(standing.ratings[possible.lowerBound]) : ""
    return [
      NumberStyle(decimals: 0, thresholds: model.shownThresholds).text(standing.score),
      standing.place.count == 1
        ? "\(standing.place.lowerBound)"
        : "\(standing.place.lowerBound) to \(standing.place.upperBound)",
      kept, share(simulation.timesFirst(issue)),
    ]
  }

  func share(_ count: Int) -> String {
    simulation.map { ShareWording.short($0.share(count)) } ?? ""
  }

  // MARK: - For other programs

  private var headers: [String] {
    let made = [
      "rank", "issue", assessment.sheet.themeHeader, "rating", model.ratedScore.id, "points_up",
      "points_down", "levels_up", "levels_up_changes", "levels_down", "levels_down_changes",
      "single_changes",
    ]
    let last = ["sentence"] + exactHeaders
    guard let simulation else { return made + last }
    return made + model.rating.bands.map { "share_\($0.label)" } + [
      "score_5", "score_95", "place_low", "place_high", "place_5", "place_95",
      "share_first_\(simulation.settings.first)",
    ] + last
  }

  /// The header of the rated score written exactly, where it can be on a threshold that no decimals can show.
  var exactHeaders: [String] {
    model.scoresOnFractions.contains(model.rating.score) ? ["\(model.ratedScore.id)_exact"] : []
  }

  func exact(_ score: Interval) -> [CSVCell] {
    exactHeaders.map { _ in .text(ExactNumber.endless(score, besides: model.shownThresholds)) }
  }

  private func cells(_ entry: Ranking.Entry, _ wording: RobustnessWording) -> [CSVCell] {
    let scored = assessment.assessments[entry.index]
    let standing = robustness.issues[entry.index]
    var cells: [CSVCell] = [
      .text(entry.text), .text(scored.issue.name), .text(scored.issue.theme),
      .text(scored.rating.text), model.dataStyle.cell(scored.score),
      number(standing.margin?.up?.points), number(standing.margin?.down?.points),
    ]
    for fewest in [standing.fewestUp, standing.fewestDown] {
      cells.append(fewest.map { .number("\($0.levels)") } ?? .text(""))
      cells.append(.text(fewest.map { wording.changes($0) } ?? ""))
    }
    cells.append(standing.isTried ? .number("\(standing.changes.count)") : .text(""))
    if let simulation {
      let simulated = simulation.issues[entry.index]
      cells += simulated.ratings.map { number(simulation.share($0)) }
      cells += [simulated.score.low, simulated.score.high].map {
        .number(model.dataStyle.decimals($0))
      }
      let scored = places?.ranges[entry.index] ?? simulated.place
      cells += [scored, simulated.place].flatMap { [$0.lowerBound, $0.upperBound] }
        .map { .number("\($0)") }
      cells.append(number(simulation.share(simulation.timesFirst(entry.index))))
    }
    return cells + [.text(wording.sentence)] + exact(scored.score)
  }

  func number(_ value: Fraction?) -> CSVCell {
    // Never 0 for what is small.
    value.map { .number(NumberStyle(decimals: 6, thresholds: [.zero]).text($0)) } ?? .text("")
  }
}
