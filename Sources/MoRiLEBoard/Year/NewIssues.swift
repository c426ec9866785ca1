import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The table of issues of a new year, empty or begun with last year's.
struct NewIssues {
  private let name: String
  private let model: Model
  private let carried: CarriedSheet?

  /// Plans a table.
  init(name: String, model: Model, last: NewYear.Last?) {
    self.name = name
    self.model = model
    carried = last.map { CarriedSheet(last: $0.issues, name: $0.name, model: model) }
  }

  /// The table as CSV.
  var csv: String { carried?.csv ?? SheetTemplate(model).file }

  /// The table as a workbook that works itself out.
  /// - Throws: why there is none of the model and these issues.
  func liveWorkbook() throws(LiveRefusal) -> [UInt8] {
    if let carried { return try carried.liveWorkbook(subject: name) }
    return try LiveWorkbook(model, subject: name).bytes()
  }

  /// The table as a workbook without formulas.
  /// - Throws: why it cannot be written.
  func plainWorkbook() throws(WorkbookRefusal) -> [UInt8] {
    try EntryWorkbook(
      YearFile.issues.sheetName, title: model.titled,
      about:
        "The sheet issues is the table: an issue a row. It has no formulas; morile assess gives scores and ratings.",
      carried?.columns ?? SheetTemplate(model).columns, rows: carried?.rows ?? []
    ).bytes()
  }
}
