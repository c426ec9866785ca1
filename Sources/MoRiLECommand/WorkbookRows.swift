import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

/// The rows of an assessment for a workbook, each read again when it is written; one thread may ask at a time.
final class WorkbookRows: @unchecked Sendable {
  private let model: Model
  private let theme: String
  private let own: [String]
  private let rows: RankedRows
  private let texts: RankedTexts
  /// What would settle the scores of the rows without a rank, from the first of them.
  private let settledBy: [String]

  /// Ranks the rows of a scan.
  /// - Throws: a fault if there are more different scores than can be ranked.
  init(_ scan: BatchScan, _ model: Model, style: RankingStyle) throws(Faults) {
    self.model = model
    (theme, own) = (scan.plan.themeHeader, scan.plan.columns)
    rows = try RankedRows(scan, model: model, style: style, workers: Workers.processors)
    texts = RankedTexts(rows)
    settledBy = Self.settledBy(texts, rows.open, model)
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
    let (result, rank, isShared) = rows.result(place)
    let text = texts.row(place)
    return LaterAssessment.Row(
      rank: rank, isTied: isShared, result: result, issue: text.issue, theme: text.theme,
      settledBy: rank == nil ? settledBy[place - rows.open.lowerBound] : "", own: text.own)
  }

  /// What would settle the scores of rows without a rank, for which their cells are read again.
  private static func settledBy(
    _ texts: RankedTexts, _ rows: Range<Int>, _ model: Model
  ) -> [String] {
    let unsettled = texts.each(rows, model, workers: Workers.processors) {
      model.assess($0).unsettled
    }
    var known: [[Int]: String] = [:]
    return unsettled.map { criteria in
      if let text = known[criteria] { return text }
      let text = model.criteriaText(criteria)
      known[criteria] = text
      return text
    }
  }
}
