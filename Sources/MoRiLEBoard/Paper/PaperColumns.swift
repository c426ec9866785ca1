import MoRiLE
import MoRiLEReports

/// A table that is made column by column, so that columns without a text can be left out where people read.
struct PaperColumns {
  private struct Column {
    let header: String
    let isProse: Bool
    let cells: [ReportTable.Cell]
    /// Whether the column is for other programs alone.
    var isOwn = false

    var isBlank: Bool {
      cells.allSatisfy { cell in
        switch cell {
        case .blank: true
        case .text(let text), .code(let text): text.isEmpty
        case .number, .shown, .rating, .picture: false
        }
      }
    }
  }

  private let thresholds: [Fraction]
  private var columns: [Column]

  /// Begins a table with the column that names its rows.
  ///
  /// - Parameters:
  ///   - title: The header of that column.
  ///   - names: What it names.
  ///   - thresholds: The thresholds that no rounded number may cross.
  init(_ title: String, _ names: [String], thresholds: [Fraction] = []) {
    columns = [Column(header: title, isProse: false, cells: names.map { .text($0) })]
    self.thresholds = thresholds
  }

  /// Adds a column with a cell for each row; one of prose gives way where the table is too wide.
  mutating func add(_ header: String, isProse: Bool = false, _ cells: [ReportTable.Cell]) {
    columns.append(Column(header: header, isProse: isProse, cells: cells))
  }

  /// Adds the columns that a register has beside those that it knows.
  ///
  /// - Parameters:
  ///   - headers: Their headers.
  ///   - rows: Their texts in each row; none where a row is not from the register.
  mutating func addOwn(_ headers: [String], _ rows: [[String]?]) {
    for (index, header) in headers.enumerated() {
      columns.append(
        Column(
          header: header, isProse: false, cells: rows.map { $0.map { .text($0[index]) } ?? .blank },
          isOwn: true))
    }
  }

  /// The table; with `isComplete` also with the columns that have no text and those of the register's own,
  /// for other programs.
  func table(isComplete: Bool) -> ReportTable {
    let shown = columns.enumerated().filter { index, column in
      index == 0 || isComplete || !(column.isOwn || column.isBlank)
    }.map { $0.element }
    var table = ReportTable(
      shown.map { $0.header }, thresholds: thresholds,
      prose: Set(shown.indices.filter { shown[$0].isProse }))
    for row in columns[0].cells.indices { table.add(shown.map { $0.cells[row] }) }
    return table
  }
}
