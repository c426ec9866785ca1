import MoRiLE

extension IssueSheet {
  /// The file of this sheet with some cells changed: of a workbook, with every other part as it was.
  ///
  /// What formulas of the sheet came to for an issue whose cells change is what the engine makes of the new ones; the
  /// rest is worked out by the program that opens the workbook next. See ``revised(_:cells:agreements:)`` for all else.
  /// - Parameters:
  ///   - file: The one file that the sheet was read from.
  ///   - cells: The new cells, by the places of issue and criterion.
  ///   - agreements: What was agreed, or is agreed no longer.
  /// - Throws: Cells that hold formulas, all of them; that the workbook is none of Excel's.
  package func revisedFile(
    _ file: SourceFile, cells: [CellChange], agreements: [AgreementChange] = []
  ) throws(Faults) -> [UInt8] {
    guard let origin = file.sheet else {
      return revised(file, cells: cells, agreements: agreements)
    }
    var revision = try SheetRevision(self, file)
    revision.set(cells, agreements)
    var workbook = try WorkbookRevision(origin)
    for change in revision.revision.changes {
      workbook.set(change.text, at: revision.place(row: change.row, column: change.column))
    }
    let outdated = outdatedGiven(after: cells)
    let columns = ResultColumn.all(in: revision.document, model)
    for (index, issue) in changedIssues(cells) {
      let assessment = model.assess(issue.withoutGiven)
      let given = outdated.filter { $0.issue == index }.compactMap {
        revision.column(issue: index, $0.given)
      }
      for column in columns {
        guard let result = assessment.result(column.kind) else { continue }
        workbook.setResult(
          result, plain: given.contains(column.place) ? "" : nil,
          at: revision.place(row: revision.rows[index] + 1, column: column.place))
      }
    }
    let (bytes, formulas) = try workbook.bytes()
    if formulas.isEmpty { return bytes }
    throw Faults(revision.faults(of: formulas))
  }

  /// The issues with some cells changed, by their places.
  func changedIssues(_ changes: [CellChange]) -> [(index: Int, now: Issue)] {
    var cells: [Int: [Cell]] = [:]
    for change in changes {
      cells[change.issue, default: issues[change.issue].cells][change.criterion] = change.cell
    }
    return cells.keys.sorted().map { ($0, issues[$0].with(cells[$0] ?? [])) }
  }
}

extension SheetRevision {
  /// The place in its sheet of a cell of the table; rows are counted from 0 at the header.
  fileprivate func place(row: Int, column: Int) -> CellPlace {
    document.sheetPlace(row: row == 0 ? nil : row - 1, column: column)
  }

  /// The faults of cells that hold formulas.
  fileprivate func faults(of formulas: [CellPlace]) -> [Fault] {
    revision.changes.filter { formulas.contains(place(row: $0.row, column: $0.column)) }.map {
      change in
      let column = min(change.column, document.columnCount - 1)
      let (place, length) =
        change.row == 0
        ? (document.position(ofHeader: column), document.length(ofHeader: column))
        : (
          document.position(row: change.row - 1, column: column),
          document.length(row: change.row - 1, column: column)
        )
      return Fault(
        .contradiction, at: place, length: length,
        "this cell holds a formula, and the session makes it \(change.text.isEmpty ? "blank" : change.text): put "
          + "the value in its place in Excel, or change what the formula works it out from, and apply again"
      )
    }
  }
}

extension Assessment {
  /// What a formula in a column of results comes to; blank where it is not certain, and nil of what depends on other
  /// issues.
  fileprivate func result(_ kind: ResultColumn.Kind) -> String? {
    switch kind {
    case .rank: nil
    case .rating: rating.band?.label ?? ""
    case .domainRating(let domain): domainRatings[domain]?.band?.label ?? ""
    case .score(let score): scores[score].value?.decimalText(12) ?? ""
    case .lowest(let score): scores[score].low.decimalText(12)
    case .highest(let score): scores[score].high.decimalText(12)
    }
  }
}
