import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Paper {
  /// The paper for a terminal, or the table that is asked for alone.
  public func text(_ style: Style) -> String {
    if let chosenTable { return text(chosenTable, style) }
    var text = PrintedText.paragraph(title, width: style.width)
    for fact in facts {
      text += PrintedText.paragraph("\(fact.word): \(fact.text)", width: style.width, indent: 2)
    }
    return text + parts.map { "\n" + self.text($0, style) }.joined()
  }

  private func text(_ part: Part, _ style: Style) -> String {
    switch part {
    case .heading(let heading, let level):
      let text = PrintedText.paragraph(heading, width: style.width)
      let width =
        PrintedText.wrapped(PrintedText.line(heading), width: style.width)
        .map { PrintedText.width($0) }.max() ?? 0
      return level > 2 ? text : text + String(repeating: "-", count: width) + "\n"
    case .paragraph(let sentences):
      return PrintedText.paragraph(sentences, width: style.width)
    case .list(let items):
      return items.map { PrintedText.paragraph($0, width: style.width, first: "- ", indent: 2) }
        .joined()
    case .terms(let terms):
      return terms.map { term in
        PrintedText.paragraph(term.word, width: style.width)
          + PrintedText.paragraph(term.text, width: style.width, first: "  ", indent: 2)
      }.joined()
    case .table(let table):
      return text(table, style)
    case .figure(let figure):
      return PrintedText.paragraph(figure.words, width: style.width)
    case .command(let pieces):
      return ShellText.lines(pieces, width: style.width - 2).map { "  \($0)\n" }.joined()
    }
  }

  private func text(_ table: PaperTable, _ style: Style) -> String {
    let caption =
      table.caption.isEmpty ? "" : PrintedText.paragraph(table.caption, width: style.width) + "\n"
    return caption + (table.rows.rows.isEmpty ? "None.\n" : table.rows.text(style))
  }

  /// The paper as a Markdown page, or the table that is asked for alone.
  public var markdown: String {
    if let chosenTable { return chosenTable.rows.markdown }
    var text = "# \(Markdown.text(title))\n"
    if !facts.isEmpty {
      text +=
        "\n"
        + facts.map { fact in
          "- **\(Markdown.text(fact.word))**: \(Markdown.text(fact.text))\n"
        }.joined()
    }
    return text + parts.map { "\n" + markdown($0) }.joined()
  }

  private func markdown(_ part: Part) -> String {
    switch part {
    case .heading(let heading, let level):
      return String(repeating: "#", count: level) + " \(Markdown.text(heading))\n"
    case .paragraph(let sentences):
      return Markdown.text(sentences) + "\n"
    case .list(let items):
      return items.map { "- \(Markdown.text($0))\n" }.joined()
    case .terms(let terms):
      return terms.map { "- **\(Markdown.text($0.word))**: \(Markdown.text($0.text))\n" }.joined()
    case .table(let table):
      let caption = table.caption.isEmpty ? "" : Markdown.text(table.caption) + "\n\n"
      return caption + (table.rows.rows.isEmpty ? "None.\n" : table.rows.markdown)
    case .figure(let figure):
      return Markdown.text(figure.words) + "\n"
    case .command(let pieces):
      return Markdown.code(ShellText.lines(pieces, width: 80))
    }
  }

  /// The paper as JSON: its sections with their sentences, and its tables by id; or the rows of the table
  /// that is asked for alone.
  public var json: String {
    if let chosenTable { return chosenTable.data.json }
    var sections: [JSONOutput] = []
    var heading = title
    var sentences: [String] = []
    func close() {
      if !sentences.isEmpty {
        sections.append(
          .object([
            ("heading", .string(heading)), ("text", .array(sentences.map { .string($0) })),
          ]))
      }
      sentences = []
    }
    for part in parts {
      switch part {
      case .heading(let text, _):
        close()
        heading = text
      case .paragraph(let text): sentences.append(text)
      case .list(let items): sentences += items
      case .terms(let terms): sentences += terms.map { "\($0.word): \($0.text)" }
      case .figure(let figure): sentences.append(figure.words)
      case .command(let pieces): sentences.append(pieces.joined(separator: " "))
      case .table: break
      }
    }
    close()
    return JSONOutput.object([
      ("title", .string(title)),
      ("facts", .object(facts.map { ($0.word, .string($0.text)) })),
      ("sections", .array(sections)),
      ("tables", .object(tables.map { ($0.id, $0.data.jsonRows) })),
    ]).text() + "\n"
  }
}
