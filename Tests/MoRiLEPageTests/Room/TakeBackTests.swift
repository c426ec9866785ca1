import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("Steps taken back wherever they stand")
struct TakeBackTests {
  private func takeBack(_ talk: Talk, _ entry: Int) -> String {
    talk.said(#"{"do":"take-back","entry":\#(entry),"who":"Chair","time":"2026-11-21T15:00:00"}"#)
  }

  private func steps(_ talk: Talk) throws -> [SessionStep] {
    try SessionReader.read(talk.saved("session")).session.steps
  }

  @Test("put the cell back by a new step, and the record keeps both")
  func score() throws {
    let talk = try Talk(town: Town.csv)
    let untouched = talk.page.order
    talk.score(Town.robbery, Town.harm, "2", more: #","reason":"seen""#)
    talk.said(#"{"do":"agree","issue":0}"#)
    #expect(takeBack(talk, 0).hasPrefix(#"{"done":true"#))
    let steps = try steps(talk)
    #expect(steps.map { $0.reason } == ["seen", "", "undone"])
    #expect(steps[2].who == "Chair" && steps[2].time == "2026-11-21T15:00:00")
    #expect(steps[2].change?.from == .score(2) && steps[2].change?.to == .score(1))
    #expect(!steps[2].lacksReason && steps[2].change?.changesRating == true)
    #expect(talk.page.order == untouched)
    // Arson is still agreed.
    #expect(talk.page.state.text(indent: 0).contains(#""agreed":1,"#))
  }

  @Test("can themselves be taken back, and undone as a slip")
  func again() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2")
    let order = talk.page.order
    _ = takeBack(talk, 0)
    _ = takeBack(talk, 1)
    #expect(talk.page.order == order)
    #expect(try steps(talk).count == 3)
    talk.said(#"{"do":"undo"}"#)
    #expect(try steps(talk).count == 2)
  }

  @Test("are refused where later steps were built on them, with what to do")
  func refused() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2")
    talk.score(Town.robbery, Town.harm, "3")
    talk.said(#"{"do":"agree","issue":0}"#)
    talk.said(#"{"do":"agree","issue":0}"#)
    talk.score(Town.arson, Town.concern, "0")
    let before = talk.all
    #expect(
      takeBack(talk, 0)
        == Talk.message(
          "Harm to people of Robbery was scored again after this step. Undo the later one first."))
    #expect(takeBack(talk, 2) == Talk.message("Arson is agreed by this step no longer."))
    #expect(
      takeBack(talk, 3) == Talk.message("Arson was worked on after this step. Agree it anew."))
    #expect(takeBack(talk, 5) == Talk.message("there is no such step"))
    #expect(talk.all == before)
    #expect(
      try talk.part("takesBack", of: #"{"do":"record"}"#) == "[false,true,false,false,true]")
  }

  @Test("open an issue that was agreed, and agree one that was opened as it was")
  func agreements() throws {
    let talk = try Talk(town: Town.csv)
    talk.said(#"{"do":"agree","issue":0,"as":"Low","who":"All"}"#)
    talk.said(#"{"do":"reason","entry":0,"text":"three deaths"}"#)
    #expect(takeBack(talk, 0).hasPrefix(#"{"done":true"#))
    #expect(talk.page.workshop?.agreements[0] == nil)
    #expect(takeBack(talk, 1).hasPrefix(#"{"done":true"#))
    let last = try #require(try steps(talk).last)
    // The reason of another rating goes with it, since it is kept with the rating.
    #expect(
      [last.verb, last.agreedRating, last.who, last.reason] == [
        "agree", "Low", "All", "three deaths",
      ])
    #expect(try steps(talk).map { $0.verb } == ["agree", "reopen", "agree"])
    #expect(try steps(talk)[1].reason == "undone")
  }

  @Test("are refused while what if is on")
  func whatIf() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2")
    talk.said(#"{"do":"what-if","thresholds":["31",null],"weights":[]}"#)
    #expect(takeBack(talk, 0) == Talk.message("What if is on. Leave it first."))
  }
}
