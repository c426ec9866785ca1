import MoRiLEFormats

/// A document as a workbook: a sheet for each table, with all that people and programs get of it, and a sheet of notes
/// with the rest.
///
/// Headers stand in the first row and stay in sight; numbers, percentages, money and days are such; ratings are words,
/// to which a shape and a colour come by condition. The same document always gives the same bytes.
enum XLSXFormat {
  /// The document as a workbook, or the table that is asked for alone with what there is to know of it.
  static func bytes(
    of document: Document, packing: WorkSequence
  ) throws(WorkbookRefusal) -> [UInt8] {
    try WorkbookWriter.bytes(of: draft(document), packing: packing)
  }

  private static func draft(_ document: Document) -> WorkbookDraft {
    var look = WorkbookLook(isPublication: false)
    let audience: Audience = [.pages, .programs]
    let parts = document.parts(for: audience)
    let notesName = "Notes"
    let sheets = WorkbookSheets(parts, for: audience, &look, besides: [notesName])
    var notes = WorkbookNotes(document, parts, sheets.all)
    if !sheets.shown.isEmpty { notes.addReading(sheets.shown) }
    var draft = WorkbookDraft()
    draft.properties = properties(of: document)
    draft.styles = look.styles
    let tables = sheets.shown.map { $0.draft(look) }
    let page = sheet(notesName, document.title, notes, look)
    // Whoever asks for one table wants to see it first; of several the notes are the way to each.
    draft.sheets = tables.count == 1 ? tables + [page] : [page] + tables
    return draft
  }

  /// What a file says of itself.
  static func properties(of document: Document) -> OfficeProperties {
    var properties = OfficeProperties()
    properties.title = document.title
    properties.subject = document.subtitle
    properties.author = "MoRiLE"
    return properties
  }

  private static func sheet(
    _ name: String, _ title: String, _ notes: WorkbookNotes, _ look: WorkbookLook
  ) -> SheetDraft {
    var sheet = SheetDraft(name)
    let widths = [30, 100]
    sheet.widths = widths
    sheet.hasGridLines = false
    sheet.print.isLandscape = true
    sheet.add([.text(title, look.title)])
    for line in notes.lines {
      switch line {
      case .heading(let text, _):
        sheet.add([])
        sheet.add([.text(text, look.heading)])
      case .text(let word, let text):
        let first = word.isEmpty ? CellDraft() : CellDraft.text(word, look.name)
        let cells = [first, CellDraft.text(text, look.text)]
        sheet.add(cells, height: look.height(cells, widths))
      case .table(let name, let text):
        let place = CellPlace(row: sheet.rows.count, column: 0)
        if let name { sheet.links.append(LinkDraft(place, to: SheetOrigin.quoted(name) + "!A1")) }
        let first = name.map { CellDraft.text($0, look.link) } ?? CellDraft()
        let second = text.isEmpty ? "This table has a sheet of its own." : text
        let cells = [first, CellDraft.text(second, look.text)]
        sheet.add(cells, height: look.height(cells, widths))
      }
    }
    return sheet
  }
}
