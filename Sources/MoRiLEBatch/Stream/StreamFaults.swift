import MoRiLE
import MoRiLEFormats

/// The faulty rows of a stream, as far as they must be known to tell their faults.
struct StreamFaults {
  /// A row with a fault.
  private struct Row {
    let piece: Int
    let line: Int
    let record: Int
    let bytes: [UInt8]
    var faults: Int
    let note: NoteRow.Reason?
  }

  private var rows: [Row] = []
  private var more = 0
  /// The first row with each mark in place of a number.
  private var marks: [NumberMark: Row] = [:]
  private var values: [Int: Int] = [:]
  /// The first line with bytes that are no UTF-8 text.
  private var foreignLine: Int?
  /// The line on which a row begins that is too long to be read.
  private var endlessLine: Int?
  /// The text of these lines.
  private var shown: [Int: [UInt8]] = [:]

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
    show(line, of: piece)
  }

  /// Notes that a piece is the beginning of a row that is too long.
  mutating func noteEndlessRow(_ piece: StreamReader.Piece) {
    endlessLine = piece.line
    show(piece.line, of: piece)
  }

  private mutating func show(_ line: Int, of piece: StreamReader.Piece) {
    let number = line - piece.line + 1
    shown[line] = piece.text.lines([number])[number]
  }

  /// Adds what is wrong with the rows of a piece.
  mutating func add(_ faults: RowFaults, in piece: StreamReader.Piece, _ opening: CSVOpening) {
    var cursor = LineCursor(piece.text, line: piece.line)
    var records = RecordCursor(piece.text, opening.delimiter, from: 0, after: piece.records)
    let extract = RowExtract(text: piece.text, opening: opening)
    for row in faults.rows {
      let bytes = extract.bytes(of: row.range)
      // With a row that is not UTF-8 the others would be taken for Windows-1252.
      guard bytes.withUnsafeBytes({ TextBytes.isText($0) }) else { continue }
      let start = row.range.lowerBound
      rows.append(
        Row(
          piece: piece.number, line: cursor.line(at: start), record: records.record(at: start),
          bytes: bytes, faults: row.faults, note: row.note))
    }
    for (mark, range) in faults.firstMarks { add(mark, range, in: piece, opening) }
    for (column, place) in faults.inBlankColumns {
      cursor = LineCursor(piece.text, line: piece.line)
      let line = cursor.line(at: place.value)
      values[column] = min(values[column] ?? line, line)
    }
    more += faults.more
    guard rows.count > RowFaults.most else { return }
    rows.sort { ($0.piece, $0.line) < ($1.piece, $1.line) }
    more += rows[RowFaults.most...].reduce(0) { $0 + $1.faults }
    rows.removeSubrange(RowFaults.most...)
  }

  /// Adds the first row of a piece with a mark in place of a number, unless an earlier piece has one.
  private mutating func add(
    _ mark: NumberMark, _ range: Range<Int>, in piece: StreamReader.Piece, _ opening: CSVOpening
  ) {
    guard (marks[mark]?.piece ?? .max) > piece.number else { return }
    let bytes = RowExtract(text: piece.text, opening: opening).bytes(of: range)
    guard bytes.withUnsafeBytes({ TextBytes.isText($0) }) else { return }
    var cursor = LineCursor(piece.text, line: piece.line)
    var records = RecordCursor(piece.text, opening.delimiter, from: 0, after: piece.records)
    marks[mark] = Row(
      piece: piece.number, line: cursor.line(at: range.lowerBound),
      record: records.record(at: range.lowerBound), bytes: bytes, faults: 1, note: nil)
  }

  /// The rows that are told, with those of the marks, in order; and how many faults the others have.
  private var chosen: (rows: [Row], more: Int) {
    var all = rows
    // A row may have faults and each of the marks, in whatever order these come.
    for mark in marks.values {
      if let place = all.firstIndex(where: { $0.line == mark.line }) {
        all[place].faults += mark.faults
      } else {
        all.append(mark)
      }
    }
    all.sort { ($0.piece, $0.line) < ($1.piece, $1.line) }
    let others = all.dropFirst(RowFaults.most)
    return (Array(all.prefix(RowFaults.most)), others.reduce(more) { $0 + $1.faults })
  }

  /// All faults, as far as they are told: of the header, of the rows and of what is no row.
  /// - Parameters:
  ///   - header: The stream's name and header.
  ///   - issue: The column of the issues' names.
  func all(
    of header: SourceFile, _ opening: CSVOpening, issue: Int?, models: [Model]
  ) -> BatchFaults {
    var extract = FaultExtract(header: header.bytes, opening)
    for (column, line) in values {
      extract.appendStandIn("\u{E000}", issue: issue, value: column, line: line)
    }
    extract.appendStandIn("\u{E000}", issue: issue)
    let (rows, more) = chosen
    for row in rows {
      extract.append(row.bytes, line: row.line, record: row.record, note: row.note)
    }
    let refusals = [foreignLine.map { Self.foreign($0) }, endlessLine.map { Self.endless($0) }]
    let source = extract.file(header.name, showing: shown)
    return BatchFaults(reading: [source], models: models, more: more)
      .adding(refusals.compactMap { $0 }, toFile: 0)
  }

  /// The fault of a line with bytes that are no UTF-8 text.
  static func foreign(_ line: Int) -> Fault {
    Fault(
      .unreadable, at: Position(line: line, column: 1),
      "this line has bytes that are not UTF-8 text; a stream must be UTF-8: save it so, "
        + "or use `morile assess`, which also reads Windows-1252 and UTF-16")
  }

  private static func endless(_ line: Int) -> Fault {
    Fault(
      .tooMuch, at: Position(line: line, column: 1),
      "this row has more than 64 MB, the most that a row of a stream may have; "
        + "look for a missing quote or line end, or shorten it")
  }
}
