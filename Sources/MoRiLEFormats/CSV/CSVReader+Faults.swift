import MoRiLE

extension CSVReader {
  /// Adds a fault at a range of bytes; the part on the range's first line is marked.
  mutating func add(_ kind: Fault.Kind, at range: Range<Int>, _ message: String) {
    if log.isFull {
      log.add(Fault(kind, at: nil, message))
      return
    }
    let (position, length) = lines.place(of: range)
    log.add(Fault(kind, at: position, length: length, message))
  }

  /// Adds the fault of a slip in a row.
  mutating func add(_ slip: CSVRow.Slip) {
    switch slip {
    case .longCell(let range):
      add(
        .tooMuch, at: range.lowerBound..<range.lowerBound,
        "this cell has more than 1,000,000 bytes, the most that a cell may have; "
          + "look for a missing quote or line end, or shorten it")
    case .unclosed(let quote):
      add(
        .malformed, at: quote..<quote,
        "the quote opened here, on line \(lines.number(ofLineAt: quote)), is never closed: "
          + "close it at the end of the cell, or double it (\"\") if it is part of the text")
    case .stray(let range, let quote):
      add(
        .malformed, at: range,
        "text follows the quote that closes the cell opened on line "
          + "\(lines.number(ofLineAt: quote)): "
          + "double each quote (\"\") that is part of the text, or move this text inside")
    case .manyCells(let offset):
      add(
        .tooMuch, at: offset..<offset,
        "this row has more than 16,384 cells, the most that a row may have")
    case .longRow(let start):
      add(
        .tooMuch, at: start..<start,
        "this row has more than 1 GB, the most that a row may have; "
          + "look for a missing quote or line end, or shorten it")
    }
  }
}
