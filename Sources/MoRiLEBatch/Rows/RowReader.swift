import MoRiLEFormats

/// Reads single rows as ``CSVDocument`` does, whatever is in them.
struct RowReader {
  /// What a row turned out to be.
  enum Row: Equatable {
    /// It is in the block.
    case added
    /// All its cells are blank, so that it counts for nothing.
    case blank
    /// It has this many faults, for which it cannot be read.
    case broken(Int)
  }

  private let delimiter: UInt8
  /// How many cells the header has, and how many up to its last that is not blank.
  private let columns: Int
  private let named: Int
  /// The cells of the row at hand.
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var isDoubled: [Bool] = []
  private var faults = 0
  private var isBroken = false
  /// The offset after the row that was read last.
  private(set) var next = 0

  init(delimiter: UInt8, columns: Int, named: Int) {
    self.delimiter = delimiter
    self.columns = columns
    self.named = named
  }

  /// Reads the row at `start`, counted from the base of `block`, and adds it if it is in order.
  mutating func read(_ start: Int, limit: Int, into block: RowBlock) -> Row {
    let base = block.base
    read(base, start, limit)
    let isBlank = starts.indices.allSatisfy { isBlankCell(base, $0) }
    if isBroken { return .broken(faults) }
    if isBlank { return .blank }
    if starts.count < named { return .broken(faults + 1) }
    if starts.count > columns,
      (columns..<starts.count).contains(where: { !isBlankCell(base, $0) })
    {
      return .broken(faults + 1)
    }
    if faults > 0 || next - start > RowBlock.mostBytes { return .broken(max(1, faults)) }
    add(start, to: block)
    return .added
  }

  private func isBlankCell(_ base: UnsafePointer<UInt8>, _ cell: Int) -> Bool {
    CellText.trimmed(base, starts[cell]..<ends[cell]).isEmpty
  }

  private func add(_ start: Int, to block: RowBlock) {
    let first = block.count * columns
    for column in 0..<columns {
      let isThere = column < starts.count
      let end = UInt32(truncatingIfNeeded: isThere ? ends[column] : next)
      block.starts[first + column] = UInt32(
        truncatingIfNeeded: isThere ? starts[column] : next)
      block.ends[first + column] = end | (isThere && isDoubled[column] ? RowBlock.doubled : 0)
    }
    // A row that is read again must be read in this way.
    block.flags[block.count] = .isQuoted
    block.rowStarts[block.count] = UInt32(truncatingIfNeeded: start)
    block.rowEnds[block.count] = UInt32(truncatingIfNeeded: next)
    block.count += 1
    block.hasHighBytes = block.hasHighBytes || (start..<next).contains { block.base[$0] >= 0x80 }
  }

  /// Finds the cells of the row at `start`.
  private mutating func read(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isDoubled.removeAll(keepingCapacity: true)
    (faults, isBroken) = (0, false)
    var offset = readCell(base, start, limit)
    while offset < limit, base[offset] == delimiter {
      offset += 1
      if starts.count == CSVDocument.maximumColumns {
        faults += 1
        isBroken = true
        while offset < limit, !Self.endsLine(base[offset]) { offset += 1 }
        break
      }
      offset = readCell(base, offset, limit)
    }
    if offset < limit {
      let isPair = base[offset] == 0x0D && offset + 1 < limit && base[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    next = offset
  }

  private mutating func readCell(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var offset = skipSpaces(base, start, limit)
    guard offset < limit, base[offset] == UInt8(ascii: "\"") else {
      offset = skipText(base, offset, limit)
      add(start, offset, false)
      return offset
    }
    let quote = offset
    var doubled = false
    offset += 1
    while true {
      while offset < limit, base[offset] != UInt8(ascii: "\"") { offset += 1 }
      guard offset < limit else {
        faults += 1
        isBroken = true
        add(quote, quote + 1, false)
        return limit
      }
      guard offset + 1 < limit, base[offset + 1] == UInt8(ascii: "\"") else { break }
      doubled = true
      offset += 2
    }
    add(quote + 1, offset, doubled)
    let stray = skipSpaces(base, offset + 1, limit)
    offset = skipText(base, stray, limit)
    if stray < offset {
      faults += 1
      isBroken = true
    }
    return offset
  }

  private mutating func add(_ start: Int, _ end: Int, _ doubled: Bool) {
    if end - start > CSVDocument.maximumCellBytes { faults += 1 }
    starts.append(start)
    ends.append(end)
    isDoubled.append(doubled)
  }

  private func skipSpaces(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var offset = start
    while offset < limit, base[offset] != delimiter, !Self.endsLine(base[offset]) {
      let length = CellText.spaceLength(base, offset, limit)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  private func skipText(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, base[offset] != delimiter, !Self.endsLine(base[offset]) { offset += 1 }
    return offset
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
