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
  /// Where the header stands; nil where it is the first row that is not blank.
  private(set) var place: HeaderPlace?
  /// Whether the text is that of a sheet, which has rows and no lines.
  let isSheet: Bool
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
  ///   - header: Where the header is, where it is known and not the first row.
  ///   - search: What finds it; nil where it is the first row.
  ///   - isSheet: Whether the text is that of a sheet.
  init(
    _ text: DecodedText, gaps: [LineGap] = [], log: FaultLog? = nil,
    delimiter: CSVDelimiter? = nil, header: HeaderPlace? = nil, search: HeaderSearch? = nil,
    isSheet: Bool = false, opening: Bool = false
  ) {
    self.isSheet = isSheet
    bytes = text.bytes
    lines = SourceLines(decoded: text.bytes, gaps: gaps)
    self.log = log ?? text.log
    let named = readSeparatorLine()
    if let delimiter { self.delimiter = delimiter }
    place =
      header ?? search?.place(in: bytes, from: offset, named: delimiter ?? named, isWhole: true)
    if let place {
      (offset, self.delimiter) = (place.start, place.delimiter)
      table.recordsAbove = place.recordsAbove
    }
    var row = CSVRow(delimiter: self.delimiter.rawValue)
    while offset < bytes.count, !opening || table.rowCount == 0 { read(&row) }
  }

  /// Reads Excel's line `sep=;`, or finds the delimiter if there is none; gives the delimiter that it names.
  private mutating func readSeparatorLine() -> CSVDelimiter? {
    guard let line = SeparatorLine(bytes[...]) else {
      delimiter = CSVDelimiter.find(in: bytes, from: 0)
      return nil
    }
    offset = line.end
    if let named = line.delimiter {
      delimiter = named
    } else {
      let text = String(decoding: bytes[line.sign], as: UTF8.self)
      delimiter = CSVDelimiter.find(in: bytes, from: offset)
      add(
        .malformed, at: line.sign,
        "\"\(text)\" cannot be the delimiter; use a comma, a semicolon or a tab")
    }
    return line.delimiter
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
