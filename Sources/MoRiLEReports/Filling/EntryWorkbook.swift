import MoRiLEFormats

/// A table to fill as a workbook: its header with a note on each column, lists where a column takes fixed words, and a
/// sheet that says what goes where.
///
/// There is no row of guidance: what a CSV says below its headers stands in notes, in the messages of cells, and on the
/// sheet `Guide`.
package struct EntryWorkbook: Sendable {
  /// How many rows below those that are there have lists and messages.
  static let spareRows = 1_000
  /// The sheet that says what goes where.
  static let guide = "Guide"

  private let name: String
  private let title: String
  private let about: String
  private let columns: [EntryColumn]
  private let rows: [[String]]

  /// Plans a workbook.
  ///
  /// - Parameters:
  ///   - name: The name of the sheet with the table.
  ///   - title: What the table is called.
  ///   - about: What else there is to know, in a sentence or two.
  ///   - columns: The columns.
  ///   - rows: The rows that are there already, each with a text for each column.
  package init(
    _ name: String, title: String, about: String, _ columns: [EntryColumn], rows: [[String]] = []
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.columns = columns
    self.rows = rows
  }

  /// The workbook as a file.
  /// - Throws: why it cannot be written.
  package func bytes() throws(WorkbookRefusal) -> [UInt8] {
    var draft = WorkbookDraft()
    draft.properties.title = title
    let looks = EntryLooks(&draft.styles)
    draft.sheets = [table(looks), guideSheet(looks)]
    return try WorkbookWriter.bytes(of: draft)
  }

  // MARK: - The table

  private func table(_ looks: EntryLooks) -> SheetDraft {
    var sheet = SheetDraft(name)
    sheet.frozenRows = 1
    sheet.print.isLandscape = true
    sheet.print.repeatedRows = 0...0
    sheet.widths = columns.map { Self.width($0) }
    sheet.columnStyles = columns.map { looks.style($0.entry) }
    sheet.add(fitted: columns.map { .text($0.header, looks.shared.header) })
    for row in rows {
      sheet.add(
        fitted: zip(columns, row).map { column, text in
          Self.cell(text, column.entry, looks.style(column.entry))
        })
    }
    for (place, column) in columns.enumerated() { add(column, place, to: &sheet) }
    let range = CellRange(
      rows: 0...max(1, rows.count), columns: 0...(columns.count - 1))
    sheet.filter = range
    return sheet
  }

  /// Gives the cells of a column their list and their message, and its header its note.
  private func add(_ column: EntryColumn, _ place: Int, to sheet: inout SheetDraft) {
    if !column.guide.isEmpty {
      sheet.comments.append(CommentDraft(CellPlace(row: 0, column: place), column.guide))
    }
    let words = column.entry.words
    guard !column.guide.isEmpty || !words.isEmpty else { return }
    let cells = CellRange(rows: 1...(rows.count + Self.spareRows), columns: place...place)
    var rule = ValidationDraft(
      [cells], words.isEmpty ? .any : .list("\(Self.guide)!\(choices(place).fixedName)"))
    rule.prompt = (column.header, LiveWords.cut(column.guide, to: LiveWords.longestMessage))
    switch column.entry {
    case .known:
      rule.refusal = .warning
      rule.error = (
        column.header, "The program knows the words of the list, and shows any other as it is."
      )
    case .levels:
      rule.refusal = .warning
      rule.error = (
        column.header,
        "Choose one of the list, or write a range such as 2 to 3. The sheet \(Self.guide) has more on it."
      )
    case .words:
      rule.error = (
        column.header, "Choose one of the list. The sheet \(Self.guide) has more on it."
      )
    case .text, .own, .typed, .date, .pounds, .figure: break
    }
    sheet.validations.append(rule)
  }

  /// A text as the cell of a kind of column.
  private static func cell(_ text: String, _ entry: EntryColumn.Entry, _ style: StyleID)
    -> CellDraft
  {
    if text.isEmpty { return CellDraft(.blank, style) }
    return switch entry {
    case .words, .levels: word(text, style)
    case .own where WorkbookColumn.isNumber(text): .number(text, style)
    case .text, .own, .typed, .date, .pounds, .figure, .known: .text(text, style)
    }
  }

  /// A word that may be chosen; a level is a number.
  private static func word(_ text: String, _ style: StyleID) -> CellDraft {
    if let number = Int(text), "\(number)" == text { return .whole(number, style) }
    return .text(text, style)
  }

  private static func width(_ column: EntryColumn) -> Int {
    let least = column.header.utf16.count + 2
    return switch column.entry {
    case .text, .own: max(least, column.guide.utf16.count > 40 ? 34 : 26)
    case .typed: max(least, 16)
    case .date, .pounds: max(least, 13)
    case .figure: max(least, 9)
    case .words(let words), .levels(let words), .known(let words):
      max(least, min(30, 4 + words.reduce(0) { max($0, $1.utf16.count) }))
    }
  }

  // MARK: - The guide

  /// The rows of the guide above that of the first column.
  private static let rowsAbove = 4
  /// Those between the last column and the first word.
  private static let rowsBetween = 3

  /// The cells of the guide with the words of a column.
  private func choices(_ place: Int) -> CellRange {
    let first = columns[..<place].reduce(Self.rowsAbove + columns.count + Self.rowsBetween) {
      $0 + $1.entry.words.count
    }
    return CellRange(
      rows: first...(first + columns[place].entry.words.count - 1), columns: 1...1)
  }

  private func guideSheet(_ looks: EntryLooks) -> SheetDraft {
    let word = looks.shared.word
    var sheet = SheetDraft(Self.guide)
    sheet.widths = [26, 90]
    sheet.hasGridLines = false
    sheet.add([.text(title, looks.shared.title)])
    sheet.add([.text(about, looks.shared.line)])
    sheet.add([])
    sheet.add(["The column", "What goes into it"].map { .text($0, looks.shared.header) })
    for column in columns {
      sheet.add(fitted: [.text(column.header, word), .text(column.guide, word)])
    }
    guard columns.contains(where: { !$0.entry.words.isEmpty }) else { return sheet }
    sheet.add([])
    sheet.add([.text("The words that lists offer", looks.shared.heading)])
    sheet.add(["The column", "The word"].map { .text($0, looks.shared.header) })
    for column in columns {
      for text in column.entry.words {
        sheet.add(fitted: [.text(column.header, word), Self.word(text, looks.choice)])
      }
    }
    return sheet
  }
}

/// The looks of a table to fill.
struct EntryLooks {
  /// Those that it shares with live workbooks.
  let shared: LiveLooks
  /// A word that may be chosen.
  let choice: StyleID
  private let text: StyleID
  private let typed: StyleID
  private let date: StyleID
  private let pounds: StyleID
  private let figure: StyleID

  init(_ styles: inout CellStyles) {
    shared = LiveLooks(&styles)
    let wrapped = CellStyle {
      $0.isWrapped = true
      $0.vertical = .top
    }
    func id(_ format: String, _ side: CellStyle.Horizontal) -> StyleID {
      styles.id(
        wrapped.with {
          $0.numberFormat = format
          $0.horizontal = side
        })
    }
    text = id("General", .left)
    typed = id("@", .left)
    date = id("yyyy-mm-dd", .left)
    pounds = id("#,##0.00", .right)
    figure = id("General", .right)
    choice = styles.id(
      wrapped.with {
        $0.border = .all
        $0.horizontal = .left
      })
  }

  /// The look of the cells of a column.
  func style(_ entry: EntryColumn.Entry) -> StyleID {
    switch entry {
    case .text, .own, .words, .levels, .known: text
    case .typed: typed
    case .date: date
    case .pounds: pounds
    case .figure: figure
    }
  }
}
