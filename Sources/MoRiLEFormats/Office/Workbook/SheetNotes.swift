import MoRiLE

/// What is to be told of the cells of a sheet, noted while they are read; all rows and columns count from 0.
struct SheetNotes {
  /// How many parts of each kind are kept to be named or looked at; all of them are counted.
  static let most = 1_000

  /// Cells of more than one row that were made one.
  struct Merge {
    /// The cell that has the value.
    let first: CellPlace
    /// The lowest and rightmost of the others.
    let last: CellPlace
  }

  /// The first formula whose result is not in the file, and how many there are.
  private(set) var unsolved: (first: CellPlace, count: Int)?
  /// Rows that are hidden and have values, in order, neighbours together.
  private(set) var hiddenRows: [ClosedRange<Int>] = []
  /// How many there are.
  private(set) var hiddenRowCount = 0
  /// Columns that are hidden, in the order of the file.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Cells that were merged down.
  private(set) var merges: [Merge] = []
  /// The first date of each column, where it has one, and how many there are.
  private(set) var dates: [Int: (row: Int, count: Int)] = [:]

  /// Notes a formula without a result.
  mutating func noteUnsolved(_ place: CellPlace) {
    unsolved = (unsolved?.first ?? place, (unsolved?.count ?? 0) + 1)
  }

  /// Notes that a row with values is hidden; rows come in order.
  mutating func noteHidden(row: Int) {
    hiddenRowCount += 1
    if let last = hiddenRows.last, last.upperBound == row - 1 {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else if hiddenRows.count < Self.most {
      hiddenRows.append(row...row)
    }
  }

  /// Notes that columns are hidden.
  mutating func noteHidden(columns: ClosedRange<Int>) {
    if hiddenColumns.count < Self.most { hiddenColumns.append(columns) }
  }

  /// Notes cells that were merged; those of one row need not be told.
  mutating func noteMerge(_ merge: Merge) {
    if merge.last.row > merge.first.row, merges.count < Self.most { merges.append(merge) }
  }

  /// Notes a date.
  mutating func noteDate(_ place: CellPlace) {
    let (row, count) = dates[place.column] ?? (place.row, 0)
    dates[place.column] = (row, count + 1)
  }
}
