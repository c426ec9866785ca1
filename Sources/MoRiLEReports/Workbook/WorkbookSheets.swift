import MoRiLEFormats

/// The sheets of a document's tables, each beside the table that it is for.
struct WorkbookSheets {
  /// A sheet for each table in its order; nil where a table has no rows.
  let all: [WorkbookSheet?]

  /// The sheets that there are.
  var shown: [WorkbookSheet] { all.compactMap { $0 } }

  /// Plans the sheets of the tables among some parts.
  ///
  /// A sheet is called as the heading above it, where it is the only one below that, where that fits or nothing does; else by what
  /// the table is asked for.
  init(
    _ parts: [DocumentPart], for audience: Audience, _ look: inout WorkbookLook,
    besides taken: [String]
  ) {
    var taken = taken
    var sheets: [WorkbookSheet?] = []
    for (place, part) in parts.enumerated() {
      guard case .table(let table) = part else { continue }
      if table.rowCount == 0 {
        sheets.append(nil)
        continue
      }
      let (heading, id) = (Self.heading(of: place, parts), Self.words(table.id))
      // A heading that is too long is cut where the other name is no shorter.
      let fits = heading.map {
        $0.utf16.count <= SheetName.longest || id.utf16.count > SheetName.longest
      }
      let name = SheetName.name(fits == true ? Self.cut(heading ?? id) : id, besides: &taken)
      let sheet = WorkbookSheet(name, table, for: audience, &look)
      sheets.append(sheet.columns.isEmpty ? nil : sheet)
    }
    all = sheets
  }

  /// The heading above a table that is the only one below it; nil where there is none.
  private static func heading(of place: Int, _ parts: [DocumentPart]) -> String? {
    guard let start = parts[..<place].lastIndex(where: { isHeading($0) }),
      case .heading(let heading, _) = parts[start]
    else { return nil }
    let end = parts[place...].firstIndex { isHeading($0) } ?? parts.endIndex
    let tables = parts[start..<end].count { part in
      if case .table(let table) = part { table.rowCount > 0 } else { false }
    }
    return tables == 1 ? heading : nil
  }

  /// A name that is not cut within a word.
  private static func cut(_ text: String) -> String {
    var words = text.split(separator: " ")
    while words.count > 1, words.joined(separator: " ").utf16.count > SheetName.longest {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static func isHeading(_ part: DocumentPart) -> Bool {
    if case .heading = part { true } else { false }
  }

  /// What a table is asked for by, in words: `spending_by_rating` is `Spending by rating`.
  private static func words(_ id: String) -> String {
    id.split { $0 == "_" || $0 == "-" }.joined(separator: " ").capitalised
  }
}
