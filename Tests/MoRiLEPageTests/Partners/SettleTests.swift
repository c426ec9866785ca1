import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEPage

/// What partners scored, put into the table at the middle.
@Suite("Settling at the middle") struct SettleTests {
  private func talk() throws -> Talk {
    let talk = try Talk.town()
    talk.pool([PoolTests.police, PoolTests.health, PoolTests.fire])
    return talk
  }

  private func settle(_ talk: Talk, _ members: String) -> String {
    talk.said(#"{"do":"settle",\#(members),"time":"2026-11-21T14:00:00"}"#)
  }

  @Test("puts the middle in as steps of the record, with who gave what as the reason")
  func steps() throws {
    let talk = try talk()
    talk.score(Town.arson, Town.harm, "0")
    let answer = settle(talk, #""issue":0"#)
    #expect(answer.contains(#""text":"1 score of 1 issue put to the middle.""#), "\(answer)")
    let step = try #require(talk.page.workshop?.entries.last?.step)
    #expect(step.who == "partners" && step.time == "2026-11-21T14:00:00")
    #expect(step.reason == "first round, 3 sheets: 1 at 1, 1 at 2, 1 at 3")
    #expect(step.change?.to == .score(2) && step.change?.from == .score(0))
    #expect(step.change?.ratingAfter == "High" && !step.lacksReason)
    #expect(
      settle(talk, #""issue":0"#)
        == Talk.message("The table has the middle of the partners' scores already."))
    talk.said(#"{"do":"undo"}"#)
    #expect(talk.page.workshop?.issues[Town.arson].cells[Town.harm] == .score(0))
  }

  @Test("leaves to the room what is split evenly")
  func split() throws {
    let talk = try Talk.town()
    talk.pool([PoolTests.police, PoolTests.health])
    talk.score(Town.theft, Town.likelihood, "3")
    let before = talk.page.workshop?.issues[Town.arson].cells[Town.harm]
    #expect(
      settle(talk, #""issue":0"#)
        == Talk.message(
          "The table has the middle of the partners' scores already. 1 question is split evenly: the "
            + "room decides it."))
    #expect(talk.page.workshop?.issues[Town.arson].cells[Town.harm] == before)
  }

  @Test("of the rest leaves what hangs on it, and what is ratified")
  func rest() throws {
    let talk = try talk()
    for issue in [Town.arson, Town.theft] { talk.score(issue, Town.likelihood, "3") }
    #expect(settle(talk, #""rest":true"#).contains("1 score of 1 issue put to the middle."))
    #expect(talk.page.workshop?.issues[Town.theft].cells[Town.likelihood] == .score(1))
    #expect(talk.page.workshop?.issues[Town.arson].cells[Town.likelihood] == .score(3))
    talk.score(Town.theft, Town.likelihood, "3")
    talk.said(#"{"do":"agree","issue":\#(Town.theft)}"#)
    #expect(settle(talk, #""rest":true"#).hasPrefix(#"{"done":false"#))
    #expect(talk.page.workshop?.issues[Town.theft].cells[Town.likelihood] == .score(3))
  }

  @Test("names the second round in its reasons")
  func secondRound() throws {
    let talk = try talk()
    talk.pool([PoolTests.fire, (name: "Police.csv", text: PoolTests.fire.text)], round: 2)
    _ = settle(talk, #""issue":0"#)
    #expect(
      talk.page.workshop?.entries.last?.step.reason == "second round, 2 sheets: 2 at 1")
  }

  @Test("is refused without sheets, without an issue, and while what if is on")
  func refused() throws {
    #expect(
      settle(try Talk.town(), #""issue":0"#)
        == Talk.message("There are no scores of partners to settle on."))
    let talk = try talk()
    #expect(settle(talk, #""round":1"#) == Talk.message("there is no such issue"))
    talk.said(#"{"do":"what-if","thresholds":["31",null]}"#)
    let before = talk.all
    #expect(
      settle(talk, #""issue":0"#)
        == Talk.message("What if is on, and nothing is scored meanwhile. Leave it first."))
    #expect(talk.all == before)
  }
}
