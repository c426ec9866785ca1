import MoRiLE
import MoRiLEFormats

/// A document as one page: to be read in a browser, printed on A4, or opened in a word processor.
///
/// Pictures are SVG in data addresses, because word processors pass over SVG between other elements, or print its
/// words.
public enum HTMLFormat {
  /// The document as a page, or the table that is asked for alone.
  public static func text(_ document: Document) -> String {
    let title = document.title
    var content = line("h1", HTMLText.prose(title))
    if !document.subtitle.isEmpty { content += line("p", HTMLText.prose(document.subtitle)) }
    if !document.facts.isEmpty {
      content += "<dl class=\"facts\">\n"
      for fact in document.facts {
        content += line("div", element("dt", HTMLText.escaped(fact.word)) + definition(fact))
      }
      content += "</dl>\n"
    }
    for part in document.parts(for: .pages) { content += html(part) }
    return PageShell.page(
      title, footer: title, style: PaperStyle.rules + document.style, content: content)
  }

  private static func html(_ part: DocumentPart) -> String {
    switch part {
    case .heading(let heading, let level):
      return line("h\(level)", HTMLText.name(heading))
    case .paragraph(let sentences):
      return line("p", HTMLText.prose(sentences))
    case .notes(let notes):
      return lines("p", notes)
    case .list(let items):
      return "<ul>\n" + lines("li", items) + "</ul>\n"
    case .terms(let terms):
      var rows = ""
      for term in terms {
        rows += element("dt", HTMLText.name(term.word)) + definition(term) + "\n"
      }
      return "<dl class=\"terms\">\n" + rows + "</dl>\n"
    case .tree(let branches):
      return html(branches)
    case .table(let table):
      return html(table)
    case .figure(let figure):
      return
        "<figure>\n"
        + image(figure.picture, figure.says, figure.isWide ? "wide" : "narrow", width: 640)
        + "\n" + line("figcaption", HTMLText.prose(figure.caption)) + "</figure>\n"
    case .command(let pieces):
      return line("pre", code(ShellText.lines(pieces, width: 80)))
    case .code(let lines):
      return line("pre", code(lines), " class=\"copied\"")
    case .only:
      return ""
    }
  }

  private static func code(_ lines: [String]) -> String {
    element("code", HTMLText.escaped(lines.joined(separator: "\n")))
  }

  private static func html(_ branches: [Branch]) -> String {
    if branches.isEmpty { return "" }
    var items = ""
    for branch in branches {
      var item = HTMLText.prose(branch.text)
      for formula in branch.formulas { item += "<br>= " + code([formula]) }
      items += line("li", item + html(branch.branches))
    }
    return "<ul>\n" + items + "</ul>\n"
  }

  /// A picture with a size of its own, which word processors go by; browsers go by the style.
  static func image(
    _ picture: Picture, _ says: String, _ style: String, width: Int? = nil, height: Int? = nil
  ) -> String {
    let wide =
      width.map { min($0, picture.width) }
      ?? picture.width * (height ?? picture.height) / picture.height
    return "<img class=\"\(style)\" width=\"\(wide)\" "
      + "height=\"\(picture.height * wide / picture.width)\" alt=\"\(HTMLText.escaped(says))\" "
      + "src=\"data:image/svg+xml;base64,\(Base64.text(Array(picture.svg.utf8)))\">"
  }

  // MARK: - Elements

  static func element(_ name: String, _ content: String, _ attributes: String = "") -> String {
    "<" + name + attributes + ">" + content + "</" + name + ">"
  }

  static func line(_ name: String, _ content: String, _ attributes: String = "") -> String {
    element(name, content, attributes) + "\n"
  }

  static func lines(_ name: String, _ texts: [String]) -> String {
    var lines = ""
    for text in texts { lines += line(name, HTMLText.prose(text)) }
    return lines
  }

  private static func definition(_ term: Term) -> String {
    element("dd", term.mark.map { HTMLText.badge($0) } ?? HTMLText.name(term.text))
  }
}
