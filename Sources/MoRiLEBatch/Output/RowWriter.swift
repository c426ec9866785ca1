import MoRiLEFormats

/// Writes rows of the result as CSV: cells that need nothing are copied as bytes.
final class RowWriter {
  private var file: FileBytes
  private let own: [Int?]
  private let runs: UnsafeMutableBufferPointer<RowCopy.Run>
  private let ends: UnsafeMutablePointer<Int>
  private var results: TextPool
  private let buffer: OutputBuffer
  private let block: RowBlock
  private var reader: RowReader

  /// - Parameter results: The cells between the theme and the own columns, by number.
  init(_ file: FileBytes, _ copy: RowCopy, _ results: TextPool, _ buffer: OutputBuffer) {
    self.file = file
    self.results = results
    self.buffer = buffer
    own = copy.own
    runs = .allocate(capacity: copy.runs.count)
    _ = runs.initialize(from: copy.runs)
    // A vector may find sixteen cells more than the row has.
    ends = .allocate(capacity: file.columns + 16)
    ends.initialize(repeating: 0, count: file.columns + 16)
    block = RowBlock(columns: file.columns, base: file.base)
    reader = RowReader(delimiter: file.delimiter, columns: file.columns, named: file.named)
  }

  deinit {
    runs.deallocate()
    ends.deallocate()
  }

  /// Goes on with another text of the same columns, and with the cells of other scores.
  func use(_ text: TextBytes, _ results: TextPool) {
    file.base = text.base
    file.count = text.count
    self.results = results
  }

  /// Writes the row at `offset` of the file, without what stands before the issue.
  ///
  /// - Parameters:
  ///   - isQuoted: Whether cells may need quotes, or are in quotes.
  ///   - result: The number of the row's scores.
  func write(_ offset: Int, isQuoted: Bool, result: Int) {
    if isQuoted {
      writeCarefully(offset, result: result)
      return
    }
    let start = file.base + offset
    let length = CellEnds.find(start, file.delimiter, file.columns, ends)
    buffer.reserve(length &+ results.length(result) &+ runs.count &+ 4)
    copyCells(file.issue, file.issue, start)
    buffer.append(UInt8(ascii: ","))
    copyCells(file.theme, file.theme, start)
    buffer.append(UInt8(ascii: ","))
    results.append(result, to: buffer)
    for run in runs {
      buffer.append(UInt8(ascii: ","))
      copyCells(run.first, run.last, start)
    }
    buffer.append(0x0A)
  }

  @inline(__always)
  private func copyCells(_ first: Int, _ last: Int, _ start: UnsafePointer<UInt8>) {
    if first < 0 { return }
    let from = first == 0 ? 0 : ends[first &- 1] &+ 1
    buffer.append(start + from, ends[last] &- from)
  }

  // MARK: - Cells that need care

  private func writeCarefully(_ offset: Int, result: Int) {
    block.begin(at: offset, in: file.base)
    guard reader.read(0, limit: file.count - offset, into: block) == .added else { return }
    append(file.issue, isTrimmed: true)
    append(file.theme, isTrimmed: true)
    buffer.reserve(results.length(result))
    results.append(result, to: buffer)
    for column in own {
      buffer.reserve(1)
      buffer.append(UInt8(ascii: ","))
      append(column ?? -1, isTrimmed: false, isLast: true)
    }
    buffer.reserve(1)
    buffer.append(0x0A)
  }

  private func append(_ column: Int, isTrimmed: Bool, isLast: Bool = false) {
    if column >= 0 {
      let base = block.base
      let range = block.range(0, column)
      let isDoubled = block.isDoubled(0, column)
      if !isDoubled, !CellClass.isUnusual(base, range), !CellClass.needsQuotes(base, range) {
        buffer.reserve(range.count)
        buffer.append(base + range.lowerBound, range.count)
      } else {
        let trimmed = isTrimmed ? CellText.trimmed(base, range) : range
        buffer.append(CSVWriter.cell(CellText.text(base, trimmed, isDoubled)))
      }
    }
    if !isLast {
      buffer.reserve(1)
      buffer.append(UInt8(ascii: ","))
    }
  }
}

/// Finds where the cells of one row end that has no quotes.
enum CellEnds {
  /// Writes the offset of each cell's end, and gives the length of the row without its line end.
  @inline(__always)
  static func find(
    _ start: UnsafePointer<UInt8>, _ delimiter: UInt8, _ columns: Int,
    _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    let raw = UnsafeRawPointer(start)
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0A)
    var count = 0
    var offset = 0
    while count < columns {
      let vector = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let mask = (vector .== delimiters) .| (vector .== lineFeeds)
      var bits = VectorBits.of(mask)
      while bits != 0 {
        ends[count] = offset &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        count &+= 1
      }
      offset &+= 16
    }
    let last = columns &- 1
    if ends[last] > 0, start[ends[last] &- 1] == 0x0D { ends[last] &-= 1 }
    return ends[last]
  }
}
