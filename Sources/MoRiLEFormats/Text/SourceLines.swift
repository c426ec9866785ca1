import MoRiLE

/// A file's text by lines, for showing the line that a fault stands on.
///
/// It can be made from any bytes, also from those that no reader accepts. A line ends at LF, CRLF or
/// CR, inside quotes too, as in an editor.
public struct SourceLines: Sendable {
  /// The decoded text in UTF-8, and after it lines that are only to be shown.
  private(set) var bytes: [UInt8]
  /// Where the text ends.
  private let textEnd: Int
  /// The offset of the first byte of each line; at least one.
  private let starts: [Int]
  /// Where lines are missing, if this is an extract of a longer text.
  private let gaps: [LineGap]
  /// Where lines are that stand after the text because they are only to be shown.
  private var shown: [Int: Range<Int>] = [:]
  /// The cells of the table that the text is; nil where it is none, or they are not asked for.
  private var cells: TableCells?
  /// The cells of places that an extract may not show.
  private var known: [Position: CellPlace] = [:]
  /// The sheet whose cells the text is; nil where it is that of a file.
  private(set) var sheet: SheetOrigin?

  /// Decodes a file and finds its lines, in time linear in its size.
  public init(_ file: [UInt8]) {
    self.init(decoded: DecodedText(readingAnyway: file).bytes)
  }

  /// Decodes a file and finds its lines, counted as in the text that it may be an extract of, and the cells of a
  /// table.
  public init(_ file: SourceFile) {
    self.init(decoded: DecodedText(readingAnyway: file.bytes).bytes, gaps: file.gaps)
    sheet = file.sheet
    known = file.cells
    if TableCells.isLikely(file, bytes) {
      cells = TableCells(bytes[0..<textEnd], delimiter: file.delimiter)
    }
    for (number, line) in file.shown {
      let start = bytes.count
      bytes += DecodedText(readingAnyway: line).bytes
      shown[number] = start..<bytes.count
    }
  }

  /// Finds the lines of a text that is UTF-8.
  init(decoded bytes: [UInt8], gaps: [LineGap] = []) {
    self.bytes = bytes
    self.gaps = gaps
    textEnd = bytes.count
    var starts = [0]
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte > 0x0D { continue }
      if byte == 0x0A || (byte == 0x0D && !bytes.hasLineFeed(at: offset + 1)) {
        starts.append(offset + 1)
      }
    }
    self.starts = starts
  }

  /// How many lines there are; after a line end at the end of the text, an empty line is counted.
  public var count: Int { starts.count }

  /// The text of a line, counted from 1, without its line end; empty if there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line, counted from 1, without its line end; empty if there is no such line.
  func range(ofLine number: Int) -> Range<Int> {
    shown[number] ?? textRange(ofLine: number)
  }

  /// The same of a line that is not only shown.
  private func textRange(ofLine number: Int) -> Range<Int> {
    let index = gaps.lastIndex { $0.number <= number }
    let place = index.map { number - gaps[$0].number + gaps[$0].line } ?? number
    let next = index.map { $0 + 1 } ?? 0
    // From the next gap on there are lines with other numbers.
    if next < gaps.count, place >= gaps[next].line { return 0..<0 }
    return range(ofPlace: place)
  }

  /// The bytes of a line by its place among those that are here, counted from 1.
  private func range(ofPlace place: Int) -> Range<Int> {
    guard place >= 1, place <= starts.count else { return 0..<0 }
    let start = starts[place - 1]
    var end = place < starts.count ? starts[place] : textEnd
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line of a byte of the text, counted from 1 and found by halving.
  func number(ofLineAt offset: Int) -> Int {
    let place = place(ofLineAt: offset)
    let gap = gaps.last { $0.line <= place }
    return gap.map { place - $0.line + $0.number } ?? place
  }

  /// The place of a byte's line among the lines that are here, counted from 1.
  private func place(ofLineAt offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of a byte of the text.
  ///
  /// The column takes time linear in the part of the line before it.
  func position(ofByte offset: Int) -> Position {
    let line = number(ofLineAt: offset)
    let start = starts[place(ofLineAt: offset) - 1]
    let column = bytes.characterCount(in: start..<max(start, offset)) + 1
    return Position(line: line, column: column)
  }

  /// The cell of a spreadsheet that a position is in; nil where the text is no table, or the line is only shown.
  package func cell(at position: Position) -> CellPlace? {
    if let cell = known[position] { return cell }
    guard let (offset, record) = record(at: position) else { return nil }
    let row: Int
    let place = place(ofLineAt: cells?.start(ofRecord: record.place) ?? 0)
    if let gap = gaps.last(where: { $0.line <= place }) {
      guard let number = gap.record else { return nil }
      row = number
    } else {
      row = record.place + 1
    }
    let column = record.cells.prefix { $0.lowerBound <= offset }.count
    return CellPlace(row: row - 1, column: max(1, column) - 1)
  }

  /// Which record of the whole text the row of an extract is that begins at a byte, counted from 1; nil where that is
  /// not said.
  func record(ofRowAt offset: Int) -> Int? {
    let place = place(ofLineAt: offset)
    return gaps.last { $0.line <= place }?.record
  }

  /// The byte of a position, and the record of the table that it is in.
  func record(at position: Position) -> (offset: Int, (place: Int, cells: [Range<Int>]))? {
    let line = textRange(ofLine: position.line)
    guard let cells, !line.isEmpty || shown[position.line] == nil else { return nil }
    let offset = bytes.offset(after: position.column - 1, in: line)
    return cells.record(at: offset, in: bytes).map { (offset, $0) }
  }

  /// Where a range of bytes begins, and how many characters it takes on its first line, at least 1.
  func place(of range: Range<Int>) -> (position: Position, length: Int) {
    let start = position(ofByte: range.lowerBound)
    let lineEnd = self.range(ofPlace: place(ofLineAt: range.lowerBound)).upperBound
    let end = position(ofByte: max(range.lowerBound, min(range.upperBound, lineEnd)))
    return (start, max(1, end.column - start.column))
  }
}

/// A place in an extract of a text from which its lines have other numbers than in the extract.
package struct LineGap: Hashable, Sendable {
  /// The line of the extract, counted from 1.
  let line: Int
  /// Its number in the text, up to the next gap those of the lines after it follow on.
  let number: Int
  /// Which record of the text the one row is that stands there, counted from 1; nil where it is none of them.
  let record: Int?

  /// Makes a gap before `line` of an extract, which is line `number` of the text and begins its row `record`.
  package init(line: Int, number: Int, record: Int?) {
    self.line = line
    self.number = number
    self.record = record
  }
}

extension [UInt8] {
  /// Whether a line feed stands at `offset`, which may be the end.
  func hasLineFeed(at offset: Int) -> Bool { offset < count && self[offset] == 0x0A }
}
