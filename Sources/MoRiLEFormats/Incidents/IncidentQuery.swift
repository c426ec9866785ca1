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

  /// The header of the column of codes of areas in the files that the police publish.
  package static let usualCode = "LSOA code"
  /// The header of their column of the forces that incidents were reported by.
  static let force = "Reported by"

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
  /// Whether each month is counted by itself.
  package let isMonthly: Bool
  /// The areas that are counted; nil for all there is, wherever it is.
  package let areas: AreaChoice?
  /// The header of the column of codes of areas.
  package let code: String

  /// Makes a query.
  package init(
    by: String, month: String, conditions: [Condition], period: MonthRange?, previous: MonthRange?,
    isMonthly: Bool = false, areas: AreaChoice? = nil, code: String = usualCode
  ) {
    self.by = by
    self.month = month
    self.conditions = conditions
    self.period = period
    self.previous = previous
    self.isMonthly = isMonthly
    self.areas = areas
    self.code = code
  }

  /// What finds the header of a table: it has all the columns that are asked for.
  package var header: HeaderSearch {
    let wanted =
      ([by] + conditions.map { $0.header } + (needsMonth ? [month] : [])
      + (areas == nil ? [] : [code]))
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
  package var needsMonth: Bool { isMonthly || period != nil || previous != nil }

  /// What incidents of a month are counted as; nil where they are not counted.
  package func time(of month: Int) -> IncidentTime? {
    if isMonthly {
      let isAsked = period.map { $0.withYearBefore.contains(month) } ?? true
      return isAsked ? IncidentTime(month: month) : nil
    }
    let isNow = period.map { $0.months.contains(month) } ?? true
    let isBefore = previous.map { $0.months.contains(month) } ?? false
    return isNow || isBefore ? IncidentTime(isNow: isNow, isBefore: isBefore) : nil
  }
}

/// When incidents were that are counted together: in a month, or in the period, the one before or both.
package struct IncidentTime: Hashable, Sendable {
  private let number: Int

  /// Incidents of a month.
  init(month: Int) { number = month }

  /// Incidents of the period, of the one before or of both.
  package init(isNow: Bool, isBefore: Bool) { number = (isNow ? 1 : 0) + (isBefore ? 2 : 0) }

  /// The month, where each is counted by itself.
  var month: Int { number }
  /// Whether they are among those of the period, where months are not counted by themselves.
  var isNow: Bool { number & 1 != 0 }
  /// Whether they are among those before.
  var isBefore: Bool { number & 2 != 0 }
}
