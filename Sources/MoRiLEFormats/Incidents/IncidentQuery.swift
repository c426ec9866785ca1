import MoRiLE

/// What is asked of a table of incidents: by what to count them, which of them, and of when.
package struct IncidentQuery: Sendable {
  /// A condition: the cell of a column is like a pattern.
  package struct Condition: Sendable {
    /// The column's header.
    package let header: String
    /// What the cell must be like.
    package let pattern: TextPattern

    /// Makes a condition of a header and a pattern in which `*` stands for anything.
    package init(_ header: String, like pattern: String) {
      self.header = header
      self.pattern = TextPattern(pattern)
    }
  }

  /// The header of the column whose cells become the issues.
  package let by: String
  /// The header of the column of months.
  package let month: String
  /// The conditions, which must all hold.
  package let conditions: [Condition]
  /// The months that are counted; nil for all, whatever the column of months has.
  package let period: MonthRange?
  /// The months that are counted as those before.
  package let previous: MonthRange?

  /// Makes a query.
  package init(
    by: String, month: String, conditions: [Condition], period: MonthRange?, previous: MonthRange?
  ) {
    self.by = by
    self.month = month
    self.conditions = conditions
    self.period = period
    self.previous = previous
  }

  /// What finds the header of a table: it has all the columns that are asked for.
  package var header: HeaderSearch {
    let wanted = ([by] + conditions.map { $0.header } + (needsMonth ? [month] : []))
      .map { [columnKey($0)] }
    return HeaderSearch { HeaderSearch.fit($0, required: wanted, known: wanted) }
  }

  /// Whether a sheet of which the first rows are given has all the columns that are asked for.
  package func fits(_ head: SourceFile) -> Bool {
    guard let document = try? document(head) else { return false }
    return (try? IncidentColumns(of: document, self)) != nil
  }

  /// Reads a table of incidents past the faults of its rows; columns that nothing asks for need no name.
  /// - Throws: the faults of a file that has no header to go by.
  package func document(_ file: SourceFile) throws(Faults) -> CSVDocument {
    try CSVDocument.readPastFaults(file, header: header, needsNames: false)
  }

  /// Whether the column of months is asked for.
  package var needsMonth: Bool { period != nil || previous != nil }

  /// Whether incidents of a month are counted, and whether among those before.
  package func asks(for month: Int) -> (isNow: Bool, isBefore: Bool) {
    (
      period.map { $0.months.contains(month) } ?? true,
      previous.map { $0.months.contains(month) } ?? false
    )
  }
}
