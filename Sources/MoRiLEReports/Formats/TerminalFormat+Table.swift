import MoRiLE

extension TerminalFormat {
  /// A table; where it is too wide, each row is a paragraph.
  static func text(_ table: DocumentTable, _ style: Style) -> String {
    var text = table.rows.isEmpty ? paragraph(table.none, style) : rows(table, style)
    for (place, note) in table.notes.enumerated() {
      text += (place == 0 ? "\n" : "") + paragraph(note, style)
    }
    return text
  }

  private static func rows(_ table: DocumentTable, _ style: Style) -> String {
    let all = table.places(for: .terminal)
    var columns: [TextTable.Column] = []
    var (places, below): ([Int], [Int]) = ([], [])
    var room = -2
    for place in all {
      let column = table.columns[place]
      if case .below = column.flow {
        below.append(place)
        continue
      }
      places.append(place)
      let isFlexible = column.flow == .flexible
      columns.append(
        .init(column.short, table.isNumeric(place) ? .right : .left, isFlexible: isFlexible))
      var width = PrintedText.width(column.short)
      for row in table.rows.indices {
        width = max(width, PrintedText.width(short(table, row, place)))
      }
      if column.isTitle {
        width = min(width, table.titleWidth)
      } else if isFlexible {
        width = min(width, 18, table.titleWidth)
      }
      room += width + 2
    }
    if room > style.width {
      var text = ""
      for row in table.rows.indices { text += paragraphs(table, row, all, style) }
      return text
    }
    var made = TextTable(columns)
    for row in table.rows.indices {
      var cells: [TextTable.Cell] = []
      for place in places {
        let text = short(table, row, place)
        if case .rating(let mark, _, _) = table.rows[row][place] {
          cells.append(.init(text) { style.coloured($0, mark.place) })
        } else {
          cells.append(.init(text))
        }
      }
      made.add(cells, note: note(table, row, below))
    }
    return made.text(width: style.width)
  }

  /// A cell where there is little room: a rating in letters where there are any.
  private static func short(_ table: DocumentTable, _ row: Int, _ place: Int) -> String {
    if case .rating(_, let letters?, _) = table.rows[row][place] { return letters }
    return table.text(row, place)
  }

  /// What stands below a row.
  private static func note(_ table: DocumentTable, _ row: Int, _ places: [Int]) -> String {
    var note = ""
    for place in places {
      let text = table.text(row, place)
      guard case .below(let words) = table.columns[place].flow, !text.isEmpty else { continue }
      note += (note.isEmpty ? "" : "; ") + words + text
    }
    return note
  }

  private static func paragraphs(
    _ table: DocumentTable, _ row: Int, _ places: [Int], _ style: Style
  ) -> String {
    let title = places.first { table.columns[$0].isTitle } ?? places[0]
    var pairs: [String] = []
    var isLong = false
    for place in places where place != title {
      let text = table.text(row, place)
      if text.isEmpty { continue }
      let pair = table.columns[place].title + " " + text
      // Long texts are told apart by their lines.
      if PrintedText.width(pair) > style.width / 2 { isLong = true }
      pairs.append(pair)
    }
    if !isLong { pairs = [pairs.joined(separator: ", ")] }
    var text = paragraph(table.text(row, title), style)
    for pair in pairs { text += paragraph(pair, style, first: "  ", indent: 4) }
    return text
  }
}
