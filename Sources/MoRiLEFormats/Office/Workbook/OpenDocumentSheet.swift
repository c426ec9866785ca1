import MoRiLE

/// Reads a sheet of a workbook of OpenDocument into text, in one pass over the part that has all sheets.
///
/// Cells and rows may say how often they are repeated. Empty ones are passed over; others are written as often, as far
/// as a sheet and its text may go: a file of a few bytes can ask for 17 billion cells.
///
/// Source: OpenDocument 1.3, part 3, 9.1 and 19.385.
struct OpenDocumentSheet {
  /// The cells.
  private(set) var text: SheetText
  /// What is to be told of them.
  var notes = SheetNotes()
  var xml: XMLReader
  /// The row at hand, from 0.
  private var row = 0
  /// How many rows are enough, where there is a value among them or above.
  private let rows: Int
  /// The fields of the row at hand that have values, and their columns.
  private var cells: [(column: Int, end: Int)] = []
  var fields: [UInt8] = []
  /// What the cell at hand has as its value, and as its text.
  var (value, content) = ([UInt8](), [UInt8]())

  /// Reads a sheet by its place among all of them.
  init(_ archive: ZipArchive, index: Int, rows: Int, limit: Int) throws(Faults) {
    text = SheetText(of: "", limit: limit)
    self.rows = rows
    xml = try Self.reader(archive)
    var place = 0
    while true {
      switch try xml.next() {
      case .finish: return
      case .start:
        if try !Self.isTable(&xml) { continue }
        guard place < index else {
          text = SheetText(of: Self.name(xml), limit: limit)
          try readTable()
          return
        }
        try xml.skip()
        place += 1
      default: break
      }
    }
  }

  /// Reads all sheets in one pass, each given on a piece at a time.
  ///
  /// - Throws: The fault for which one cannot be read, or of whoever takes the pieces.
  init(_ archive: ZipArchive, _ pieces: SheetPieces) throws(Faults) {
    text = SheetText(of: "")
    rows = .max
    xml = try Self.reader(archive)
    var looks = SheetLooks()
    var left = pieces.limit
    while true {
      switch try xml.next() {
      case .finish: return
      case .start:
        looks.note(xml)
        if try !Self.isTable(&xml) { continue }
        let outer = xml.depth
        let name = Self.name(xml)
        text = SheetText(of: name, left: left, take: pieces.take)
        (row, notes) = (0, SheetNotes())
        try pieces.begin(name, looks.isHidden(xml))
        try readTable()
        // A sheet of which enough was seen is passed over.
        while xml.depth >= outer { _ = try xml.next() }
        _ = try text.finish()
        left -= text.taken
        try pieces.end(notes)
      default: break
      }
    }
  }

  /// The name of the sheet whose start tag was read last.
  private static func name(_ xml: XMLReader) -> String { xml.value("name", in: .table) ?? "" }

  /// Gives the text.
  mutating func finish() throws(Faults) -> [UInt8] { try text.finish() }

  private static func reader(_ archive: ZipArchive) throws(Faults) -> XMLReader {
    guard let entry = archive.entry(named: "content.xml") else {
      throw ZipArchive.damage("its part \"content.xml\" is missing")
    }
    return try XMLReader(archive, entry)
  }

  // MARK: - Sheets

  /// The sheets of a workbook.
  static func sheets(of archive: ZipArchive) throws(Faults) -> [Workbook.Sheet] {
    var xml = try reader(archive)
    var sheets: [Workbook.Sheet] = []
    var looks = SheetLooks()
    while true {
      switch try xml.next() {
      case .finish: return sheets
      case .start:
        looks.note(xml)
        if try !isTable(&xml) { continue }
        guard sheets.count < Workbook.maximumSheets else {
          throw ZipArchive.excess("this workbook has more than 1,000 sheets")
        }
        sheets.append(
          Workbook.Sheet(
            name: Self.name(xml), isHidden: looks.isHidden(xml),
            part: "content.xml"))
        try xml.skip()
      default: break
      }
    }
  }

  /// Whether the start tag that was read is that of a sheet; what else may hold tables is passed over.
  private static func isTable(_ xml: inout XMLReader) throws(Faults) -> Bool {
    if xml.depth == 4, xml.isNamed("table", in: .table) { return true }
    if xml.depth >= 4, !xml.isNamed("table-properties", in: .style) { try xml.skip() }
    return false
  }

  private mutating func readTable() throws(Faults) {
    let outer = xml.depth
    var column = 0
    while true {
      switch try xml.next() {
      case .end: if xml.depth < outer { return }
      case .start:
        if xml.isNamed("table-row", in: .table) {
          if text.isEnough || row >= rows && text.hasValue { return }
          try readRow()
        } else if xml.isNamed("table-column", in: .table) {
          let count = repeats("number-columns-repeated", most: CSVDocument.maximumColumns)
          if isCollapsed, column < CSVDocument.maximumColumns {
            let end = min(column + count, CSVDocument.maximumColumns)
            notes.noteHidden(columns: column...end - 1)
          }
          column = min(column + count, CSVDocument.maximumColumns)
          try xml.skip()
        } else if !isGroup {
          try xml.skip()
        }
      default: break
      }
    }
  }

  /// Whether the element holds rows or columns and is passed through.
  private var isGroup: Bool {
    xml.isNamed("table-header-rows", in: .table) || xml.isNamed("table-rows", in: .table)
      || xml.isNamed("table-row-group", in: .table) || xml.isNamed("table-columns", in: .table)
      || xml.isNamed("table-header-columns", in: .table)
      || xml.isNamed("table-column-group", in: .table)
  }

  /// Whether a row or column is hidden, by hand or by a filter.
  private var isCollapsed: Bool {
    let visibility = xml.value("visibility", in: .table)
    return visibility == "collapse" || visibility == "filter"
  }

  /// How often the element at hand stands there.
  func repeats(_ name: StaticString, most: Int) -> Int {
    min(max(xml.number(name, in: .table) ?? 1, 1), most)
  }

  // MARK: - Rows

  private mutating func readRow() throws(Faults) {
    let times = repeats("number-rows-repeated", most: SheetText.maximumRows)
    let isHidden = isCollapsed
    cells.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    var column = 0
    loop: while true {
      switch try xml.next() {
      case .end: break loop
      case .start:
        let isCell = xml.isNamed("table-cell", in: .table)
        let isCovered = !isCell && xml.isNamed("covered-table-cell", in: .table)
        let count = repeats("number-columns-repeated", most: CSVDocument.maximumColumns)
        let start = fields.count
        // What merged cells cover is not shown.
        if isCell { try readCell(at: .init(row: row, column: column)) } else { try xml.skip() }
        if !isCell, !isCovered { continue }
        if fields.count > start {
          guard column + count <= CSVDocument.maximumColumns else {
            throw ZipArchive.damage(
              "a sheet has more than 16,384 columns, the most that one may have")
          }
          try add(start, column: column, count: count)
        }
        column = min(column + count, CSVDocument.maximumColumns)
      default: break
      }
    }
    if !cells.isEmpty { try write(times: times, isHidden: isHidden) }
    row = min(row + times, SheetText.maximumRows)
  }

  /// Adds the field that was read, as often as it stands there.
  private mutating func add(_ start: Int, column: Int, count: Int) throws(Faults) {
    let field = Array(fields[start...])
    guard field.count <= (text.limit - fields.count) / count else {
      throw text.tooLong
    }
    cells.append((column, fields.count))
    for further in 1..<max(1, count) {
      fields += field
      cells.append((column + further, fields.count))
    }
  }

  private mutating func write(times: Int, isHidden: Bool) throws(Faults) {
    guard row + times <= SheetText.maximumRows else {
      throw ZipArchive.damage("a sheet has more than 1,048,576 rows, the most that one may have")
    }
    text.begin(row: row)
    var start = 0
    for cell in cells {
      text.begin(column: cell.column)
      fields.withUnsafeBufferPointer {
        text.append(field: UnsafeBufferPointer(rebasing: $0[start..<cell.end]))
      }
      start = cell.end
    }
    try text.repeatRow(times: times - 1)
    if isHidden {
      for further in row..<row + times { notes.noteHidden(row: further) }
    }
    try text.checkSize()
  }
}
