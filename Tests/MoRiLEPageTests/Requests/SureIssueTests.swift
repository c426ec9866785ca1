import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEPage

/// How sure one rating is, and what other levels would make of it.
@Suite("How sure one rating is") struct SureIssueTests {
  private func place(_ talk: Talk, _ name: String) throws -> Int {
    try #require(talk.page.workshop?.issues.firstIndex { $0.name == name })
  }

  private func ask(_ talk: Talk, _ issue: Int, _ more: String = "") throws -> JSONValue {
    try talk.ask(#"{"do":"sure-issue","runs":2000,"issue":\#(issue)\#(more)}"#)
  }

  @Test(
    "is found in a sentence",
    arguments: [
      (
        "Rape & sexual assault", "High",
        ", but only just: any single level less makes it Moderate."
      ),
      (
        "Terrorist incident", "Moderate",
        ", but only just: any single level more makes it High."
      ),
      (
        "RTC - fatal & serious", "Moderate",
        ", but only just: one level on any of 3 questions makes it High."
      ),
      (
        "Trafficking Class A drugs", "Moderate",
        ", but only just: one level on physical harm makes it Standard."
      ),
      ("Domestic abuse", "High", ", and sure: no single level on one question changes it."),
      (
        "Modern slavery", "High",
        ", but not surely: no single level on one question changes it, and yet many tries do."
      ),
    ])
  func finding(_ name: String, _ label: String, _ finding: String) throws {
    let talk = try Shipped.all[0].talk()
    let answer = try ask(talk, try place(talk, name))
    #expect(answer["label"]?.string?.text == label)
    #expect(answer["finding"]?.string?.text == finding)
  }

  @Test("is found in a sentence where it is not settled")
  func open() throws {
    let answer = try ask(try Talk.town(), Town.stalking)
    #expect(answer["label"]?.string?.text == "High, Moderate or Low")
    #expect(answer["finding"]?.string?.text == ", not settled: it hangs on Harm to people.")
    #expect(answer["changes"]?.output.text(indent: 0) == "[]")
  }

  @Test("has each change of one level, the one that moves the score least first")
  func changes() throws {
    let talk = try Shipped.all[0].talk()
    let answer = try ask(talk, try place(talk, "Rape & sexual assault"))
    let groups = answer["changes"]?.elements ?? []
    #expect(
      groups.map { $0["text"]?.string?.text ?? "" } == [
        "Try one. Each of these 14 changes of one level makes it"
      ])
    #expect(groups.map { $0["rating"]?.numbers ?? [] } == [[1, 1]])
    let buttons = groups.flatMap { $0["buttons"]?.elements ?? [] }
    let texts = buttons.map { button in
      let part = button["parts"]?.elements?.first
      return
        "\(part?["title"]?.string?.text ?? "") \(part?["text"]?.string?.text ?? "") \(button["score"]?.string?.text ?? "")"
    }
    #expect(texts.count == 14)
    #expect(texts.first == "Priority 2 → 1 55.3")
    #expect(texts.last == "Psychological harm 4 → 3 48.5")
  }

  @Test("has the fewest levels to try where no single level changes it")
  func fewest() throws {
    let talk = try Shipped.all[0].talk()
    let answer = try ask(talk, try place(talk, "Domestic abuse"))
    let groups = answer["changes"]?.elements ?? []
    #expect(
      groups.map { $0["text"]?.string?.text ?? "" } == [
        "Try it. No single level changes it; 2 levels together make it"
      ])
    let button = groups.first?["buttons"]?.elements?.first
    #expect(
      button?["parts"]?.output.text(indent: 0)
        == #"[{"title":"Psychological harm","text":"4 → 2"}]"#)
  }

  @Test("lies on a ruler between its thresholds, in thousandths")
  func ruler() throws {
    let talk = try Shipped.all[0].talk()
    let answer = try ask(talk, try place(talk, "Rape & sexual assault"))
    let ruler = try #require(answer["ruler"])
    #expect(ruler["score"]?.string?.text == "56.0")
    let thresholds = ruler["thresholds"]?.elements ?? []
    #expect(
      thresholds.map { $0["text"]?.string?.text ?? "" } == ["High from 56", "Moderate from 42"])
    let places = thresholds.compactMap { $0["at"]?.number.flatMap { Int($0) } }
    // A sixth of the ruler is left free below the lowest threshold.
    #expect(places == [562, 167])
    // The score is on the threshold itself.
    #expect(ruler["from"]?.number.flatMap { Int($0) } == places[0])
    #expect(ruler["to"]?.number.flatMap { Int($0) } == places[0])
    let bands = (ruler["bands"]?.elements ?? []).map { $0.numbers }
    #expect(bands == [[0, places[0], 1000], [1, places[1], places[0]], [2, 0, places[1]]])
    let drawn = (ruler["drawn"]?.elements ?? []).map { $0["text"]?.string?.text ?? "" }
    #expect(drawn == ["46", "66"])
    #expect(ruler["ticks"]?.elements?.contains { $0["text"]?.string?.text == "50" } == true)
  }

  @Test("has shares of ratings and places, with the place now marked")
  func chances() throws {
    let talk = try Shipped.all[0].talk()
    let answer = try ask(talk, try place(talk, "Rape & sexual assault"))
    let shares = (answer["ratings"]?.elements ?? []).compactMap {
      $0["share"]?.number.flatMap { Int($0) }
    }
    #expect(shares.count == 3 && (998...1002).contains(shares.reduce(0, +)))
    let places = answer["places"]?.elements ?? []
    #expect(
      places.filter { $0["isNow"]?.boolean == true }.map { $0["place"]?.number ?? "" } == ["7"])
    #expect(places.compactMap { $0["share"]?.number.flatMap { Int($0) } }.max() == 1000)
    #expect(
      answer["assumed"]?.string?.text
        == "How far scores may be off is what the model assumes: 2,000 tries, seed 1.")
    #expect(answer["note"]?.string?.text == "Trying a change records nothing; Esc puts it back.")
  }

  @Test("says what other levels would make of it, and records nothing")
  func tried() throws {
    let talk = try Shipped.all[0].talk()
    let issue = try place(talk, "Rape & sexual assault")
    let priority = try #require(
      talk.page.workshop?.model.criteria.firstIndex { $0.id == "priority" })
    let before = talk.all
    let tried = try #require(
      try ask(talk, issue, #","criteria":[\#(priority)],"levels":[1]"#)["tried"])
    #expect(tried["label"]?.string?.text == "Moderate")
    #expect(tried["score"]?.string?.text == "55.3")
    #expect(
      tried["text"]?.string?.text
        == ", tried and not recorded: Priority 1 instead of 2, rank 9 instead of 7.")
    #expect(talk.all == before)
    talk.score(issue, priority, "1")
    #expect(
      try talk.part("rows", of: #"{"do":"rows","issues":[\#(issue)]}"#).contains(#""rank":"9""#))
  }

  @Test(
    "tries nothing that is on no scale, or that is so already",
    arguments: [
      #""criteria":[99],"levels":[1]"#, #""criteria":[0],"levels":[9]"#,
      #""criteria":[-1],"levels":[1]"#, #""criteria":[0]"#, #""levels":[1]"#,
      #""criteria":["0"],"levels":[1]"#, #""criteria":[0],"levels":[2]"#,
    ])
  func triesNothing(_ members: String) throws {
    let talk = try Talk.town()
    #expect(try ask(talk, Town.arson, ",\(members)")["tried"]?.output.text() == "null")
  }

  @Test("is told of no issue that there is not")
  func noIssue() throws {
    #expect(
      try Talk.town().said(#"{"do":"sure-issue","issue":99}"#)
        == Talk.message("there is no such issue"))
  }
}
