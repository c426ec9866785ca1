import MoRiLE
import MoRiLEFormats

// MARK: - What needs the room's time

extension ConsensusReport {
  var issueTable: ReportTable {
    var table = ReportTable(
      [
        "issue", "rating", "possible_ratings", "bands", "points", "score_low", "score_high",
        "cells",
      ], thresholds: model.shownThresholds)
    for issue in consensus.disputes {
      table.add([
        .text(name(of: issue.issue)), .text(issue.agreed.rating.text), .text(issue.rating.text),
        .number(issue.isTried ? Fraction(issue.bands) : nil),
        .number(issue.isTried ? issue.points : nil), .number(issue.score.low),
        .number(issue.score.high),
        .text(issue.cells.map { model.criteria[$0.criterion].id }.joined(separator: "; ")),
      ])
    }
    return table
  }

  var disputeTable: ReportTable {
    var table = ReportTable(
      ["issue", "criterion", "given", "agreed", "bands", "points", "outcomes"],
      thresholds: model.shownThresholds)
    for cell in consensus.disputes.flatMap({ $0.cells }) {
      var agreed: ReportTable.Cell = .text("?")
      if case .level(let level) = cell.agreed { agreed = .whole(level) }
      table.add([
        .text(name(of: cell.issue)), .text(model.criteria[cell.criterion].id),
        .text(votesText(cell)), agreed, .number(cell.isTried ? Fraction(cell.bands) : nil),
        .number(cell.isTried ? cell.points : nil),
        .text(
          cell.outcomes.map { "\($0.level): \($0.rating.text), \(scoreText($0.score))" }
            .joined(separator: "; ")),
      ])
    }
    return table
  }

  /// `2 at 3, 1 at 1`.
  func votesText(_ cell: DisputedCell) -> String {
    cell.votes.map { "\($0.count) at \($0.level)" }.joined(separator: ", ")
  }

  func scoreText(_ score: Interval) -> String {
    NumberStyle(decimals: 2, thresholds: model.shownThresholds).text(score)
  }
}
