import MoRiLE

/// A document as text for a terminal.
public enum TerminalFormat {
  /// The document as text, or the table that is asked for alone.
  public static func text(_ document: Document, _ style: Style) -> String {
    let parts = document.parts(for: .terminal)
    var text = document.chosen == nil ? head(document, style) : ""
    var isBelowHeading = text.isEmpty
    for part in parts {
      if !isBelowHeading { text += "\n" }
      text += self.text(part, document.isBrief, style)
      isBelowHeading = if case .heading = part { document.isBrief } else { false }
    }
    return text
  }

  /// The title, and the facts, each beside its word.
  private static func head(_ document: Document, _ style: Style) -> String {
    var text = document.title.isEmpty ? "" : bold(document.title, style)
    if !document.subtitle.isEmpty { text += paragraph(document.subtitle, style) }
    if document.facts.isEmpty { return text }
    if document.isBrief { text += "\n" }
    var room = 0
    for fact in document.facts { room = max(room, PrintedText.width(fact.word) + 2) }
    room = min(room, style.width / 2)
    for fact in document.facts {
      let gap = spaces(max(2, room - PrintedText.width(fact.word)))
      let line = paragraph(
        fact.text, style, first: PrintedText.line(fact.word) + gap, indent: room)
      text += fact.mark.map { style.coloured(line, $0.place) } ?? line
    }
    return text
  }

  // MARK: - Parts

  private static func text(_ part: DocumentPart, _ isBrief: Bool, _ style: Style) -> String {
    var text = ""
    switch part {
    case .heading(let heading, let level):
      text = bold(heading, style)
      if level > 2 || isBrief { break }
      var longest = 0
      for line in PrintedText.wrapped(PrintedText.line(heading), width: style.width) {
        longest = max(longest, PrintedText.width(line))
      }
      text += String(repeating: "-", count: longest) + "\n"
    case .paragraph(let sentences):
      text = paragraph(sentences, style)
    case .notes(let notes):
      for note in notes { text += paragraph(note, style) }
    case .list(let items):
      for item in items { text += paragraph(item, style, first: "- ", indent: 2) }
    case .terms(let terms):
      for term in terms {
        text += paragraph(term.word, style)
        text += paragraph(term.text, style, first: "  ", indent: 2)
      }
    case .tree(let branches):
      text = self.text(branches, depth: 0, style)
    case .table(let table):
      if !table.caption.isEmpty { text = paragraph(table.caption, style) + "\n" }
      text += self.text(table, style)
    case .figure(let figure):
      text = paragraph(figure.words, style)
    case .command(let pieces):
      for line in ShellText.lines(pieces, width: style.width - 2) { text += "  " + line + "\n" }
    case .code(let lines):
      for line in lines { text += PrintedText.line(line) + "\n" }
    case .only:
      break
    }
    return text
  }

  private static func text(_ branches: [Branch], depth: Int, _ style: Style) -> String {
    let indent = min(depth * 2, style.width / 2)
    let margin = spaces(indent)
    var text = ""
    for branch in branches {
      text += paragraph(branch.text, style, first: margin, indent: indent + 2)
      for formula in branch.formulas {
        text += paragraph("= " + formula, style, first: margin + "  ", indent: indent + 4)
      }
      text += self.text(branch.branches, depth: depth + 1, style)
    }
    return text
  }

  // MARK: - Pieces

  // Not inlined: what is called so often is to be small.
  @inline(never)
  static func paragraph(
    _ text: String, _ style: Style, first: String = "", indent: Int = 0
  ) -> String {
    PrintedText.paragraph(text, width: style.width, first: first, indent: indent)
  }

  @inline(never)
  private static func bold(_ heading: String, _ style: Style) -> String {
    style.bold(String(paragraph(heading, style).dropLast())) + "\n"
  }

  @inline(never)
  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
