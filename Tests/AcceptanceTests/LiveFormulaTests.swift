import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

/// The formulas of live workbooks, worked out as a spreadsheet does, against the engine, which the oracle holds: issues
/// of the random models, with their unknown cells, defaults and ranges.
@Suite struct LiveFormulaTests {
  /// How many issues of each model are worked out here; Tests/Office/live.py takes all that it is told to.
  private static let most = 40

  @Test(arguments: OracleTests.models.filter { $0 != "43" })
  func formulasGiveWhatTheEngineGives(_ number: String) throws {
    let content = try OracleIssues.of(number)
    let live = try LiveModel(content.model)
    let columns = LiveResults(live)
    var worked = 0
    for (issue, assessment) in zip(content.sheet.issues, content.assessments).prefix(Self.most) {
      guard issue.given.isEmpty else { continue }
      let results = columns.results(of: issue)
      // What is too large for a spreadsheet counts as not known, and is told.
      guard results.check.isEmpty else { continue }
      worked += 1
      #expect(results.scores == assessment.scores.map { "\($0.low) \($0.high)" }, "\(issue.name)")
      #expect(results.rating == columns.text(assessment.rating), "\(issue.name)")
      #expect(
        results.domains == assessment.domainRatings.compactMap { $0.map { columns.text($0) } },
        "\(issue.name)")
    }
    #expect(worked > 0)
  }

  @Test func whatASpreadsheetWouldRoundIsRefused() throws {
    let model = try OracleIssues.of("43").model
    let refusal = #expect(throws: LiveRefusal.self) { try LiveModel(model) }
    #expect(
      refusal?.message
        == "the model oracle-43 cannot be a live workbook: it counts in whole numbers above 100000000000000, "
        + "which a spreadsheet rounds")
  }

  /// A count above the largest that formulas take is not known to them, which is told; the ranges then hold what the
  /// engine knows.
  @Test func largeInputsCountAsNotKnown() throws {
    let model = try ShippedModels.model("stra-plymouth-2015")
    let columns = LiveResults(try LiveModel(model))
    func results(_ count: Int64) -> LiveResults.Row {
      columns.results(
        of: MoRiLE.Issue(
          name: "Burglary", inputs: [Interval(Fraction(count)), 0, 1_000],
          cells: model.criteria.map { _ in .blank }))
    }
    let (usual, large) = (results(100_000_000_000), results(100_000_000_001))
    #expect(usual.check.isEmpty)
    #expect(large.check == "1 not on the scale")
    #expect(usual.scores != large.scores)
  }
}

/// What a live workbook shows of an issue.
struct LiveResults {
  struct Row {
    let scores: [String]
    let rating: String
    let domains: [String]
    let check: String
  }

  let live: LiveModel

  init(_ live: LiveModel) { self.live = live }

  func results(of issue: MoRiLE.Issue) -> Row {
    let row = live.row(issue)
    func text(_ kind: LiveColumn.Kind) -> String {
      guard let index = live.column(kind) else { return "no column" }
      switch row[index] {
      case .number(let number): return number.description
      case .text(let text): return text
      default: return "\(row[index])"
      }
    }
    let model = live.model
    return Row(
      scores: model.scores.indices.map { "\(text(.lowest($0))) \(text(.highest($0)))" },
      rating: text(.rating),
      domains: model.domains.indices.filter { model.domains[$0].rating != nil }
        .map { text(.domainRating($0)) }, check: text(.check))
  }

  /// A rating as it is shown: only one that is certain.
  func text(_ rating: Rating) -> String { rating.possible.count == 1 ? rating.text : "" }
}
