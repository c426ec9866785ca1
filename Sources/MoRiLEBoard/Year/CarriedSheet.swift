import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// This year's file of issues, begun with last year's.
struct CarriedSheet {
  /// Last year's issues.
  let last: YearIssues
  /// The name of last year, with which each row is marked.
  let name: String
  /// This year's model.
  let model: Model

  /// The file as CSV: the columns of a template, the mark, and last year's other columns.
  var csv: String {
    let carried = CarriedScores(last, to: model)
    let template = SheetTemplate(model).columns
    var writer = CSVWriter()
    writer.append(
      ([template[0].header, themeHeader, SheetMarks.carriedOver]
        + template.dropFirst(2).map { $0.header } + carried.ownHeaders).map { .text($0) })
    let advice =
      "\(name) where the scores are still those of \(name): empty the cell once the issue has been gone through"
    writer.append(
      ([template[0].guide, template[1].guide, advice]
        + template.dropFirst(2).map { $0.guide }
        + carried.ownHeaders.map { _ in "as it was in \(name)" }).map { .text($0) })
    for (index, issue) in last.names.enumerated() {
      writer.append(
        ([issue, carried.theme(index), name] + model.inputs.map { _ in "" }
          + carried.cells(index).map { $0.text } + carried.ownTexts(index)).map { .text($0) })
    }
    return "\u{FEFF}" + writer.text
  }

  private var themeHeader: String { last.sheet?.themeHeader ?? "theme" }
}
