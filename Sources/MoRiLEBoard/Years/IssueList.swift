import MoRiLE
import MoRiLEFormats

/// Issues with ratings and no scores, such as a published list of the highest risks.
///
/// It may be a part of what was assessed: that an issue is not on it says nothing of its rating.
struct IssueList: Register {
  /// One line of the list.
  struct Line: Sendable {
    /// The name of the issue.
    let name: String
    /// The group that it belongs to; empty where the list has none.
    let theme: String
    /// The rating as it is written; empty where the list has none.
    let rating: String
    /// The band of the rating on the scale that the list was read for; nil where it was read for none.
    let band: Int?
  }

  let lines: [Line]
  let warnings: [Fault]
  let moreWarnings: Int

  private static func columns(isRated: Bool) -> [RegisterColumn] {
    [
      RegisterColumn("issue", isRequired: true), RegisterColumn("theme", or: ["category"]),
      RegisterColumn("rating", isRequired: isRated),
    ]
  }

  /// Whether a table is such a list: no model knows any of its columns.
  static func isList(_ document: CSVDocument, _ models: [Model]) -> Bool {
    models.allSatisfy { ColumnPlan(document.header, model: $0).known == 0 }
  }

  /// Reads a list, its ratings as they are written.
  /// - Throws: rows without an issue, issues given twice, and what ``RegisterReader`` refuses.
  init(_ file: SourceFile) throws(Faults) { try self.init(file, nil) }

  /// Reads a list whose ratings are labels of a scale.
  /// - Throws: the same, and ratings that are none of the labels.
  init(_ file: SourceFile, on scale: RatingScale) throws(Faults) { try self.init(file, scale) }

  private init(_ file: SourceFile, _ scale: RatingScale?) throws(Faults) {
    var reader = try RegisterReader(file, Self.columns(isRated: scale != nil))
    var lines: [Line] = []
    var places: [String: String] = [:]
    for row in reader.rows {
      if reader.isNote(
        row, named: 0, without: [2], lack: "has no rating",
        advice: "if it is an issue, give it a rating, or another name")
      {
        continue
      }
      let name = reader.text(row, 0)
      if name.isEmpty {
        reader.addUnnamed(row, 0, "issue")
      } else if let line = places[issueKey(name)] {
        reader.add(
          .repeated, row, 0,
          "the issue \"\(name)\" is already on \(line); give each issue one row")
      } else {
        places[issueKey(name)] = reader.place(row)
      }
      lines.append(
        Line(
          name: name, theme: reader.text(row, 1), rating: reader.text(row, 2),
          band: scale.flatMap { reader.band(row, on: $0) }))
    }
    (warnings, moreWarnings) = try reader.finish()
    self.lines = lines
  }
}

extension RegisterReader {
  /// The band of an issue's rating; nil, with a fault, where it is none of the scale's labels.
  fileprivate mutating func band(_ row: Int, on scale: RatingScale) -> Int? {
    let text = text(row, 2)
    if let rating = scale.rating(labelled: text) { return rating.possible.lowerBound }
    add(text.isEmpty ? .missing : .unknownName, row, 2, "rating \(scale.isNoLabel(text))")
    return nil
  }
}
