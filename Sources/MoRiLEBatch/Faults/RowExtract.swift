import MoRiLEFormats

/// Takes single rows out of a text, as bytes; of a row that is far too long only what its faults need.
struct RowExtract {
  /// Rows with more bytes than this are shortened.
  static let mostRowBytes = 2 << 20
  /// How much is kept of a cell that is longer than any may be, with its quotes and spaces.
  private static let cellBytes = CSVDocument.maximumCellBytes + 64

  let text: TextBytes
  let opening: CSVOpening

  /// The bytes of a row.
  func bytes(of row: Range<Int>) -> [UInt8] {
    row.count > Self.mostRowBytes ? shortened(row) : text.bytes(row)
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
