import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEPage

/// How sure the ratings are, as the page asks for it.
@Suite("How sure the ratings are") struct SureTests {
  @Test("is what the report of the same scores says")
  func isTheReport() throws {
    let talk = try Shipped.all[0].talk()
    talk.score(7, 0, "4")
    let answer = try talk.ask(#"{"do":"sure","issue":7,"runs":1500,"seed":5,"first":3,"width":80}"#)
    let workshop = try #require(talk.page.workshop)
    let assessment = AssessmentReport(
      workshop.sheet.with(workshop.issues), subject: workshop.file.name)
    let settings = SimulationSettings(runs: 1_500, seed: 5, first: 3)
    let report = RobustnessReport(
      assessment,
      robustness: Robustness(workshop.model, assessment.assessments, first: 3),
      simulation: .success(
        try Simulation(workshop.model, assessment.assessments, settings: settings).run()))
    #expect(answer["text"]?.string?.text == report.text(Style(width: 80)))
    #expect(answer["sentence"]?.string?.text == report.finding(7))
  }

  @Test("has no finding where there is no issue, and changes nothing")
  func withoutAnIssue() throws {
    let talk = try Talk.town()
    let before = talk.all
    let answer = try talk.ask(#"{"do":"sure","issue":99}"#)
    #expect(answer["done"]?.boolean == true)
    #expect(answer["sentence"]?.output.text() == "null")
    #expect(answer["text"]?.string?.text.contains("Not simulated: the model town") == true)
    #expect(talk.all == before)
  }

  @Test(
    "is told as far as it can be where a number is out of all measure",
    arguments: ["-1", "0", "999999999999999999", "-999999999999999999", "\"x\"", "null"])
  func measures(_ number: String) throws {
    let talk = try Talk.town()
    for member in ["runs", "seed", "first", "width"] {
      let said = talk.said(#"{"do":"sure","issue":0,"\#(member)":\#(number)}"#)
      #expect(said.hasPrefix(#"{"done":true"#), "\(member) \(said)")
    }
  }
}
