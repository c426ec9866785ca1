import MoRiLE

/// Reads a decoded CSV text into a table, past faults as far as they leave the rest readable.
struct CSVReader {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The lines of the text, for the places of faults.
  let lines: SourceLines
  /// The delimiter between cells.
  private(set) var delimiter = CSVDelimiter.comma
  /// What has been read.
  var table = CSVTable()
  /// What has been found wrong.
  var log: FaultLog
  /// The next byte to read.
  var offset = 0
  /// The rows whose cells could not all be told apart, or are too few or too many.
  var brokenRows: Set<Int> = []

  /// Reads all rows of a text, in time linear in its size; or, for an `opening`, those up to the first
  /// that is not blank.
  ///
  /// - Parameters:
  ///   - log: What has been found wrong before; that of `text` if it is nil.
  ///   - delimiter: The delimiter, where it is known and not to be found.
  init(
    _ text: DecodedText, gaps: [LineGap] = [], log: FaultLog? = nil,
    delimiter: CSVDelimiter? = nil, opening: Bool = false
  ) {
    bytes = text.bytes
    lines = SourceLines(decoded: text.bytes, gaps: gaps)
    self.log = log ?? text.log
    readSeparatorLine()
    if let delimiter { self.delimiter = delimiter }
    var row = CSVRow(delimiter: self.delimiter.rawValue)
    while offset < bytes.count, !opening || table.rowCount == 0 { read(&row) }
  }

  /// Reads Excel's line `sep=;`, or finds the delimiter if there is none.
  private mutating func readSeparatorLine() {
    let line = lines.range(ofLine: 1)
    let start = bytes[line].prefix(4).map { $0 | 0x20 }
    guard start == Array("sep=".utf8), bytes.characterCount(in: line) == 5 else {
      delimiter = CSVDelimiter.find(in: bytes, from: 0)
      return
    }
    offset = lines.count > 1 ? lines.range(ofLine: 2).lowerBound : bytes.count
    let sign = line.lowerBound + 4
    if let named = CSVDelimiter(rawValue: bytes[sign]) {
      delimiter = named
    } else {
      let text = String(decoding: bytes[sign..<line.upperBound], as: UTF8.self)
      delimiter = CSVDelimiter.find(in: bytes, from: offset)
      add(
        .malformed, at: sign..<line.upperBound,
        "\"\(text)\" cannot be the delimiter; use a comma, a semicolon or a tab")
    }
  }

  /// Reads the row that begins at ``offset`` and its line end.
  private mutating func read(_ row: inout CSVRow) {
    let start = offset
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { row.read(base, from: start, limit: bytes.count) }
    }
    offset = row.end
    for cell in row.cells {
      table.add(
        cell.range, isBlank: bytes.isBlank(in: cell.range),
        hasDoubledQuotes: cell.hasDoubledQuotes)
    }
    for slip in row.slips { add(slip) }
    if row.isBroken { brokenRows.insert(table.rowCount) }
    table.endRow(keepsBlank: row.isBroken)
  }
}
