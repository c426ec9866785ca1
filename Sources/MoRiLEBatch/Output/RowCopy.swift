import MoRiLEFormats

/// Which cells of a file's rows go where in a row of the result: the issue, the theme, and then the
/// file's own columns.
struct RowCopy: Sendable {
  /// Cells of a row that stand side by side there and in the result.
  struct Run: BitwiseCopyable, Sendable {
    /// The first column, or -1 for a column of the result that the file does not have.
    let first: Int
    let last: Int
  }

  /// The runs of own columns, in the order of the result.
  let runs: [Run]
  /// The file's column for each own column of the result.
  let own: [Int?]

  /// - Parameter count: How many own columns the result has.
  init(_ plan: SheetPlan.Columns, count: Int, delimiter: CSVDelimiter) {
    var own = [Int?](repeating: nil, count: count)
    for (column, place) in plan.own.enumerated() {
      if let place { own[place] = column }
    }
    self.own = own
    var runs: [Run] = []
    for column in own {
      if let column, delimiter == .comma, let run = runs.last, run.first >= 0,
        run.last + 1 == column
      {
        runs[runs.count - 1] = Run(first: run.first, last: column)
      } else {
        runs.append(Run(first: column ?? -1, last: column ?? -1))
      }
    }
    self.runs = runs
  }
}
