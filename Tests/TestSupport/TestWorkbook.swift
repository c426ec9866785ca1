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

  /// A sheet of a workbook as a table.
  package static func table(
    _ bytes: [UInt8], _ sheet: Int = 0, name: String = ""
  ) throws -> SourceFile {
    var workbook = try Workbook(SourceFile(name: name, bytes: bytes))
    return try workbook.table(of: sheet)
  }

  /// The rows of a table in CSV, its header first.
  package static func rows(_ csv: [UInt8]) throws -> [[String]] {
    let document = try CSVDocument.read(csv)
    return [document.header]
      + (0..<document.rowCount).map { row in
        (0..<document.columnCount).map { document.cell(row: row, column: $0) }
      }
  }

  /// A part of a workbook as text; empty where it has none of the name.
  package static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes)
    guard let part = archive.entry(named: name) else { return "" }
    return String(decoding: try archive.content(of: part), as: UTF8.self)
  }

  /// A workbook as Excel saves it: without the mark of new ones that all is to be worked out.
  package static func unmarked(_ bytes: [UInt8]) throws -> [UInt8] {
    let archive = try ZipArchive(bytes)
    guard let part = archive.entry(named: "xl/workbook.xml") else { return bytes }
    let text = String(decoding: try archive.content(of: part), as: UTF8.self)
    var revision = ZipRevision(archive)
    let mark = " fullCalcOnLoad=\"1\""
    let start = text.utf8.indices.first { text.utf8[$0...].starts(with: mark.utf8) }
    guard let start else { return bytes }
    let end = text.utf8.index(start, offsetBy: mark.utf8.count)
    revision.replace(part, with: Array(text.utf8[..<start]) + Array(text.utf8[end...]))
    return try revision.bytes()
  }
}
