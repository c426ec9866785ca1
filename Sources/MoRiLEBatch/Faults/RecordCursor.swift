import MoRiLEFormats

/// Finds which records of a text begin at offsets that come in order, as the rows of a spreadsheet are counted.
struct RecordCursor {
  private let text: TextBytes
  private var row: CSVRow
  /// How many records end before ``offset``.
  private var count: Int
  private var offset: Int

  /// Begins at the first record of a text, after a line that names the delimiter.
  init(_ text: TextBytes, _ delimiter: CSVDelimiter) {
    let head = text.bytes(0..<min(text.count, 64))
    self.init(text, delimiter, from: SeparatorLine.end(head), after: 0)
  }

  /// Begins at an offset, before which so many records end.
  init(_ text: TextBytes, _ delimiter: CSVDelimiter, from offset: Int, after count: Int) {
    self.text = text
    row = CSVRow(delimiter: delimiter.rawValue)
    self.count = count
    self.offset = offset
  }

  /// The number of the record that begins at an offset not before the last one asked for, counted from 1.
  ///
  /// Records without a quote end where their lines do; of others each cell is looked at.
  mutating func record(at start: Int) -> Int {
    while offset < start {
      let rest = UnsafeBufferPointer(start: text.base + offset, count: start - offset)
      guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else {
        count += LineCount.ends(text.base, offset..<start)
        offset = start
        break
      }
      var line = quote
      while line > 0, rest[line - 1] != 0x0A, rest[line - 1] != 0x0D { line -= 1 }
      count += LineCount.ends(text.base, offset..<offset + line)
      row.read(text.base, from: offset + line, limit: text.count)
      count += 1
      offset = row.end
    }
    return count + 1
  }
}
