import MoRiLE
import MoRiLEFormats

/// Workbooks for tests.
package enum TestWorkbook {
  /// A workbook of Excel, with the texts of cells row by row; whole numbers stand in it as numbers.
  package static func bytes(
    _ sheets: [(name: String, rows: [[String]])], hidden: Set<String> = []
  ) -> [UInt8] {
    var draft = WorkbookDraft()
    for (name, rows) in sheets {
      var sheet = SheetDraft(name)
      if hidden.contains(name) { sheet.visibility = .hidden }
      for row in rows {
        sheet.add(row.map { text in Int(text).map { .whole($0) } ?? .text(text) })
      }
      draft.sheets.append(sheet)
    }
    do throws(WorkbookRefusal) {
      return try WorkbookWriter.bytes(of: draft)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The rows of a table in CSV, its header first.
  package static func rows(_ csv: [UInt8]) throws -> [[String]] {
    let document = try CSVDocument.read(csv)
    return [document.header]
      + (0..<document.rowCount).map { row in
        (0..<document.columnCount).map { document.cell(row: row, column: $0) }
      }
  }
}
