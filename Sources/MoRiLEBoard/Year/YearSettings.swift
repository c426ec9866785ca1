import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What a year's folder says of itself: its model, and where last year's folder is.
///
/// It is a table, `year.csv`, so that whoever moves last year's folder can put its new place there.
package struct YearSettings: Register {
  /// The id of a built-in model, or the name of a file in the folder; nil where it is not said.
  package let model: String?
  /// Last year's folder, as seen from this year's; nil where there is none.
  package var last: String? { placedLast?.text }
  /// The same with its place in the file.
  package let placedLast: SourceText?
  package let warnings: [Fault]
  package let moreWarnings: Int

  private static let columns = [
    RegisterColumn("setting", isRequired: true), RegisterColumn("value", isRequired: true),
  ]
  private static let names = ["model", "last_year"]

  /// Makes the settings of a new year.
  package init(model: String, last: String?) {
    self.model = model
    placedLast = last.map { SourceText($0) }
    (warnings, moreWarnings) = ([], 0)
  }

  /// Reads the settings of a year.
  /// - Throws: settings that are unknown or given twice, and what ``RegisterReader`` refuses.
  package init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.columns)
    var values: [String: SourceText] = [:]
    for row in reader.rows {
      let name = reader.text(row, 0)
      let key = columnKey(name)
      if !Self.names.contains(key) {
        reader.add(
          .unknownName, row, 0,
          "unknown setting \"\(name)\"" + suggestion(for: key, among: Self.names)
            + "; the settings are model and last_year")
      } else if values.updateValue(reader.placed(row, 1), forKey: key) != nil {
        reader.add(.repeated, row, 0, "\(key) is given twice; keep one")
      }
    }
    (warnings, moreWarnings) = try reader.finish()
    model = values["model"].flatMap { $0.text.isEmpty ? nil : $0.text }
    placedLast = values["last_year"].flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// Whether a file is such a table, or is meant to be one: another may be called so by chance.
  package static func isLikely(_ file: SourceFile) -> Bool {
    guard let document = try? CSVDocument.readPastFaults(file) else { return true }
    return document.header.contains {
      nearestName(to: columnKey($0), among: [columns[0].id]) != nil
    }
  }

  /// The settings as a workbook, in which somebody can put the new place of last year's folder.
  /// - Throws: why it cannot be written.
  func workbook() throws(WorkbookRefusal) -> [UInt8] {
    try EntryWorkbook(
      YearFile.settings.sheetName, title: "Settings of the year",
      about: "The sheet year says which model the year has, and where the folder of last year is.",
      Self.columns.map { EntryColumn($0.id, guide: $0.id == "value" ? Self.guide : "", .typed) },
      rows: [["model", model ?? ""]] + (last.map { [["last_year", $0]] } ?? [])
    ).bytes()
  }

  private static let guide =
    "Of model: the id of a built-in model, or the file of one in this folder. Of last_year: the folder of the year "
    + "before, as seen from this one; blank for none."

  /// The settings as CSV.
  var csv: String {
    var writer = CSVWriter()
    writer.append([.text("setting"), .text("value")])
    writer.append([.text("model"), .text(model ?? "")])
    if let last { writer.append([.text("last_year"), .text(last)]) }
    return "\u{FEFF}" + writer.text
  }
}
