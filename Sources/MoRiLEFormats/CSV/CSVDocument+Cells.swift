import MoRiLE

// MARK: - Texts

extension CSVDocument {
  /// The text of a cell without the spaces, tabs, line ends and U+00A0 around it; rows and columns
  /// are counted from 0.
  public func cell(row: Int, column: Int) -> String {
    let cell = number(row, column)
    return Self.text(
      source.bytes, in: saidRange(cell), hasDoubledQuotes: table.hasDoubledQuotes(cell))
  }

  /// Whether a row has a cell in a column, which one that is not complete may lack.
  func hasCell(row: Int, column: Int) -> Bool {
    column < table.cells(ofRow: row + 1).count
  }

  /// The text of a cell as it is, with the white space around it; without quotes around it.
  public func rawCell(row: Int, column: Int) -> String {
    let cell = number(row, column)
    return Self.text(
      source.bytes, in: source.bytes.unmarked(table.range(ofCell: cell)),
      hasDoubledQuotes: table.hasDoubledQuotes(cell))
  }

  /// Whether a cell has nothing but white space; constant time.
  public func isBlank(row: Int, column: Int) -> Bool {
    table.isBlank(number(row, column))
  }

  /// The text of a range of bytes, each doubled quote as one.
  static func text(_ bytes: [UInt8], in range: Range<Int>, hasDoubledQuotes: Bool) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { CellText.text($0, range, hasDoubledQuotes) } ?? ""
    }
  }
}

// MARK: - Places

extension CSVDocument {
  /// Where a cell's text begins, after the white space and the quote before it.
  ///
  /// Places are not stored: the line is found by halving, the column in time linear in the part of
  /// the line before it.
  public func position(row: Int, column: Int) -> Position {
    position(ofCell: number(row, column))
  }

  /// How many characters a cell's text takes on its first line, at least 1: the length of the mark
  /// under it.
  public func length(row: Int, column: Int) -> Int {
    length(ofCell: number(row, column))
  }

  /// Where a cell stands, as messages call it: `line 4`, or `row 4` of a sheet.
  package func place(row: Int, column: Int) -> String {
    isSheet
      ? "row \(record(ofRow: row))" : "line \(position(row: row, column: column).line)"
  }

  /// Which record of the whole text a row is, counted from 1: its row in a spreadsheet.
  private func record(ofRow row: Int) -> Int {
    source.record(ofRowAt: table.range(ofCell: number(row, 0)).lowerBound) ?? table.record(row + 1)
  }

  /// Where the header stands, as messages call it: `line 4`, or `row 4` of a sheet.
  var headerPlace: String {
    isSheet ? "row \(table.record(0))" : "line \(position(ofHeader: 0).line)"
  }

  /// Where the title of a column begins.
  public func position(ofHeader column: Int) -> Position {
    position(ofCell: headerNumber(column))
  }

  /// How many characters the title of a column takes on its first line, at least 1.
  public func length(ofHeader column: Int) -> Int {
    length(ofCell: headerNumber(column))
  }

  private func position(ofCell cell: Int) -> Position {
    source.position(ofByte: saidRange(cell).lowerBound)
  }

  private func length(ofCell cell: Int) -> Int {
    source.place(of: saidRange(cell)).length
  }
}

// MARK: - Numbers of cells

extension CSVDocument {
  private func number(_ row: Int, _ column: Int) -> Int {
    precondition(row >= 0 && column >= 0 && column < columnCount, "no such cell")
    return table.cells(ofRow: row + 1).lowerBound + column
  }

  private func headerNumber(_ column: Int) -> Int {
    precondition(column >= 0 && column < columnCount, "no such column")
    return table.cells(ofRow: 0).lowerBound + column
  }

  private func saidRange(_ cell: Int) -> Range<Int> {
    source.bytes.said(table.range(ofCell: cell))
  }
}
