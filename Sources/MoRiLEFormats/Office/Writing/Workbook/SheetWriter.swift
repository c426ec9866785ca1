/// Writes one sheet of a workbook.
///
/// Source: ECMA-376 part 1, section 18.3.1.99, for the order of its parts.
struct SheetWriter {
  private let sheet: SheetDraft
  private let isShown: Bool
  private var xml = XMLWriter(.spelled)
  private var cells: CellWriter

  init(_ sheet: SheetDraft, styles: Int, isShown: Bool) {
    self.sheet = sheet
    self.isShown = isShown
    cells = CellWriter(styles: styles)
  }

  /// Writes the sheet into the entry that is open, whose texts and looks are added to those of the workbook.
  mutating func write(
    to zip: inout ZipWriter, _ strings: inout SharedStrings, _ looks: inout Distinct<CellStyle>
  ) {
    xml.begin("worksheet", [("xmlns", OfficeNames.sheet), ("xmlns:r", OfficeNames.relation)])
    top()
    columns()
    xml.begin("sheetData")
    for place in 0..<sheet.rowCount {
      let isHeld = place < sheet.rows.count
      let row = isHeld ? sheet.rows[place] : later(place - sheet.rows.count)
      cells.write(row, place, to: &xml, &strings)
      if xml.bytes.count > 65_536 { zip.add(xml.take()) }
    }
    xml.end("sheetData")
    if let filter = sheet.filter { xml.empty("autoFilter", [("ref", filter.name)]) }
    conditions(&looks)
    validations()
    links()
    paper()
    let comments = sheet.comments.isEmpty ? 0 : 2
    if comments > 0 { xml.empty("legacyDrawing", [("r:id", "rId1")]) }
    if !sheet.tables.isEmpty {
      xml.begin("tableParts", [("count", "\(sheet.tables.count)")])
      for place in sheet.tables.indices {
        xml.empty("tablePart", [("r:id", "rId\(comments + place + 1)")])
      }
      xml.end("tableParts")
    }
    xml.end("worksheet")
    zip.add(xml.take())
  }

  private func later(_ place: Int) -> RowDraft {
    sheet.laterRows.map { $0.row(place) } ?? RowDraft()
  }

  // MARK: - Before the rows

  private mutating func top() {
    if !sheet.tabColour.isEmpty || sheet.print.fitsWidth {
      xml.begin("sheetPr")
      if !sheet.tabColour.isEmpty { xml.empty("tabColor", [("rgb", "FF" + sheet.tabColour)]) }
      if sheet.print.fitsWidth { xml.empty("pageSetUpPr", [("fitToPage", "1")]) }
      xml.end("sheetPr")
    }
    if sheet.rowCount > 0 {
      var width = sheet.rows.reduce(1) { max($0, $1.cells.count) }
      if sheet.laterRows.map({ $0.count > 0 }) ?? false { width = max(width, later(0).cells.count) }
      let last = CellPlace(row: sheet.rowCount - 1, column: width - 1)
      xml.empty("dimension", [("ref", CellRange(CellPlace(row: 0, column: 0), last).name)])
    }
    xml.begin("sheetViews")
    var view = [("workbookViewId", "0")]
    if isShown { view.insert(("tabSelected", "1"), at: 0) }
    if !sheet.hasGridLines { view.insert(("showGridLines", "0"), at: 0) }
    xml.begin("sheetView", view)
    panes()
    xml.end("sheetView")
    xml.end("sheetViews")
    xml.empty("sheetFormatPr", [("defaultRowHeight", "15")])
  }

  private mutating func panes() {
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    guard rows > 0 || columns > 0 else { return }
    let pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight"
    let first = CellPlace(row: rows, column: columns).name
    var attributes: [(String, String)] = []
    if columns > 0 { attributes.append(("xSplit", "\(columns)")) }
    if rows > 0 { attributes.append(("ySplit", "\(rows)")) }
    attributes += [("topLeftCell", first), ("activePane", pane), ("state", "frozen")]
    xml.empty("pane", attributes)
    xml.empty("selection", [("pane", pane), ("activeCell", first), ("sqref", first)])
  }

  private mutating func columns() {
    let hidden = sheet.hiddenColumns
    let count = max(sheet.widths.count, sheet.columnStyles.count, (hidden.max() ?? -1) + 1)
    let told = (0..<count).filter { width($0) > 0 || style($0) != .plain || hidden.contains($0) }
    guard !told.isEmpty else { return }
    xml.begin("cols")
    for place in told {
      var attributes = [("min", "\(place + 1)"), ("max", "\(place + 1)")]
      let width = width(place)
      attributes.append(("width", width > 0 ? "\(width).7109375" : "9.140625"))
      let style = style(place)
      if style != .plain { attributes.append(("style", "\(style.number)")) }
      if hidden.contains(place) { attributes.append(("hidden", "1")) }
      if width > 0 { attributes.append(("customWidth", "1")) }
      xml.empty("col", attributes)
    }
    xml.end("cols")
  }

  private func style(_ place: Int) -> StyleID {
    place < sheet.columnStyles.count ? sheet.columnStyles[place] : .plain
  }

  private func width(_ place: Int) -> Int {
    place < sheet.widths.count ? min(sheet.widths[place], 254) : 0
  }

  // MARK: - After the rows

  private mutating func conditions(_ looks: inout Distinct<CellStyle>) {
    for (place, condition) in sheet.conditions.enumerated() {
      xml.begin("conditionalFormatting", [("sqref", condition.range.name)])
      var attributes = [
        ("type", "expression"), ("dxfId", "\(looks.place(of: condition.style))"),
        ("priority", "\(place + 1)"),
      ]
      if condition.stops { attributes.append(("stopIfTrue", "1")) }
      xml.begin("cfRule", attributes)
      xml.line("formula", condition.formula)
      xml.end("cfRule")
      xml.end("conditionalFormatting")
    }
  }

  private mutating func links() {
    guard !sheet.links.isEmpty else { return }
    xml.begin("hyperlinks")
    for link in sheet.links {
      xml.empty("hyperlink", [("ref", link.place.name), ("location", link.target)])
    }
    xml.end("hyperlinks")
  }

  private mutating func validations() {
    let told = sheet.validations.filter { !$0.ranges.isEmpty }
    guard !told.isEmpty else { return }
    xml.begin("dataValidations", [("count", "\(told.count)")])
    for validation in told { ValidationWriter.write(validation, to: &xml) }
    xml.end("dataValidations")
  }

  private mutating func paper() {
    xml.empty(
      "pageMargins",
      [
        ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"),
        ("footer", "0.3"),
      ])
    // Paper 9 is A4.
    var attributes = [("paperSize", "9")]
    if sheet.print.fitsWidth {
      if sheet.print.pagesWide > 1 {
        attributes.append(("fitToWidth", "\(sheet.print.pagesWide)"))
      }
      attributes.append(("fitToHeight", "0"))
    }
    attributes.append(("orientation", sheet.print.isLandscape ? "landscape" : "portrait"))
    xml.empty("pageSetup", attributes)
    if !sheet.print.footer.isEmpty {
      xml.begin("headerFooter")
      xml.line("oddFooter", sheet.print.footer)
      xml.end("headerFooter")
    }
  }
}
