import MoRiLE
import MoRiLEFormats

/// The lines of a year's grant, and those that others pay: a table of projects with their money, the issues that
/// they answer, and what is said of them.
public struct SpendingList: Register {
  /// One line.
  public struct Line: Sendable {
    /// What the money is for.
    public let project: String
    /// The name of the line that this is part of; blank for a line of its own.
    public let partOf: String
    /// Who pays; blank for the grant.
    public let funder: String
    /// The amount in pounds, exact to the penny; nil where it is left open.
    ///
    /// That of a line without an amount of its own is what all its sub-lines come to.
    public internal(set) var amount: Fraction?
    /// What of it has been claimed; nil where that is not said.
    public let claimed: Fraction?
    /// What has been spent; nil where that is not said.
    public let spent: Fraction?
    /// The part of the amount that came forward from the year before; nil where none is said to have.
    public let carriedForward: Fraction?
    /// The larger contract of which the amount is a share.
    let contract: Contract?
    /// How whoever runs the project rates it; nil where that is not said, or in other words.
    public let rag: RAG?
    /// The same as it is written.
    let ragText: String
    /// The issues that the line answers, each with its place in the file.
    public let issues: [SourceText]
    /// What part of the amount answers each issue; they add up to one.
    public let shares: [Fraction]
    /// Whether the shares are given, and not even for want of any.
    let hasShares: Bool
    /// The priorities of the plan that the line answers.
    public let priorities: [String]
    /// What became of the line, such as `recommended`; blank where nothing is said.
    public let status: String
    /// The texts in the columns that the list has beside.
    let own: [String]
    /// The place of the line that this is part of; nil for a line of its own.
    public internal(set) var whole: Int?
    /// The places of its sub-lines, whose money is within its own.
    public internal(set) var parts: [Int] = []
    /// Whether its amount is that of its sub-lines, since it has none of its own.
    var isSumOfParts = false
  }

  /// A contract that a line of the grant pays a share of.
  struct Contract: Sendable {
    /// What the whole costs, in pounds.
    let total: Fraction
    /// The line's share of it as it is stated; nil where it is not.
    let share: StatedShare?
  }

  /// The file; nil where there is none.
  public let source: SourceFile?
  /// The lines, in the order of the file.
  public let lines: [Line]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: a project that the list has twice, a rating that is none of the known.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// A list without a line, for a grant of which nothing else is known.
  public init() {
    (source, lines, ownHeaders, warnings, moreWarnings) = (nil, [], [], [], 0)
  }

  /// Reads a list.
  /// - Throws: all its faults; shares that do not add up to the whole are one, and so are sub-lines of no line.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var lines: [Line] = []
    var rows: [Int] = []
    var projects: [String: String] = [:]
    var slips = Slips()
    for row in reader.rows {
      // Counted as a line, a total would double the money.
      if reader.isNote(
        row, named: Place.project,
        without: [Place.partOf, Place.funder, Place.issues, Place.shares, Place.priorities],
        lack: "answers no issue",
        advice: "if it is a line, give it an issue or a priority, or another name")
      {
        continue
      }
      let project = reader.placed(row, Place.project)
      let partOf = reader.text(row, Place.partOf)
      let key = issueKey(partOf) + "\n" + issueKey(project.text)
      if project.text.isEmpty {
        reader.addUnnamed(row, Place.project, "project")
      } else if let line = projects[key] {
        slips.add(
          .repeated, project,
          "the project \"\(project.text)\" is already on \(line); both lines are counted, so leave one "
            + "out if they are the same money")
      } else {
        projects[key] = reader.place(row)
      }
      let rag = reader.placed(row, Place.rag)
      if !rag.text.isEmpty, RAG(rag.text) == nil {
        slips.add(
          .unknownName, rag, in: RAG.group.of(reader.name(of: Place.rag)),
          "rag \"\(rag.text)\" is none of \(RAG.list); it is shown and not counted")
      }
      let issues = reader.issues(row)
      rows.append(row)
      lines.append(
        Line(
          project: project.text, partOf: partOf, funder: reader.text(row, Place.funder),
          amount: reader.amount(row, Place.allocated), claimed: reader.amount(row, Place.claimed),
          spent: reader.amount(row, Place.spent),
          carriedForward: reader.amount(row, Place.carriedForward), contract: reader.contract(row),
          rag: RAG(rag.text), ragText: rag.text, issues: issues,
          shares: reader.shares(row, of: issues.count),
          hasShares: !reader.text(row, Place.shares).isEmpty, priorities: reader.priorities(row),
          status: reader.text(row, Place.status), own: reader.ownTexts(row)))
    }
    reader.link(&lines, rows)
    let found = try reader.finish()
    source = file
    self.lines = lines
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }
}
