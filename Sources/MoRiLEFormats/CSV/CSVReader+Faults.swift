import MoRiLE

extension CSVReader {
  /// Adds a fault at a range of bytes; the part on the range's first line is marked.
  mutating func add(at range: Range<Int>, _ message: String) {
    if log.isFull {
      log.add(Fault(at: nil, message))
      return
    }
    let (position, length) = lines.place(of: range)
    log.add(Fault(at: position, length: length, message))
  }

  /// Adds a fault for a quote that the rest of the file follows, and stands in for its cell.
  mutating func addUnclosed(_ quote: Int) {
    let line = lines.number(ofLineAt: quote)
    add(
      at: quote..<quote,
      "the quote opened here, on line \(line), is never closed: "
        + "close it at the end of the cell, or double it (\"\") if it is part of the text")
    table.add(quote..<quote, isBlank: false, hasDoubledQuotes: false)
    isBroken = true
  }

  /// Adds a fault for text after the quote that closes a cell.
  mutating func addStray(_ range: Range<Int>, after quote: Int) {
    isBroken = true
    let line = lines.number(ofLineAt: quote)
    add(
      at: range,
      "text follows the quote that closes the cell opened on line \(line): "
        + "double each quote (\"\") that is part of the text, or move this text inside")
  }
}
