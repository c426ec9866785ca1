import MoRiLEFormats

/// Names from all over a file, to learn from what names are like.
enum NameSample {
  /// How many places of a file are looked at.
  static let places = 512

  /// The names of rows at about even distances; what is no row is passed over.
  static func names(_ file: BatchFile) -> [[UInt8]] {
    guard let issue = file.columns.issue else { return [] }
    let opening = file.columns.opening
    let (text, first) = (file.text, opening.end)
    let block = RowBlock(columns: opening.columns, base: text.base, rows: 1)
    var reader = RowReader(
      delimiter: opening.delimiter.rawValue, columns: opening.columns, named: opening.named)
    var names: [[UInt8]] = []
    let step = max(1, (text.count - first) / places)
    // Where the search for a row has come to, and the end of the row that was read last.
    var (start, end) = (first, first)
    for place in stride(from: first, to: text.count, by: max(step, 16)) {
      // The search from the place before found no line end before it stopped.
      start = max(start, place)
      if place > first {
        while start < text.count, text[start - 1] != 0x0A, start < place + (1 << 16) { start += 1 }
      }
      if start >= text.count { break }
      // Many places lead to one row if it is long: it is read once.
      if start < end { continue }
      block.begin(at: start, in: text.base)
      let limit = min(text.count - start, 1 << 16)
      let row = reader.read(0, limit: limit, into: block)
      end = start + reader.next
      guard row == .added else { continue }
      // A line inside quotes is no row, though it may look like one but for the quote at its end.
      if !block.isDoubled(0, 0), block.range(0, 0).contains(where: { block.base[$0] == 0x22 }) {
        continue
      }
      let range = CellText.said(block.base, block.range(0, issue))
      names.append(CellText.bytes(block.base, range, block.isDoubled(0, issue)))
    }
    return names
  }
}
