import MoRiLE
import MoRiLEFormats

/// What the registers of a year say about how far its work has come, and no more of them than that.
enum YearRegisters {
  /// Which issue of last year is which of this year.
  struct Rename: Sendable {
    /// The name last year; empty for an issue that is new.
    let last: String
    /// The name this year; empty for an issue that was dropped.
    let this: String
    let line: Int
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
      case .crimes: "issue"
      default: "measure"
      }
    let reader = try RegisterReader(file, [RegisterColumn(column, isRequired: true)])
    var seen: Set<String> = []
    let things = reader.rows.map { reader.text($0, 0) }
    _ = try reader.finish()
    return things.filter { !$0.isEmpty && seen.insert(issueKey($0)).inserted }
  }
}
