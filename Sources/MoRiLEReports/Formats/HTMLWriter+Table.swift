extension HTMLWriter {
  /// With more columns than these the headers of numbers are turned, or the table would be wider than paper.
  private static let mostAcross = 12
  /// With more columns than these, cells that stand below their rows on a terminal do so on paper too.
  private static let mostBeside = 7
  /// With more ratings among as many columns its letters are smaller, since ratings are not broken.
  private static let mostRatings = 3

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
    var (places, below) = (table.places(for: .pages), [Int]())
    if places.count > Self.mostBeside {
      below = places.filter { table.columns[$0].below != nil }
      places.removeAll { table.columns[$0].below != nil }
    }
    put("<table class=\"", table.id)
    if places.count > Self.mostAcross { put(" turned") }
    let ratings = places.count { table.columns[$0].kind == .rating }
    if places.count > Self.mostBeside, ratings > Self.mostRatings { put(" dense") }
    if !table.caption.isEmpty { put("\" aria-labelledby=\"", table.id) }
    put("\">\n<thead><tr>")
    var styles: [String] = []
    for place in places {
      styles.append(Self.style(of: place, table))
      put("<th scope=\"col\"", styles[styles.count - 1], ">")
      put(HTMLText.prose(table.columns[place].title), "</th>")
    }
    put("</tr></thead>\n<tbody>\n")
    for row in table.rows.indices {
      let told = below.filter { !table.rows[row][$0].isBlank }
      put(told.isEmpty ? "<tr>" : "<tr class=\"told\">")
      for column in places.indices {
        let place = places[column]
        let cell = table.rows[row][place]
        if table.columns[place].isTitle, !cell.isBlank {
          put("<th scope=\"row\"", styles[column], ">")
          write(cell, table, row, place)
          put("</th>")
        } else {
          put("<td", styles[column], ">")
          write(cell, table, row, place)
          put("</td>")
        }
      }
      put("</tr>\n")
      for place in told {
        put("<tr><td colspan=\"", "\(places.count)", "\">")
        put(table.columns[place].below ?? "")
        write(table.rows[row][place], table, row, place)
        put("</td></tr>\n")
      }
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
