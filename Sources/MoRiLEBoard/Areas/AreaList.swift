import MoRiLE
import MoRiLEFormats

/// A Board's areas of focus and the scored issues behind each: a table with the columns `group`,
/// `area_of_focus` and `scored_issues`, issues between semicolons.
public struct AreaList: Register {
  /// One area of focus.
  public struct Area: Sendable {
    /// The group that it stands in; blank where the list has none.
    public let group: String
    /// Its name.
    public let name: String
    /// The issues behind it, each with its place in the file; none where it is not scored.
    public let issues: [SourceText]
    /// The texts in the columns that the list has beside.
    let own: [String]
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .areas, "Areas", of: "area", holds: "the Board's areas of focus and the issues behind each",
    subject: 1,
    [
      RegisterColumn("group", guide: "The group that it stands in; may be blank"),
      RegisterColumn(
        "area_of_focus", or: ["area"], isRequired: true, guide: "The name of the area"),
      RegisterColumn(
        "scored_issues", or: ["issues"], isRequired: true,
        guide:
          "The issues behind it, as the table issues names them, between semicolons; blank where none is scored"
      ),
    ])

  /// The file.
  public let source: SourceFile
  /// The areas, in the order of the file.
  public let areas: [Area]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: an issue that stands behind an area twice.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a list.
  /// - Throws: all its faults; an area that a group has twice is one.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var areas: [Area] = []
    var lines: [[String]: String] = [:]
    var slips = Slips()
    for row in reader.rows {
      let (group, name) = (reader.text(row, 0), reader.text(row, 1))
      let key = [issueKey(group), issueKey(name)]
      if name.isEmpty {
        reader.addUnnamed(row, 1, "area of focus")
      } else if let line = lines[key] {
        let place = group.isEmpty ? "" : " in the group \"\(group)\""
        reader.add(
          .repeated, row, 1,
          "the area of focus \"\(name)\" is already on \(line)\(place); give each area one row, "
            + "with semicolons between its issues")
      } else {
        lines[key] = reader.place(row)
      }
      var seen: Set<String> = []
      let issues = reader.placedList(row, 2).filter { issue in
        if seen.insert(issueKey(issue.text)).inserted { return true }
        slips.add(
          .repeated, issue,
          "the issue \"\(issue.text)\" is behind this area already; leave it out here")
        return false
      }
      areas.append(Area(group: group, name: name, issues: issues, own: reader.ownTexts(row)))
    }
    let found = try reader.finish()
    source = file
    self.areas = areas
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }
}
