import MoRiLE

/// A table of issues that somebody works on, with all that is wrong with it: its cells with their places, and what the
/// file becomes when some of them are changed.
///
/// A table with faults has its cells all the same, as long as its header is found, so that they can be mended.
package struct EditedTable {
  /// A change of the table.
  package enum Edit {
    /// A cell gets a text; rows are counted from 0 below the header.
    case cell(row: Int, column: Int, text: String)
    /// A row is added below the last.
    case newRow([String])
    /// A row is taken out.
    case removal(row: Int)
  }

  /// The file, or the sheet of a workbook.
  package let file: SourceFile
  /// What the columns are; nil where they fit none of the models, or several.
  package let model: Model?
  let document: CSVDocument
  private let plan: ColumnPlan?

  /// Reads a table, past the faults of its rows.
  /// - Throws: that no header is found.
  package init(_ file: SourceFile, models: [Model]) throws(Faults) {
    self.file = file
    let document = try CSVDocument.readPastFaults(
      file, header: HeaderSearch(models, for: .scores))
    self.document = document
    let fitting = models.filter { ColumnPlan(document.header, model: $0).known > 0 }
    let chosen = try? ReadingPurpose.scores.model(for: document, among: models)
    let model = models.count == 1 ? models[0] : chosen ?? (fitting.count == 1 ? fitting[0] : nil)
    self.model = model
    plan = model.map { ColumnPlan(document.header, model: $0) }
  }

  // MARK: - Cells

  /// The titles of the columns.
  package var headers: [String] { document.header }
  /// How many rows stand below the header.
  package var rowCount: Int { document.rowCount }
  /// How many rows from the top of the file the header stands, as messages call it: `row 4`, `line 1`.
  package var headerPlace: String { document.headerPlace }
  /// What a column holds; what nobody knows where there is no model.
  package func role(_ column: Int) -> ColumnPlan.Role { plan?.roles[column] ?? .carried }

  /// The text of a cell; empty where the row is too short to have it.
  package func text(row: Int, column: Int) -> String {
    document.hasCell(row: row, column: column) ? document.cell(row: row, column: column) : ""
  }

  /// The place of a cell as a spreadsheet names it.
  package func place(row: Int, column: Int) -> CellPlace {
    document.sheetPlace(row: row, column: column)
  }

  /// The place of a column's header.
  package func headerPlace(column: Int) -> CellPlace {
    document.sheetPlace(row: nil, column: column)
  }

  /// Where the title of a column begins.
  package func position(ofHeader column: Int) -> Position { document.position(ofHeader: column) }

  /// For each row whether it is an issue; others are guidance, or are left out.
  package var issueRows: [Bool] {
    guard let plan else { return Array(repeating: true, count: rowCount) }
    var kinds = SheetRows(document, plan)
    return (0..<rowCount).map { row in
      if case .issue = kinds.kind(of: row) { true } else { false }
    }
  }

  /// The row and the column of the cell at a place of the file; nil where none begins there.
  package func cell(at position: Position) -> (row: Int, column: Int)? {
    for row in 0..<rowCount {
      for column in headers.indices
      where document.hasCell(row: row, column: column)
        && document.position(row: row, column: column) == position
      {
        return (row, column)
      }
    }
    return nil
  }

  // MARK: - Changes

  /// The file after some changes of one kind, with every other part as it was.
  /// - Throws: that a workbook cannot be changed so, with the cells that hold formulas.
  package func changed(_ edits: [Edit]) throws(Faults) -> [UInt8] {
    if let origin = file.sheet { return try changedWorkbook(origin, edits) }
    var revision = CSVRevision(document, original: file.bytes)
    var (rows, removed): ([[String]], Set<Int>) = ([], [])
    for edit in edits {
      switch edit {
      case .cell(let row, let column, let text): revision.set(text, row: row, column: column)
      case .newRow(let texts): rows.append(texts)
      case .removal(let row): removed.insert(row)
      }
    }
    if !rows.isEmpty { return revision.bytes(withRows: rows) }
    return removed.isEmpty ? revision.bytes : revision.bytes(withoutRows: removed)
  }

  private func changedWorkbook(_ origin: SheetOrigin, _ edits: [Edit]) throws(Faults) -> [UInt8] {
    var workbook = try WorkbookRevision(origin)
    var below =
      (rowCount > 0 ? place(row: rowCount - 1, column: 0) : headerPlace(column: 0)).row + 1
    let first = headerPlace(column: 0).column
    let results = model.map { ResultColumn.resultsOfSheet(among: headers, of: $0) } ?? []
    for edit in edits {
      switch edit {
      case .cell(let row, let column, let text):
        workbook.set(text, at: place(row: row, column: column))
        // What formulas made of the row before holds no longer, and is worked out by the program that opens it next.
        for result in results where result != column {
          workbook.setResult("", at: place(row: row, column: result))
        }
      case .newRow(let texts):
        for (column, text) in texts.enumerated() where !text.isEmpty {
          workbook.set(text, at: CellPlace(row: below, column: first + column))
        }
        below += 1
      case .removal(let row):
        // A row of blank cells is no row.
        for column in headers.indices where !text(row: row, column: column).isEmpty {
          workbook.set("", at: place(row: row, column: column))
        }
      }
    }
    let (bytes, formulas) = try workbook.bytes()
    guard formulas.isEmpty else {
      let names = formulas.prefix(6).map { $0.name }.joined(separator: ", ")
      throw Faults([
        Fault(
          .contradiction, at: nil,
          "\(names)\(formulas.count > 6 ? " and \(formulas.count - 6) more" : "") "
            + "\(formulas.count == 1 ? "holds a formula, which is" : "hold formulas, which are") not written over; "
            + "change what it is made of, or do this in the program that made the workbook")
      ])
    }
    return bytes
  }
}
