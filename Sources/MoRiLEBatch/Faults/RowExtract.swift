import MoRiLEFormats

/// Takes single rows out of a text, as bytes; of a row that is far too long only what its faults need.
struct RowExtract {
  /// Rows with more bytes than this are shortened: of the faults of one, the columns after the first
  /// count only what is kept.
  static let mostRowBytes = 4 << 20
  /// How much is kept of a cell that is longer than any may be, and of other text that is too much.
  private static let cellBytes = CSVDocument.maximumCellBytes + 64
  private static let strayBytes = 4_096

  let text: TextBytes
  let opening: CSVOpening

  /// The bytes of a row.
  func bytes(of row: Range<Int>) -> [UInt8] {
    row.count > Self.mostRowBytes ? shortened(row) : text.bytes(row)
  }

  /// A row without most of what is too much in it: it has the faults that it had.
  private func shortened(_ row: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = row.lowerBound
    for part in needless(row) where part.lowerBound >= offset {
      result += text.bytes(offset..<part.lowerBound)
      offset = part.upperBound
    }
    return result + text.bytes(offset..<row.upperBound)
  }

  /// What a row can do without, in its order: the rest of cells that are longer than a cell may be, of
  /// what follows a quote, and of a row that has more cells than any may have.
  private func needless(_ row: Range<Int>) -> [Range<Int>] {
    var cells = CSVRow(delimiter: opening.delimiter.rawValue)
    cells.read(text.base, from: row.lowerBound, limit: row.upperBound)
    var lineEnd = row.upperBound
    while lineEnd > row.lowerBound, text[lineEnd - 1] == 0x0A || text[lineEnd - 1] == 0x0D {
      lineEnd -= 1
    }
    return cells.slips.compactMap { slip in
      switch slip {
      case .longCell(let range): rest(of: range, after: Self.cellBytes)
      case .stray(let range, _): rest(of: range, after: Self.strayBytes)
      case .unclosed(let quote): rest(of: quote..<lineEnd, after: Self.strayBytes)
      case .manyCells(let first): rest(of: first..<lineEnd, after: Self.strayBytes)
      case .longRow: nil
      }
    }
  }

  /// The bytes of a range after the first ones; a quote is never parted from the one beside it, nor a
  /// character from its last byte.
  private func rest(of range: Range<Int>, after count: Int) -> Range<Int> {
    var cut = min(range.lowerBound + count, range.upperBound)
    while cut < range.upperBound, text[cut] == UInt8(ascii: "\"") || text[cut] & 0xC0 == 0x80 {
      cut += 1
    }
    return cut..<range.upperBound
  }
}
