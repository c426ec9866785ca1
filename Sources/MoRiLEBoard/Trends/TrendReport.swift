import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The crime table of a strategic assessment: for each issue its arrow, rate, counts, change, and how it
/// compares with similar areas; and in sentences what rises most and what cannot be said.
///
/// The arrows are worked out from exact numbers by the rule of the model (``Trends``). An issue that lacks a
/// number which the rule needs has no arrow, and is named with the reason. A rise or fall that cannot be told from no
/// change has an arrow of another form, and is named with its p.
public struct TrendReport: Report {
  /// The table's name.
  package static let table = "trends"
  /// The header of the comparison with similar areas where no criterion of the model has it.
  private static let comparison = "comparison"

  let model: Model
  let trends: Trends?
  let rows: [IssueTrend]
  let sheet: IssueSheet
  private let subject: String
  /// What else is made of the counts, for the end of the paper: its headings are of level 3 or below.
  package var more: [DocumentPart] = []

  /// Works out the trends of the issues of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The issues; those without counts stand in the table too, and among what cannot be said.
  ///   - subject: What the issues are of, such as the name of a file.
  /// - Complexity: that of assessing each issue.
  public init(_ sheet: IssueSheet, subject: String = "") {
    self.init(sheet, subject: subject, assessed: nil)
  }

  /// Works out the same of issues that have been assessed already.
  package init(_ sheet: IssueSheet, subject: String = "", assessed: [Assessment]?) {
    self.subject = subject
    self.sheet = sheet
    model = sheet.model
    trends = sheet.model.trends
    guard let trends else {
      rows = []
      return
    }
    let plan = ColumnPlan(sheet.columns, model: model)
    // What the model does not score is shown as it is written.
    let column =
      trends.comparison.map { plan.roles.firstIndex(of: .criterion($0)) }
      ?? sheet.columns.firstIndex { columnKey($0) == Self.comparison }
    let totals = sheet.columns.firstIndex { columnKey($0) == ReadingPurpose.totalColumn }
    rows = sheet.issues.indices.map { [model] place in
      let cells = sheet.cells[place]
      return IssueTrend(
        assessed?[place] ?? model.assess(sheet.issues[place]), model, trends,
        text: column.map { cells[$0] } ?? "",
        isTotal: totals.map { ReadingPurpose.isTotal(cells[$0]) } ?? false)
    }
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
  /// How often each issue was counted this year, by ``issueKey(_:)``, where that is a whole number.
  package var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows { counts[issueKey(row.name)] = row.count?.value?.int }
    return counts
  }
}
