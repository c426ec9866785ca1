/// Why a workbook cannot be written.
package struct WorkbookRefusal: Error, Sendable {
  /// What is wrong, as a clause.
  package let text: String
}

/// Writes a workbook as an `.xlsx` file.
///
/// Rows are packed as they come, so that no more is held than the file itself, its distinct texts and a megabyte. The
/// same draft always gives the same bytes. A text longer than a cell can hold is cut, and ends in an ellipsis.
///
/// Source: ECMA-376 part 1, sections 12.3 and 18, in the order of the schemas' sequences.
package struct WorkbookWriter {
  /// How many rows a sheet has at most.
  package static let mostRows = 1_048_576
  /// How many columns a sheet has at most.
  package static let mostColumns = CSVRow.mostCells
  /// How many characters a cell has at most, as UTF-16 counts them.
  package static let longestText = 32_767

  private let draft: WorkbookDraft
  private let packing: WorkSequence

  /// The workbook as a file, packed at once.
  ///
  /// - Throws: ``WorkbookRefusal`` as ``bytes(of:packing:)`` does.
  package static func bytes(of draft: WorkbookDraft) throws(WorkbookRefusal) -> [UInt8] {
    try bytes(of: draft, packing: .atOnce)
  }

  /// The workbook as a file.
  ///
  /// - Parameters:
  ///   - draft: The workbook.
  ///   - packing: Packs the parts.
  /// - Throws: ``WorkbookRefusal`` where a sheet has more rows or columns than Excel opens, where no sheet is visible,
  ///   or where a part is longer than 4 GB.
  package static func bytes(
    of draft: WorkbookDraft, packing: WorkSequence
  ) throws(WorkbookRefusal) -> [UInt8] {
    guard draft.sheets.contains(where: { $0.visibility == .visible }) else {
      throw WorkbookRefusal(text: "no sheet is visible")
    }
    for sheet in draft.sheets {
      if sheet.rowCount > mostRows {
        throw WorkbookRefusal(
          text:
            "sheet \"\(sheet.name)\" would have \(sheet.rowCount) rows, and a sheet has at most \(mostRows)"
        )
      }
      let columns = sheet.rows.reduce(0) { max($0, $1.cells.count) }
      if columns > mostColumns {
        throw WorkbookRefusal(
          text:
            "sheet \"\(sheet.name)\" would have \(columns) columns, and a sheet has at most \(mostColumns)"
        )
      }
    }
    return try WorkbookWriter(draft: draft, packing: packing).write()
  }

  private func write() throws(WorkbookRefusal) -> [UInt8] {
    let parts = WorkbookParts(draft)
    var package = OfficePackage(
      defaults: parts.hasComments
        ? [("vml", OfficeNames.vendor + "officedocument.vmlDrawing")] : [],
      parts: parts.types, main: "xl/workbook.xml", draft.properties, packing: packing)
    package.relate("xl/_rels/workbook.xml.rels", parts.relations)
    package.zip.add("xl/workbook.xml", workbook())
    var looks = Distinct<CellStyle>()
    var strings = SharedStrings()
    var tables = 0
    for (place, sheet) in draft.sheets.enumerated() {
      var writer = SheetWriter(
        sheet, styles: draft.styles.all.count, isShown: place == draft.shown)
      writer.write(to: &package.zip, &strings, &looks)
      package.zip.end("xl/worksheets/sheet\(place + 1).xml")
      let relations = parts.relations(of: place)
      if !relations.isEmpty {
        package.relate("xl/worksheets/_rels/sheet\(place + 1).xml.rels", relations)
      }
      if !sheet.comments.isEmpty {
        let comments = CommentsWriter(sheet.comments)
        package.zip.add("xl/drawings/vmlDrawing\(place + 1).vml", comments.drawing)
        package.zip.add("xl/comments\(place + 1).xml", comments.part)
      }
      for table in sheet.tables {
        tables += 1
        package.zip.add("xl/tables/table\(tables).xml", TableWriter.part(table, number: tables))
      }
    }
    strings.write(to: &package.zip)
    package.zip.add("xl/styles.xml", StylesWriter(draft.styles, looks).part)
    let bytes = package.zip.finish()
    if package.zip.isTooLong {
      throw WorkbookRefusal(text: "a part of it would be longer than 4 GB")
    }
    return bytes
  }

  // MARK: - The workbook's own part

  private func workbook() -> [UInt8] {
    var xml = XMLWriter(.spelled)
    xml.begin("workbook", [("xmlns", OfficeNames.sheet), ("xmlns:r", OfficeNames.relation)])
    xml.empty("workbookPr", [("defaultThemeVersion", "124226")])
    xml.begin("bookViews")
    let first = draft.sheets.firstIndex { $0.visibility == .visible } ?? 0
    let isVisible =
      draft.sheets.indices.contains(draft.shown)
      && draft.sheets[draft.shown].visibility == .visible
    xml.empty(
      "workbookView",
      [
        ("xWindow", "0"), ("yWindow", "0"), ("windowWidth", "24000"), ("windowHeight", "12000"),
        ("activeTab", "\(isVisible ? draft.shown : first)"),
      ])
    xml.end("bookViews")
    xml.begin("sheets")
    for (place, sheet) in draft.sheets.enumerated() {
      var attributes = [("name", sheet.name), ("sheetId", "\(place + 1)")]
      if sheet.visibility != .visible { attributes.append(("state", sheet.visibility.rawValue)) }
      attributes.append(("r:id", "rId\(place + 1)"))
      xml.empty("sheet", attributes)
    }
    xml.end("sheets")
    names(&xml)
    xml.empty("calcPr", [("calcId", "191029"), ("fullCalcOnLoad", "1")])
    xml.end("workbook")
    return xml.take()
  }

  private func names(_ xml: inout XMLWriter) {
    let names = (draft.names + printNames).enumerated().sorted { first, second in
      let (one, two) = (first.element, second.element)
      let (left, right) = (one.name.lowercased(), two.name.lowercased())
      if left != right { return left < right }
      let (here, there) = (one.sheet ?? -1, two.sheet ?? -1)
      return here == there ? first.offset < second.offset : here < there
    }
    guard !names.isEmpty else { return }
    xml.begin("definedNames")
    for (_, name) in names {
      var attributes = [("name", name.name)]
      if let sheet = name.sheet { attributes.append(("localSheetId", "\(sheet)")) }
      if name.isHidden { attributes.append(("hidden", "1")) }
      xml.line("definedName", name.formula, attributes)
    }
    xml.end("definedNames")
  }

  /// The names by which a workbook knows filters and the rows and columns that are printed on every page.
  private var printNames: [WorkbookDraft.Name] {
    var names: [WorkbookDraft.Name] = []
    for (place, sheet) in draft.sheets.enumerated() {
      let quoted = SheetOrigin.quoted(sheet.name) + "!"
      if let filter = sheet.filter {
        names.append(
          .init(
            "_xlnm._FilterDatabase", quoted + filter.fixedName, sheet: place, isHidden: true))
      }
      var titles: [String] = []
      if let columns = sheet.print.repeatedColumns {
        let (first, last) = (columns.lowerBound, columns.upperBound)
        titles.append(
          quoted + "$\(CellPlace.letters(first)):$\(CellPlace.letters(last))")
      }
      if let rows = sheet.print.repeatedRows {
        titles.append(quoted + "$\(rows.lowerBound + 1):$\(rows.upperBound + 1)")
      }
      if !titles.isEmpty {
        names.append(
          .init("_xlnm.Print_Titles", titles.joined(separator: ","), sheet: place))
      }
    }
    return names
  }
}
