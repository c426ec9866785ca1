import MoRiLE
import MoRiLEFormats

/// What is asked of a table of incidents: by what to count them, which of them, and of when.
package struct IncidentQuery: Sendable {
  /// A condition: the cell of a column is like a pattern.
  package struct Condition: Sendable {
    /// The column's header.
    package let header: String
    /// What the cell must be like.
    let pattern: TextPattern

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
  var header: HeaderSearch {
    let wanted = ([by] + conditions.map { $0.header } + (needsMonth ? [month] : []))
      .map { [columnKey($0)] }
    return HeaderSearch { HeaderSearch.fit($0, required: wanted, known: wanted) }
  }

  /// Whether a sheet of which the first rows are given has all the columns that are asked for.
  package func fits(_ head: SourceFile) -> Bool {
    guard let input = try? BatchInput(NamedText(head), header) else { return false }
    var faults = CountFaults(self)
    return faults.columns(of: input, 0) != nil
  }

  /// Whether the column of months is asked for.
  var needsMonth: Bool { period != nil || previous != nil }
}

/// Some months that follow one another.
package struct MonthRange: Hashable, Sendable {
  /// The first and the last month, counted from January of the year 0.
  package let months: ClosedRange<Int>

  /// Reads `2019-01..2019-06`, or one month alone; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = Month.read(bytes[...].prefix(7)) else { return nil }
    if bytes.count == 7 {
      months = first...first
      return
    }
    guard bytes.count == 16, bytes[7] == UInt8(ascii: "."), bytes[8] == UInt8(ascii: "."),
      let last = Month.read(bytes[9...]), first <= last
    else { return nil }
    months = first...last
  }
}
