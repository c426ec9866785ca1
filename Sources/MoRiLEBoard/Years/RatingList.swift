import MoRiLE
import MoRiLEFormats

/// A table that has issues and their ratings and no scores, such as one taken from a published paper.
///
/// It may be a part of what was assessed: that an issue is not on it says nothing of its rating.
struct RatingList {
  private static let columns = [
    RegisterColumn("issue", isRequired: true), RegisterColumn("rating", isRequired: true),
    RegisterColumn("theme", or: ["category"]),
  ]

  private let source: SourceFile
  private let scale: RatingScale
  private var entries: [RatedYear.Entry] = []
  private var warnings: (told: [Fault], more: Int) = ([], 0)

  /// Reads a list whose ratings are labels of `scale`.
  /// - Throws: all its faults.
  init(_ source: SourceFile, scale: RatingScale) throws(Faults) {
    self.source = source
    self.scale = scale
    var reader = try RegisterReader(source, Self.columns)
    var lines: [String: Int] = [:]
    for row in reader.rows {
      if reader.isNote(
        row, named: 0, without: [1], lack: "has no rating",
        advice: "if it is an issue, give it a rating, or another name")
      {
        continue
      }
      let (name, rating) = (reader.text(row, 0), reader.text(row, 1))
      if name.isEmpty {
        reader.add(row, 0, "this row has no issue; name it, or empty the row")
      } else if let line = lines[issueKey(name)] {
        reader.add(
          row, 0, "the issue \"\(name)\" is already on line \(line); give each issue one row")
      } else {
        lines[issueKey(name)] = reader.line(row)
      }
      if let band = scale.bands.firstIndex(where: { columnKey($0.label) == columnKey(rating) }) {
        entries.append(
          RatedYear.Entry(
            name: name, theme: reader.text(row, 2),
            rating: Rating(scale: scale, possible: band...band), rank: nil, index: nil))
      } else {
        let labels = scale.bands.map { $0.label }
        reader.add(
          row, 1,
          "rating \"\(rating)\" is not one of \(labels.joined(separator: ", "))"
            + suggestion(for: rating, among: labels))
      }
    }
    let found = try reader.finish()
    warnings = (found.warnings, found.more)
  }

  /// The list as a year.
  func year(name: String) -> RatedYear {
    RatedYear(
      name: name, source: source, scale: scale, entries, warnings: warnings.told,
      moreWarnings: warnings.more)
  }
}
