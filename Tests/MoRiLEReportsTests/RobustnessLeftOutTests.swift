import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// What the report on robustness says of what it leaves out.
@Suite struct RobustnessLeftOutTests {
  private static func simulation(
    _ assessment: AssessmentReport
  ) -> Result<SimulationResult, SimulationRefusal> {
    do throws(SimulationRefusal) {
      return .success(
        try Simulation(
          assessment.model, assessment.assessments, settings: SimulationSettings(runs: 1)
        ).run())
    } catch {
      return .failure(error)
    }
  }

  @Test func namesWhatWasNotWorkedOut() throws {
    let ids = (0..<12).map { "c\($0)" }
    let levels = (0...3).map { "{\"score\": \($0), \"means\": \"level \($0)\"}" }
      .joined(separator: ", ")
    let criteria = ids.map {
      "{\"id\": \"\($0)\", \"title\": \"\($0)\", \"domain\": \"all\", \"lowers\": true, \"levels\": [\(levels)]}"
    }.joined(separator: ", ")
    let list = ids.joined(separator: ", ")
    let json = """
      {"formatVersion": 1, "id": "m", "version": "1", "title": "M", "source": "made up",
       "domains": [{"id": "all", "title": "All"}], "criteria": [\(criteria)],
       "scores": [{"id": "total", "title": "Total", "formula": "max(\(list)) - min(\(list)) + \(ids.joined(separator: " + "))"}],
       "rating": {"score": "total", "bands": [{"label": "High", "from": 1}, {"label": "Low"}]}}
      """
    let model = try ModelReader.read(Array(json.utf8))
    let rows =
      (0..<20).map { "issue \($0),?,?,?,?,1,1,1,1,1,1,1,1" } + ["known,1,2,1,1,1,1,1,1,1,1,1,1"]
    let table = SourceFile(
      name: "t.csv",
      bytes: Array((["issue," + ids.joined(separator: ",")] + rows).joined(separator: "\n").utf8))
    let assessment = AssessmentReport(
      try IssueSheet.read([table], models: [model]), subject: "t.csv")
    let report = RobustnessReport(
      assessment,
      robustness: Robustness(
        model, assessment.assessments, mostEffort: Robustness.mostEffort / 16),
      simulation: Self.simulation(assessment))
    let untried = assessment.assessments.indices.filter { !report.robustness.issues[$0].isTried }
    #expect(untried.count > 5)
    let named = untried.prefix(5).map { report.name($0) }.joined(separator: ", ")
    let said = report.firstText
    let issues =
      "Not worked out is what one level would change for \(named) and \(untried.count - 5) more: "
    #expect(said.contains(issues))
    #expect(
      said.hasSuffix(
        "the formulas are too long, or the unknown scores have too many combinations. Not worked out is how "
          + "many levels it takes for known: too many criteria act together, one of them is not known, or the numbers "
          + "of the formula are too long."
      ))
    #expect(
      report.noneText("changes a rating")
        == "No change of one level that was tried changes a rating.")
    let all = report.json.split(separator: "\"untried\": [")
    #expect(
      all.count == 2 && all[1].hasPrefix("\n") && all[1].contains("\"\(report.name(untried[0]))\""))
    // Such an issue is never called robust: nobody has tried.
    let last = try #require(untried.last)
    #expect(report.wording(last).verdict == .untried)
    #expect(report.wording(last).sentence == "High; what one level would change is not worked out")
  }

  /// Headers that look the same are told apart by a number.
  @Test func headersThatLookTheSameAreNumbered() {
    #expect(
      ["Rating", "rating\u{200B}", "", "Rat\u{AD}ing", "Rating (2)"].distinct == [
        "Rating", "rating\u{200B} (2)", "", "Rat\u{AD}ing (3)", "Rating (2) (2)",
      ])
  }

  @Test func namesWhomTheWeightsLeaveOut() {
    #expect(
      SensitivityWording.leftOut(["A"])
        == "Left out of all this is A: unknown scores have too many combinations. Score more of them."
    )
    #expect(
      SensitivityWording.leftOut(["A", "B", "C", "D", "E", "F", "G"]).hasPrefix(
        "Left out of all this are A, B, C, D, E and 2 more:"))
  }
}
