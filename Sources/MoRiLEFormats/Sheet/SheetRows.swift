import MoRiLE

/// Tells the issues of a table from guidance, and from what stands below the issues.
struct SheetRows {
  /// What a row is.
  enum Kind {
    /// An issue.
    case issue
    /// Guidance.
    case guide
    /// A row that is left out, and the column of its name.
    case note(column: Int, NoteRow.Reason)
  }

  private let document: CSVDocument
  private let issue: Int?
  private let criteria: [Int]
  /// The columns in which a crime table marks totals, which belong to it.
  private let totals: [Int]
  /// Of an extract, the lines of rows that stand below an empty row in the whole table.
  private let belowGaps: Set<Int>?
  private var above = RowsAbove.other

  init(
    _ document: CSVDocument, _ plan: ColumnPlan, for purpose: ReadingPurpose = .scores,
    belowGaps: Set<Int>? = nil
  ) {
    totals = document.header.indices.filter {
      purpose == .trends && EvidenceColumn(header: document.header[$0]) == .total
    }
    self.document = document
    self.belowGaps = belowGaps
    issue = plan.roles.firstIndex(of: .issue)
    criteria = plan.roles.indices.filter { column in
      if case .criterion = plan.roles[column] { true } else { false }
    }
  }

  /// What the next row is; rows are asked for in their order, all of them.
  mutating func kind(of row: Int) -> Kind {
    if let belowGaps {
      above = belowGaps.contains(document.line(ofRow: row)) ? .gap : .other
    } else if document.followsEmptyRow(row) {
      above.passEmptyRow()
    }
    // A row that is not complete has its own fault, and may be an issue.
    guard let issue, document.isComplete(row: row) else {
      above = .other
      return .issue
    }
    if IssueSheet.isGuide(document.cell(row: row, column: issue)) {
      above = .other
      return .guide
    }
    if criteria.contains(where: { !document.isBlank(row: row, column: $0) }) {
      above = .scored
      return .issue
    }
    let isTotal = totals.contains { EvidenceColumn.isTotal(document.cell(row: row, column: $0)) }
    if !isTotal, let note = note(row, issue) { return note }
    above = .other
    return .issue
  }

  /// What a row without a score is, if it is no issue.
  ///
  /// Its name may stand in another column than those of issues.
  private func note(_ row: Int, _ issue: Int) -> Kind? {
    let given = document.header.indices.filter { !document.isBlank(row: row, column: $0) }
    guard let column = given.contains(issue) ? issue : given.first else { return nil }
    let name = document.cell(row: row, column: column)
    guard NameText.isVisible(name) else { return nil }
    if NoteRow.isNamed(name.utf8) { return .note(column: column, .name) }
    return given.count == 1 && above == .gap ? .note(column: column, .gap) : nil
  }
}
