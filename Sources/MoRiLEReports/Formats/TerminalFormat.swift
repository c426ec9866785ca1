import MoRiLE

/// A document as text for a terminal.
public enum TerminalFormat {
  /// The document as text, or the table that is asked for alone.
  public static func text(_ document: Document, _ style: Style) -> String {
    if document.chosen != nil {
      return document.parts(for: .terminal).map { self.text($0, document, style) }.joined()
    }
    var head = document.title.isEmpty ? "" : heading(document.title, style)
    if !document.subtitle.isEmpty {
      head += PrintedText.paragraph(document.subtitle, width: style.width)
    }
    let parts = document.parts(for: .terminal)
    let facts = text(facts: document.facts, style)
    if !facts.isEmpty { head += (document.isBrief ? "\n" : "") + facts }
    var text = head
    var isBelowHeading = head.isEmpty
    for part in parts {
      text += (isBelowHeading ? "" : "\n") + self.text(part, document, style)
      isBelowHeading = if case .heading = part { document.isBrief } else { false }
    }
    return text
  }

  private static func heading(_ heading: String, _ style: Style) -> String {
    style.bold(String(PrintedText.paragraph(heading, width: style.width).dropLast())) + "\n"
  }

  private static func text(_ part: DocumentPart, _ document: Document, _ style: Style) -> String {
    let width = style.width
    switch part {
    case .heading(let heading, let level):
      let text = self.heading(heading, style)
      if level > 2 || document.isBrief { return text }
      let longest =
        PrintedText.wrapped(PrintedText.line(heading), width: width)
        .map { PrintedText.width($0) }.max() ?? 0
      return text + String(repeating: "-", count: longest) + "\n"
    case .paragraph(let sentences):
      return PrintedText.paragraph(sentences, width: width)
    case .notes(let notes):
      return notes.map { PrintedText.paragraph($0, width: width) }.joined()
    case .list(let items):
      return items.map { PrintedText.paragraph($0, width: width, first: "- ", indent: 2) }
        .joined()
    case .terms(let terms):
      return terms.map { term in
        PrintedText.paragraph(term.word, width: width)
          + PrintedText.paragraph(term.text, width: width, first: "  ", indent: 2)
      }.joined()
    case .tree(let branches):
      return branches.map { text($0, depth: 0, style) }.joined()
    case .table(let table):
      let caption =
        table.caption.isEmpty ? "" : PrintedText.paragraph(table.caption, width: width) + "\n"
      return caption + text(table, style)
    case .figure(let figure):
      return PrintedText.paragraph(figure.words, width: width)
    case .command(let pieces):
      return ShellText.lines(pieces, width: width - 2).map { "  \($0)\n" }.joined()
    case .code(let lines):
      return lines.map { PrintedText.line($0) + "\n" }.joined()
    case .only:
      return ""
    }
  }

  /// The facts, each beside its word.
  private static func text(facts: [Term], _ style: Style) -> String {
    let room = min((facts.map { PrintedText.width($0.word) }.max() ?? 0) + 2, style.width / 2)
    return facts.map { fact in
      let gap = max(2, room - PrintedText.width(fact.word))
      let text = PrintedText.paragraph(
        fact.text, width: style.width,
        first: PrintedText.line(fact.word) + String(repeating: " ", count: gap), indent: room)
      return fact.mark.map { style.coloured(text, $0.place) } ?? text
    }.joined()
  }

  private static func text(_ branch: Branch, depth: Int, _ style: Style) -> String {
    let margin = String(repeating: " ", count: min(depth * 2, style.width / 2))
    var text = PrintedText.paragraph(
      branch.text, width: style.width, first: margin, indent: margin.count + 2)
    for formula in branch.formulas {
      text += PrintedText.paragraph(
        "= " + formula, width: style.width, first: margin + "  ", indent: margin.count + 4)
    }
    return text + branch.branches.map { self.text($0, depth: depth + 1, style) }.joined()
  }
}
