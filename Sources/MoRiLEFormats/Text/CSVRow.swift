/// The cells of one row of a CSV text, as ranges of its bytes; one is used again for row after row.
///
/// ``CSVDocument`` says what a row may look like.
package struct CSVRow {
  /// What is wrong with a row.
  package enum Slip {
    /// A cell has more bytes than any may have.
    case longCell(Range<Int>)
    /// The quote at an offset opens a cell and is never closed.
    case unclosed(quote: Int)
    /// Text follows the quote that closes the cell opened at `quote`.
    case stray(Range<Int>, quote: Int)
    /// There are more cells than a row may have, the first of them at an offset.
    case manyCells(Int)
    /// The row that begins at an offset has more bytes than any may have.
    case longRow(Int)
  }

  /// One cell.
  package struct Cell {
    /// The bytes of its text, inside its quotes if it has them.
    package let range: Range<Int>
    /// Whether it has quotes, each written as two.
    package let hasDoubledQuotes: Bool
  }

  /// The most cells that a row may have.
  static let mostCells = 16_384
  /// The most bytes that a cell may have.
  static let mostCellBytes = 1_000_000
  /// The most bytes that a row may have.
  static let mostBytes = 1 << 30

  private let delimiter: UInt8
  /// The cells of the row that was read last.
  package private(set) var cells: [Cell] = []
  /// What is wrong with it, in its order.
  package private(set) var slips: [Slip] = []
  /// Whether its cells could not all be told apart.
  package private(set) var isBroken = false
  /// The offset after its line end.
  package private(set) var end = 0

  /// Makes a row of a text whose cells stand between `delimiter`.
  package init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Reads the row at `start` of a text that ends at `limit`.
  package mutating func read(_ base: UnsafePointer<UInt8>, from start: Int, limit: Int) {
    cells.removeAll(keepingCapacity: true)
    slips.removeAll(keepingCapacity: true)
    isBroken = false
    var offset = readCell(base, start, limit)
    while offset < limit, base[offset] == delimiter {
      offset += 1
      if cells.count == Self.mostCells {
        slip(.manyCells(offset))
        while offset < limit, !base[offset].endsLine { offset += 1 }
        break
      }
      offset = readCell(base, offset, limit)
    }
    if offset < limit {
      let isPair = base[offset] == 0x0D && offset + 1 < limit && base[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    end = offset
    if end - start > Self.mostBytes { slip(.longRow(start)) }
  }

  /// Reads the cell at `start` and gives the offset of the delimiter, line end or end after it.
  private mutating func readCell(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    let first = afterSpaces(base, start, limit)
    if first < limit, base[first] == UInt8(ascii: "\"") {
      return readQuotedCell(base, first, limit)
    }
    let end = afterText(base, first, limit)
    add(start..<end, hasDoubledQuotes: false)
    return end
  }

  /// Reads the cell whose quote stands at `quote`.
  private mutating func readQuotedCell(
    _ base: UnsafePointer<UInt8>, _ quote: Int, _ limit: Int
  ) -> Int {
    var offset = quote + 1
    var hasDoubledQuotes = false
    while true {
      while offset < limit, base[offset] != UInt8(ascii: "\"") { offset += 1 }
      guard offset < limit else {
        slip(.unclosed(quote: quote))
        // The quote stands in for the cell, so that the row is not blank.
        add(quote..<quote + 1, hasDoubledQuotes: false)
        return limit
      }
      guard offset + 1 < limit, base[offset + 1] == UInt8(ascii: "\"") else { break }
      hasDoubledQuotes = true
      offset += 2
    }
    add(quote + 1..<offset, hasDoubledQuotes: hasDoubledQuotes)
    let stray = afterSpaces(base, offset + 1, limit)
    let end = afterText(base, stray, limit)
    if stray < end { slip(.stray(stray..<end, quote: quote)) }
    return end
  }

  /// How many bytes the white space at `offset` has: 1 for a space, tab or line end, 2 for U+00A0, 0
  /// for anything else.
  static func spaceLength(_ base: UnsafePointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    switch base[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where offset + 1 < end && base[offset + 1] == 0xA0: 2
    default: 0
    }
  }

  private mutating func add(_ range: Range<Int>, hasDoubledQuotes: Bool) {
    if range.count > Self.mostCellBytes { slips.append(.longCell(range)) }
    cells.append(Cell(range: range, hasDoubledQuotes: hasDoubledQuotes))
  }

  private mutating func slip(_ slip: Slip) {
    slips.append(slip)
    isBroken = true
  }

  /// The offset after spaces that are no delimiter, inside the line.
  private func afterSpaces(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, base[offset] != delimiter, !base[offset].endsLine {
      let length = Self.spaceLength(base, offset, limit)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// The offset of the next delimiter, line end or the end; quotes are literal.
  private func afterText(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, base[offset] != delimiter, !base[offset].endsLine { offset += 1 }
    return offset
  }
}

extension UInt8 {
  /// Whether the byte is a line feed or a carriage return.
  var endsLine: Bool { self == 0x0A || self == 0x0D }
}
