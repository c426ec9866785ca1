import MoRiLE
import MoRiLEFormats

/// The sheet of one partner, who scores on their own before the room meets.
package struct PartnerSheet: Sendable {
  private let sheet: IssueSheet
  private var model: Model { sheet.model }

  /// Makes the sheet of some issues.
  package init(_ sheet: IssueSheet) { self.sheet = sheet }

  /// The name of the file that a partner saves: `Scores of Probation.csv`.
  package static func fileName(of partner: String) -> String {
    let refused = Array(#"/\:*?"<>|"#.utf8)
    let kept = partner.utf8.map { $0 < 0x20 || refused.contains($0) ? UInt8(ascii: "-") : $0 }
    return PanelSheets.scoresOf + String(decoding: kept, as: UTF8.self) + ".csv"
  }

  /// The issues with all that is known of them but scores: a score that stands there already would be agreed with.
  ///
  /// What the model works out from scores is left out too.
  package var blank: DocumentTable {
    let results = ResultColumn.resultsOfSheet(among: sheet.columns, of: model)
    let criteria = Set(model.criteria.flatMap { [$0.id, columnKey($0.title)] })
    var table = issueTable
    for (place, header) in sheet.columns.enumerated()
    where !results.contains(place) && !criteria.contains(columnKey(header)) {
      table.add(.own(header, for: .all), sheet.cells.map { .text($0[place]) })
    }
    for criterion in model.criteria {
      table.add(Column(criterion.id, criterion.id), sheet.issues.map { _ in .blank })
    }
    return table
  }

  /// The issues with their scores and nothing else, as a partner hands them over.
  package var scored: DocumentTable {
    var table = issueTable
    for (place, criterion) in model.criteria.enumerated() {
      table.add(
        Column(criterion.id, criterion.id), sheet.issues.map { .text($0.cells[place].text) })
    }
    return table
  }

  private var issueTable: DocumentTable {
    var table = DocumentTable("scores")
    table.add(
      Column(sheet.themeHeader, sheet.themeHeader), sheet.issues.map { .text($0.theme) })
    table.add(.name("issue", "issue"), sheet.issues.map { .text($0.name) })
    return table
  }
}
