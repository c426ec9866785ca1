import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What the Board decided on each issue: a table with the columns `issue`, `decision`, `reason`, `owner` and
/// `review_date`.
public struct DecisionList: Register {
  /// The decision on one issue.
  public struct Decision: Sendable {
    /// The name of the issue, with its place in the file.
    public let issue: SourceText
    /// The decision as it is written; blank where there is none yet.
    public let words: String
    /// The decision, where it is one of those that are known.
    public let known: KnownDecision?
    /// Why; blank where no reason is given.
    public let reason: String
    /// Who sees to it; blank where nobody is named.
    public let owner: String
    /// When the Board looks at it again; nil where no day is set.
    public let review: CalendarDate?
    /// The texts in the columns that the list has beside.
    let own: [String]

    /// Whether the Board has decided.
    public var isMade: Bool { !words.isEmpty }
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .decisions, "Decisions",
    [
      RegisterColumn("issue", isRequired: true, guide: "The issue, as the table issues names it"),
      RegisterColumn(
        "decision", isRequired: true, takes: { _ in .known(KnownDecision.all.map { $0.words }) }
      ) {
        "What the Board decided, such as priority, watching brief or not taken forward; each issue rated "
          + "\($0.top) needs a decision"
      },
      RegisterColumn("reason", guide: "Why, as it may be published"),
      RegisterColumn("owner", guide: "Who answers for it"),
      RegisterColumn(
        "review_date", or: ["review"], takes: .date,
        guide: "When the Board looks at it again, such as 2026-04-01"
      ),
    ])

  /// The file.
  public let source: SourceFile
  /// The decisions, in the order of the file.
  public let decisions: [Decision]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: decisions in words that are not known.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a list.
  /// - Throws: all its faults; an issue with two decisions is one.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var decisions: [Decision] = []
    var lines: [String: String] = [:]
    var slips = Slips()
    for row in reader.rows {
      let issue = reader.placed(row, 0)
      if issue.text.isEmpty {
        reader.addUnnamed(row, 0, "issue")
      } else if let line = lines[issueKey(issue.text)] {
        reader.add(
          .repeated, row, 0,
          "the issue \"\(issue.text)\" is already on \(line); give each issue one decision")
      } else {
        lines[issueKey(issue.text)] = reader.place(row)
      }
      let words = reader.placed(row, 1)
      let known = KnownDecision.meant(by: words.text)
      if known == nil, !words.text.isEmpty {
        slips.add(.unknownName, words, Self.otherWords(words.text))
      }
      decisions.append(
        Decision(
          issue: issue, words: known?.words ?? words.text, known: known,
          reason: reader.text(row, 2),
          owner: reader.text(row, 3), review: reader.date(row, 4), own: reader.ownTexts(row)))
    }
    let found = try reader.finish()
    source = file
    self.decisions = decisions
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }

  private static func otherWords(_ text: String) -> String {
    "decision \"\(text)\" is not one that this program knows"
      + suggestion(
        for: text.lowercased(), among: KnownDecision.all.map { $0.words },
        advice:
          "the known ones are \(KnownDecision.list); another counts neither as taken forward nor as not"
      )
  }
}
