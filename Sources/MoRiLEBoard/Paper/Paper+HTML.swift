import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Paper {
  /// The paper as one page: to be read in a browser, printed on A4, or opened in a word processor.
  ///
  /// It holds its style and pictures, asks for nothing from elsewhere and runs nothing. Pictures are SVG in
  /// data addresses, because word processors pass over SVG between other elements, or print its words.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(PaperStyle.rules(footer: title))</style>
    </head>
    <body>
    <main>
    <h1>\(HTMLText.prose(title))</h1>
    \(factList)\(shown.map { html($0) }.joined())</main>
    </body>
    </html>

    """
  }

  /// The table that is asked for alone, or all parts.
  private var shown: [Part] { chosenTable.map { [.table($0)] } ?? parts }

  private var factList: String {
    if facts.isEmpty { return "" }
    let rows = facts.map { fact in
      "<div><dt>\(HTMLText.escaped(fact.word))</dt><dd>\(HTMLText.name(fact.text))</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(rows.joined())</dl>\n"
  }

  private func html(_ part: Part) -> String {
    switch part {
    case .heading(let heading, let level):
      return "<h\(level)>\(HTMLText.name(heading))</h\(level)>\n"
    case .paragraph(let sentences):
      return "<p>\(HTMLText.prose(sentences))</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(HTMLText.prose($0))</li>\n" }.joined() + "</ul>\n"
    case .terms(let terms):
      let rows = terms.map { term in
        "<dt>\(HTMLText.name(term.word))</dt><dd>\(HTMLText.name(term.text))</dd>\n"
      }
      return "<dl class=\"terms\">\n\(rows.joined())</dl>\n"
    case .table(let table):
      return html(table)
    case .figure(let figure):
      return html(figure)
    case .command(let pieces):
      return
        "<pre><code>\(HTMLText.escaped(ShellText.lines(pieces, width: 80).joined(separator: "\n")))"
        + "</code></pre>\n"
    }
  }

  // MARK: - Tables

  private func html(_ table: PaperTable) -> String {
    let rows = table.rows
    if rows.rows.isEmpty {
      return "<p>\(HTMLText.prose(table.caption)) None.</p>\n"
    }
    let styles = rows.headers.indices.map { style(of: $0, rows) }
    let head = zip(rows.headers, styles).map { header, style in
      "<th scope=\"col\"\(style)>\(HTMLText.prose(header))</th>"
    }
    let body = rows.rows.map { row in
      "<tr>"
        + row.indices.map { column in
          let content = html(row[column], rows)
          if column == rows.title, !content.isEmpty { return "<th scope=\"row\">\(content)</th>" }
          return "<td\(styles[column])>\(content)</td>"
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
      + "<tbody>\n\(body.joined())</tbody>\n</table>\n"
  }

  /// How the cells of a column are set: numbers to the right, short texts in one line.
  private func style(of column: Int, _ rows: ReportTable) -> String {
    if rows.isNumeric(column) { return " class=\"number\"" }
    let isShort = rows.rows.allSatisfy { rows.shown($0[column]).count <= 9 }
    return isShort && column != rows.title ? " class=\"short\"" : ""
  }

  private func html(_ cell: ReportTable.Cell, _ rows: ReportTable) -> String {
    switch cell {
    case .text(let text): text.isEmpty ? "" : HTMLText.name(text)
    case .rating(let mark): HTMLText.badge(mark)
    case .code(let text): "<code>\(HTMLText.escaped(text))</code>"
    case .picture(let svg, let says): image(svg, says, "small", height: 22)
    case .number, .shown, .blank: HTMLText.escaped(rows.shown(cell))
    }
  }

  // MARK: - Pictures

  private func html(_ figure: Figure) -> String {
    "<figure>\n\(image(figure.svg, figure.says, figure.isWide ? "wide" : "narrow", width: 640))\n"
      + "<figcaption>\(HTMLText.prose(figure.caption))</figcaption>\n</figure>\n"
  }

  /// A picture with a size of its own, which word processors go by; browsers go by the style.
  private func image(
    _ svg: String, _ says: String, _ style: String, width: Int? = nil, height: Int? = nil
  ) -> String {
    var size = ""
    if let own = Figure.size(of: svg) {
      let wide = width.map { min($0, own.width) } ?? own.width * (height ?? own.height) / own.height
      size = "width=\"\(wide)\" height=\"\(own.height * wide / own.width)\" "
    }
    return "<img class=\"\(style)\" \(size)alt=\"\(HTMLText.escaped(says))\" "
      + "src=\"data:image/svg+xml;base64,\(Base64.text(Array(svg.utf8)))\">"
  }
}
