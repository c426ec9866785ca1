import MoRiLEFormats

/// A table of text that fits a number of columns: long cells go on in further lines.
struct TextTable: Sendable {
  /// Where a cell's text stands in its column.
  enum Alignment: Sendable {
    case left
    case right
  }

  /// A column of the table.
  struct Column: Sendable {
    let header: String
    let alignment: Alignment
    /// Whether the column gives way where the table is too wide.
    let isFlexible: Bool

    /// Makes a column.
    init(_ header: String, _ alignment: Alignment = .left, isFlexible: Bool = false) {
      self.header = header
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// Spaces between two columns.
  private static let gap = 2
  /// Spaces before a note.
  private static let noteIndent = 4
  /// The narrowest that a flexible column becomes, unless a number or a date in it needs more.
  private static let narrowest = 12
  /// The most that it keeps for these.
  private static let mostKept = 20

  private let columns: [Column]
  private var rows: [(cells: [Cell], note: String)] = []

  /// A cell and the way it is shown, which takes no room.
  struct Cell: Sendable {
    let text: String
    let decoration: @Sendable (String) -> String

    /// Makes a cell; `decoration` may add colour to each of its lines.
    init(
      _ text: String, decoration: @escaping @Sendable (String) -> String = { $0 }
    ) {
      self.text = PrintedText.line(text)
      self.decoration = decoration
    }
  }

  /// Makes an empty table.
  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many cells as there are columns, and a note that goes below it.
  mutating func add(_ cells: [Cell], note: String = "") {
    rows.append((cells, PrintedText.line(note)))
  }

  /// The lines of the table, no longer than `width` characters if that can be, with no spaces at
  /// their ends.
  func text(width: Int) -> String {
    let widths = widths(within: width)
    var lines = self.lines(columns.map { Cell($0.header) }, widths)
    for row in rows {
      lines += self.lines(row.cells, widths)
      guard !row.note.isEmpty else { continue }
      let room = max(Self.narrowest, width - Self.noteIndent)
      let margin = String(repeating: " ", count: Self.noteIndent)
      lines += PrintedText.wrapped(row.note, width: room).map { margin + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func widths(within total: Int) -> [Int] {
    var widths = columns.indices.map { column in
      (rows.map { PrintedText.width($0.cells[column].text) } + [
        PrintedText.width(columns[column].header)
      ])
      .max() ?? 0
    }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - total
    if excess <= 0 { return widths }
    let least = columns.indices.map { column in
      let kept = rows.map { PrintedText.longestKept($0.cells[column].text) }.max() ?? 0
      return max(Self.narrowest, min(kept, Self.mostKept))
    }
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    while excess > 0,
      let widest = flexible.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(_ row: [Cell], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { PrintedText.wrapped($0.text, width: $1) }
    let height = cells.map { $0.count }.max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for column in columns.indices {
        let piece = line < cells[column].count ? cells[column][line] : ""
        let room = String(
          repeating: " ", count: max(0, widths[column] - PrintedText.width(piece)))
        let shown = piece.isEmpty ? "" : row[column].decoration(piece)
        text += columns[column].alignment == .left ? shown + room : room + shown
        text += String(repeating: " ", count: Self.gap)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
