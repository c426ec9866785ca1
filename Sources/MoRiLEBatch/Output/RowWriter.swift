import MoRiLEFormats

/// Writes rows of the result as CSV: cells that need nothing are copied as bytes.
final class RowWriter {
  private var file: FileBytes
  private let own: [Int?]
  private let runs: UnsafeMutableBufferPointer<RowCopy.Run>
  private let ends: UnsafeMutablePointer<Int>
  /// How many of the first cells of a row must be found; beside them only the last is.
  private let near: Int
  private var results: TextPool
  private let block: RowBlock
  private var reader: RowReader

  /// - Parameter results: The cells between the theme and the own columns, by number.
  init(_ file: FileBytes, _ copy: RowCopy, _ results: TextPool) {
    self.file = file
    self.results = results
    own = copy.own
    runs = .allocate(capacity: copy.runs.count)
    _ = runs.initialize(from: copy.runs)
    let used = [file.issue, file.theme].flatMap { [$0 - 1, $0] }
    let bounds = used + copy.runs.flatMap { [$0.first - 1, $0.last] }
    near = (bounds.filter { $0 < file.columns - 1 }.max() ?? -1) + 1
    ends = .allocate(capacity: file.columns + CellEnds.slack)
    ends.initialize(repeating: 0, count: file.columns + CellEnds.slack)
    block = RowBlock(columns: file.columns, base: file.base, rows: 1)
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
  func write(_ offset: Int, isQuoted: Bool, result: Int, to buffer: OutputBuffer) {
    if isQuoted {
      writeCarefully(offset, result: result, buffer)
      return
    }
    let start = file.base + offset
    let length = CellEnds.find(start, file.delimiter, columns: file.columns, near: near, ends)
    buffer.reserve(length &+ results.length(result) &+ runs.count &+ 4)
    var to = copyCells(file.issue, file.issue, start, buffer.end)
    to = Self.comma(to)
    to = Self.comma(copyCells(file.theme, file.theme, start, to))
    to = results.copy(result, to: to)
    for run in runs { to = copyCells(run.first, run.last, start, Self.comma(to)) }
    to.pointee = 0x0A
    buffer.advance(to: to + 1)
  }

  @inline(__always)
  private static func comma(
    _ to: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    to.pointee = UInt8(ascii: ",")
    return to + 1
  }

  @inline(__always)
  private func copyCells(
    _ first: Int, _ last: Int, _ start: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if first < 0 { return to }
    let from = first == 0 ? 0 : ends[first &- 1] &+ 1
    return OutputBuffer.copy(start + from, ends[last] &- from, to: to)
  }

  // MARK: - Cells that need care

  private func writeCarefully(_ offset: Int, result: Int, _ buffer: OutputBuffer) {
    block.begin(at: offset, in: file.base)
    guard reader.read(0, limit: file.count - offset, into: block) == .added else { return }
    append(file.issue, isTrimmed: true, buffer)
    append(file.theme, isTrimmed: true, buffer)
    buffer.reserve(results.length(result))
    buffer.advance(to: results.copy(result, to: buffer.end))
    for column in own {
      buffer.reserve(1)
      buffer.append(UInt8(ascii: ","))
      append(column ?? -1, isTrimmed: false, buffer, isLast: true)
    }
    buffer.reserve(1)
    buffer.append(0x0A)
  }

  private func append(
    _ column: Int, isTrimmed: Bool, _ buffer: OutputBuffer, isLast: Bool = false
  ) {
    if column >= 0 {
      let base = block.base
      let range = block.range(0, column)
      let isDoubled = block.isDoubled(0, column)
      if !isDoubled, !CellClass.shared.isUnusual(base, range), !CellClass.needsQuotes(base, range) {
        buffer.reserve(range.count)
        buffer.append(base + range.lowerBound, range.count)
      } else {
        let text = isTrimmed ? CellText.said(base, range) : CellText.unmarked(base, range)
        buffer.append(CSVWriter.cell(CellText.text(base, text, isDoubled)))
      }
    }
    if !isLast {
      buffer.reserve(1)
      buffer.append(UInt8(ascii: ","))
    }
  }
}
