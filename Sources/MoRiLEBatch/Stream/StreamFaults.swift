import MoRiLEFormats

/// The faulty rows of a stream, as far as they must be known to tell their faults.
struct StreamFaults {
  /// A row with a fault.
  private struct Row {
    let piece: Int
    let line: Int
    let bytes: [UInt8]
    let faults: Int
  }

  private var rows: [Row] = []
  private var more = 0
  private var values: [Int: Int] = [:]
  /// The first line with bytes that are no UTF-8 text.
  private(set) var foreignLine: Int?

  static let foreignMessage =
    "this line has bytes that are not UTF-8 text; a stream must be UTF-8: save it so, "
    + "or use `morile assess`, which also reads Windows-1252 and UTF-16"

  /// Whether bytes are UTF-8 text.
  static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { UTF8Check($0, from: 0).isValid } && !bytes.contains(0)
  }

  /// The offset of the first byte that is not UTF-8 text, or the end.
  static func firstForeignByte(_ text: TextBytes) -> Int {
    let bytes = UnsafeRawBufferPointer(start: text.base, count: text.count)
    return min(
      UTF8Check(bytes, from: 0).firstInvalid ?? text.count, bytes.firstIndex(of: 0) ?? text.count)
  }

  /// Notes that a piece is not all UTF-8 text.
  mutating func noteForeignBytes(in piece: StreamReader.Piece) {
    var cursor = LineCursor(piece.text, line: piece.line)
    let line = cursor.line(at: Self.firstForeignByte(piece.text))
    foreignLine = min(foreignLine ?? line, line)
  }

  /// Adds what is wrong with the rows of a piece.
  mutating func add(_ faults: RowFaults, in piece: StreamReader.Piece, _ opening: CSVOpening) {
    var cursor = LineCursor(piece.text, line: piece.line)
    let extract = RowExtract(text: piece.text, opening: opening)
    for row in faults.rows {
      rows.append(
        Row(
          piece: piece.number, line: cursor.line(at: row.range.lowerBound),
          bytes: extract.bytes(of: row.range), faults: row.faults))
    }
    for (column, offset) in faults.inBlankColumns {
      cursor = LineCursor(piece.text, line: piece.line)
      let line = cursor.line(at: offset)
      values[column] = min(values[column] ?? line, line)
    }
    more += faults.more
    guard rows.count > RowFaults.most else { return }
    rows.sort { ($0.piece, $0.line) < ($1.piece, $1.line) }
    more += rows[RowFaults.most...].reduce(0) { $0 + $1.faults }
    rows.removeSubrange(RowFaults.most...)
  }

  /// The header and the first faulty rows, for reading in the ordinary way; and how many faults the
  /// others have.
  func extract(
    _ name: String, header: [UInt8], _ opening: CSVOpening, issue: Int?
  ) -> (source: SourceFile, more: Int) {
    var extract = FaultExtract(header: header, opening)
    for (column, line) in values {
      extract.appendStandIn("\u{E000}", issue: issue, value: column, line: line)
    }
    extract.appendStandIn("\u{E000}", issue: issue)
    for row in rows.sorted(by: { ($0.piece, $0.line) < ($1.piece, $1.line) }) {
      extract.append(row.bytes, line: row.line)
    }
    return (extract.file(name), more)
  }
}
