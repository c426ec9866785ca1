import MoRiLE
import MoRiLEFormats

/// The lines of a grant: a table with the columns `project`, `amount`, `issues`, `shares`,
/// `plan_priorities` and `status`.
public struct SpendingList: Register {
  /// One line.
  public struct Line: Sendable {
    /// What the money is for.
    public let project: String
    /// The amount in pounds, exact to the penny; nil where it is left open.
    public let amount: Fraction?
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
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .spending, "Spending", of: "project", holds: "what the grant is spent on",
    [
      RegisterColumn("project", isRequired: true),
      RegisterColumn("amount", isRequired: true, guide: "Pounds"),
      RegisterColumn(
        "issues", isRequired: true,
        guide: "The issues that it answers, as issues.csv names them, between semicolons"),
      RegisterColumn(
        "shares",
        guide: "How the amount is shared among them, between semicolons; blank for evenly"),
      RegisterColumn(
        "plan_priorities", or: ["priorities"],
        guide: "The priorities of the plan that it serves, between semicolons"),
      RegisterColumn("status", guide: "Such as recommended or at risk"),
    ])

  /// The file.
  public let source: SourceFile
  /// The lines, in the order of the file.
  public let lines: [Line]
  /// The headers of the columns that the list has beside.
  let ownHeaders: [String]
  /// What looks like a slip: a project that the list has twice.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a list.
  /// - Throws: all its faults; shares that do not add up to the whole are one.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var lines: [Line] = []
    var projects: [String: Int] = [:]
    var slips = Slips()
    for row in reader.rows {
      // Counted as a line, a total would double the money.
      if reader.isNote(
        row, named: 0, without: [2, 3, 4], lack: "answers no issue",
        advice: "if it is a line, give it an issue or a priority, or another name")
      {
        continue
      }
      let project = reader.placed(row, 0)
      if project.text.isEmpty {
        reader.add(.missing, row, 0, "this row has no project; name it, or empty the row")
      } else if let line = projects[issueKey(project.text)] {
        slips.add(
          .repeated, project,
          "the project \"\(project.text)\" is already on line \(line); both lines are counted, so leave one "
            + "out if they are the same money")
      } else {
        projects[issueKey(project.text)] = reader.line(row)
      }
      let issues = reader.issues(row)
      lines.append(
        Line(
          project: project.text, amount: reader.amount(row), issues: issues,
          shares: reader.shares(row, of: issues.count), hasShares: !reader.text(row, 3).isEmpty,
          priorities: reader.priorities(row), status: reader.text(row, 5), own: reader.ownTexts(row)
        ))
    }
    let found = try reader.finish()
    source = file
    self.lines = lines
    ownHeaders = reader.ownHeaders
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }
}
