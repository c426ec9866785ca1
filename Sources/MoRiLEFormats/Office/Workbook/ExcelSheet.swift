import MoRiLE

/// Reads a sheet of an Excel workbook into text, in one pass over the part that has it.
///
/// Cells and rows may leave out where they stand, and then follow on the ones before. A row that is not below the one
/// before it, or a cell that is not right of it, is a fault: spreadsheets call such a file damaged.
struct ExcelSheet {
  /// What the value of a cell is.
  private enum Kind {
    /// A number, the text of a formula or a text that stands in the cell, one of the shared texts by its number, a
    /// truth, an error, a date in letters.
    case number, text, shared, truth, error, date
  }

  /// The cells.
  private(set) var text: SheetText
  /// What is to be told of them.
  private(set) var notes = SheetNotes()
  private var xml: XMLReader
  private let strings: StringTable
  private let kinds: NumberKinds
  private let begins1904: Bool
  /// How many rows are enough, where there is a value among them or above.
  private let rows: Int
  /// The value of the cell at hand.
  private var value: [UInt8] = []

  /// Reads a sheet.
  init(
    _ xml: XMLReader, strings: StringTable, kinds: NumberKinds, begins1904: Bool, rows: Int,
    into text: SheetText
  ) throws(Faults) {
    self.text = text
    self.xml = xml
    self.strings = strings
    self.kinds = kinds
    self.begins1904 = begins1904
    self.rows = rows
    try read()
  }

  /// Gives the text.
  mutating func finish() throws(Faults) -> [UInt8] { try text.finish() }

  private mutating func read() throws(Faults) {
    while true {
      switch try xml.next() {
      case .finish: return
      case .start where xml.depth == 1:
        guard xml.isNamed("worksheet", in: .spreadsheet) else {
          throw ZipArchive.damage("\"\(xml.part)\" is no sheet of cells")
        }
      case .start:
        if xml.isNamed("sheetData", in: .spreadsheet) {
          if try readRows() { return }
        } else if xml.isNamed("cols", in: .spreadsheet) {
          try readColumns()
        } else if xml.isNamed("mergeCells", in: .spreadsheet) {
          try readMerges()
        } else {
          try xml.skip()
        }
      default: break
      }
    }
  }

  // MARK: - Rows and cells

  /// Reads the rows; gives whether these are enough and others follow.
  private mutating func readRows() throws(Faults) -> Bool {
    var last = -1
    while true {
      switch try xml.next() {
      case .end: return false
      case .start:
        guard xml.isNamed("row", in: .spreadsheet) else {
          try xml.skip()
          continue
        }
        let row = try rowNumber() ?? last + 1
        guard row > last else {
          throw ZipArchive.damage("row \(row + 1) of \"\(xml.part)\" comes after row \(last + 1)")
        }
        guard row < SheetText.maximumRows else {
          throw ZipArchive.damage(
            "\"\(xml.part)\" has more than 1,048,576 rows, the most that a sheet may have")
        }
        if text.isEnough || row >= rows && text.hasValue { return true }
        last = row
        let isHidden = xml.isTrue("hidden")
        text.begin(row: row)
        try readCells(of: row)
        if isHidden, text.count > 0 { notes.noteHidden(row: row) }
        try text.checkSize()
      default: break
      }
    }
  }

  /// The row that a tag names, from 0.
  private func rowNumber() throws(Faults) -> Int? {
    guard let attribute = xml.attribute("r") else { return nil }
    guard let number = xml.number(attribute.value), number > 0 else {
      throw ZipArchive.damage("a row of \"\(xml.part)\" has no number")
    }
    return number - 1
  }

  private mutating func readCells(of row: Int) throws(Faults) {
    var last = -1
    while true {
      switch try xml.next() {
      case .end: return
      case .start:
        guard xml.isNamed("c", in: .spreadsheet) else {
          try xml.skip()
          continue
        }
        var column = last + 1
        var style = 0
        var kind = Kind.number
        for attribute in xml.attributes
        where attribute.name.count == 1 && attribute.prefix == attribute.name.lowerBound {
          switch xml.base[attribute.prefix] {
          case UInt8(ascii: "r"): column = try self.column(attribute.value, row)
          case UInt8(ascii: "s"): style = xml.number(attribute.value) ?? 0
          case UInt8(ascii: "t"): kind = self.kind(attribute.value)
          default: break
          }
        }
        let place = CellPlace(row: row, column: column)
        guard column > last else {
          throw ZipArchive.damage(
            "cell \(place.name) of \"\(xml.part)\" comes after a cell right of it")
        }
        guard column < CSVDocument.maximumColumns else {
          throw ZipArchive.damage(
            "\"\(xml.part)\" has more than 16,384 columns, the most that a sheet may have")
        }
        last = column
        try readCell(at: place, kind, style)
        try text.checkSize()
      default: break
      }
    }
  }

  /// The column of the cell that a reference such as `F12` names, from 0; its row must be the one at hand.
  @inline(__always)
  private func column(_ range: Range<Int>, _ row: Int) throws(Faults) -> Int {
    var place = range.lowerBound
    var column = 0
    while place < range.upperBound, place - range.lowerBound < 4 {
      let letter = (xml.base[place] | 0x20) &- UInt8(ascii: "a")
      if letter > 25 { break }
      column = column * 26 + Int(letter) + 1
      place += 1
    }
    guard column > 0, xml.number(place..<range.upperBound) == row + 1 else {
      throw ZipArchive.damage(
        "a cell in row \(row + 1) of \"\(xml.part)\" says that it stands elsewhere")
    }
    return column - 1
  }

  @inline(__always)
  private func kind(_ range: Range<Int>) -> Kind {
    if range.count == 1 {
      switch xml.base[range.lowerBound] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "b"): return .truth
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .date
      default: return .number
      }
    }
    return xml.isSpelled("n", range) || range.isEmpty ? .number : .text
  }

  /// Reads what stands in a cell, and writes its value.
  private mutating func readCell(
    at place: CellPlace, _ kind: Kind, _ style: Int
  ) throws(Faults) {
    value.removeAll(keepingCapacity: true)
    var hasValue = false
    var isFormula = false
    loop: while true {
      switch try xml.next() {
      case .end: break loop
      case .start:
        if xml.isNamed("v", in: .spreadsheet) {
          hasValue = true
          try xml.readPlain(into: &value)
          if kind == .text { CellEscapes.decode(&value) }
        } else if xml.isNamed("f", in: .spreadsheet) {
          isFormula = true
          try xml.skip()
        } else if xml.isNamed("is", in: .spreadsheet) {
          hasValue = true
          try xml.readRuns(into: &value)
        } else {
          try xml.skip()
        }
      default: break
      }
    }
    if value.isEmpty {
      // The result of a formula may be an empty text.
      if isFormula, kind != .text || !hasValue {
        notes.noteUnsolved(place)
        text.begin(column: place.column)
      }
      return
    }
    try write(kind, style, at: place)
  }

  @inline(__always)
  private mutating func write(
    _ kind: Kind, _ style: Int, at place: CellPlace
  ) throws(Faults) {
    switch kind {
    case .shared:
      guard let number = value.withUnsafeBufferPointer({ Self.number($0) }), number < strings.count
      else {
        throw ZipArchive.damage(
          "cell \(place.name) of \"\(xml.part)\" has a text by a number that no text of the workbook has"
        )
      }
      strings.withField(number) { field in
        if field.isEmpty { return }
        text.begin(column: place.column)
        text.append(field: field)
      }
    case .number:
      text.begin(column: place.column)
      let kind = kinds[style]
      if kind == .date { notes.noteDate(place) }
      value.withUnsafeBufferPointer { text.append($0, as: kind, begins1904: begins1904) }
    case .text, .error:
      text.begin(column: place.column)
      text.append(text: value)
    case .truth:
      text.begin(column: place.column)
      let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      text.append(text: Array((isTrue ? "TRUE" : "FALSE").utf8))
    case .date:
      text.begin(column: place.column)
      notes.noteDate(place)
      text.append(text: Self.plainDate(value))
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard 1...9 ~= bytes.count else { return nil }
    var number = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// A date in letters without a time that is midnight, and without fractions of seconds.
  static func plainDate(_ bytes: [UInt8]) -> [UInt8] {
    var date = bytes
    if date.last == UInt8(ascii: "Z") { date.removeLast() }
    if let point = date.lastIndex(of: UInt8(ascii: ".")) { date.removeSubrange(point...) }
    let midnight = Array("T00:00:00".utf8)
    if date.count == 19, date.suffix(9).elementsEqual(midnight) { date.removeLast(9) }
    return date
  }

  // MARK: - What stands beside the cells

  private mutating func readColumns() throws(Faults) {
    while true {
      switch try xml.next() {
      case .end: return
      case .start:
        if xml.isTrue("hidden"), let first = xml.number("min"), let last = xml.number("max"),
          first > 0,
          first <= last, first <= CSVDocument.maximumColumns
        {
          notes.noteHidden(columns: first - 1...min(last, CSVDocument.maximumColumns) - 1)
        }
        try xml.skip()
      default: break
      }
    }
  }

  private mutating func readMerges() throws(Faults) {
    while true {
      switch try xml.next() {
      case .end: return
      case .start:
        if let range = xml.value("ref"), let merge = Self.merge(range) {
          notes.noteMerge(merge)
        }
        try xml.skip()
      default: break
      }
    }
  }

  /// The corners of a range such as `A2:C5`.
  private static func merge(_ range: String) -> SheetNotes.Merge? {
    let corners = range.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count == 2, let first = CellPlace(corners[0]), let last = CellPlace(corners[1]),
      last.row >= first.row, last.column >= first.column
    else { return nil }
    return SheetNotes.Merge(first: first, last: last)
  }
}
