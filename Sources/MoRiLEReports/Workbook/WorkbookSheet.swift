import MoRiLEFormats

/// A table of a report as a sheet.
struct WorkbookSheet {
  /// The name of the sheet.
  let name: String
  let table: DocumentTable
  let columns: [WorkbookColumn]
  /// The headers, none of them blank or twice there.
  let headers: [String]

  /// Plans the sheet of a table for some readers.
  init(
    _ name: String, _ table: DocumentTable, for audience: Audience, _ look: inout WorkbookLook
  ) {
    self.name = name
    self.table = table
    columns = WorkbookColumns(table, for: audience, &look).all
    headers =
      columns.enumerated().map { place, column in
        let title = column.title.split { " \n\r\t".contains($0) }.joined(separator: " ")
        return title.isEmpty ? "Column \(place + 1)" : OfficeText.cut(title, to: 250)
      }.distinct
  }

  /// The sheet.
  ///
  /// - Parameters:
  ///   - above: The rows above the table.
  ///   - number: The number of its table in the workbook, where tables are marked up.
  func draft(_ look: WorkbookLook, above: [RowDraft] = [], number: Int = 0) -> SheetDraft {
    var sheet = SheetDraft(name)
    sheet.rows = above
    let widths = columns.map { look.isPublication ? $0.width * 6 / 5 : $0.width }
    let header = zip(columns, headers).map { column, header in
      CellDraft.text(header, column.isNumeric ? look.numberHeader : look.header)
    }
    // Bold letters are wider.
    sheet.add(header, height: look.height(header, columns.map { $0.width * 5 / 6 }))
    let (table, columns) = (table, columns)
    let room = columns.map { $0.width }
    sheet.laterRows = .init(count: table.rowCount) { row in
      let cells = columns.map { $0.cell(table, row) }
      return RowDraft(cells, height: look.height(cells, room))
    }
    sheet.widths = widths
    let top = above.count
    let last = top + table.rowCount
    let width = sheet.widths.reduce(0, +)
    sheet.print.isLandscape = width > 95
    sheet.print.pagesWide = (width + 179) / 180
    let title = columns.firstIndex { table.columns[$0.place].isTitle }
    if sheet.print.pagesWide > 1, let title { sheet.print.repeatedColumns = 0...title }
    sheet.print.repeatedRows = top...top
    if look.isPublication {
      sheet.print.footer = ""
      markUp(&sheet, top...last, number)
      return sheet
    }
    sheet.frozenRows = top + 1
    sheet.frozenColumns = (title ?? -1) + 1
    // More than half a screen is not frozen.
    if sheet.widths[..<sheet.frozenColumns].reduce(0, +) > 70 { sheet.frozenColumns = 0 }
    sheet.filter = CellRange(rows: top...last, columns: 0...columns.count - 1)
    sheet.conditions = conditions(top + 1...last)
    return sheet
  }

  private func markUp(_ sheet: inout SheetDraft, _ rows: ClosedRange<Int>, _ number: Int) {
    let range = CellRange(rows: rows, columns: 0...columns.count - 1)
    var marked = TableDraft(Self.tableName(table.id, number), range, columns: headers)
    marked.hasFilter = false
    marked.says = table.caption
    sheet.tables = [marked]
  }

  /// A name that no cell and no other table has.
  private static func tableName(_ id: String, _ number: Int) -> String {
    let letters = id.utf8.prefix(60).map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "_")
      }
    }
    return "Table\(number)_" + String(decoding: letters, as: UTF8.self)
  }

  /// The colours of ratings, by their words.
  private func conditions(_ rows: ClosedRange<Int>) -> [ConditionDraft] {
    var conditions: [ConditionDraft] = []
    for (place, column) in columns.enumerated() {
      guard case .rating = column.content else { continue }
      var found: [RatingMark] = []
      for cell in table.cells(ofColumn: column.place) {
        if case .rating(let mark, _, _) = cell, mark.place != .none,
          !found.contains(mark), found.count < 60
        {
          found.append(mark)
        }
      }
      let range = CellRange(rows: rows, columns: place...place)
      let first = "\(CellPlace.letters(place))\(rows.lowerBound + 1)"
      for kind in [RatingMark.Place.top, .middle, .low, .open] {
        let tests = found.filter { $0.place == kind }.map {
          "\(first)=\(OfficeText.quoted($0.text))"
        }
        if tests.isEmpty { continue }
        let formula = tests.count == 1 ? tests[0] : "OR(" + tests.joined(separator: ",") + ")"
        conditions.append(ConditionDraft(range, formula, WorkbookLook.condition(kind)))
      }
    }
    return conditions
  }
}
