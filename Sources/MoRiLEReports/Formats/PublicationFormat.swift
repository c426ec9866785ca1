import MoRiLEFormats

/// A document as a workbook that is to be published: what the Government Analysis Function asks of spreadsheets.
///
/// A cover, contents with links, the notes as a table, and a sheet for each table that people read, which begins in
/// A1 with what it shows, says how many tables there are and what blank cells mean, and has its one table below: marked
/// up, with one header row, no merged cells, no fills, no colours, no frozen panes, no filters, nothing in headers and
/// footers, and letters of 12 points. The cursor stands in A1 of the cover.
///
/// Source: Government Analysis Function, Making spreadsheets accessible: a brief checklist of the basics.
enum PublicationFormat {
  private static let audience: Audience = .pages
  private static let names = ["Cover", "Contents", "Notes"]

  /// The document as a workbook.
  static func bytes(of document: Document) throws(WorkbookRefusal) -> [UInt8] {
    try WorkbookWriter.bytes(of: draft(document))
  }

  private static func draft(_ document: Document) -> WorkbookDraft {
    var look = WorkbookLook(isPublication: true)
    let parts = document.parts(for: audience)
    let sheets = WorkbookSheets(parts, for: audience, &look, besides: names)
    let notes = WorkbookNotes(document, parts, sheets.all)
    var draft = WorkbookDraft()
    draft.properties = XLSXFormat.properties(of: document)
    draft.styles = look.styles
    draft.sheets = [
      cover(document, sheets.shown.count, look), contents(sheets, look),
      noteSheet(notes, look),
    ]
    for (place, sheet) in sheets.shown.enumerated() {
      draft.sheets.append(table(sheet, number: place + 3, look))
    }
    return draft
  }

  private static func plain(_ name: String, _ title: String, _ look: WorkbookLook) -> SheetDraft {
    var sheet = SheetDraft(name)
    sheet.print.footer = ""
    sheet.add([.text(title, look.title)])
    return sheet
  }

  private static func cover(
    _ document: Document, _ count: Int, _ look: WorkbookLook
  ) -> SheetDraft {
    var sheet = plain(names[0], document.title, look)
    sheet.widths = [70]
    if !document.subtitle.isEmpty { sheet.add([.text(document.subtitle, look.text)]) }
    for fact in document.facts { sheet.add([.text("\(fact.word): \(fact.text)", look.text)]) }
    let tables =
      count == 1
      ? "one worksheet with a table of data" : "\(count) worksheets with a table of data each"
    let cells = [
      CellDraft.text(
        "This workbook has a contents worksheet, a notes worksheet and \(tables).", look.text)
    ]
    sheet.add(cells, height: look.height(cells, [62]))
    return sheet
  }

  private static func contents(
    _ sheets: WorkbookSheets, _ look: WorkbookLook
  ) -> SheetDraft {
    var rows = [(names[2], "What there is to know of the tables")]
    for sheet in sheets.shown { rows.append((sheet.name, title(sheet))) }
    var sheet = listed(names[1], "Contents", ("Worksheet", "What it shows"), rows, number: 1, look)
    for place in rows.indices {
      let row = place + 3
      sheet.rows[row].cells[0].style = look.link
      sheet.links.append(
        LinkDraft(
          CellPlace(row: row, column: 0), to: SheetOrigin.quoted(rows[place].0) + "!A1"))
    }
    return sheet
  }

  private static func noteSheet(_ notes: WorkbookNotes, _ look: WorkbookLook) -> SheetDraft {
    var (rows, section) = ([(String, String)](), "General")
    for line in notes.lines {
      switch line {
      case .heading(let text, _): section = text
      case .text(let word, let text):
        rows.append((section, word.isEmpty ? text : "\(word): \(text)"))
      case .table(let name, let text):
        if let name {
          rows.append((section, "Worksheet \(name)" + (text.isEmpty ? "" : ": " + text)))
        } else if !text.isEmpty {
          rows.append((section, text))
        }
      }
    }
    if rows.isEmpty { rows.append((section, "There are no notes.")) }
    return listed(names[2], "Notes", ("About", "Note"), rows, number: 2, look)
  }

  /// A sheet with one table of two columns.
  private static func listed(
    _ name: String, _ title: String, _ headers: (String, String), _ rows: [(String, String)],
    number: Int, _ look: WorkbookLook
  ) -> SheetDraft {
    var sheet = plain(name, title, look)
    sheet.widths = [40, 100]
    sheet.print.isLandscape = true
    sheet.add([.text("This worksheet contains one table.")])
    sheet.add([.text(headers.0, look.header), .text(headers.1, look.header)])
    for (first, second) in rows {
      let cells = [CellDraft.text(first, look.text), .text(second, look.text)]
      sheet.add(cells, height: look.height(cells, [36, 90]))
    }
    let range = CellRange(rows: 2...rows.count + 2, columns: 0...1)
    var table = TableDraft("Table\(number)_\(name)", range, columns: [headers.0, headers.1])
    table.hasFilter = false
    sheet.tables = [table]
    sheet.print.repeatedRows = 2...2
    return sheet
  }

  /// What a sheet shows, in a line.
  private static func title(_ sheet: WorkbookSheet) -> String {
    sheet.table.caption.isEmpty ? sheet.name : sheet.table.caption
  }

  private static func table(
    _ sheet: WorkbookSheet, number: Int, _ look: WorkbookLook
  ) -> SheetDraft {
    var above = [
      RowDraft([.text(title(sheet), look.title)]),
      RowDraft([.text("This worksheet contains one table.")]),
    ]
    if hasBlanks(sheet) {
      above.append(
        RowDraft([.text("Blank cells: nothing is recorded there, or nothing applies.")]))
    }
    return sheet.draft(look, above: above, number: number)
  }

  private static func hasBlanks(_ sheet: WorkbookSheet) -> Bool {
    sheet.table.rows.indices.contains { row in
      sheet.columns.contains { column in
        let draft = column.draft(sheet.table.rows[row][column.place], in: sheet.table)
        return if case .blank = draft.content { true } else { false }
      }
    }
  }
}
