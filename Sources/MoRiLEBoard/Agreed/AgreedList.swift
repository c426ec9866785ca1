import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The ratings that a room or a Board agreed: a table with the columns `issue`, `rating`, `reason`, `by` and
/// `date`.
///
/// An issue that it has not keeps the rating of the matrix.
public struct AgreedList: Register {
  /// The agreed rating of one issue.
  public struct Line: Sendable {
    /// The name of the issue, with its place in the file.
    public let issue: SourceText
    /// The rating as it is written, with its place; blank where none is agreed yet.
    public let rating: SourceText
    /// Why; blank where no reason is given.
    public let reason: String
    /// Who agreed; blank where nobody is named.
    public let by: String
    /// When; nil where no day is given.
    public let date: CalendarDate?
    /// The texts in the columns that the list has beside.
    let own: [String]
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .agreed, "Agreed ratings",
    [
      RegisterColumn("issue", isRequired: true, guide: "The issue, as the table issues names it"),
      RegisterColumn(
        "rating", or: ["agreed_rating", "agreed"], isRequired: true, takes: { .words($0.ratings) }
      ) {
        "What was agreed, such as \($0.top), where it is another rating than the matrix gives"
      },
      RegisterColumn("reason", guide: "Why, as it may be published"),
      RegisterColumn("by", or: ["agreed_by"], guide: "Who agreed, such as the workshop"),
      RegisterColumn(
        "date", or: ["agreed_on", "on"], takes: .date, guide: "When, such as 2026-04-01"),
    ])

  /// The file.
  public let source: SourceFile
  /// The issues with a rating, in the order of the file.
  public let lines: [Line]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: issues without a rating.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a list.
  /// - Throws: all its faults; an issue with two ratings is one.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var lines: [Line] = []
    var places: [String: String] = [:]
    var slips = Slips()
    for row in reader.rows {
      let issue = reader.placed(row, 0)
      if issue.text.isEmpty {
        reader.addUnnamed(row, 0, "issue")
      } else if let line = places[issueKey(issue.text)] {
        reader.add(
          .repeated, row, 0,
          "the issue \"\(issue.text)\" is already on \(line); give each issue one rating")
      } else {
        places[issueKey(issue.text)] = reader.place(row)
      }
      let line = Line(
        issue: issue, rating: reader.placed(row, 1), reason: reader.text(row, 2),
        by: reader.text(row, 3), date: reader.date(row, 4),
        own: reader.ownTexts(row))
      if line.rating.text.isEmpty {
        slips.add(
          .missing, issue,
          in: FaultGroup(
            reader.name(of: 0), "have no rating beside them", "; that of the matrix stands"),
          "no rating is given for \"\(issue.text)\": that of the matrix stands")
      } else {
        lines.append(line)
      }
    }
    let found = try reader.finish()
    source = file
    self.lines = lines
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }

  /// The agreed ratings of some issues; nil for those that the list has not.
  ///
  /// - Parameters:
  ///   - names: The names of the issues.
  ///   - scale: The scale of the matrix.
  ///   - source: The file that the issues are in.
  /// - Throws: each issue of the list that is none of these, and each rating that is none of the scale's
  ///   labels: passed over, it would leave a rating that was not agreed.
  package func ratings(
    of names: [String], on scale: RatingScale, in source: String
  ) throws(Faults) -> [AgreedRating?] {
    var lookup = IssueLookup(names)
    var ratings: [AgreedRating?] = names.map { _ in nil }
    var log = FaultLog()
    for line in lines {
      let rating = scale.rating(labelled: line.rating.text)
      if rating == nil {
        log.add(
          Fault(
            .unknownName, at: line.rating.position, length: line.rating.length,
            "rating \(scale.isNoLabel(line.rating.text))"),
          in: FaultGroup(
            "rating", "cannot be taken", ": each \(scale.noLabel(line.rating.text))"),
          of: line.rating.text)
      }
      guard let place = lookup.place(line.issue.text) else {
        log.add(
          Fault(
            .unknownName, at: line.issue.position, length: line.issue.length,
            lookup.unknown(line.issue.text, lookup.nearest(line.issue.text), in: source)))
        continue
      }
      ratings[place] = rating.map {
        AgreedRating(
          $0.possible.lowerBound, on: scale, reason: line.reason, by: line.by,
          day: line.date?.isoText ?? "")
      }
    }
    if log.hasErrors { throw Faults(log.told, more: log.omitted) }
    return ratings
  }
}
