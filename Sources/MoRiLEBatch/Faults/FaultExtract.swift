import MoRiLEFormats

/// An extract of a large table: its header and the rows in which something is wrong.
///
/// It is read in the ordinary way, so that the faults of large tables are found, worded and shown by
/// what finds those of small ones. Its lines keep their numbers.
struct FaultExtract {
  private var bytes: [UInt8]
  private var gaps: [LineGap] = []
  /// The lines of rows that are no issues because of an empty row above them.
  private var belowGaps: Set<Int> = []
  /// How many lines the extract has so far.
  private var lines: Int
  private let opening: CSVOpening
  /// The delimiter of the text.
  var delimiter: CSVDelimiter { opening.delimiter }

  /// Begins with the header of a text.
  init(header: [UInt8], _ opening: CSVOpening) {
    let isClosed = header.last == 0x0A || header.last == 0x0D
    bytes = isClosed ? header : header + [0x0A]
    lines = LineCount.ends(bytes)
    self.opening = opening
  }

  /// The extract as a file with a name.
  ///
  /// - Parameters:
  ///   - lines: Lines that are only to be shown.
  ///   - log: What is wrong with the spelling of the whole text.
  ///   - sheet: The sheet that the text was made of.
  func file(
    _ name: String, showing lines: [Int: [UInt8]], log: FaultLog? = nil, sheet: SheetOrigin? = nil
  ) -> SourceFile {
    SourceFile(
      name: name, bytes: bytes, gaps: gaps, shown: lines, log: log, delimiter: opening.delimiter,
      header: opening.header, belowGaps: belowGaps, sheet: sheet)
  }

  /// The extract with some rows of an input as a file.
  func file(_ input: BatchInput, _ rows: [RowFaults.Row]) -> SourceFile {
    var extract = self
    extract.append(rows, of: input.text)
    var file = extract.file(
      input.name, showing: input.shown, log: input.log, sheet: input.cells?.sheet)
    file.cells = input.placed
    return file
  }

  /// Appends rows of a text in their order.
  mutating func append(_ rows: [RowFaults.Row], of text: TextBytes) {
    let bytes = RowExtract(text: text, opening: opening)
    var cursor = LineCursor(text)
    var records = RecordCursor(text, opening.delimiter)
    for row in rows.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = row.range.lowerBound
      append(
        bytes.bytes(of: row.range), line: cursor.line(at: start), record: records.record(at: start),
        note: row.note)
    }
  }

  /// Appends a row that begins on a line of the text; nil for a record that is none of the text's.
  mutating func append(
    _ row: [UInt8], line: Int, record: Int? = nil, note: NoteRow.Reason? = nil
  ) {
    gaps.append(LineGap(line: lines + 1, number: line, record: record))
    if note == .gap { belowGaps.insert(line) }
    bytes += row
    if row.last != 0x0A, row.last != 0x0D { bytes.append(0x0A) }
    lines += max(1, LineCount.ends(row + (row.last == 0x0A || row.last == 0x0D ? [] : [0x0A])))
  }

  /// Appends a row that stands in for others: nothing is wrong with its issue, and it may have a value
  /// in a column whose header is blank.
  ///
  /// Of two rows with the same line the later one is shown, so that stand-ins come first.
  /// - Parameters:
  ///   - name: How its name begins; no other issue's does.
  ///   - issue: The column of the names.
  ///   - value: The column with a value, if there is to be one.
  ///   - line: The line of that value; one that no text has where there is none.
  ///   - record: Which record of the text that value is in.
  mutating func appendStandIn(
    _ name: String, issue: Int?, value: Int? = nil, line: Int = .max / 2, record: Int? = nil
  ) {
    let blank = Set(opening.blankColumns)
    let cells = (0..<opening.columns).map { column in
      if column == issue { return name + "\(bytes.count)" }
      if blank.contains(column) { return column == value ? "x" : "" }
      // Unknown, which is no fault in any column.
      return "?"
    }
    append(Array(cells.joined(separator: opening.delimiter.text).utf8), line: line, record: record)
  }
}
