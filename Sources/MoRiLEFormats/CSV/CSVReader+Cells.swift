extension CSVReader {
  /// Reads the cell that begins at ``offset``, up to the delimiter, line end or end after it.
  mutating func readCell() {
    let start = offset
    skipSpaces()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      readQuotedCell()
    } else {
      skipText()
      add(start..<offset, hasDoubledQuotes: false)
    }
  }

  /// Reads the cell whose quote stands at ``offset``.
  private mutating func readQuotedCell() {
    let quote = offset
    var hasDoubledQuotes = false
    offset += 1
    while true {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
      guard offset < bytes.count else {
        addUnclosed(quote)
        return
      }
      guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
      hasDoubledQuotes = true
      offset += 2
    }
    add(quote + 1..<offset, hasDoubledQuotes: hasDoubledQuotes)
    offset += 1
    skipSpaces()
    let stray = offset
    skipText()
    if stray < offset { addStray(stray..<offset, after: quote) }
  }

  /// Goes past spaces that are no delimiter, inside the line.
  private mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset] != delimiter.rawValue, !bytes[offset].endsLine {
      let length = bytes.spaceLength(at: offset, before: bytes.count)
      if length == 0 { return }
      offset += length
    }
  }

  /// Goes to the next delimiter, line end or the end; quotes are literal.
  private mutating func skipText() {
    let delimiter = self.delimiter.rawValue
    var end = offset
    while end < bytes.count, bytes[end] != delimiter, !bytes[end].endsLine { end += 1 }
    offset = end
  }

  private mutating func add(_ range: Range<Int>, hasDoubledQuotes: Bool) {
    if range.count > CSVDocument.maximumCellBytes {
      add(
        at: range.lowerBound..<range.lowerBound,
        "this cell has more than 1,000,000 bytes, the most that a cell may have; "
          + "look for a missing quote or line end, or shorten it")
    }
    table.add(range, isBlank: bytes.isBlank(in: range), hasDoubledQuotes: hasDoubledQuotes)
  }
}

extension UInt8 {
  /// Whether the byte is a line feed or a carriage return.
  var endsLine: Bool { self == 0x0A || self == 0x0D }
}
