import MoRiLE

/// The file of a sheet, with the means to find and change the cells of its issues.
struct SheetRevision {
  private let document: CSVDocument
  private let plan: ColumnPlan
  private let model: Model
  /// The row of each issue.
  private let rows: [Int]
  private var revision: CSVRevision
  /// The columns of criteria that the file lacked.
  private var added: [Int: Int] = [:]

  /// Reads the file that a sheet was read from, without errors.
  init(_ sheet: IssueSheet, _ file: SourceFile) throws(Faults) {
    document = try CSVDocument.read(file.bytes)
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

  /// Changes a cell; a criterion without a column gets one.
  mutating func set(_ cell: Cell, issue: Int, criterion: Int) {
    let column: Int
    if let known = plan.roles.firstIndex(of: .criterion(criterion)) ?? added[criterion] {
      column = known
    } else {
      column = revision.addColumn(model.criteria[criterion].id)
      added[criterion] = column
    }
    revision.set(cell.text, row: rows[issue], column: column)
  }

  /// The file as changed.
  var bytes: [UInt8] { revision.bytes }
}

extension IssueSheet {
  /// The file of this sheet with some cells changed, and every other byte as it was.
  ///
  /// A criterion that has no column gets one at the end. Linear in the size of the file.
  /// - Parameters:
  ///   - file: The one file that the sheet was read from.
  ///   - cells: The new cells, by the places of issue and criterion.
  public func revised(_ file: SourceFile, cells: [CellChange]) -> [UInt8] {
    do throws(Faults) {
      var revision = try SheetRevision(self, file)
      for change in cells {
        revision.set(change.cell, issue: change.issue, criterion: change.criterion)
      }
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
