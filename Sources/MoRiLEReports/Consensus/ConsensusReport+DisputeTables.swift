import MoRiLE
import MoRiLEFormats

// MARK: - What needs the room's time

extension ConsensusReport {
  private var scoreStyle: NumberStyle {
    NumberStyle(decimals: 2, thresholds: model.shownThresholds)
  }

  var issueTable: DocumentTable {
    var table = DocumentTable(
      Table.issues.rawValue, "",
      [
        .name("issue", "Issue"), Column("rating", "Rating", .rating),
        Column("possible_ratings", "Could be", .rating), Column("bands", "Bands", .number),
        Column("points", "Points", .number, style: scoreStyle),
        Column("score_low", "Score from", .score, style: scoreStyle),
        Column("score_high", "To", .score, style: scoreStyle), Column("cells", "Cells"),
      ])
    for issue in consensus.disputes {
      table.add([
        .text(name(of: issue.issue)), .rating(issue.agreed.rating), .rating(issue.rating),
        .number(issue.isTried ? Fraction(issue.bands) : nil),
        .number(issue.isTried ? issue.points : nil), .number(issue.score.low),
        .number(issue.score.high),
        .text(issue.cells.map { model.criteria[$0.criterion].id }.joined(separator: "; ")),
      ])
    }
    return table
  }

  var disputeTable: DocumentTable {
    var table = DocumentTable(
      Table.disputes.rawValue, "",
      [
        .name("issue", "Issue"), Column("criterion", "Criterion"), Column("given", "Given"),
        Column("agreed", "Agreed", .number), Column("bands", "Bands", .number),
        Column("points", "Points", .number, style: scoreStyle), Column("outcomes", "Outcomes"),
      ])
    for cell in consensus.disputes.flatMap({ $0.cells }) {
      var agreed: DocumentTable.Cell = .text("?")
      if case .level(let level) = cell.agreed { agreed = .whole(level) }
      table.add([
        .text(name(of: cell.issue)), .text(model.criteria[cell.criterion].id),
        .text(votesText(cell)), agreed, .number(cell.isTried ? Fraction(cell.bands) : nil),
        .number(cell.isTried ? cell.points : nil),
        .text(
          cell.outcomes.map { "\($0.level): \($0.rating.text), \(scoreStyle.text($0.score))" }
            .joined(separator: "; ")),
      ])
    }
    return table
  }

  /// `2 at 3, 1 at 1`.
  func votesText(_ cell: DisputedCell) -> String {
    cell.votes.map { "\($0.count) at \($0.level)" }.joined(separator: ", ")
  }
}
