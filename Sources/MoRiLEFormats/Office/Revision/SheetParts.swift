import MoRiLE

/// The part of a sheet with some cells changed.
///
/// Cells and rows that are not there yet are put where the standard has them. A cell whose content is a formula stays
/// as it is, and is told: a value in its place would end what the workbook works out, and another cell may share it.
///
/// Source: ECMA-376 part 1, 18.3.1.4 (cells), 18.3.1.73 (rows).
struct SheetParts {
  /// What becomes of a cell.
  enum Change: Hashable {
    /// It gets a content.
    case text(String)
    /// Its formula gets a result; where it has none, it gets a content, or stays as it is.
    case result(String, plain: String?)

    /// What a cell without a formula gets; nil where it stays as it is.
    var plain: String? {
      switch self {
      case .text(let text): text
      case .result(_, let plain): plain
      }
    }
  }

  /// What becomes of cells, by their places.
  var changes: [CellPlace: Change] = [:]
  /// The cells that were to be changed, and hold formulas.
  private(set) var formulas: [CellPlace] = []
  /// Whether any cell holds a formula.
  private(set) var hasFormulas = false
  private let content: [UInt8]
  private let name: String
  private var result: [UInt8] = []
  private var copied = 0
  /// The prefix of the names of elements, with its colon.
  private var prefix: [UInt8] = []
  /// The changes of each row that are still to be made, by column.
  private var rows: [Int: [Int: Change]] = [:]

  /// Begins with no change of a part.
  init(_ content: [UInt8], name: String) {
    self.content = content
    self.name = name
  }

  /// The part as changed.
  mutating func revised() throws(Faults) -> [UInt8] {
    for (place, change) in changes { rows[place.row, default: [:]][place.column] = change }
    var xml = try XMLReader(PartStream(content), part: name)
    var start = xml.place
    while case let event = try xml.next(), event != .finish {
      if event == .start, xml.isNamed("sheetData", in: .spreadsheet) {
        prefix = xml.prefixOfName
        try reviseRows(&xml, from: start)
      } else if event == .start, xml.isNamed("dimension", in: .spreadsheet),
        let range = xml.attribute("ref")?.value
      {
        copy(to: xml.dropped + range.lowerBound)
        put(
          widened(String(decoding: content[copied..<xml.dropped + range.upperBound], as: UTF8.self))
        )
        copied = xml.dropped + range.upperBound
      }
      start = xml.place
    }
    copy(to: content.count)
    return result
  }

  // MARK: - Rows

  private mutating func reviseRows(_ xml: inout XMLReader, from tag: Int) throws(Faults) {
    let isEmpty = xml.endsAtOnce
    var (start, last) = (xml.place, -1)
    if isEmpty, !rows.isEmpty { openEmpty(to: start) }
    while true {
      switch try xml.next() {
      case .end:
        if !isEmpty { copy(to: start) }
        for row in rows.keys.sorted() { add(row: row) }
        if isEmpty, !changes.isEmpty { close("sheetData") }
        return
      case .start where xml.isNamed("row", in: .spreadsheet):
        let row = xml.number("r").map { $0 - 1 } ?? last + 1
        let earlier = rows.keys.filter { $0 < row }.sorted()
        if !earlier.isEmpty { copy(to: start) }
        for row in earlier { add(row: row) }
        try reviseCells(&xml, of: row)
        last = row
      case .start: try xml.skip()
      default: break
      }
      start = xml.place
    }
  }

  private mutating func reviseCells(_ xml: inout XMLReader, of row: Int) throws(Faults) {
    let isEmpty = xml.endsAtOnce
    var wanted = rows.removeValue(forKey: row) ?? [:]
    if let spans = xml.attribute("spans"), let least = wanted.keys.min(),
      let most = wanted.keys.max()
    {
      reviseSpans(
        xml.dropped + spans.value.lowerBound..<xml.dropped + spans.value.upperBound, least, most)
    }
    var (start, last) = (xml.place, -1)
    if isEmpty, !wanted.isEmpty { openEmpty(to: start) }
    let hadSome = !wanted.isEmpty
    while true {
      switch try xml.next() {
      case .end:
        if !isEmpty { copy(to: start) }
        for column in wanted.keys.sorted() {
          add(wanted[column], at: CellPlace(row: row, column: column))
        }
        if isEmpty, hadSome { close("row") }
        return
      case .start where xml.isNamed("c", in: .spreadsheet):
        let column = xml.value("r").flatMap { CellPlace($0.utf8)?.column } ?? last + 1
        let earlier = wanted.keys.filter { $0 < column }.sorted()
        if !earlier.isEmpty { copy(to: start) }
        for column in earlier {
          add(wanted.removeValue(forKey: column), at: CellPlace(row: row, column: column))
        }
        let change = wanted.removeValue(forKey: column)
        try revise(&xml, change, at: CellPlace(row: row, column: column), from: start)
        last = column
      case .start: try xml.skip()
      default: break
      }
      start = xml.place
    }
  }

  // MARK: - Cells

  /// Passes over a cell, and writes it anew where it is changed.
  private mutating func revise(
    _ xml: inout XMLReader, _ change: Change?, at place: CellPlace, from start: Int
  ) throws(Faults) {
    let (style, metadata) = (xml.value("s"), xml.value("cm"))
    let depth = xml.depth
    var formula: Range<Int>?
    var inner = xml.place
    while xml.depth >= depth {
      let before = inner
      let event = try xml.next()
      inner = xml.place
      if event == .start, xml.isNamed("f", in: .spreadsheet) {
        hasFormulas = true
        try xml.skip()
        inner = xml.place
        formula = before..<inner
      }
    }
    guard let change else { return }
    if let formula {
      guard case .result(let result, _) = change else {
        formulas.append(place)
        return
      }
      copy(to: start)
      write(result, at: place, style, formula: Array(content[formula]), metadata: metadata)
    } else if let text = change.plain {
      copy(to: start)
      write(text, at: place, style)
    } else {
      return
    }
    copied = xml.place
  }

  private mutating func add(row: Int) {
    put("<")
    result += prefix
    put("row r=\"\(row + 1)\">")
    for (column, change) in (rows.removeValue(forKey: row) ?? [:]).sorted(by: { $0.key < $1.key }) {
      add(change, at: CellPlace(row: row, column: column))
    }
    close("row")
  }

  private mutating func add(_ change: Change?, at place: CellPlace) {
    guard let text = change?.plain, !text.isEmpty else { return }
    write(text, at: place, nil)
  }

  /// Writes a cell: a number where the text is one, else the text.
  ///
  /// - Parameter metadata: What says how its formula spills, which stays with it. What is told of its value does not.
  private mutating func write(
    _ text: String, at place: CellPlace, _ style: String?, formula: [UInt8]? = nil,
    metadata: String? = nil
  ) {
    // A code such as 007 stays one; what a formula came to is a number where it can be read as one.
    let isNumber =
      formula == nil
      ? Self.isNumber(text)
      : Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) != nil }
    put("<")
    result += prefix
    put("c r=\"\(place.name)\"")
    if let style { put(" s=\"\(style)\"") }
    if let metadata { put(" cm=\"\(metadata)\"") }
    if text.isEmpty, formula == nil { return put("/>") }
    if formula != nil {
      put(isNumber ? ">" : " t=\"str\">")
      result += formula ?? []
      element("v", text)
    } else if isNumber {
      put(">")
      element("v", text)
    } else {
      put(" t=\"inlineStr\"><")
      result += prefix
      put("is>")
      element("t", text, " xml:space=\"preserve\"")
      close("is")
    }
    close("c")
  }

  private mutating func element(_ name: String, _ text: String, _ attributes: String = "") {
    put("<")
    result += prefix
    put("\(name)\(attributes)>")
    var writer = XMLWriter(.spelled, hasDeclaration: false)
    writer.text(text)
    result += writer.take()
    close(name)
  }

  // MARK: - Bytes

  private mutating func copy(to place: Int) {
    if place > copied { result += content[copied..<place] }
    copied = max(copied, place)
  }

  private mutating func put(_ text: String) { result += Array(text.utf8) }

  private mutating func close(_ name: String) {
    put("</")
    result += prefix
    put("\(name)>")
  }

  /// Copies an empty tag that ends at a place as one that is open.
  private mutating func openEmpty(to place: Int) {
    copy(to: place - 2)
    put(">")
    copied = place
  }

  /// Widens the columns that a row says to span, which programs may go by.
  private mutating func reviseSpans(_ range: Range<Int>, _ least: Int, _ most: Int) {
    let ends = String(decoding: content[range], as: UTF8.self).split(separator: ":").map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return }
    copy(to: range.lowerBound)
    put("\(min(first, least + 1)):\(max(last, most + 1))")
    copied = range.upperBound
  }

  /// The range of all cells, such as `A1:F12`, with the changed ones in it.
  private func widened(_ range: String) -> String {
    let corners = range.split(separator: ":").map { CellPlace($0.utf8) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil else { return range }
    let places = changes.keys.filter { !(changes[$0]?.plain ?? "").isEmpty }
    let rows = places.map { $0.row } + [first.row, last.row]
    let columns = places.map { $0.column } + [first.column, last.column]
    return CellRange(
      CellPlace(row: rows.min() ?? first.row, column: columns.min() ?? first.column),
      CellPlace(row: rows.max() ?? last.row, column: columns.max() ?? last.column)
    ).name
  }

  /// Whether a text is a whole number of at most 15 digits, as a level is.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isSpelled = 1...15 ~= digits.count && digits.allSatisfy { 0x30...0x39 ~= $0 }
    return isSpelled && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
  }
}
