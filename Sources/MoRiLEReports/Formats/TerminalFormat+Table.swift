import MoRiLE

extension TerminalFormat {
  /// A table; where it is too wide, each row is a paragraph.
  static func text(_ table: DocumentTable, _ style: Style) -> String {
    let notes = table.notes.map { PrintedText.paragraph($0, width: style.width) }.joined()
    let below = notes.isEmpty ? "" : "\n" + notes
    guard !table.rows.isEmpty else {
      return PrintedText.paragraph(table.none, width: style.width) + below
    }
    return rows(table, style) + below
  }

  private static func rows(_ table: DocumentTable, _ style: Style) -> String {
    let all = table.places(for: .terminal)
    let below = all.filter { if case .below = table.columns[$0].flow { true } else { false } }
    let places = all.filter { !below.contains($0) }
    let shown = places.map { texts(table, $0) }
    let widths = zip(places, shown).map { place, texts in
      (texts + [table.columns[place].short]).map { PrintedText.width($0) }.max() ?? 0
    }
    let least = zip(places, widths).map { place, width in
      let column = table.columns[place]
      return column.isTitle
        ? min(width, table.titleWidth)
        : column.flow == .flexible ? min(width, 18, table.titleWidth) : width
    }
    guard least.reduce(-2, { $0 + $1 + 2 }) <= style.width else {
      return table.rows.indices.map { paragraph(table, $0, all, style) }.joined()
    }
    var made = TextTable(
      places.map { place in
        let column = table.columns[place]
        return .init(
          column.short, table.isNumeric(place) ? .right : .left,
          isFlexible: column.flow == .flexible)
      })
    for (row, cells) in table.rows.enumerated() {
      made.add(
        zip(places, shown).map { place, texts in
          guard case .rating(let mark, _, _) = cells[place] else { return .init(texts[row]) }
          return .init(texts[row]) { style.coloured($0, mark.place) }
        }, note: below.map { note(table, row, $0) }.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    return made.text(width: style.width)
  }

  /// The texts of a column: ratings in letters where there are any.
  private static func texts(_ table: DocumentTable, _ place: Int) -> [String] {
    table.rows.indices.map { row in
      if case .rating(_, let letters?, _) = table.rows[row][place] { return letters }
      return table.text(row, place)
    }
  }

  private static func note(_ table: DocumentTable, _ row: Int, _ place: Int) -> String {
    guard case .below(let words) = table.columns[place].flow else { return "" }
    let text = table.text(row, place)
    return text.isEmpty ? "" : words + text
  }

  private static func paragraph(
    _ table: DocumentTable, _ row: Int, _ places: [Int], _ style: Style
  ) -> String {
    let title = places.first { table.columns[$0].isTitle } ?? places[0]
    let pairs = places.filter { $0 != title && !table.text(row, $0).isEmpty }
      .map { "\(table.columns[$0].title) \(table.text(row, $0))" }
    // Long texts are told apart by their lines.
    let isLong = pairs.contains { PrintedText.width($0) > style.width / 2 }
    let lines = isLong ? pairs : [pairs.joined(separator: ", ")]
    return PrintedText.paragraph(table.text(row, title), width: style.width)
      + lines.map { PrintedText.paragraph($0, width: style.width, first: "  ", indent: 4) }.joined()
  }
}
