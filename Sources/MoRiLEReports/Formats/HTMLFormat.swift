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
    var content = "<h1>\(HTMLText.prose(title))</h1>\n"
    if !document.subtitle.isEmpty { content += "<p>\(HTMLText.prose(document.subtitle))</p>\n" }
    content += facts(document.facts) + document.parts(for: .pages).map { html($0) }.joined()
    return PageShell.page(
      title, footer: title, style: PaperStyle.rules + document.style, content: content)
  }

  private static func facts(_ facts: [Term]) -> String {
    if facts.isEmpty { return "" }
    let rows = facts.map { fact in
      "<div><dt>\(HTMLText.escaped(fact.word))</dt><dd>\(text(fact))</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(rows.joined())</dl>\n"
  }

  private static func text(_ term: Term) -> String {
    term.mark.map { HTMLText.badge($0) } ?? HTMLText.name(term.text)
  }

  private static func html(_ part: DocumentPart) -> String {
    switch part {
    case .heading(let heading, let level):
      return "<h\(level)>\(HTMLText.name(heading))</h\(level)>\n"
    case .paragraph(let sentences):
      return "<p>\(HTMLText.prose(sentences))</p>\n"
    case .notes(let notes):
      return notes.map { "<p>\(HTMLText.prose($0))</p>\n" }.joined()
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(HTMLText.prose($0))</li>\n" }.joined() + "</ul>\n"
    case .terms(let terms):
      let rows = terms.map { term in
        "<dt>\(HTMLText.name(term.word))</dt><dd>\(text(term))</dd>\n"
      }
      return "<dl class=\"terms\">\n\(rows.joined())</dl>\n"
    case .tree(let branches):
      return html(branches)
    case .table(let table):
      return html(table)
    case .figure(let figure):
      let style = figure.isWide ? "wide" : "narrow"
      return
        "<figure>\n\(image(figure.picture, figure.says, style, width: 640))\n"
        + "<figcaption>\(HTMLText.prose(figure.caption))</figcaption>\n</figure>\n"
    case .command(let pieces):
      return code(ShellText.lines(pieces, width: 80), "")
    case .code(let lines):
      return code(lines, " class=\"copied\"")
    case .only:
      return ""
    }
  }

  private static func code(_ lines: [String], _ style: String) -> String {
    "<pre\(style)><code>\(HTMLText.escaped(lines.joined(separator: "\n")))</code></pre>\n"
  }

  private static func html(_ branches: [Branch]) -> String {
    if branches.isEmpty { return "" }
    let items = branches.map { branch in
      "<li>\(HTMLText.prose(branch.text))"
        + branch.formulas.map { "<br>= <code>\(HTMLText.escaped($0))</code>" }.joined()
        + html(branch.branches) + "</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>\n"
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
}
