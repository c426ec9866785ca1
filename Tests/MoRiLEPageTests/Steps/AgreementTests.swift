import Testing

@testable import MoRiLEPage

@Suite("Agreements, and time spent")
struct AgreementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [String]
    /// The status of Arson, who agreed on it and when, and on how many issues is agreed.
    let status: String
    var by = "null"
    var at = "null"
    var agreed = "0"
    var testDescription: String { name }
  }

  private static let agree =
    #"{"do":"agree","issue":0,"who":"AB","time":"2026-11-21T14:05:59"}"#
  private static let change = #"{"do":"score","issue":0,"criterion":0,"cell":"3"}"#
  private static let back = #"{"do":"score","issue":0,"criterion":0,"cell":"2"}"#
  private static let other = #"{"do":"score","issue":1,"criterion":0,"cell":"3"}"#
  private static let (undo, redo) = (#"{"do":"undo"}"#, #"{"do":"redo"}"#)

  private static func agreed(_ name: String, _ steps: [String], count: String = "1") -> Case {
    Case(
      name: name, steps: steps, status: #""agreed""#, by: #""AB""#, at: #""2026-11-21 14:05""#,
      agreed: count)
  }

  private static func discussed(_ name: String, _ steps: [String]) -> Case {
    Case(name: name, steps: steps, status: #""discussed""#)
  }

  static let cases: [Case] = [
    Case(name: "nothing done", steps: [], status: #""open""#),
    Case(name: "another issue", steps: [other], status: #""open""#),
    agreed("agreed", [agree]),
    agreed("agreed after a change", [change, agree]),
    agreed("and another changed", [agree, other]),
    agreed("both agreed", [agree, #"{"do":"agree","issue":1}"#], count: "2"),
    discussed("changed", [change]),
    discussed("agreed and opened again", [agree, agree]),
    discussed("agreed and then changed", [agree, change]),
    discussed("agreed, changed and changed back", [agree, change, back]),
    agreed("changed after, and undone", [agree, change, undo]),
    agreed("opened again, and undone", [agree, agree, undo]),
    agreed("changed, opened and both undone", [agree, change, back, undo, undo]),
    discussed("undone and redone", [agree, change, undo, redo]),
    Case(name: "the agreement undone", steps: [agree, undo], status: #""open""#),
    discussed("the agreement after a change undone", [change, agree, undo]),
    agreed("the agreement redone", [change, agree, undo, redo]),
    agreed("the step of another undone", [agree, other, undo]),
    Case(name: "all undone", steps: [change, agree, undo, undo], status: #""open""#),
  ]

  @Test("stand until the scores change, and again when that is undone", arguments: cases)
  func agreement(_ example: Case) throws {
    let talk = try Talk.town()
    for step in example.steps {
      let answer = talk.said(step)
      #expect(answer.hasPrefix(#"{"done":true"#), "\(answer)")
    }
    let issue = try talk.ask(#"{"do":"issue","issue":0}"#)
    func written(_ key: String) -> String { issue[key]?.output.text(indent: 0) ?? "" }
    #expect(issue["row"]?["status"]?.output.text(indent: 0) == example.status)
    #expect([written("agreedBy"), written("agreedAt")] == [example.by, example.at])
    #expect(
      talk.page.state.text(indent: 0).contains(#""agreed":\#(example.agreed),"#),
      "\(talk.page.state.text(indent: 0))")
  }

  /// Arson comes to 31, which is High.
  @Test(
    "Another rating than the scores give is agreed with a reason, and kept in the session",
    arguments: [
      ("low", "Low", true), ("HIGH", "", false), ("", "", false), ("Middling", "", false),
    ])
  func agreedOtherwise(asked: String, expected: String, asksReason: Bool) throws {
    let talk = try Talk.town()
    let answer = try talk.ask(#"{"do":"agree","issue":0,"as":"\#(asked)","who":"AB"}"#)
    #expect(answer["asksReason"]?.output.text() == (asksReason ? "true" : "false"))
    let issue = try talk.ask(#"{"do":"issue","issue":0}"#)
    #expect(issue["agreedAs"]?.string?.text == expected)
    let session = String(decoding: talk.saved("session"), as: UTF8.self)
    #expect(session.contains(#""as": "Low""#) == asksReason)
    if asksReason {
      talk.said(#"{"do":"reason","entry":0,"text":"three deaths"}"#)
      let reasoned = try talk.ask(#"{"do":"issue","issue":0}"#)
      #expect(reasoned["entries"]?.elements?[0]["lacksReason"]?.output.text() == "false")
    }
  }

  @Test("Seconds add up for each issue, and no count is too large")
  func seconds() throws {
    let talk = try Talk.town()
    func spend(_ issue: Int, _ seconds: String) -> String {
      talk.said(#"{"do":"spend","issue":\#(issue),"seconds":\#(seconds)}"#)
    }
    func spent(_ issue: Int) throws -> String {
      try talk.part("seconds", of: #"{"do":"issue","issue":\#(issue)}"#)
    }
    #expect(spend(0, "45") == #"{"done":true}"#)
    #expect(spend(0, "0") == #"{"done":true}"#)
    #expect(spend(0, "50") == #"{"done":true}"#)
    #expect(try [spent(0), spent(1)] == ["95", "0"])
    talk.score(0, 0, "3")
    talk.said(#"{"do":"undo"}"#)
    #expect(try spent(0) == "95")
    for _ in 0..<20 { #expect(spend(1, "999999999999999999") == #"{"done":true}"#) }
    #expect(try [spent(0), spent(1)] == ["95", "999999999"])
  }

  @Test("A time that no session may hold is left out")
  func time() throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"agree","issue":0,"time":"yesterday"}"#)
    talk.score(1, 0, "3", more: #","time":"2026-11-21""#)
    let entries = try talk.ask(#"{"do":"record"}"#)["entries"]?.elements ?? []
    #expect(entries.map { $0["time"]?.string?.text } == ["", ""])
  }
}
