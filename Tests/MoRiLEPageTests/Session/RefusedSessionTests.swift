import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("A session that is refused")
struct RefusedSessionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var edits: [(from: String, to: String)] = []
    /// What the file holds instead of a session.
    var text: String?
    var csv = Town.csv
    let says: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "nothing", text: "",
      says: "s.json: error: the file is empty; it must hold one JSON value"),
    Case(
      name: "a table", text: Town.csv,
      says: """
        s.json:1:1: error: this is not a session; give the file that the workshop page saved as "session"
          issue,theme,count,harm,likelihood,concern,last_year
          ^
        """),
    Case(
      name: "a model", text: Town.json,
      says: """
        s.json:1:1: error: this is not a session: it has no "kind": "morile session"; give the file that the workshop page saved as "session"
          {
          ^
        """),
    Case(
      name: "half of one", text: String(Town.session.prefix(60)),
      says: """
        s.json:2:11: error: this string is never closed; add a double quote at its end
          "model": {"id
                    ^
        """),
    Case(
      name: "a newer one", edits: [("Version\": 1", "Version\": 2")],
      says: """
        s.json:1:45: error: this session has format version 2, and this program reads version 1; use a newer program
          {"kind": "morile session", "formatVersion": 2,
                                                      ^
        """),
    Case(
      name: "another model", edits: [("\"town\"", "\"city\"")],
      says: """
        s.json:2:18: error: this session was scored with city 1.0, and town.csv is read with town 1.0; open it on a page that was made with the model of the session
          "model": {"id": "city", "version": "1.0"}, "file": "town.csv", "issues...
                           ^~~~
        """),
    Case(
      name: "another version", edits: [("\"1.0\"", "\"1.1\"")],
      says: """
        s.json:2:18: error: this session was scored with town 1.1, and town.csv is read with town 1.0; open it on a page that was made with the model of the session
          "model": {"id": "town", "version": "1.1"}, "file": "town.csv", "issues...
                           ^~~~
        """),
    Case(
      name: "no such issue", edits: [("Robbery", "Robbrey")],
      says: """
        s.json:4:27: error: there is no issue "Robbrey" in town.csv; did you mean "Robbery"? Open the table that the session belongs to first
          {"do": "score", "issue": "Robbrey", "criterion": "harm", "from": "1", ...
                                    ^~~~~~~
        """),
    Case(
      name: "no such criterion", edits: [("harm\"", "harms\"")],
      says: """
        s.json:4:51: error: there is no criterion "harms" in town; did you mean "harm"?
          ...re", "issue": "Robbery", "criterion": "harms", "from": "1", "to": "2",
                                                    ^~~~~
        """),
    Case(
      name: "off the scale", edits: [("\"to\": \"2\"", "\"to\": \"4\"")],
      says: """
        s.json:4:78: error: harm "4" is not on the scale 0 to 3
          ...ore", "issue": "Robbery", "criterion": "harm", "from": "1", "to": "4",
                                                                                ^
        """),
    Case(
      name: "a step of no kind", edits: [("\"score\"", "\"scored\"")],
      says: """
        s.json:4:8: error: "scored" is no step; it is one of score, agree, reopen
          {"do": "scored", "issue": "Robbery", "criterion": "harm", "from": "1",...
                 ^~~~~~~~
        """),
    Case(
      name: "a conflict",
      csv: Town.csv.replacingOccurrences(
        of: "Robbery,Acquisitive,,1", with: "Robbery,Acquisitive,,3"),
      says: """
        town.csv:3:22: error: harm of "Robbery" is 3 here, but the session found 1 and made it 2; `morile apply` can put the session into this table and settle it
          Robbery,Acquisitive,,3,2,0,
                               ^ D3
        """),
    Case(
      name: "a blank cell in conflict",
      csv: Town.csv.replacingOccurrences(
        of: "Robbery,Acquisitive,,1", with: "Robbery,Acquisitive,,"),
      says: """
        town.csv:3:22: error: harm of "Robbery" is blank here, but the session found 1 and made it 2; `morile apply` can put the session into this table and settle it
          Robbery,Acquisitive,,,2,0,
                               ^ D3
        """),
  ]

  @Test("is told with its places, and changes nothing", arguments: cases)
  func refused(_ example: Case) throws {
    let talk = try Talk(town: example.csv)
    talk.said(#"{"do":"agree","issue":0,"who":"AB"}"#)
    talk.score(Town.theft, Town.harm, "3")
    talk.said(#"{"do":"undo"}"#)
    talk.said(#"{"do":"show","sort":"issue"}"#)
    let before = talk.all
    let json = example.edits.reduce(example.text ?? Town.session) { text, edit in
      #expect(text.contains(edit.from), "nothing to replace")
      return text.replacingOccurrences(of: edit.from, with: edit.to)
    }
    talk.page.take(Array(json.utf8))
    let answer = try talk.ask(#"{"do":"resume","name":"s.json"}"#)
    #expect(answer["done"]?.boolean == false)
    #expect(answer["faults"]?.string?.text == example.says)
    #expect(answer.members?.count == 2)
    #expect(talk.all == before)
  }

  @Test("is taken where nothing is wrong with it")
  func taken() throws {
    let talk = try Talk.town()
    talk.page.take(Array(Town.session.utf8))
    #expect(talk.said(#"{"do":"resume"}"#).hasPrefix(#"{"done":true"#))
    #expect(talk.list.prefix(2) == ["Arson 1", "Robbery 2"])
  }

  @Test("is asked for where none was given")
  func none() throws {
    #expect(
      try Talk.town().said(#"{"do":"resume"}"#)
        == #"{"done":false,"message":"there is no session to open"}"#)
    #expect(
      String(decoding: Page().respond(to: Array(#"{"do":"resume"}"#.utf8)), as: UTF8.self)
        == #"{"done":false,"message":"nothing is open"}"#)
  }
}
