import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension AgreedList {
  /// The file of a list with some lines in place of those of the same issues, and the others after them; an issue whose
  /// line has no rating leaves the list.
  ///
  /// In a workbook the cells of these lines alone are changed, and every other part stays byte for byte. For all else
  /// see ``revised(_:with:)``.
  /// - Parameters:
  ///   - list: The list; nil where there is none yet.
  ///   - new: The lines.
  /// - Throws: cells to be changed that hold formulas, all of them; that the workbook is none of Excel's.
  package static func revisedFile(
    _ list: AgreedList?, with new: [NewLine]
  ) throws(Faults) -> [UInt8] {
    guard let list, let origin = list.source.sheet else { return revised(list, with: new) }
    let reader = try RegisterReader(list.source, table)
    var rows: [String: Int] = [:]
    for row in reader.rows {
      let key = issueKey(reader.text(row, 0))
      if rows[key] == nil { rows[key] = row }
    }
    var workbook = try WorkbookRevision(origin)
    var columns = AgreedColumns(reader)
    var end = reader.sheetEnd.row
    for line in new {
      let row = rows[issueKey(line.issue)]
      if let texts = line.texts {
        let place = row.flatMap { reader.sheetPlace($0, 0)?.row } ?? end
        if row == nil { end += 1 }
        for (column, text) in texts.enumerated() where row == nil || column > 0 {
          if let place = columns.place(column, place, isNeeded: !text.isEmpty) {
            workbook.set(text, at: place)
          }
        }
      } else if let row {
        for place in reader.sheetPlaces(row) { workbook.set("", at: place) }
      }
    }
    for (place, header) in columns.added { workbook.set(header, at: place) }
    let (bytes, formulas) = try workbook.bytes()
    if formulas.isEmpty { return bytes }
    throw Faults(
      formulas.map {
        reader.formulaFault(
          at: $0,
          "this cell holds a formula, and what was agreed goes into it: put a value in its place in Excel, and apply "
            + "again")
      })
  }
}

/// The columns of a list in its sheet, with those that it lacks after all others.
private struct AgreedColumns {
  private let places: [CellPlace?]
  private var end: CellPlace
  private var own: [Int: Int] = [:]
  /// The headers to add, by their places.
  private(set) var added: [(CellPlace, String)] = []

  init(_ reader: RegisterReader) {
    places = AgreedList.table.columns.indices.map { reader.sheetPlace(nil, $0) }
    end = reader.sheetEnd
    end.row = places.compactMap { $0?.row }.first ?? 0
  }

  /// The place of a column in a row; one that the list lacks is added where it is needed.
  mutating func place(_ column: Int, _ row: Int, isNeeded: Bool) -> CellPlace? {
    if let place = places[column] { return CellPlace(row: row, column: place.column) }
    if own[column] == nil {
      guard isNeeded else { return nil }
      own[column] = end.column
      added.append((end, AgreedList.table.columns[column].id))
      end.column += 1
    }
    return own[column].map { CellPlace(row: row, column: $0) }
  }
}
