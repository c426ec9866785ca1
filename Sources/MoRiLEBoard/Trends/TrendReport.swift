import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The crime table of a strategic assessment: for each issue its arrow, rate, counts, change, and how it
/// compares with similar areas; and in sentences what rises most and what cannot be said.
///
/// The arrows are worked out from exact numbers by the rule of the model (``Trends``). An issue that lacks a
/// number which the rule needs has no arrow, and is named with the reason. A rise or fall that cannot be told from no
/// change has an arrow of another form, and is named with its p.
public final class TrendReport: Report, Sendable {
  /// The table's name.
  package static let table = "trends"
  let model: Model
  let trends: Trends?
  let rows: [IssueTrend]
  /// The groups that the table names, added up.
  let groups: [CountGroup]
  /// The rows by the keys of the issues that they are counted for.
  let rowsOfIssues: [String: Int]
  /// What the counts make of scores: of the table's own, or of those that are set beside it.
  package let scored: ScoredCounts?
  /// The one row that adds up all, of which groups are parts; nil where there is none, or several.
  private let total: IssueTrend?
  let sheet: IssueSheet
  private let subject: String
  /// What else is made of the counts, for the end of the paper: its headings are of level 3 or below.
  private let more: [DocumentPart]

  /// Works out the trends of the issues of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The issues; those without counts stand in the table too, and among what cannot be said.
  ///   - subject: What the issues are of, such as the name of a file.
  /// - Complexity: that of assessing each issue.
  public convenience init(_ sheet: IssueSheet, subject: String = "") {
    self.init(sheet, subject: subject, assessed: nil)
  }

  /// Works out the same of issues that have been assessed already.
  package init(_ sheet: IssueSheet, subject: String = "", assessed: [Assessment]?) {
    self.subject = subject
    self.sheet = sheet
    more = []
    model = sheet.model
    trends = sheet.model.trends
    guard let trends else {
      (rows, groups, total, rowsOfIssues, scored) = ([], [], nil, [:], nil)
      return
    }
    let plan = ColumnPlan(sheet.columns, model: model)
    // What the model does not score is shown as it is written.
    let column =
      trends.comparison.map { plan.roles.firstIndex(of: .criterion($0)) }
      ?? sheet.columns.firstIndex { EvidenceColumn(header: $0) == .comparison }
    var evidence: [EvidenceColumn: Int] = [:]
    for (place, header) in sheet.columns.enumerated() {
      if plan.roles[place] == .carried, let named = EvidenceColumn(header: header),
        evidence[named] == nil
      {
        evidence[named] = place
      }
    }
    let assessments = assessed ?? sheet.issues.map { [model] in model.assess($0) }
    let rows = sheet.issues.indices.map { [model] place in
      let cells = sheet.cells[place]
      return IssueTrend(
        assessments[place], model, trends,
        text: column.map { cells[$0] } ?? "",
        isTotal: evidence[.total].map { EvidenceColumn.isTotal(cells[$0]) } ?? false
      ) { evidence[$0].map { cells[$0] } ?? "" }
    }
    let totals = rows.filter { $0.isTotal }
    let total = totals.count == 1 ? totals[0] : nil
    groups = CountGroup.groups(
      of: rows.indices.map { place in
        (
          rows[place], sheet.issues[place],
          evidence[.group].map { Issue.themes(in: sheet.cells[place][$0]) } ?? []
        )
      }, model, trends, total: total?.count)
    (self.rows, self.total, rowsOfIssues) = (rows, total, sheet.rowsOfIssues)
    let scored = ScoredCounts(assessments, model)
    self.scored = scored.lines.isEmpty ? nil : scored
  }

  private init(_ other: TrendReport, scored: ScoredCounts?, more: [DocumentPart]) {
    (model, trends, rows, groups) = (other.model, other.trends, other.rows, other.groups)
    (total, sheet, subject) = (other.total, other.sheet, other.subject)
    (rowsOfIssues, self.scored, self.more) = (other.rowsOfIssues, scored, more)
  }

  /// Whether there is anything to say: the model gives trends, and an issue has a count.
  public var isEmpty: Bool { trends == nil || !rows.contains { $0.hasCounts } }

  /// The parts of a paper that show the trends, beginning with a heading; none where there is nothing to say.
  package var parts: [DocumentPart] {
    guard let trends, !isEmpty else { return [] }
    let wording = TrendWording(model, trends, rows)
    var parts: [DocumentPart] = [
      .heading("Trends"),
      .paragraph([wording.summary, wording.totals].compactMap { $0 }.joined(separator: " ")),
    ]
    let most = [
      wording.largestRises, wording.mostMore, wording.largestFalls, wording.inDoubt,
      wording.toldAllTheSame,
    ].compactMap { $0 }
    if !most.isEmpty { parts.append(.list(most)) }
    parts.append(.table(table(wording.caption)))
    if let compared = wording.compared { parts.append(.paragraph(compared)) }
    if !groups.isEmpty {
      parts += [
        .heading("Groups", level: 3), .list(wording.groups(groups, total: total)),
        .table(CountGroup.table(of: groups, model, trends, total: total?.name)),
      ]
    }
    if let family = FamilyReport(model, trends, rows) { parts += family.parts }
    parts += scored?.parts ?? []
    if !wording.notSaid.isEmpty {
      parts += [.heading("What cannot be said", level: 3), .list(wording.notSaid)]
    }
    parts += [
      .heading("The rule of the arrows", level: 3), .paragraph(trends.source),
      .terms(wording.rules.map { .init($0.arrow, $0.rule) }), .paragraph(wording.method),
    ]
    return parts + more
  }

  private static let none = "No issue has a count."

  private func table(_ caption: String) -> DocumentTable {
    TrendTable(model, trends, rows, sheet).table(Self.table, caption)
  }

  /// The trends as a paper of their own.
  public var document: Document {
    // The title stands for the heading, so that those below it move up.
    let below: [DocumentPart] = parts.dropFirst().map { part in
      if case .heading(let text, let level) = part { return .heading(text, level: level - 1) }
      return part
    }
    // Where there is nothing to say programs get the columns all the same, and the issues without counts.
    let none: [DocumentPart] = [
      .only(.people, [.paragraph(Self.none)]), .only(.programs, [.table(table(Self.none))]),
    ]
    return Document(
      "Trends: \(subject)",
      facts: [.init("Model", model.titled)],
      parts: below.isEmpty ? none : below)
  }
}

extension TrendReport {
  /// The row that an issue is counted by: that of its name, or that is said to be scored as it.
  func trend(of issue: String) -> IssueTrend? {
    rowsOfIssues[issueKey(issue)].map { rows[$0] }
  }

  /// The same with what its counts make of the scores of an assessment.
  ///
  /// - Parameter assessments: The issues as they are scored, with their counts (``IssueSheet/taking(_:)``).
  package func with(scores assessments: [Assessment]) -> TrendReport {
    let counts = ScoredCounts(assessments, model)
    return TrendReport(self, scored: counts.lines.isEmpty ? nil : counts, more: more)
  }

  /// The same with what else is made of its counts.
  package func with(_ more: [DocumentPart]) -> TrendReport {
    TrendReport(self, scored: scored, more: more)
  }

  /// How often each issue was counted this year, by ``issueKey(_:)``, where that is a whole number.
  package var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows { counts[issueKey(row.name)] = row.count?.value?.int }
    return counts
  }
}
