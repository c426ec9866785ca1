import MoRiLEFormats

/// What a report says beside its tables, as rows of words and what belongs to them.
struct WorkbookNotes {
  /// One row.
  enum Line {
    /// A heading, of level 2 or below.
    case heading(String, level: Int)
    /// A word, or nothing, and a text.
    case text(String, String)
    /// A table: the name of its sheet, or nothing where it has no rows, and what it shows.
    case table(String?, String)
  }

  /// The rows in their order.
  private(set) var lines: [Line] = []

  /// What a document says, of whose tables some have sheets.
  init(_ document: Document, _ parts: [DocumentPart], _ sheets: [WorkbookSheet?]) {
    if !document.subtitle.isEmpty { lines.append(.text("", document.subtitle)) }
    for fact in document.facts { lines.append(.text(fact.word, fact.text)) }
    var table = 0
    for part in parts {
      switch part {
      case .heading(let text, let level): lines.append(.heading(text, level: level))
      case .paragraph(let text): lines.append(.text("", text))
      case .notes(let texts), .list(let texts), .code(let texts): add(texts)
      case .terms(let terms): for term in terms { lines.append(.text(term.word, term.text)) }
      case .tree(let branches): for branch in branches { add(branch, depth: 0) }
      case .figure(let figure): lines.append(.text("Figure", figure.words))
      case .command(let pieces): lines.append(.text("", pieces.joined(separator: " ")))
      case .table(let shown):
        let caption = shown.rowCount == 0 ? shown.none : ""
        let words = [shown.caption, caption].filter { !$0.isEmpty }.joined(separator: " ")
        lines.append(.table(sheets[table]?.name, words))
        add(shown.notes)
        table += 1
      case .only: break
      }
    }
  }

  /// Adds what there is to know of all sheets.
  mutating func addReading(_ sheets: [WorkbookSheet]) {
    lines.append(.heading("How to read the sheets", level: 2))
    lines.append(
      .text(
        "Numbers",
        "Numbers are numbers, to the 15 digits that a spreadsheet holds; a cell may show fewer than it has."
      ))
    let columns = sheets.flatMap { $0.columns }
    var has = (exact: false, ranges: false, rating: false)
    for column in columns {
      switch column.content {
      case .exact: has.exact = true
      case .low: has.ranges = true
      case .rating: has.rating = true
      case .words, .own, .date, .number, .high: break
      }
    }
    if has.exact {
      lines.append(
        .text(
          "Exact numbers",
          "A column that is called exact holds the fraction of a score whose decimals have no end.")
      )
    }
    if has.ranges {
      lines.append(
        .text(
          "Ranges",
          "A score that depends on what is not known stands as 18 to 26, with its ends as numbers beside."
        ))
    }
    if has.rating {
      lines.append(
        .text(
          "Ratings",
          "The cell of a rating holds its word; the shape before it and its colour follow from the word."
        ))
    }
    lines.append(.text("Blank cells", "Nothing is recorded there, or nothing applies."))
  }

  private mutating func add(_ texts: [String]) {
    for text in texts { lines.append(.text("", text)) }
  }

  private mutating func add(_ branch: Branch, depth: Int) {
    let margin = String(repeating: "    ", count: depth)
    lines.append(.text("", margin + branch.text))
    for formula in branch.formulas { lines.append(.text("", margin + "    = " + formula)) }
    for branch in branch.branches { add(branch, depth: depth + 1) }
  }
}
