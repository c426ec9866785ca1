import Testing

@testable import MoRiLEPage

@Suite("Why a rating was changed")
struct ReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let issue: Int
    let criterion: Int
    let cell: String
    let asks: Bool
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "up into High", issue: Town.robbery, criterion: Town.harm, cell: "2", asks: true),
    Case(
      name: "up within Moderate", issue: Town.robbery, criterion: Town.concern, cell: "1",
      asks: false),
    Case(
      name: "down onto the threshold", issue: Town.arson, criterion: Town.concern, cell: "0",
      asks: false),
    Case(
      name: "down below it", issue: Town.arson, criterion: Town.likelihood, cell: "1", asks: true),
    Case(
      name: "up to below it", issue: Town.fraud, criterion: Town.likelihood, cell: "3",
      asks: false),
    Case(
      name: "from open to settled", issue: Town.stalking, criterion: Town.harm, cell: "2",
      asks: true),
    Case(
      name: "from settled to open", issue: Town.theft, criterion: Town.harm, cell: "?", asks: true),
    Case(
      name: "open within a band", issue: Town.theft, criterion: Town.concern, cell: "?",
      asks: false),
    Case(
      name: "open as before", issue: Town.stalking, criterion: Town.concern, cell: "1",
      asks: false),
  ]

  @Test("is asked where the rating changed, and nowhere else", arguments: cases)
  func asked(_ example: Case) throws {
    let talk = try Talk.town()
    let answer = talk.score(example.issue, example.criterion, example.cell)
    #expect(answer.contains(#""asksReason":\#(example.asks),"#), "\(answer)")
    #expect(answer.contains(#""withoutReason":\#(example.asks ? 1 : 0),"#), "\(answer)")
    // A step that brings its reason along leaves nothing to ask.
    let other = try Talk.town()
    let given = other.score(
      example.issue, example.criterion, example.cell, more: #","reason":"survey""#)
    #expect(given.contains(#""asksReason":false,"#) && given.contains(#""withoutReason":0,"#))
  }

  @Test("stays with its step through undo and redo, and can be changed")
  func kept() throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2", more: #","who":"AB","time":"2026-11-21T14:05:00""#)
    let given = talk.said(#"{"do":"reason","entry":0,"text":"new \"survey\""}"#)
    #expect(given.contains(#""withoutReason":0,"#))
    let record = """
      [{"entry":0,"issue":1,"who":"AB","reason":"new \\"survey\\"","time":"2026-11-21 14:05",\
      "text":"Harm to people 1 to 2","do":"score","criterion":0,"from":"1","to":"2","lacksReason":false,\
      "rating":["Moderate","High"]}]
      """
    #expect(try talk.part("entries", of: #"{"do":"record"}"#) == record)
    talk.said(#"{"do":"undo"}"#)
    #expect(try talk.part("entries", of: #"{"do":"record"}"#) == "[]")
    let again = talk.said(#"{"do":"redo"}"#)
    #expect(again.contains(#""asksReason":false,"#) && again.contains(#""withoutReason":0,"#))
    #expect(try talk.part("entries", of: #"{"do":"record"}"#) == record)
    let taken = talk.said(#"{"do":"reason","entry":0,"text":""}"#)
    #expect(taken.contains(#""withoutReason":1,"#))
  }

  @Test("goes to the step it is given for, not to the last")
  func ofAnEarlierStep() throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2")
    talk.score(Town.burglary, Town.harm, "2")
    let given = talk.said(#"{"do":"reason","entry":0,"text":"so"}"#)
    #expect(given.contains(#""withoutReason":1,"#))
    let last = try talk.ask(#"{"do":"record","most":1}"#)["entries"]?.elements ?? []
    #expect(last.count == 1 && last[0]["reason"]?.string?.text == "")
  }
}
