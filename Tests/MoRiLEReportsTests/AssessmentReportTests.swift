import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// Reports of a small model, for what the shipped examples do not show.
@Suite struct AssessmentReportTests {
  static let model = """
    { "formatVersion": 1, "id": "small", "version": "2", "title": "Small", "source": "made here",
      "domains": [{"id": "harm", "title": "Harm"}],
      "criteria": [
        {"id": "a", "title": "First", "domain": "harm",
         "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}]},
        {"id": "b", "title": "Second", "domain": "harm", "default": "a",
         "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}]}],
      "scores": [{"id": "total", "title": "Total", "formula": "(a + b) / 3"}],
      "rating": {"score": "total",
        "bands": [{"label": "Severe", "from": "2/3"}, {"label": "Slight"}]} }
    """

  static func report(_ csv: String, style: RankingStyle = .dense) throws -> AssessmentReport {
    let model = try ModelReader.read(Array(model.utf8))
    let sheet = try IssueSheet.read(
      [SourceFile(name: "x.csv", bytes: Array(csv.utf8))], models: [model])
    return AssessmentReport(sheet, subject: "x.csv", style: style)
  }

  @Test func csvHasRangesHarmlessTextAndOwnColumns() throws {
    let report = try Self.report(
      "rating,issue,a,b,note\nold,=1+1,1,1,@x\n,Open,?,1,\" kept \"\n,Half,1,0,-5\n")
    #expect(
      report.csv == """
        rank,issue,theme,rating,total,total_low,total_high,total_exact,input rating,a,b,note
        1,'=1+1,,Severe,0.666667,0.666667,0.666667,0.67 (2/3),old,1,1,'@x
        2,Half,,Slight,0.333333,0.333333,0.333333,0.33 (1/3),,1,0,-5
        ,Open,,Severe or Slight,0.333333 to 0.666667,0.333333,0.666667,0.33 (1/3) to 0.67 (2/3),,?,1," kept "

        """)
  }

  @Test func jsonHasTheExactValueBesideTheRounded() throws {
    let json = try Self.report("issue,a,b\nX,1,0").json
    #expect(json.contains("\"value\": 0.333333,\n          \"exact\": \"1/3\""))
    #expect(json.contains("\"vector\": \"small@2/a:1/b:0\""))
    #expect(throws: Never.self) { try JSONReader.read(Array(json.utf8)) }
  }

  @Test func nothingIsSaidOfChangesWhereThereAreNone() throws {
    func said(_ csv: String) throws -> String {
      let report = try Self.report(csv)
      let refusal: Result<SimulationResult, SimulationRefusal>
      do throws(SimulationRefusal) {
        refusal = .success(
          try Simulation(
            report.model, report.assessments, settings: SimulationSettings()
          ).run())
      } catch {
        refusal = .failure(error)
      }
      return RobustnessReport(
        report, robustness: Robustness(report.model, report.assessments, first: 10),
        simulation: refusal
      ).firstText
    }
    #expect(
      try said("issue,a,b\nX,?,?\n")
        == "No cell has a score that could be one level off, so that nothing alters the first 10 places."
    )
    #expect(
      try said("issue,a,b\nX,1,?\n") == "None of 1 change of one level alters the first 10 places.")
  }

  @Test func aDefaultThatIsOpenIsExplainedSo() throws {
    let report = try Self.report("issue,a,b\nX,?,\n")
    let text = ExplanationReport(report, issue: 0).text(Style(width: 80))
    #expect(text.contains("a 0 to 1: First [not known: every level of the scale is possible]"))
    #expect(text.contains("b 0 to 1: Second [by default, and not known]"))
    #expect(text.contains("The rating is not certain. It is settled by scoring a, b."))
    #expect(text.hasSuffix("\nsmall@2/a:?\n"))
  }

  @Test func ratingsAreColouredAndWritten() throws {
    let report = try Self.report("issue,a,b\nX,1,1\nY,0,0\n")
    let text = report.text(Style(width: 80, hasColour: true))
    #expect(text.contains("\u{1B}[1;31mSevere\u{1B}[0m"))
    #expect(text.contains("\u{1B}[32mSlight\u{1B}[0m"))
    #expect(!report.text(Style(width: 80)).contains("\u{1B}"))
  }

  @Test func namesCannotReachTheTerminal() throws {
    let report = try Self.report("issue,theme,a,b\nX\u{1B}[2J,\u{1B}]0;t\u{7},1,1\n")
    #expect(!report.text(Style()).contains("\u{1B}"))
    let explanation = ExplanationReport(report, issue: 0)
    #expect(!explanation.text(Style()).contains("\u{1B}"))
    #expect(!explanation.text(Style()).contains("\u{7}"))
    #expect(!explanation.markdown.contains("\u{1B}"))
    let named = AssessmentReport(report.sheet, subject: "a\u{1B}[2J.csv")
    #expect(!named.text(Style()).contains("\u{1B}"))
  }

  @Test func withoutARankedIssueTheTableSaysSo() throws {
    let text = try Self.report("issue,a,b\nX,?,1\n").text(Style())
    #expect(text.contains("No issue is fully scored, so that none has a rank.\n"))
    #expect(text.contains("1 issue: 0 Severe, 0 Slight, 1 not certain.\n"))
  }
}
