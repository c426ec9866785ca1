import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment as CSV: the rank, and then ``AssessmentColumns``.
  ///
  /// The rank of an issue that is not fully scored is blank. Text that a spreadsheet would run is made
  /// harmless.
  public var csv: String {
    let columns = AssessmentColumns(model)
    var writer = CSVWriter()
    let headers = columns.headers(theme: sheet.themeHeader, own: sheet.columns)
    writer.append((["rank"] + headers).map { .text($0) })
    for entry in ranking.entries {
      let assessment = assessments[entry.index]
      let rank: CSVCell = entry.rank.map { .number("\($0)") } ?? .text("")
      let issue: [CSVCell] = [.text(assessment.issue.name), .text(assessment.issue.theme)]
      let own = sheet.cells[entry.index].map { CSVCell.text($0) }
      writer.append([rank] + issue + columns.cells(assessment.scores) + own)
    }
    return writer.text
  }
}
