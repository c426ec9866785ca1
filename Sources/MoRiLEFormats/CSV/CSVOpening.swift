import MoRiLE

/// The beginning of a CSV text, up to the end of its header: what a reader of the rows needs to know.
package struct CSVOpening: Sendable {
  /// The most bytes that a header may have, with what stands before it, where not all of a text is at hand.
  package static let mostBytes = 1 << 26

  /// The fault of a text whose header does not end within these.
  package static let endless = Fault(
    .tooMuch, at: nil,
    "the first row does not end within 64 MB; check that this is a table, "
      + "and look for a missing quote or line end")

  /// The delimiter between cells.
  package let delimiter: CSVDelimiter
  /// How many cells the header has.
  package let columns: Int
  /// How many cells it has up to the last that is not blank.
  package let named: Int
  /// The columns whose header cell is blank.
  package let blankColumns: [Int]
  /// Whether the cells of the header could not all be told apart.
  package let isBroken: Bool
  /// The offset of the first byte after the header's line.
  package let end: Int
  /// Where the header stands; nil where it is the first row.
  package let header: HeaderPlace?
  /// How many records the text has up to there, blank ones among them.
  package let records: Int

  /// Reads the beginning of a text, of which `head` is all or the first part.
  ///
  /// Returns nil where the header does not end in `head`; of a text without a header that is always so.
  ///
  /// - Parameters:
  ///   - head: The text, or the first part of it.
  ///   - search: What finds the header; nil where it is the first row.
  ///   - known: The delimiter, where it is known and not to be found.
  ///   - isWhole: Whether there is no more of the text, or no more is looked at.
  package init?(
    _ head: [UInt8], _ search: HeaderSearch?, known: CSVDelimiter? = nil, isWhole: Bool
  ) {
    var place: HeaderPlace?
    if let search {
      let line = SeparatorLine(head[...])
      place = search.place(
        in: head, from: line?.end ?? 0, named: known ?? line?.delimiter, isWhole: isWhole)
      if place == nil { return nil }
    }
    let reader = CSVReader(
      DecodedText(decoded: head), delimiter: known, header: place, opening: true)
    guard reader.table.rowCount > 0, isWhole || reader.offset < head.count else { return nil }
    let cells = reader.table.cells(ofRow: 0)
    let blank = cells.filter { reader.table.isBlank($0) }.map { $0 - cells.lowerBound }
    delimiter = reader.delimiter
    columns = cells.count
    named = (cells.last { !reader.table.isBlank($0) }.map { $0 - cells.lowerBound } ?? -1) + 1
    blankColumns = blank
    isBroken = reader.brokenRows.contains(0)
    end = reader.offset
    records = reader.table.record(0)
    header = place
  }
}
