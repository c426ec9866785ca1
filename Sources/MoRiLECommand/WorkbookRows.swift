import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

/// The rows of an assessment for a workbook, each read again when it is written; one thread may ask at a time.
final class WorkbookRows: @unchecked Sendable {
  /// How many rows are read at a time to find out what would settle their scores.
  private static let openRows = 10_000

  private let model: Model
  private let theme: String
  private let own: [String]
  private let rows: RankedRows
  private let texts: RankedTexts
  /// What would settle the scores of the rows without a rank, from the first of them.
  private var settledBy: [String] = []
  /// The row that was asked for last.
  private var last: (place: Int, row: LaterAssessment.Row)?

  /// Ranks the rows of a scan.
  /// - Throws: a fault if there are more different scores than can be ranked.
  init(_ scan: BatchScan, _ model: Model, style: RankingStyle) throws(Faults) {
    self.model = model
    (theme, own) = (scan.plan.themeHeader, scan.plan.columns)
    rows = try RankedRows(scan, model: model, style: style, workers: Workers.processors)
    texts = RankedTexts(rows)
    settledBy = openTexts()
  }

  /// The assessment, of which a workbook can be made.
  func assessment(subject: String) -> LaterAssessment {
    LaterAssessment(
      model, subject: subject,
      LaterAssessment.Outline(
        scores: rows.scores, counts: rows.counts,
        hasRanks: rows.ties.hasSingle, hasTies: rows.ties.hasShared,
        isOpen: settledBy.contains { !$0.isEmpty }, theme: theme, own: own)
    ) { self.row($0) }
  }

  private func row(_ place: Int) -> LaterAssessment.Row {
    if let last, last.place == place { return last.row }
    let (result, rank, isShared) = rows.result(place)
    let text = texts.row(place)
    let row = LaterAssessment.Row(
      rank: rank, isTied: isShared, result: result, issue: text.issue, theme: text.theme,
      settledBy: rank == nil ? settledBy[place - rows.open.lowerBound] : "", own: text.own)
    last = (place, row)
    return row
  }

  /// What would settle the scores of rows without a rank, for which their cells are read again.
  private func openTexts() -> [String] {
    var found = [String](repeating: "", count: rows.open.count)
    var known: [[Int]: String] = [:]
    for start in stride(from: rows.open.lowerBound, to: rows.count, by: Self.openRows) {
      let end = min(start + Self.openRows, rows.count)
      for (place, issue) in texts.issues(start..<end, model) {
        let unsettled = model.assess(issue).unsettled
        let text = known[unsettled] ?? model.criteriaText(unsettled)
        known[unsettled] = text
        found[place - rows.open.lowerBound] = text
      }
    }
    return found
  }
}
