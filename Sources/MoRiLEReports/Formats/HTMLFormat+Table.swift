extension HTMLFormat {
  /// A table, with its caption above it.
  static func html(_ table: DocumentTable) -> String {
    let notes = table.notes.map { "<p>\(HTMLText.prose($0))</p>\n" }.joined()
    if table.rows.isEmpty {
      let words = table.caption.isEmpty ? table.none : "\(table.caption) \(table.none)"
      return "<p>\(HTMLText.prose(words))</p>\n" + notes
    }
    let places = table.places(for: .pages)
    let styles = places.map { style(of: $0, table) }
    let head = zip(places, styles).map { place, style in
      "<th scope=\"col\"\(style)>\(HTMLText.prose(table.columns[place].title))</th>"
    }
    let body = table.rows.indices.map { row in
      "<tr>"
        + zip(places, styles).map { place, style in
          let content = html(table, row, place)
          if table.columns[place].isTitle, !content.isEmpty {
            return "<th scope=\"row\">\(content)</th>"
          }
          return "<td\(style)>\(content)</td>"
        }.joined() + "</tr>\n"
    }
    // A caption proper would be left behind where a page breaks after it.
    let caption =
      table.caption.isEmpty
      ? ""
      : "<p class=\"caption\" id=\"\(table.id)\">\(HTMLText.prose(table.caption))</p>\n"
    let named = caption.isEmpty ? "" : " aria-labelledby=\"\(table.id)\""
    return
      "\(caption)<table class=\"\(table.id)\"\(named)>\n<thead><tr>\(head.joined())</tr></thead>\n"
      + "<tbody>\n\(body.joined())</tbody>\n</table>\n" + notes
  }

  /// How the cells of a column are set: numbers to the right, short texts in one line.
  private static func style(of place: Int, _ table: DocumentTable) -> String {
    if table.isNumeric(place) { return " class=\"number\"" }
    let isShort = table.rows.indices.allSatisfy { table.text($0, place).count <= 9 }
    return isShort && !table.columns[place].isTitle ? " class=\"short\"" : ""
  }

  private static func html(_ table: DocumentTable, _ row: Int, _ place: Int) -> String {
    switch table.rows[row][place] {
    case .text(let text), .named(let text, _): text.isEmpty ? "" : HTMLText.name(text)
    case .rating(let mark, _, _): HTMLText.badge(mark)
    case .code(let text): "<code>\(HTMLText.escaped(text))</code>"
    case .picture(let picture, let says): image(picture, says, "small", height: 22)
    case .shown(let text, _) where !table.columns[place].isNumeric: HTMLText.name(text)
    case .number, .shown, .score, .blank: HTMLText.escaped(table.text(row, place))
    }
  }
}
