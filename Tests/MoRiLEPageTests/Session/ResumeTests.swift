import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

/// What a session holds is all that a workshop did.
@Suite("A session that goes on")
struct ResumeTests {
  /// A page on which a random workshop was held, with nothing left to redo.
  private func held(_ shipped: Shipped, steps count: Int) throws -> Talk {
    let talk = try shipped.talk()
    var steps = RandomSteps(talk, seed: 41)
    for _ in 0..<count { talk.said(steps.next()) }
    talk.said(#"{"do":"agree","issue":0,"who":"the \"chair\"","time":"2026-11-21T15:00:00"}"#)
    return talk
  }

  private func resume(_ session: [UInt8], on talk: Talk) -> String {
    talk.page.take(session)
    return talk.said(#"{"do":"resume","name":"session.json"}"#)
  }

  @Test("is the same on a page that was opened afresh", arguments: Shipped.all)
  func afresh(_ shipped: Shipped) throws {
    let first = try held(shipped, steps: 120)
    let second = try shipped.talk()
    let answer = resume(first.saved("session"), on: second)
    let state = first.page.state.text(indent: 0)
    #expect(answer == #"{"done":true,"state":\#(state)}"#)
    #expect(state.contains(#""canUndo":true,"canRedo":false"#))
    #expect(second.work == first.work)
    #expect(second.saved("session") == first.saved("session"))
    #expect(second.saved("csv") == first.saved("csv"))
    // And once more, on a page on which something else was done.
    let third = try held(shipped, steps: 7)
    third.said(#"{"do":"show","sort":"issue","reversed":true}"#)
    third.said(#"{"do":"what-if","weights":[null]}"#)
    #expect(resume(first.saved("session"), on: third) == answer)
    #expect(third.work == first.work)
  }

  @Test("is undone down to the table as it came", arguments: Shipped.all)
  func undone(_ shipped: Shipped) throws {
    let first = try held(shipped, steps: 60)
    let talk = try shipped.talk()
    let untouched = talk.page.order
    _ = resume(first.saved("session"), on: talk)
    while talk.said(#"{"do":"undo"}"#).hasPrefix(#"{"done":true"#) {}
    #expect(talk.saved("csv") == (try shipped.tableBytes()))
    #expect(talk.page.order == untouched)
    while talk.said(#"{"do":"redo"}"#).hasPrefix(#"{"done":true"#) {}
    #expect(talk.work == first.work)
  }

  @Test("goes on with the table that was saved with it", arguments: Shipped.all)
  func withItsTable(_ shipped: Shipped) throws {
    let first = try held(shipped, steps: 60)
    let talk = try Talk(first.saved("csv"), shipped.modelBytes(), name: shipped.table)
    let answer = resume(first.saved("session"), on: talk)
    #expect(answer.hasPrefix(#"{"done":true"#), "\(answer)")
    let held = talk.page.workshop
    #expect(held?.issues.map { $0.cells } == held?.sheet.issues.map { $0.cells })
    #expect(talk.page.order == first.page.order)
    #expect(talk.saved("csv") == first.saved("csv"))
    #expect(talk.saved("session") == first.saved("session"))
  }

  @Test("keeps names, reasons and times whatever they hold")
  func texts() throws {
    let talk = try Talk.town()
    let texts = [
      "\"quoted\"", "\\", "\u{1}\u{7F}\t\r\n", "</script>", "{{data}}", "é😀\u{202E}", "",
    ]
    for (number, text) in texts.enumerated() {
      let json = JSONOutput.string(text).text()
      talk.score(
        Town.robbery, Town.harm, number % 2 == 0 ? "2" : "1",
        more: #","who":\#(json),"reason":\#(json),"time":"2026-11-21T14:05:00""#)
    }
    let other = try Talk.town()
    #expect(resume(talk.saved("session"), on: other).hasPrefix(#"{"done":true"#))
    #expect(other.work == talk.work)
    let entries = try other.ask(#"{"do":"record"}"#)["entries"]?.elements ?? []
    #expect(entries.map { $0["who"]?.string?.text } == texts)
    #expect(entries.map { $0["reason"]?.string?.text } == texts)
  }

  @Test("counts the seconds of an issue that is named again and again")
  func seconds() throws {
    let talk = try Talk.town()
    let part = #"{"issue":"ARSON","seconds":999999999999999999}"#
    let session = Session(
      modelID: "town", modelVersion: "1.0", file: "town.csv", issueCount: 6
    ).json.split(separator: #""discussed": []"#).joined(
      separator: #""discussed": ["# + Array(repeating: part, count: 20).joined(separator: ",") + "]"
    )
    #expect(resume(Array(session.utf8), on: talk).hasPrefix(#"{"done":true"#))
    #expect(try talk.part("seconds", of: #"{"do":"issue","issue":0}"#) == "999999999")
  }
}
