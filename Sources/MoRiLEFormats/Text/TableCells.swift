import MoRiLE

/// The cells of a table by their bytes, for saying which cell of a spreadsheet a place is in.
///
/// Each record of the text is a row of the spreadsheet, also a blank one; a first line such as `sep=;` is none.
struct TableCells: Sendable {
  /// How many rows are looked at to find the delimiter.
  private static let sample = 30

  /// The offset of the first byte of each record.
  private let starts: [Int]
  private let delimiter: CSVDelimiter
  /// Where the text ends.
  private let end: Int

  /// Finds the records of a text in UTF-8, in time linear in its size.
  /// - Parameter delimiter: The delimiter, where it is known and not to be found.
  init(_ bytes: ArraySlice<UInt8>, delimiter: CSVDelimiter?) {
    var offset = bytes.startIndex
    var named: CSVDelimiter?
    if let line = SeparatorLine(bytes) { (named, offset) = (line.delimiter, line.end) }
    let found = delimiter ?? named ?? Self.delimiter(bytes[offset...])
    var row = CSVRow(delimiter: found.rawValue)
    var starts: [Int] = []
    let end = bytes.endIndex
    bytes.withUnsafeBufferPointer { pointer in
      guard let first = pointer.baseAddress else { return }
      let base = first - bytes.startIndex
      while offset < end {
        starts.append(offset)
        row.read(base, from: offset, limit: end)
        offset = row.end
      }
    }
    (self.starts, self.delimiter, self.end) = (starts, found, end)
  }

  /// The delimiter of which the first rows most often have the same number; of those alike that of which they
  /// have more.
  private static func delimiter(_ bytes: ArraySlice<UInt8>) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, rows: 0, cells: 0)
    for delimiter in CSVDelimiter.allCases {
      var row = CSVRow(delimiter: delimiter.rawValue)
      var counts: [Int] = []
      bytes.withUnsafeBufferPointer { pointer in
        guard let first = pointer.baseAddress else { return }
        let base = first - bytes.startIndex
        var offset = bytes.startIndex
        for _ in 0..<sample where offset < bytes.endIndex {
          row.read(base, from: offset, limit: bytes.endIndex)
          if row.cells.count > 1 { counts.append(row.cells.count) }
          offset = row.end
        }
      }
      for count in counts {
        let rows = counts.count { $0 == count }
        if (rows, count) > (best.rows, best.cells) { best = (delimiter, rows, count) }
      }
    }
    return best.delimiter
  }

  /// The place of the record that a byte is in, counted from 0, and the ranges of its cells; nil where there is
  /// none.
  func record(at offset: Int, in bytes: [UInt8]) -> (place: Int, cells: [Range<Int>])? {
    guard let first = starts.first, first <= offset, offset <= end else { return nil }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var row = CSVRow(delimiter: delimiter.rawValue)
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { row.read(base, from: starts[low], limit: end) }
    }
    return (low, row.cells.map { $0.range })
  }

  /// The offset of the first byte of a record, counted from 0.
  func start(ofRecord place: Int) -> Int { starts[place] }

  /// Whether a file is a table as far as its first character shows: one of JSON begins with a brace or a bracket.
  static func isLikely(_ file: SourceFile, _ bytes: [UInt8]) -> Bool {
    if file.sheet != nil || !file.isTable { return file.isTable }
    let first = bytes.first { $0 > 0x20 }
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
  }
}
