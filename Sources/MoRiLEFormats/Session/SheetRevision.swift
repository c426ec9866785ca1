import MoRiLE

/// The file of a sheet, with the means to find and change the cells of its issues.
struct SheetRevision {
  let document: CSVDocument
  private let plan: ColumnPlan
  private let model: Model
  /// The row of each issue.
  let rows: [Int]
  private(set) var revision: CSVRevision
  /// The columns that the file lacked, by their headers.
  private var added: [String: Int] = [:]

  /// Reads the file that a sheet was read from, without errors.
  init(_ sheet: IssueSheet, _ file: SourceFile) throws(Faults) {
    document = try CSVDocument.readPastFaults(file.with(header: sheet.header))
    if document.log.hasErrors { throw Faults(document.faults) }
    model = sheet.model
    plan = ColumnPlan(document.header, model: model)
    revision = CSVRevision(document, original: file.bytes)
    var kinds = SheetRows(document, plan)
    rows = (0..<document.rowCount).filter { row in
      if case .issue = kinds.kind(of: row) { true } else { false }
    }
  }

  /// Where the cell of a criterion stands, or where it lacks the name of the issue.
  func place(issue: Int, criterion: Int) -> (position: Position, length: Int) {
    place(issue: issue, .criterion(criterion))
  }

  /// Where an issue's cell in the column of a role stands, or where it lacks the name of the issue.
  func place(issue: Int, _ role: ColumnPlan.Role) -> (position: Position, length: Int) {
    let column = plan.roles.firstIndex(of: role) ?? plan.roles.firstIndex(of: .issue) ?? 0
    return (
      document.position(row: rows[issue], column: column),
      document.length(row: rows[issue], column: column)
    )
  }

  /// Where a given score of an issue stands.
  func place(issue: Int, _ given: GivenScore) -> (position: Position, length: Int)? {
    column(issue: issue, given).map { column in
      (
        document.position(row: rows[issue], column: column),
        document.length(row: rows[issue], column: column)
      )
    }
  }

  /// The place in its sheet of a given score of an issue.
  func sheetPlace(issue: Int, _ given: GivenScore) -> CellPlace? {
    column(issue: issue, given).map { document.sheetPlace(row: rows[issue], column: $0) }
  }

  /// Empties the cell of a given score.
  mutating func remove(_ given: GivenScore, issue: Int) {
    if let column = column(issue: issue, given) { put("", issue: issue, column: column) }
  }

  /// The column in which a score of an issue is given.
  func column(issue: Int, _ given: GivenScore) -> Int? {
    plan.roles.indices.first {
      plan.roles[$0] == .given(given.score)
        && document.cell(row: rows[issue], column: $0) == given.text
    }
  }

  /// Changes cells, and who agreed.
  mutating func set(_ cells: [CellChange], _ agreements: [AgreementChange]) {
    for change in cells {
      set(change.cell, issue: change.issue, criterion: change.criterion)
    }
    for change in agreements { set(change.agreement, issue: change.issue) }
  }

  /// Changes a cell; a criterion without a column gets one.
  mutating func set(_ cell: Cell, issue: Int, criterion: Int) {
    let column =
      plan.roles.firstIndex(of: .criterion(criterion))
      ?? addedColumn(model.criteria[criterion].id)
    revision.set(cell.text, row: rows[issue], column: column)
  }

  /// Writes who agreed an issue and when, in columns of their own, and empties its mark of having been
  /// carried over; or takes an agreement back that the file has.
  mutating func set(_ agreement: IssueAgreement?, issue: Int) {
    let (by, on) = (column(SheetMarks.agreedBy), column(SheetMarks.agreedOn))
    guard let agreement else {
      for column in [by, on] { column.map { put("", issue: issue, column: $0) } }
      return
    }
    put(agreement.by, issue: issue, column: by ?? addedColumn(SheetMarks.agreedBy))
    put(agreement.on, issue: issue, column: on ?? addedColumn(SheetMarks.agreedOn))
    if let mark = column(SheetMarks.carriedOver) { put("", issue: issue, column: mark) }
  }

  /// Puts a text into a cell, unless the cell says it already.
  private mutating func put(_ text: String, issue: Int, column: Int) {
    let row = rows[issue]
    guard column >= document.columnCount || document.cell(row: row, column: column) != text else {
      return
    }
    revision.set(text, row: row, column: column)
  }

  private func column(_ header: String) -> Int? {
    document.header.indices.first {
      plan.roles[$0] == .carried && columnKey(document.header[$0]) == header
    }
  }

  private mutating func addedColumn(_ header: String) -> Int {
    if let column = added[header] { return column }
    let column = revision.addColumn(header)
    added[header] = column
    return column
  }

  /// The file as changed.
  var bytes: [UInt8] { revision.bytes }
}

extension IssueSheet {
  /// The file of this sheet with some cells changed, and every other byte as it was.
  ///
  /// Who agreed an issue and when stands in the columns `agreed_by` and `agreed_on`, and the cell of an agreed
  /// issue in a column `carried_over` is emptied. So is what is given of a score and says nothing of the new cells.
  /// A criterion or an agreement that has no column gets one at
  /// the end. Linear in the size of the file.
  /// - Parameters:
  ///   - file: The one file that the sheet was read from.
  ///   - cells: The new cells, by the places of issue and criterion.
  ///   - agreements: What was agreed, or is agreed no longer.
  public func revised(
    _ file: SourceFile, cells: [CellChange], agreements: [AgreementChange] = []
  ) -> [UInt8] {
    do throws(Faults) {
      var revision = try SheetRevision(self, file)
      revision.set(cells, agreements)
      for (issue, given) in outdatedGiven(after: cells) { revision.remove(given, issue: issue) }
      return revision.bytes
    } catch {
      preconditionFailure("the sheet was not read from this file")
    }
  }
}

/// A new cell of a sheet.
public struct CellChange: Hashable, Sendable {
  /// The place of the issue in the sheet.
  public let issue: Int
  /// The place of the criterion in the model.
  public let criterion: Int
  /// What the cell is to have.
  public let cell: Cell

  /// Makes a change.
  public init(issue: Int, criterion: Int, cell: Cell) {
    self.issue = issue
    self.criterion = criterion
    self.cell = cell
  }
}

/// What a session did about an issue as a whole.
public struct AgreementChange: Hashable, Sendable {
  /// The place of the issue in the sheet.
  public let issue: Int
  /// The agreement; nil where what was agreed before holds no longer.
  public let agreement: IssueAgreement?
  /// The label of the rating that was agreed in place of the one that the scores give; empty where there is
  /// none.
  public let rating: String
  /// Why; empty where no reason was given.
  public let reason: String

  /// Makes a change.
  public init(
    issue: Int, agreement: IssueAgreement?, rating: String = "", reason: String = ""
  ) {
    self.issue = issue
    self.agreement = agreement
    self.rating = rating
    self.reason = reason
  }

  /// The change that comes of the step that ratified an issue; nil where it is ratified no longer.
  public init(issue: Int, _ step: SessionStep?) {
    self.init(
      issue: issue, agreement: step.map { IssueAgreement($0) }, rating: step?.agreedRating ?? "",
      reason: step?.reason ?? "")
  }
}
