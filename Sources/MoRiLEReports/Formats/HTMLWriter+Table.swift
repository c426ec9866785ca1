extension HTMLWriter {
  /// Writes a table, with its caption above it.
  mutating func write(_ table: DocumentTable) {
    if table.rows.isEmpty {
      line("p", table.caption.isEmpty ? table.none : table.caption + " " + table.none)
    } else {
      rows(table)
    }
    lines("p", table.notes)
  }

  private mutating func rows(_ table: DocumentTable) {
    // A caption proper would be left behind where a page breaks after it.
    if !table.caption.isEmpty {
      put("<p class=\"caption\" id=\"", table.id, "\">")
      put(HTMLText.prose(table.caption), "</p>\n")
    }
    put("<table class=\"", table.id)
    if !table.caption.isEmpty { put("\" aria-labelledby=\"", table.id) }
    put("\">\n<thead><tr>")
    let places = table.places(for: .pages)
    var styles: [String] = []
    for place in places {
      styles.append(Self.style(of: place, table))
      put("<th scope=\"col\"", styles[styles.count - 1], ">")
      put(HTMLText.prose(table.columns[place].title), "</th>")
    }
    put("</tr></thead>\n<tbody>\n")
    for row in table.rows.indices {
      put("<tr>")
      for column in places.indices {
        let place = places[column]
        let cell = table.rows[row][place]
        if table.columns[place].isTitle, !cell.isBlank {
          put("<th scope=\"row\">")
          write(cell, table, row, place)
          put("</th>")
        } else {
          put("<td", styles[column], ">")
          write(cell, table, row, place)
          put("</td>")
        }
      }
      put("</tr>\n")
    }
    put("</tbody>\n</table>\n")
  }

  /// How the cells of a column are set: numbers to the right, short texts in one line.
  private static func style(of place: Int, _ table: DocumentTable) -> String {
    if table.isNumeric(place) { return " class=\"number\"" }
    if table.columns[place].isTitle { return "" }
    for row in table.rows.indices where table.text(row, place).count > 9 { return "" }
    return " class=\"short\""
  }

  private mutating func write(
    _ cell: DocumentTable.Cell, _ table: DocumentTable, _ row: Int, _ place: Int
  ) {
    let text = table.text(row, place)
    switch cell {
    case .rating(let mark, _, _): put(HTMLText.badge(mark))
    case .code: put("<code>", HTMLText.escaped(text), "</code>")
    case .picture(let picture, let says):
      image(picture, says, "small", width: picture.width * 22 / picture.height)
    case .text, .named, .shown, .number, .score, .blank:
      let isPlain = text.isEmpty || table.columns[place].isNumeric && table.range(cell) != nil
      put(isPlain ? HTMLText.escaped(text) : HTMLText.name(text))
    }
  }
}
