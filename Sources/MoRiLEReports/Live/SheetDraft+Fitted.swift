import MoRiLEFormats

extension SheetDraft {
  /// The most points that a row may be high, as in Excel.
  private static let mostHeight = 409

  /// Adds a row as high as its texts need in the widths of their columns, which are set before.
  ///
  /// A file says how high a row is, or each program that opens it does, and not all do.
  mutating func add(fitted cells: [CellDraft], least: Int = 1) {
    var lines = least
    for (place, cell) in cells.enumerated() where place < widths.count {
      if case .text(let text) = cell.content { lines = max(lines, Self.lines(text, widths[place])) }
    }
    add(cells, height: lines > 1 ? min(Self.mostHeight, lines * 13 + 3) : nil)
  }

  /// How many lines a text takes, about: words are a little wider than digits.
  private static func lines(_ text: String, _ width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + (line.utf16.count * 21 / 20) / max(width, 1) + 1
    }
  }
}
