import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Reads a register, a table with columns of fixed names, and collects its faults.
///
/// Headers match in any case and with any spaces, and a header that nearly matches a column that is missing
/// is a fault: what stands below it would be passed over in silence. Other columns are kept as they are.
/// A row that ``IssueSheet/guideMark`` marks as guidance, as in the registers of a new year, is passed over.
struct RegisterReader {
  private let document: CSVDocument
  private let columns: [RegisterColumn]
  /// The place in the table of each column; nil where it has none.
  private let places: [Int?]
  /// The faults so far.
  private var log: FaultLog

  /// Reads the table of a register and its header.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - table: What it may have.
  /// - Throws: what is wrong with the table as such, or with its header, all at once.
  init(_ file: SourceFile, _ table: RegisterTable) throws(Faults) {
    try self.init(file, table.columns)
  }

  /// Reads a table and its header.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - columns: The columns that it may have.
  /// - Throws: what is wrong with the table as such, or with its header, all at once.
  init(_ file: SourceFile, _ columns: [RegisterColumn]) throws(Faults) {
    try self.init(file) { _ in columns }
  }

  /// Reads a table some of whose columns, such as the months of a year, are known from its header alone.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - columnsFor: The columns that it may have, by its headers.
  /// - Throws: what is wrong with the table as such, or with its header, all at once.
  init(_ file: SourceFile, columnsFor: @escaping @Sendable ([String]) -> [RegisterColumn])
    throws(Faults)
  {
    let document = try CSVDocument.readPastFaults(file, header: Self.search(columnsFor))
    let columns = columnsFor(document.header)
    var log = document.log
    if let note = document.headerNote { log.add(note, as: .note) }
    let keys = document.header.map { columnKey($0) }
    var places: [Int?] = columns.map { _ in nil }
    for (column, key) in keys.enumerated() {
      guard let found = columns.firstIndex(where: { $0.keys.contains(key) }) else { continue }
      if let first = places[found] {
        log.add(
          Fault(
            .repeated, at: document.position(ofHeader: column),
            length: document.length(ofHeader: column),
            "\"\(document.header[column])\" and column \(first + 1), \"\(document.header[first])\", are "
              + "the same; keep one of the two"))
      } else {
        places[found] = column
      }
    }
    var near: Set<Int> = []
    for (column, key) in keys.enumerated() where !key.isEmpty && !places.contains(column) {
      let missing = columns.indices.filter { places[$0] == nil }
      guard let name = nearestName(to: key, among: missing.flatMap { columns[$0].keys }),
        let match = missing.first(where: { columns[$0].keys.contains(name) })
      else { continue }
      near.insert(match)
      log.add(
        Fault(
          .unknownName, at: document.position(ofHeader: column),
          length: document.length(ofHeader: column),
          "unknown column \"\(document.header[column])\"; did you mean \"\(columns[match].id)\"? "
            + "Rename it, or give the table a column \"\(columns[match].id)\" too"))
    }
    for (index, column) in columns.enumerated()
    where column.isRequired && places[index] == nil && !near.contains(index) {
      let all = columns.map { $0.id }.joined(separator: ", ")
      log.add(
        Fault(
          .missing, at: document.position(ofHeader: 0), length: 1,
          "there is no column \"\(column.id)\"; the columns are \(all)"))
    }
    if log.hasErrors { throw Faults(log.told, more: log.omitted) }
    self.document = document
    self.columns = columns
    self.places = places
    self.log = log
  }

  /// What finds the header of a register below titles.
  ///
  /// - Parameter columnsFor: The columns that it may have, by its headers.
  static func search(
    _ columnsFor: @escaping @Sendable ([String]) -> [RegisterColumn]
  ) -> HeaderSearch {
    HeaderSearch { headers in
      let columns = columnsFor(headers)
      return HeaderSearch.fit(
        headers, required: columns.filter { $0.isRequired }.map { $0.keys },
        known: columns.map { $0.keys })
    }
  }

  /// The headers of all columns.
  var headers: [String] { document.header }

  // MARK: - Cells

  /// The rows that can be read, counted from 0, without those that are guidance and no data.
  var rows: [Int] {
    (0..<document.rowCount).filter {
      document.isComplete(row: $0) && !document.isGuide(row: $0)
    }
  }

  /// Where a row stands, as messages call it: `line 4`.
  func place(_ row: Int) -> String { document.place(row: row, column: 0) }

  /// Whether the table has a column, by its place among those that it may have.
  func has(_ column: Int) -> Bool { places[column] != nil }

  /// The text of a cell without white space around it; empty where the table has no such column, or nothing
  /// can be seen of it.
  func text(_ row: Int, _ column: Int) -> String {
    let text = places[column].map { document.cell(row: row, column: $0) } ?? ""
    return NameText.isVisible(text) ? text : ""
  }

  /// The parts of a cell between semicolons, without those that are blank.
  func list(_ row: Int, _ column: Int) -> [String] { placedList(row, column).map { $0.text } }

  /// The text of a cell with its place in the file, for faults that are found later.
  func placed(_ row: Int, _ column: Int) -> SourceText {
    SourceText(
      text(row, column),
      at: places[column].map { document.position(row: row, column: $0) }
        ?? document.position(row: row, column: 0))
  }

  /// The parts of a cell between semicolons, without those that are blank, each with its place.
  ///
  /// Where a line break or a quote stands before a part, its place is that of the cell: what the file
  /// spells there is longer or shorter than the text.
  func placedList(_ row: Int, _ column: Int) -> [SourceText] {
    let cell = placed(row, column)
    let bytes = Array(cell.text.utf8)
    var parts: [SourceText] = []
    // A cell may have a great many parts: what is before each is looked at once.
    var (seen, characters, isPlain) = (0, 0, true)
    for part in bytes.split(separator: UInt8(ascii: ";")) {
      let range = bytes.trimmed(part.indices)
      if range.isEmpty { continue }
      let before = bytes[seen..<range.lowerBound]
      isPlain =
        isPlain && !before.contains { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\"") }
      characters += String(decoding: before, as: UTF8.self).count
      seen = range.lowerBound
      parts.append(
        SourceText(
          String(decoding: bytes[range], as: UTF8.self),
          at: cell.position.map {
            isPlain ? Position(line: $0.line, column: $0.column + characters) : $0
          }))
    }
    return parts
  }

  /// What a column is called in faults: by its name among those that mean it that the table uses.
  func name(of column: Int) -> String {
    let key = places[column].map { columnKey(document.header[$0]) }
    return columns[column].others.first { columnKey($0) == key } ?? columns[column].id
  }

  /// A day; nil where the cell is blank or, with a fault, where it has none.
  mutating func date(_ row: Int, _ column: Int) -> CalendarDate? {
    let text = text(row, column)
    if text.isEmpty { return nil }
    if let date = CalendarDate(text) { return date }
    add(row, column, "is not a date; write it as 2026-04-01 or 1 April 2026")
    return nil
  }

  /// A number; nil where the cell is blank or, with a fault, where it has none.
  mutating func number(_ row: Int, _ column: Int) -> Fraction? {
    number(text(row, column), row, column)
  }

  /// The number of a text that is a cell or a part of it, with a % sign only where a percentage may be; nil
  /// where it is empty or, with a fault of the cell, where it is none.
  mutating func number(
    _ text: String, _ row: Int, _ column: Int, isPercentage: Bool = false
  ) -> Fraction? {
    if text.isEmpty { return nil }
    switch NumberText.read(text, isPercentage: isPercentage) {
    case .number(let number): return number
    case .fault(let reason):
      add(row, column, reason)
      return nil
    }
  }

  // MARK: - Places in a sheet

  /// The place in its sheet of a cell of a row, or of the header where that is nil; nil where the table has no such
  /// column.
  func sheetPlace(_ row: Int?, _ column: Int) -> CellPlace? {
    places[column].map { document.sheetPlace(row: row, column: $0) }
  }

  /// The places in their sheet of all cells of a row.
  func sheetPlaces(_ row: Int) -> [CellPlace] {
    document.header.indices.map { document.sheetPlace(row: row, column: $0) }
  }

  /// The first row below all rows that are not blank, and the first column beside all headers, in its sheet.
  var sheetEnd: CellPlace {
    let last = document.sheetPlace(
      row: document.rowCount > 0 ? document.rowCount - 1 : nil, column: document.columnCount)
    return CellPlace(row: last.row + 1, column: last.column)
  }

  /// The fault of a cell that holds a formula.
  func formulaFault(at place: CellPlace, _ message: String) -> Fault {
    let row = (0..<document.rowCount).first {
      document.sheetPlace(row: $0, column: 0).row == place.row
    }
    let column = min(place.column, document.columnCount - 1)
    return Fault(
      .contradiction,
      at: row.map { document.position(row: $0, column: column) }
        ?? document.position(ofHeader: column),
      length: row.map { document.length(row: $0, column: column) }
        ?? document.length(ofHeader: column), message)
  }

  // MARK: - Other columns

  /// The headers of the columns that the register does not know.
  var ownHeaders: [String] { ownColumns.map { document.header[$0] } }

  /// The texts of a row below ``ownHeaders``.
  func ownTexts(_ row: Int) -> [String] {
    ownColumns.map { document.cell(row: row, column: $0) }
  }

  private var ownColumns: [Int] {
    document.header.indices.filter { !places.contains($0) && !document.header[$0].isEmpty }
  }

  // MARK: - Faults

  /// Adds a fault of a cell that cannot be taken, for a reason that follows its text.
  mutating func add(_ row: Int, _ column: Int, _ reason: String) {
    add(
      .value, row, column, "\(name(of: column)) \"\(text(row, column))\" \(reason)",
      in: FaultGroup("cannot be taken", ": each \(reason)"))
  }

  /// Adds that a row does not name the thing that it is about.
  mutating func addUnnamed(_ row: Int, _ column: Int, _ thing: String) {
    add(
      .missing, row, column, "this row has no \(thing); name it, or empty the row",
      in: FaultGroup("are blank", "; name the \(thing) of each row, or empty the row"))
  }

  /// Adds a fault of a cell; of a column that the table has not, one of the row.
  ///
  /// - Parameter group: In what it is equal to those of other cells of the column; nil where it is told by itself.
  mutating func add(
    _ kind: Fault.Kind, _ row: Int, _ column: Int, _ message: String,
    _ severity: Fault.Severity = .error, in group: FaultGroup? = nil
  ) {
    let (place, text) = (places[column], text(row, column))
    log.add(
      Fault(
        kind, severity, at: document.position(row: row, column: place ?? 0),
        length: place.map { document.length(row: row, column: $0) } ?? 1, message), as: severity,
      in: group?.of(name(of: column)), of: text)
  }

  /// Adds a fault of a column's header; of a column that the table has not, one of the whole header.
  mutating func add(_ kind: Fault.Kind, header column: Int?, _ message: String) {
    let place = column.flatMap { places[$0] }
    log.add(
      Fault(
        kind, at: document.position(ofHeader: place ?? 0),
        length: place.map { document.length(ofHeader: $0) } ?? 1, message))
  }

  /// Ends the reading.
  /// - Returns: what looks like a slip, and how many more there are.
  /// - Throws: all faults, if one is an error.
  func finish() throws(Faults) -> (warnings: [Fault], more: Int) {
    if log.hasErrors { throw Faults(log.told, more: log.omitted) }
    return (log.told, log.omitted)
  }
}
