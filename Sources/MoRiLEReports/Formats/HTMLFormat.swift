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
    var writer = HTMLWriter()
    writer.line("h1", title)
    if !document.subtitle.isEmpty { writer.line("p", document.subtitle) }
    if !document.facts.isEmpty {
      writer.put("<dl class=\"facts\">\n")
      for fact in document.facts {
        writer.put("<div><dt>", HTMLText.escaped(fact.word), "</dt>")
        writer.definition(fact)
        writer.put("</div>\n")
      }
      writer.put("</dl>\n")
    }
    for part in document.parts(for: .pages) { writer.write(part) }
    return PageShell.page(
      title, footer: title, style: PaperStyle.rules + document.style, content: writer.text)
  }
}

/// Writes parts of a document as HTML.
struct HTMLWriter {
  private(set) var text = ""

  mutating func write(_ part: DocumentPart) {
    switch part {
    case .heading(let heading, let level):
      let name = "h\(level)"
      put("<" + name + ">", HTMLText.name(heading), "</" + name + ">\n")
    case .paragraph(let sentences): line("p", sentences)
    case .notes(let notes): lines("p", notes)
    case .list(let items):
      put("<ul>\n")
      lines("li", items)
      put("</ul>\n")
    case .terms(let terms): write(terms)
    case .tree(let branches): write(branches)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .command(let pieces): code(ShellText.lines(pieces, width: 80), "<pre><code>")
    case .code(let lines): code(lines, "<pre class=\"copied\"><code>")
    case .only: break
    }
  }

  private mutating func write(_ terms: [Term]) {
    put("<dl class=\"terms\">\n")
    for term in terms {
      put("<dt>", HTMLText.name(term.word), "</dt>")
      definition(term)
      put("\n")
    }
    put("</dl>\n")
  }

  private mutating func write(_ branches: [Branch]) {
    if branches.isEmpty { return }
    put("<ul>\n")
    for branch in branches {
      put("<li>", HTMLText.prose(branch.text))
      for formula in branch.formulas {
        put("<br>= <code>", HTMLText.escaped(formula), "</code>")
      }
      write(branch.branches)
      put("</li>\n")
    }
    put("</ul>\n")
  }

  private mutating func write(_ figure: Figure) {
    put("<figure>\n")
    let width = min(640, figure.picture.width)
    image(figure.picture, figure.says, figure.isWide ? "wide" : "narrow", width: width)
    put("\n")
    line("figcaption", figure.caption)
    put("</figure>\n")
  }

  /// A picture with a size of its own, which word processors go by; browsers go by the style.
  mutating func image(_ picture: Picture, _ says: String, _ style: String, width: Int) {
    put("<img class=\"", style)
    put("\" width=\"", "\(width)")
    put("\" height=\"", "\(picture.height * width / picture.width)")
    put("\" alt=\"", HTMLText.escaped(says))
    put("\" src=\"data:image/svg+xml;base64,", Base64.text(Array(picture.svg.utf8)), "\">")
  }

  private mutating func code(_ lines: [String], _ begin: String) {
    put(begin, HTMLText.escaped(lines.joined(separator: "\n")), "</code></pre>\n")
  }

  // MARK: - Pieces

  // Not inlined: what is called so often is to be small.
  @inline(never)
  mutating func put(_ text: String, _ more: String = "", _ end: String = "") {
    self.text += text
    self.text += more
    self.text += end
  }

  @inline(never)
  mutating func line(_ name: String, _ sentences: String) {
    put("<", name, ">")
    put(HTMLText.prose(sentences), "</", name)
    put(">\n")
  }

  @inline(never)
  mutating func lines(_ name: String, _ texts: [String]) {
    for text in texts { line(name, text) }
  }

  mutating func definition(_ term: Term) {
    put("<dd>", term.mark.map { HTMLText.badge($0) } ?? HTMLText.name(term.text), "</dd>")
  }
}
