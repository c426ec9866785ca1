import MoRiLE

/// Where the cells of a table of offences stand, as people look for them: `prc.ods: 2023_24!I7`, or `prc.csv:7:30`.
final class OffencePlaces {
  /// The file.
  let file: String
  /// The sheet of it; nil in a text.
  let sheet: String?
  /// A byte of the text, and the number of its line from 1, so that lines are counted once.
  private var known = (offset: 0, line: 1)

  /// The places of a sheet, or of a text.
  init(_ file: String, sheet: String?) { (self.file, self.sheet) = (file, sheet) }

  /// What the table is called.
  var table: String {
    sheet.map { "\(file): \(SheetOrigin(name: $0, workbook: []).quotedName)" } ?? file
  }

  /// The place of a cell.
  ///
  /// - Parameters:
  ///   - column: The number of its column, from 0.
  ///   - offset: Where its text begins among the bytes.
  ///   - record: The number of its row, from 0.
  ///   - start: Where its row begins.
  ///   - base: The bytes.
  func name(
    of column: Int, at offset: Int, record: Int, _ start: Int, _ base: UnsafePointer<UInt8>
  ) -> String {
    if sheet != nil { return "\(table)!\(CellPlace(row: record, column: column).name)" }
    var begin = known.offset
    var place = known.offset
    var line = known.line
    if offset < place { (begin, place, line) = (0, 0, 1) }
    while place < offset {
      let isPair = base[place] == 0x0D && base[place + 1] == 0x0A
      if base[place].endsLine {
        line += 1
        begin = place + (isPair ? 2 : 1)
      }
      place += isPair ? 2 : 1
    }
    // Only the beginning of a line is kept, from which the characters of another cell can be counted.
    known = (begin, line)
    let before = UnsafeBufferPointer(start: base + begin, count: max(0, offset - begin))
    return "\(file):\(line):\(String(decoding: before, as: UTF8.self).count + 1)"
  }
}
