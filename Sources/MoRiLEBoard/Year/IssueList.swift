import MoRiLE
import MoRiLEFormats

/// Issues with ratings and no scores, such as a published list of the highest risks.
struct IssueList: Register {
  /// One line of the list.
  struct Line: Sendable {
    /// The name of the issue.
    let name: String
    /// The group that it belongs to; empty where the list has none.
    let theme: String
    /// The rating as it is written; empty where the list has none.
    let rating: String
  }

  let lines: [Line]
  let warnings: [Fault]
  let moreWarnings: Int

  private static let columns = [
    RegisterColumn("issue", isRequired: true), RegisterColumn("theme", or: ["category"]),
    RegisterColumn("rating"),
  ]

  /// Reads a list.
  /// - Throws: rows without an issue, issues given twice, and what ``RegisterReader`` refuses.
  init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.columns)
    var lines: [Line] = []
    var places: [String: Int] = [:]
    for row in reader.rows {
      if reader.isNote(
        row, named: 0, without: [2], lack: "has no rating",
        advice: "if it is an issue, give it a rating, or another name")
      {
        continue
      }
      let name = reader.text(row, 0)
      if name.isEmpty {
        reader.add(row, 0, "this row has no issue; name it, or empty the row")
      } else if let line = places.updateValue(reader.line(row), forKey: issueKey(name)) {
        reader.add(
          row, 0, "the issue \"\(name)\" is already on line \(line); give each issue one row")
      }
      lines.append(Line(name: name, theme: reader.text(row, 1), rating: reader.text(row, 2)))
    }
    (warnings, moreWarnings) = try reader.finish()
    self.lines = lines
  }
}
