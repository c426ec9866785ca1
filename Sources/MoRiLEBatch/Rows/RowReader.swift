import MoRiLEFormats

/// Reads single rows as ``CSVDocument`` does, whatever is in them.
struct RowReader {
  /// What a row turned out to be.
  enum Row: Equatable {
    /// It is in the block.
    case added
    /// All its cells are blank, so that it counts for nothing, but for so many faults.
    case blank(Int)
    /// It has this many faults, for which it cannot be read.
    case broken(Int)
  }

  /// How many cells the header has, and how many up to its last that is not blank.
  private let columns: Int
  private let named: Int
  private var row: CSVRow

  init(delimiter: UInt8, columns: Int, named: Int) {
    self.columns = columns
    self.named = named
    row = CSVRow(delimiter: delimiter)
  }

  /// The offset after the row that was read last.
  var next: Int { row.end }

  /// Reads the row at `start`, counted from the base of `block`, and adds it if it is in order.
  mutating func read(_ start: Int, limit: Int, into block: RowBlock) -> Row {
    let base = block.base
    row.read(base, from: start, limit: limit)
    if row.isBroken { return .broken(row.slips.count) }
    if row.cells.allSatisfy({ CellText.isBlank(base, $0.range) }) {
      return .blank(row.slips.count)
    }
    let isShort = row.cells.count < named
    let isLong = row.cells.dropFirst(columns).contains { !CellText.isBlank(base, $0.range) }
    if isShort || isLong { return .broken(row.slips.count + 1) }
    if !row.slips.isEmpty { return .broken(row.slips.count) }
    add(start, to: block)
    return .added
  }

  private func add(_ start: Int, to block: RowBlock) {
    let first = block.count * columns
    for column in 0..<columns {
      let cell = column < row.cells.count ? row.cells[column] : nil
      let range = cell?.range ?? next..<next
      let mark = cell?.hasDoubledQuotes == true ? RowBlock.doubled : 0
      block.starts[first + column] = UInt32(truncatingIfNeeded: range.lowerBound)
      block.ends[first + column] = UInt32(truncatingIfNeeded: range.upperBound) | mark
    }
    // A row that is read again must be read in this way.
    block.flags[block.count] = .isQuoted
    block.rowStarts[block.count] = UInt32(truncatingIfNeeded: start)
    block.rowEnds[block.count] = UInt32(truncatingIfNeeded: next)
    block.count += 1
    block.hasHighBytes = block.hasHighBytes || (start..<next).contains { block.base[$0] >= 0x80 }
  }
}
