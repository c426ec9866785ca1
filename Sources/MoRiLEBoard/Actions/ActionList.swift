import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What partners do about issues: a table with the columns `action`, `issue`, `lead`, `milestone`, `deadline`,
/// `rag`, `measure` and `progress`.
public struct ActionList: Register {
  /// One action.
  public struct Action: Sendable {
    /// What is done, with its place in the file.
    public let name: SourceText
    /// The issues that it is for, each with its place.
    public let issues: [SourceText]
    /// Who answers for it; blank where nobody is named.
    public let lead: String
    /// What is to be reached; blank where that is not said.
    public let milestone: String
    /// Until when, as it is written, such as `March 2016` or `ongoing`; blank where no day is set.
    public let deadline: String
    /// The last day of the deadline; nil where it is none of the calendar.
    public let due: CalendarDate?
    /// How it goes, as it is written; blank where that is not said.
    public let ratingText: String
    /// How it goes; nil where it is not said, or in words that are not known.
    public let rating: RAG?
    /// The measures by which it is seen, as `measures.csv` names them.
    public let measures: [SourceText]
    /// What was done so far; blank where that is not said.
    public let progress: String
    /// The texts in the columns that the list has beside.
    let own: [String]

    /// Whether its deadline is past and it is not said to be done.
    public func isOverdue(on day: CalendarDate) -> Bool {
      rating != .done && (due.map { $0 < day } ?? false)
    }
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .actions, "Actions", of: "action", holds: "what partners do about the issues",
    [
      RegisterColumn("action", isRequired: true, guide: "What is done, in a few words"),
      RegisterColumn(
        "issue", or: ["issues"], isRequired: true,
        guide: "The issue that it is for, as the table issues names it; several between semicolons"),
      RegisterColumn("lead", or: ["owner"], guide: "Who answers for it"),
      RegisterColumn("milestone", or: ["milestones"], guide: "What is to be reached"),
      RegisterColumn(
        "deadline", or: ["due"], takes: .typed,
        guide: "Until when: 2026-06-30, June 2026, or ongoing"),
      RegisterColumn(
        "rag", or: ["rag_rating"], takes: .known(RAG.allCases.map { $0.rawValue }),
        guide: "How it goes: \(RAG.list)"),
      RegisterColumn(
        "measure", or: ["measures"],
        guide:
          "The measures by which it is seen, as the table measures names them, between semicolons"),
      RegisterColumn("progress", guide: "What was done so far"),
    ])

  /// The file.
  public let source: SourceFile
  /// The actions, in the order of the file.
  public let actions: [Action]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: ratings in words that are not known, and an action that the list has twice.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a list.
  /// - Throws: all its faults; a row without an action is one.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var actions: [Action] = []
    var lines: [String: String] = [:]
    var slips = Slips()
    for row in reader.rows {
      let name = reader.placed(row, 0)
      let issues = reader.placedList(row, 1)
      let key = issueKey(name.text) + ";" + issues.map { issueKey($0.text) }.joined(separator: ";")
      if name.text.isEmpty {
        reader.addUnnamed(row, 0, "action")
      } else if let line = lines[key] {
        slips.add(
          .repeated, name,
          "the action \"\(name.text)\" is already on \(line); leave one out if they are the same"
        )
      } else {
        lines[key] = reader.place(row)
      }
      let rag = reader.placed(row, 5)
      let rating = RAG(rag.text)
      if rating == nil, !rag.text.isEmpty {
        slips.add(
          .unknownName, rag, in: RAG.group.of(reader.name(of: 5)),
          "rag \"\(rag.text)\" is none of \(RAG.list); it is shown and not counted")
      }
      let deadline = reader.text(row, 4)
      actions.append(
        Action(
          name: name, issues: issues, lead: reader.text(row, 2), milestone: reader.text(row, 3),
          deadline: deadline, due: CalendarDate(endOf: deadline), ratingText: rag.text,
          rating: rating, measures: reader.placedList(row, 6), progress: reader.text(row, 7),
          own: reader.ownTexts(row)))
    }
    let found = try reader.finish()
    source = file
    self.actions = actions
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }
}
