import MoRiLE

/// A document as a Markdown page.
public enum MarkdownFormat {
  /// The document as Markdown, or the table that is asked for alone.
  public static func text(_ document: Document) -> String {
    if document.chosen != nil { return document.tables(for: .pages).map { text($0) }.joined() }
    var parts: [String] = document.title.isEmpty ? [] : ["# \(Markdown.text(document.title))\n"]
    if !document.subtitle.isEmpty { parts.append(Markdown.text(document.subtitle) + "\n") }
    if !document.facts.isEmpty { parts.append(text(document.facts)) }
    return (parts + document.parts(for: .pages).map { text($0) }).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func text(_ part: DocumentPart) -> String {
    switch part {
    case .heading(let heading, let level):
      return String(repeating: "#", count: level) + " \(Markdown.text(heading))\n"
    case .paragraph(let sentences):
      return Markdown.text(sentences) + "\n"
    case .notes(let notes):
      return notes.map { Markdown.text($0) + "\n" }.joined(separator: "\n")
    case .list(let items):
      return items.map { "- \(Markdown.text($0))\n" }.joined()
    case .terms(let terms):
      return text(terms)
    case .tree(let branches):
      return branches.map { text($0, depth: 0) }.joined()
    case .table(let table):
      let caption = table.caption.isEmpty ? "" : Markdown.text(table.caption) + "\n\n"
      return caption + text(table)
    case .figure(let figure):
      return Markdown.text(figure.words) + "\n"
    case .command(let pieces):
      return Markdown.code(ShellText.lines(pieces, width: 80))
    case .code(let lines):
      return Markdown.code(lines)
    case .only:
      return ""
    }
  }

  private static func text(_ terms: [Term]) -> String {
    terms.map { "- **\(Markdown.text($0.word))**: \(Markdown.text($0.text))\n" }.joined()
  }

  private static func text(_ branch: Branch, depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth)
    return "\(margin)- \(Markdown.text(branch.text))\n"
      + branch.formulas.map { "\(margin)  - = `\($0)`\n" }.joined()
      + branch.branches.map { text($0, depth: depth + 1) }.joined()
  }

  private static func text(_ table: DocumentTable) -> String {
    let notes = table.notes.map { "\n\(Markdown.text($0))\n" }.joined()
    guard !table.rows.isEmpty else { return Markdown.text(table.none) + "\n" + notes }
    let places = table.places(for: .pages)
    var text = Markdown.row(places.map { table.columns[$0].title }) + Markdown.rule(places.count)
    for row in table.rows.indices {
      text += Markdown.row(places.map { table.text(row, $0) })
    }
    return text + notes
  }
}
