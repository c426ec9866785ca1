import MoRiLE

/// The row of a sheet that a fault is in, as a line: its cells side by side, for showing the fault in it.
struct SheetRowText {
  /// The line.
  let source: SourceLines
  /// Where the fault is in it.
  let position: Position
  /// How many characters of it are faulty.
  let length: Int

  /// What stands between cells.
  private static let gap = Array(" | ".utf8)
  /// The most bytes of a cell that are shown, save of the one with the fault.
  private static let mostBytes = 200
  /// How many cells before and after the one with the fault are shown.
  private static let mostCells = 40

  /// Finds the row of a position; nil where there is none.
  init?(of source: SourceLines, at position: Position, length: Int) {
    guard let (offset, record) = source.record(at: position), !record.cells.isEmpty else {
      return nil
    }
    let column = max(0, record.cells.prefix { $0.lowerBound <= offset }.count - 1)
    let end = min(record.cells.count, column + Self.mostCells)
    var line: [UInt8] = []
    var (mark, marked) = (0, length)
    for place in max(0, column - Self.mostCells)..<end {
      if !line.isEmpty || place > 0 { line += Self.gap }
      let range = record.cells[place]
      if place == column {
        let before = range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound))
        mark = line.count + Self.text(source.bytes, before).count
        let faulty =
          before
          .upperBound..<source.bytes.offset(
            after: length, in: before.upperBound..<range.upperBound)
        marked = String(decoding: Self.text(source.bytes, faulty), as: UTF8.self).count
        line += Self.text(source.bytes, range)
      } else {
        line += Self.text(source.bytes, range).prefix(Self.mostBytes)
      }
    }
    let lines = SourceLines(decoded: Array(String(decoding: line, as: UTF8.self).utf8))
    self.source = lines
    self.position = lines.position(ofByte: mark)
    self.length = marked
  }

  /// The text of a cell on one line.
  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      text.append(byte.endsLine ? 0x20 : byte)
      // A quote stands in the text twice.
      offset += byte == UInt8(ascii: "\"") ? 2 : 1
    }
    return text
  }
}
