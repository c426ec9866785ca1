import MoRiLE

/// A table read from a CSV file: a header and rows of as many cells, each with its place.
///
/// What a file may look like:
/// - Encoding: see ``DecodedText``.
/// - Delimiter: comma, semicolon or tab, found from the first row, or named by a first line such as
///   `sep=;`, which is then no row.
/// - Line ends: LF, CRLF or CR, also mixed.
/// - Quotes: a cell may stand in double quotes, with delimiters, line ends and doubled quotes
///   inside; spaces around the quotes are passed over. A quote inside an unquoted cell is literal.
/// - Blank rows are dropped, wherever they stand, and where the header is looked for the rows above it; so are columns at the end that have neither a
///   header nor a value. A column in the middle that has neither stays, with an empty header.
///
/// Every row has at least the cells of the header. Headers are not compared with each other. The texts
/// of cells are what the file has, save that the apostrophe of ``CSVWriter/harmless(_:)`` is taken away
/// again where it kept a spreadsheet from running the rest: `'+18 offences` is the name `+18 offences`.
public struct CSVDocument: Sendable {
  /// The most cells that a row may have, as in Excel.
  public static let maximumColumns = CSVRow.mostCells
  /// The most bytes that a cell may have, as UTF-8 between its quotes.
  public static let maximumCellBytes = CSVRow.mostCellBytes
  /// The most bytes that a row may have.
  public static let maximumRowBytes = CSVRow.mostBytes

  /// The titles of the columns, without surrounding white space.
  public let header: [String]
  /// The delimiter between cells.
  public let delimiter: CSVDelimiter
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// What is wrong with the file, in its order, at most 100 of it told in full; of a document that
  /// ``read(_:)`` gave, what looks like a slip.
  public var faults: [Fault] { log.all }
  /// The lines of the file, for showing where a fault stands.
  public let source: SourceLines
  /// Whether the cells are those of the sheet of a workbook, which has rows and no lines.
  let isSheet: Bool
  /// How many rows stand above the header that are not blank.
  let rowsAbove: Int
  /// Where the header stands; nil where it is the first row that is not blank.
  let place: HeaderPlace?
  /// The cells.
  let table: CSVTable
  /// The same faults, as far as they are told, and how many are not.
  package let log: FaultLog
  /// The rows, the header counted as 0, that do not have the header's cells.
  private let brokenRows: Set<Int>

  /// Reads a file, in time and memory linear in its size.
  ///
  /// A file with a header and no rows is read as such; whether that is enough is for the caller to
  /// say.
  ///
  /// - Throws: All faults found, at most 100 of them told in full.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> CSVDocument {
    let document = try readPastFaults(bytes)
    if document.log.hasErrors { throw Faults(document.faults) }
    return document
  }

  /// Reads a file past the faults of its rows, so that what else is wrong with it can be told in one
  /// go.
  ///
  /// ``faults`` has what was found, and ``isComplete(row:)`` says which rows are as they should be.
  /// - Throws: the faults of a file that has no header to go by.
  package static func readPastFaults(_ bytes: [UInt8]) throws(Faults) -> CSVDocument {
    try readPastFaults(SourceFile(name: "", bytes: bytes))
  }

  /// Reads a file, or an extract of one, in the same way.
  package static func readPastFaults(_ file: SourceFile) throws(Faults) -> CSVDocument {
    try readPastFaults(file, header: nil)
  }

  /// Reads a file, or an extract of one, whose header a search finds among its first rows.
  ///
  /// - Parameter needsNames: Whether a column that has values must have a name.
  package static func readPastFaults(
    _ file: SourceFile, header search: HeaderSearch?, needsNames: Bool = true
  ) throws(Faults) -> CSVDocument {
    let text = try DecodedText(file.bytes)
    var reader = CSVReader(
      text, gaps: file.gaps, log: file.log, delimiter: file.delimiter, header: file.header,
      search: search, isSheet: file.sheet != nil)
    let columns = reader.checkShape(needsNames: needsNames)
    if reader.table.rowCount == 0 || reader.brokenRows.contains(0) {
      throw Faults(reader.log.told, more: reader.log.omitted)
    }
    return CSVDocument(reader, encoding: text.encoding, columns: columns)
  }

  private init(_ reader: CSVReader, encoding: TextEncoding, columns: Int) {
    delimiter = reader.delimiter
    self.encoding = encoding
    log = reader.log
    brokenRows = reader.brokenRows
    source = reader.lines
    isSheet = reader.isSheet
    rowsAbove = reader.place?.rowsAbove ?? 0
    place = reader.place
    table = reader.table
    let cells = reader.table.cells(ofRow: 0).prefix(columns)
    header = cells.map { cell in
      CSVDocument.text(
        reader.bytes, in: reader.bytes.said(reader.table.range(ofCell: cell)),
        hasDoubledQuotes: reader.table.hasDoubledQuotes(cell))
    }
  }

  /// How many rows follow the header.
  public var rowCount: Int { table.rowCount - 1 }

  /// Whether a row, counted from 0, has a cell for each column of the header.
  package func isComplete(row: Int) -> Bool { !brokenRows.contains(row + 1) }

  /// Whether an empty row stands above a row, counted from 0.
  func followsEmptyRow(_ row: Int) -> Bool { table.followsBlank(row + 1) }

  /// The line on which a row, counted from 0, begins.
  func line(ofRow row: Int) -> Int {
    source.number(ofLineAt: table.range(ofCell: table.cells(ofRow: row + 1).lowerBound).lowerBound)
  }

  /// The place in its sheet of a cell of a row, or of the header where that is nil.
  package func sheetPlace(row: Int?, column: Int) -> CellPlace {
    CellPlace(row: table.record(row.map { $0 + 1 } ?? 0) - 1, column: column)
  }

  /// How many columns there are.
  public var columnCount: Int { header.count }

  /// The text of a physical line of the file, counted from 1; empty if there is no such line.
  public func line(_ number: Int) -> String { source.line(number) }
}
