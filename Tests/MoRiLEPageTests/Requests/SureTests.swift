import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEPage

/// How sure the ratings are, as the page asks for it.
@Suite("How sure the ratings are") struct SureTests {
  /// The report of the scores of a talk, as `morile robustness` makes it.
  private func report(_ talk: Talk, runs: Int, seed: UInt64) throws -> RobustnessReport {
    let workshop = try #require(talk.page.workshop)
    let assessment = AssessmentReport(
      workshop.sheet.with(workshop.issues), subject: workshop.file.name)
    let settings = SimulationSettings(runs: runs, seed: seed)
    return RobustnessReport(
      assessment, robustness: Robustness(workshop.model, assessment.assessments),
      simulation: .success(
        try Simulation(workshop.model, assessment.assessments, settings: settings).run()))
  }

  @Test("has the ratings that one level changes, and the shares of the report of the same scores")
  func isTheReport() throws {
    let talk = try Shipped.all[0].talk()
    talk.score(7, 0, "4")
    let report = try report(talk, runs: 5_000, seed: 5)
    let answer = try talk.ask(#"{"do":"sure","runs":5000,"seed":5,"parts":9}"#)
    #expect(answer["isDone"]?.boolean == true)
    let rows = (answer["groups"]?.elements ?? []).flatMap { $0["rows"]?.elements ?? [] }
    let wanted = report.assessment.ranking.entries.map { $0.index }.filter {
      !report.robustness.issues[$0].changes.isEmpty
    }
    #expect(rows.compactMap { $0["issue"]?.number.flatMap { Int($0) } }.sorted() == wanted.sorted())
    for row in rows {
      let issue = try #require(row["issue"]?.number.flatMap { Int($0) })
      let band = report.assessment.assessments[issue].rating.possible.lowerBound
      let simulation = try #require(report.simulation)
      #expect(row["ways"]?.string?.text == "\(report.robustness.issues[issue].changes.count)")
      #expect(
        row["kept"]?.string?.text
          == ShareWording.tight(simulation.share(simulation.issues[issue].ratings[band])))
    }
    #expect(answer["title"]?.string?.text == "\(wanted.count) ratings could change")
    #expect(
      answer["notes"]?.texts == [
        "\(24 - wanted.count) others keep their rating whatever one question says.",
        "Kept: of 5,000 tries, the share with the same rating.",
      ])
  }

  @Test("comes part by part, and the last part makes it what all runs at once give")
  func partByPart() throws {
    let talk = try Shipped.all[0].talk()
    let request = #"{"do":"sure","runs":5000,"seed":3,"parts":1}"#
    var counts: [String] = []
    for _ in 0..<4 {
      let answer = try talk.ask(request)
      counts.append(
        "\(answer["isDone"]?.boolean == true) \(answer["notes"]?.texts.last ?? "")")
    }
    #expect(
      counts == [
        "false Kept: of 2,048 tries, the share with the same rating.",
        "false Kept: of 4,096 tries, the share with the same rating.",
        "true Kept: of 5,000 tries, the share with the same rating.",
        "true Kept: of 5,000 tries, the share with the same rating.",
      ])
    #expect(
      talk.page.howSure?.state.report.simulation
        == (try report(talk, runs: 5_000, seed: 3)).simulation)
  }

  @Test("follows the scores of the room, and is not worked out again while they stand")
  func followsTheRoom() throws {
    let talk = try Shipped.all[0].talk()
    let request = #"{"do":"sure","runs":2000,"seed":3}"#
    let before = talk.said(request)
    #expect(talk.said(request) == before)
    talk.score(7, 0, "4")
    #expect(talk.said(request) != before)
    talk.said(#"{"do":"undo"}"#)
    #expect(talk.said(request) == before)
  }

  @Test("groups ratings by where they could go, the highest first")
  func groups() throws {
    let talk = try Shipped.all[0].talk()
    let answer = try talk.ask(#"{"do":"sure","runs":1}"#)
    let groups = (answer["groups"]?.elements ?? []).map { group in
      "\(group["rating"]?.numbers ?? []) \(group["text"]?.string?.text ?? "") \(group["rows"]?.elements?.count ?? 0)"
    }
    #expect(
      groups == [
        "[0, 0] could fall 4", "[1, 1] could rise 4", "[1, 1] could fall 3",
        "[2, 2] could rise 1",
      ])
  }

  @Test("is told in numbers of its own where the model states no chances, and changes nothing")
  func withoutChances() throws {
    let talk = try Talk.town()
    let before = talk.all
    let answer = try talk.ask(#"{"do":"sure"}"#)
    #expect(
      answer["notes"]?.texts.last
        == "Not simulated: the model town does not say how far its scores may be off; give its file "
        + "an \"uncertainty\".")
    // Stalking is unknown in one cell; Robbery and Burglary stand on the threshold of Moderate.
    let rows = (answer["groups"]?.elements ?? []).map { $0["rows"]?.output.text(indent: 0) ?? "" }
    #expect(
      rows.contains(#"[{"issue":4,"name":"Stalking","ways":"","kept":""}]"#), "\(rows)")
    #expect(talk.all == before)
  }

  @Test(
    "is told as far as it can be where a number is out of all measure",
    arguments: ["-1", "0", "999999999999999999", "-999999999999999999", "\"x\"", "null"])
  func measures(_ number: String) throws {
    let talk = try Talk.town()
    for member in ["runs", "seed", "parts"] {
      let said = talk.said(#"{"do":"sure","issue":0,"\#(member)":\#(number)}"#)
      #expect(said.hasPrefix(#"{"done":true"#), "\(member) \(said)")
      let issue = talk.said(#"{"do":"sure-issue","issue":0,"\#(member)":\#(number)}"#)
      #expect(issue.hasPrefix(#"{"done":true"#), "\(member) \(issue)")
    }
  }

  @Test("says with more than 200 issues where to ask")
  func tooMany() throws {
    func talk(_ count: Int) throws -> Talk {
      try Talk(
        town: "issue,harm\n" + (1...count).map { "Issue \($0),1\n" }.joined())
    }
    #expect(try talk(200).said(#"{"do":"sure"}"#).hasPrefix(#"{"done":true"#))
    let message = Talk.message(
      "With more than 200 issues this takes too long in a page: save the adjusted CSV, and ask morile "
        + "robustness.")
    #expect(try talk(201).said(#"{"do":"sure"}"#) == message)
    #expect(try talk(201).said(#"{"do":"sure-issue","issue":0}"#) == message)
  }
}
