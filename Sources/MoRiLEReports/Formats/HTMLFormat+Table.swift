extension HTMLFormat {
  /// A table, with its caption above it.
  static func html(_ table: DocumentTable) -> String {
    let notes = lines("p", table.notes)
    if table.rows.isEmpty {
      let words = table.caption.isEmpty ? table.none : table.caption + " " + table.none
      return line("p", HTMLText.prose(words)) + notes
    }
    let places = table.places(for: .pages)
    let styles = places.map { style(of: $0, table) }
    var head = ""
    for (place, style) in zip(places, styles) {
      head += element("th", HTMLText.prose(table.columns[place].title), " scope=\"col\"" + style)
    }
    var body = ""
    for row in table.rows.indices {
      var cells = ""
      for (place, style) in zip(places, styles) {
        let content = html(table, row, place)
        let isTitle = table.columns[place].isTitle && !content.isEmpty
        cells += element(isTitle ? "th" : "td", content, isTitle ? " scope=\"row\"" : style)
      }
      body += line("tr", cells)
    }
    // A caption proper would be left behind where a page breaks after it.
    var (caption, named) = ("", " class=\"" + table.id + "\"")
    if !table.caption.isEmpty {
      caption = line(
        "p", HTMLText.prose(table.caption), " class=\"caption\" id=\"" + table.id + "\"")
      named += " aria-labelledby=\"" + table.id + "\""
    }
    return caption
      + line(
        "table",
        "\n" + line("thead", element("tr", head)) + line("tbody", "\n" + body), named) + notes
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
    case .code(let text): element("code", HTMLText.escaped(text))
    case .picture(let picture, let says): image(picture, says, "small", height: 22)
    case .shown(let text, _) where !table.columns[place].isNumeric: HTMLText.name(text)
    case .number, .shown, .score, .blank: HTMLText.escaped(table.text(row, place))
    }
  }
}
