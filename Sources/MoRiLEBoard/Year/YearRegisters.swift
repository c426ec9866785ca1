import MoRiLE
import MoRiLEFormats

/// What the registers of a year say about how far its work has come, and no more of them than that.
enum YearRegisters {
  /// What the Board decided on one issue.
  struct Decision: Sendable {
    let issue: String
    let decision: String
    let reason: String
    let review: CalendarDate?
  }

  /// Which issue of last year is which of this year.
  struct Rename: Sendable {
    /// The name last year; empty for an issue that is new.
    let last: String
    /// The name this year; empty for an issue that was dropped.
    let this: String
    let line: Int
  }

  /// Reads decisions.
  static func decisions(_ file: SourceFile) throws(Faults) -> [Decision] {
    var reader = try RegisterReader(
      file,
      [
        RegisterColumn("issue", isRequired: true), RegisterColumn("decision", isRequired: true),
        RegisterColumn("reason"), RegisterColumn("review_date"),
      ])
    var decisions: [Decision] = []
    for row in reader.rows {
      let issue = reader.text(row, 0)
      if issue.isEmpty { reader.add(row, 0, "this row has no issue; name it, or empty the row") }
      decisions.append(
        Decision(
          issue: issue, decision: reader.text(row, 1), reason: reader.text(row, 2),
          review: reader.date(row, 3)))
    }
    _ = try reader.finish()
    return decisions
  }

  /// Reads names.
  static func names(_ file: SourceFile) throws(Faults) -> [Rename] {
    let reader = try RegisterReader(
      file, [RegisterColumn("last", isRequired: true), RegisterColumn("this", isRequired: true)])
    let names = reader.rows.map { row in
      Rename(last: reader.text(row, 0), this: reader.text(row, 1), line: reader.line(row))
    }
    _ = try reader.finish()
    return names
  }

  /// The different things that another register has, by the column that names them.
  static func things(_ file: SourceFile, _ kind: YearFile) throws(Faults) -> [String] {
    let column =
      switch kind {
      case .areas: "area_of_focus"
      case .spending: "project"
      default: "measure"
      }
    let reader = try RegisterReader(file, [RegisterColumn(column, isRequired: true)])
    var seen: Set<String> = []
    let things = reader.rows.map { reader.text($0, 0) }
    _ = try reader.finish()
    return things.filter { !$0.isEmpty && seen.insert(issueKey($0)).inserted }
  }
}
