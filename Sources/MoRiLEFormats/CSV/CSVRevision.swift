import MoRiLE

/// A CSV file with single cells changed, and every other byte as it was: encoding, delimiters, quotes and
/// line ends, blank and guide rows.
struct CSVRevision {
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private let document: CSVDocument
  private let original: [UInt8]
  /// The new texts; rows are counted from 0 at the header.
  private var texts: [Place: String] = [:]
  private var newColumns = 0

  /// Begins with no change.
  ///
  /// - Parameters:
  ///   - document: The file as read, without errors.
  ///   - original: The bytes of the same file.
  init(_ document: CSVDocument, original: [UInt8]) {
    self.document = document
    self.original = original
  }

  /// Changes a cell; rows are counted from 0 below the header.
  ///
  /// A character that the encoding of the file does not have is written as `?`.
  mutating func set(_ text: String, row: Int, column: Int) {
    texts[Place(row: row + 1, column: column)] = text
  }

  /// Adds a column at the end, blank save for its header, and gives its place.
  mutating func addColumn(_ header: String) -> Int {
    let column = document.columnCount + newColumns
    newColumns += 1
    texts[Place(row: 0, column: column)] = header
    for row in 0..<document.rowCount { set("", row: row, column: column) }
    return column
  }

  /// The cells that are changed, in their order; rows are counted from 0 at the header.
  var changes: [(row: Int, column: Int, text: String)] {
    texts.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map {
      ($0.row, $0.column, texts[$0] ?? "")
    }
  }

  /// The file as changed.
  var bytes: [UInt8] {
    var rawOffset = RawOffset(document, original)
    var result: [UInt8] = []
    var copied = 0
    let places = texts.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var row = -1
    // How many cells the row has so far, and where it ends.
    var (count, end) = (0, 0)
    for place in places {
      let text = texts[place] ?? ""
      let cells = document.table.cells(ofRow: place.row)
      if place.row != row {
        row = place.row
        count = cells.count
        end = document.endOfRow(row)
      }
      var range = end..<end
      var new = CSVWriter.cell(text)
      if place.column < cells.count {
        let cell = document.table.range(ofCell: cells.lowerBound + place.column)
        range = document.source.bytes.trimmed(cell)
        if document.isQuoted(cell) { new = CSVWriter.quoted(text) }
      } else {
        new = Array(repeating: document.delimiter.rawValue, count: place.column - count + 1) + new
        count = place.column + 1
      }
      result += original[copied..<rawOffset.at(range.lowerBound)]
      result += document.encoding.bytes(of: String(decoding: new, as: UTF8.self))
      copied = rawOffset.at(range.upperBound)
    }
    return result + original[copied...]
  }
}

// MARK: - Rows

extension CSVRevision {
  /// The file without some rows, counted from 0 below the header, and without the line ends before them.
  func bytes(withoutRows rows: Set<Int>) -> [UInt8] {
    var rawOffset = RawOffset(document, original)
    var result: [UInt8] = []
    var copied = 0
    for row in rows.sorted() {
      // The row before it, of which the header is the first.
      result += original[copied..<rawOffset.at(document.endOfRow(row))]
      copied = rawOffset.at(document.endOfRow(row + 1))
    }
    return result + original[copied...]
  }

  /// The file with some rows below the last.
  func bytes(withRows rows: [[String]]) -> [UInt8] {
    var rawOffset = RawOffset(document, original)
    let end = document.endOfRow(document.rowCount)
    let place = rawOffset.at(end)
    let delimiter = document.delimiter.rawValue
    var new: [UInt8] = []
    for row in rows {
      new += document.lineEnd
      for (column, text) in row.enumerated() {
        if column > 0 { new.append(delimiter) }
        new += CSVWriter.cell(text)
      }
    }
    return original[..<place]
      + document.encoding.bytes(of: String(decoding: new, as: UTF8.self)) + original[place...]
  }
}

extension CSVDocument {
  /// What ends the line of the header, or else a line feed.
  fileprivate var lineEnd: [UInt8] {
    let end = endOfRow(0)
    let bytes = source.bytes
    guard end < bytes.count else { return [UInt8(ascii: "\n")] }
    let isTwo =
      bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
      && bytes[end + 1] == UInt8(ascii: "\n")
    return Array(bytes[end..<end + (isTwo ? 2 : 1)])
  }

  /// Whether the text of a cell stands in quotes.
  fileprivate func isQuoted(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && source.bytes[range.lowerBound - 1] == UInt8(ascii: "\"")
  }

  /// Where the last cell of a row ends, with its quote; rows are counted from 0 at the header.
  fileprivate func endOfRow(_ row: Int) -> Int {
    var offset = table.range(ofCell: table.cells(ofRow: row).upperBound - 1).upperBound
    while offset < source.bytes.count, !source.bytes[offset].endsLine { offset += 1 }
    return offset
  }
}

/// The places in a file of ascending places in its decoded text.
private struct RawOffset {
  private let bytes: [UInt8]
  private let encoding: TextEncoding
  private var offset = 0
  private var raw: Int

  init(_ document: CSVDocument, _ original: [UInt8]) {
    bytes = document.source.bytes
    (encoding, raw) = TextEncoding.find(in: original)
  }

  mutating func at(_ wanted: Int) -> Int {
    while offset < wanted {
      raw += encoding.bytes(ofByte: bytes[offset])
      offset += 1
    }
    return raw
  }
}

extension TextEncoding {
  /// How many bytes of a file a byte of its text in UTF-8 stands for; those of a character of several are
  /// put down to its first.
  fileprivate func bytes(ofByte byte: UInt8) -> Int {
    switch self {
    case .utf8, .utf8WithMark: 1
    case .windows1252: byte & 0xC0 == 0x80 ? 0 : 1
    case .utf16LittleEndian, .utf16BigEndian:
      byte & 0xC0 == 0x80 ? 0 : (byte >= 0xF0 ? 4 : 2)
    }
  }

  /// A text in this encoding.
  fileprivate func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark: Array(text.utf8)
    case .windows1252:
      text.unicodeScalars.map { Windows1252Reading.byte(of: $0) ?? UInt8(ascii: "?") }
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
