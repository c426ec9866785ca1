import MoRiLEFormats

/// An extract of a large table: its header and the rows in which something is wrong.
///
/// It is read in the ordinary way, so that the faults of large tables are found, worded and shown by
/// what finds those of small ones. Its lines keep their numbers.
struct FaultExtract {
  /// Rows with more bytes than this are shortened.
  static let mostRowBytes = 2 << 20
  /// How much is kept of a cell that is longer than any may be.
  private static let cellBytes = CSVDocument.maximumCellBytes + 1

  private(set) var bytes: [UInt8]
  private(set) var gaps: [LineGap] = []
  private let text: TextBytes
  private let opening: CSVOpening
  /// How many lines the extract has so far, and how many the text has up to `counted`.
  private var lines: Int
  private var textLines: Int
  private var counted: Int

  /// Begins with the header of a text.
  init(_ text: TextBytes, _ opening: CSVOpening) {
    self.text = text
    self.opening = opening
    bytes = text.bytes(0..<opening.end)
    textLines = LineCount.ends(text.base, 0..<opening.end)
    lines = textLines
    counted = opening.end
  }

  /// Adds rows, and rows that stand in for others.
  ///
  /// A stand-in has an issue that nothing is wrong with, on the line of an offset, and perhaps a value in
  /// a column whose header is blank.
  /// - Parameters:
  ///   - rows: Rows of the text, in any order.
  ///   - name: How the names of the stand-ins begin; no other issue's does.
  ///   - issue: The column of the names.
  mutating func add(
    _ rows: [Range<Int>], standIns: [(offset: Int, column: Int?)], name: String, issue: Int?
  ) {
    // First what stands in: of two rows with the same line, the later one is shown.
    for (offset, column) in standIns.sorted(by: { $0.offset < $1.offset }) {
      append(Array(standIn(name + "\(bytes.count)", issue, column)), at: offset)
    }
    (counted, textLines) = (opening.end, LineCount.ends(text.base, 0..<opening.end))
    for row in rows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      append(row.count > Self.mostRowBytes ? shortened(row) : text.bytes(row), at: row.lowerBound)
    }
  }

  /// Appends a row with the line number of an offset that is not before that of the last.
  private mutating func append(_ row: [UInt8], at offset: Int) {
    if offset > counted {
      textLines += LineCount.ends(text.base, counted..<offset)
      counted = offset
    }
    gaps.append(LineGap(line: lines + 1, number: textLines + 1))
    let before = bytes.count
    bytes += row
    if bytes.last != 0x0A, bytes.last != 0x0D { bytes.append(0x0A) }
    lines += bytes.withUnsafeBufferPointer { all in
      all.baseAddress.map { LineCount.ends($0, before..<all.count) } ?? 0
    }
  }

  private func standIn(_ name: String, _ issue: Int?, _ value: Int?) -> [UInt8] {
    let blank = Set(opening.blankColumns)
    let cells = (0..<opening.columns).map { column in
      if column == issue { return name }
      if blank.contains(column) { return column == value ? "x" : "" }
      // Unknown, which is no fault in any column.
      return "?"
    }
    return Array((cells.joined(separator: opening.delimiter.text) + "\n").utf8)
  }

  /// A row whose cells are cut where they are longer than a cell may be, and which ends soon after the
  /// most cells that a row may have: it has the faults that it had.
  private func shortened(_ row: Range<Int>) -> [UInt8] {
    let base = text.base
    let delimiter = opening.delimiter.rawValue
    var result: [UInt8] = []
    var offset = row.lowerBound
    for _ in 0...CSVDocument.maximumColumns {
      let end = endOfCell(offset, row.upperBound)
      result += shortenedCell(offset..<end)
      offset = end
      guard offset < row.upperBound, base[offset] == delimiter else { break }
      result.append(delimiter)
      offset += 1
    }
    let isClosed = base[row.upperBound - 1] == 0x0A || base[row.upperBound - 1] == 0x0D
    return isClosed ? result + [0x0A] : result
  }

  /// Where the cell at `start` ends: at a delimiter or line end outside quotes.
  private func endOfCell(_ start: Int, _ limit: Int) -> Int {
    let delimiter = opening.delimiter.rawValue
    var offset = start
    while offset < limit, text[offset] == 0x20 || (text[offset] == 0x09 && delimiter != 0x09) {
      offset += 1
    }
    if offset < limit, text[offset] == UInt8(ascii: "\"") {
      offset += 1
      while offset < limit {
        if text[offset] == UInt8(ascii: "\"") {
          guard offset + 1 < limit, text[offset + 1] == UInt8(ascii: "\"") else { break }
          offset += 1
        }
        offset += 1
      }
    }
    while offset < limit, text[offset] != delimiter, text[offset] != 0x0A, text[offset] != 0x0D {
      offset += 1
    }
    return offset
  }

  private func shortenedCell(_ cell: Range<Int>) -> [UInt8] {
    guard cell.count > Self.cellBytes + 64 else { return text.bytes(cell) }
    var cut = cell.lowerBound + Self.cellBytes
    // A quote is never parted from the one beside it, nor a character from its last byte.
    while cut < cell.upperBound, text[cut] == UInt8(ascii: "\"") || text[cut] & 0xC0 == 0x80 {
      cut += 1
    }
    let end = cell.upperBound
    var tail = end
    while tail > cut, tail > end - 32, text[tail - 1] != UInt8(ascii: "\"") { tail -= 1 }
    let closes = tail > cut && text[tail - 1] == UInt8(ascii: "\"")
    return text.bytes(cell.lowerBound..<cut) + (closes ? text.bytes(tail - 1..<end) : [])
  }
}
