import MoRiLE

/// A look through the text of a sheet for what its notes ask: where cells stand, whether they have values, and
/// whether columns with dates have codes too.
struct SheetLook {
  /// The most bytes of a text that may be a code, such as `104/25`.
  private static let longestCode = 12

  /// Where the fields of the cells stand that were asked for.
  private(set) var places: [CellPlace: Range<Int>] = [:]
  /// The first code of each column with dates, below the first text of the column.
  private(set) var codes: [Int: CellPlace] = [:]
  /// The text of it.
  private(set) var codeTexts: [Int: String] = [:]
  /// The first value of each hidden column.
  private(set) var hidden: [CellPlace] = []

  /// Looks through a text, in time linear in its size.
  init(_ text: [UInt8], _ notes: SheetNotes, for wanted: Set<CellPlace>) {
    var rows: Set<Int> = []
    for place in wanted { rows.insert(place.row) }
    var columns = [Column](repeating: Column(), count: CSVDocument.maximumColumns)
    for column in notes.dates.keys { columns[column].wantsCode = true }
    for range in notes.hiddenColumns {
      for column in range { columns[column].wantsValue = true }
    }
    let wantsColumns = !notes.dates.isEmpty || !notes.hiddenColumns.isEmpty
    var row = CSVRow(delimiter: UInt8(ascii: ","))
    var number = 0
    var start = 0
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while start < bytes.count, !rows.isEmpty || wantsColumns {
        row.read(base, from: start, limit: bytes.count)
        let isWanted = rows.remove(number) != nil
        for column in row.cells.indices where isWanted || wantsColumns {
          let range = row.cells[column].range
          let place = CellPlace(row: number, column: column)
          if isWanted, wanted.contains(place) { places[place] = range }
          look(at: UnsafeBufferPointer(rebasing: bytes[range]), place, &columns[column])
        }
        number += 1
        start = row.end
      }
    }
  }

  /// What is wanted of a column.
  private struct Column {
    var wantsCode = false
    var wantsValue = false
    var hasText = false
  }

  private mutating func look(
    at cell: UnsafeBufferPointer<UInt8>, _ place: CellPlace, _ column: inout Column
  ) {
    if cell.isEmpty { return }
    if column.wantsValue {
      column.wantsValue = false
      hidden.append(place)
    }
    guard column.wantsCode, Self.isText(cell) else { return }
    if column.hasText, Self.isCode(cell) {
      column.wantsCode = false
      codes[place.column] = place
      codeTexts[place.column] = String(decoding: cell, as: UTF8.self)
    }
    column.hasText = true
  }

  /// Whether a field is no number, no date and not empty.
  private static func isText(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    !cell.allSatisfy { 0x30...0x39 ~= $0 || "-.:T%".utf8.contains($0) }
  }

  /// Whether a text may be a code: short, with a digit and without a space.
  private static func isCode(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count <= longestCode && cell.contains { 0x30...0x39 ~= $0 }
      && cell.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
