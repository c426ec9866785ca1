import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Sessions that do not fit their data")
struct SessionConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var edits: [(from: String, to: String)] = []
    var csv = TownSession.csv
    var side: SessionMerge.Side?
    let says: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a cell that was changed since", csv: TownSession.csv.replacing("y,2,1", with: "y,2,0"),
      says: """
        crimes.csv:2:11: error: harm of "Robbery" is 0 here, but the session found 1 and made it 2; settle this with --take session or --take file
          Robbery,2,0,0
                    ^
        """),
    Case(
      name: "a blank cell", edits: [("\"to\": \"2\"", "\"to\": \"?\"")],
      csv: TownSession.csv.replacing("y,2,1", with: "y,2,"),
      says: """
        crimes.csv:2:11: error: harm of "Robbery" is blank here, but the session found 1 and made it ?; settle this with --take session or --take file
          Robbery,2,,0
                    ^
        """),
    Case(
      name: "a column that is not there",
      csv: "issue,likelihood,public_concern\nArson,1,0\nRobbery,1,0\n",
      says: """
        crimes.csv:3:1: error: harm of "Robbery" is blank here, but the session found 1 and made it 2; settle this with --take session or --take file
          Robbery,1,0
          ^~~~~~~
        """),
    Case(
      name: "a cell that the session left as it was in the end",
      edits: [("{\"do\": \"agree\", \"issue\": \"Robbery\", \"who\": \"all\"}", back)],
      csv: TownSession.csv.replacing("y,2,1", with: "y,2,?"),
      says: """
        crimes.csv:2:11: error: harm of "Robbery" is ? here, but the session found 1 and left it so in the end; settle this with --take session or --take file
          Robbery,2,?,0
                    ^
        """),
    Case(
      name: "an issue that is spelled otherwise, told once",
      csv: TownSession.csv.replacing("Robbery", with: "Robery"),
      says: """
        session.json:10:32: error: there is no issue "Robbery" in crimes.csv; did you mean "Robery"? With --take file, what was done to it is left out
                "do": "score", "issue": "Robbery", "criterion": "harm", "from": ...
                                         ^~~~~~~
        """),
    Case(
      name: "an issue that is like none", csv: TownSession.csv.replacing("Robbery", with: "Fraud"),
      side: .session,
      says: """
        session.json:10:32: error: there is no issue "Robbery" in crimes.csv; with --take file, what was done to it is left out
                "do": "score", "issue": "Robbery", "criterion": "harm", "from": ...
                                         ^~~~~~~
        """),
    Case(
      name: "an unknown criterion", edits: [("\"harm\"", "\"hram\"")], side: .file,
      says: """
        session.json:10:56: error: there is no criterion "hram" in town; did you mean "harm"?
          ...ore", "issue": "Robbery", "criterion": "hram", "from": "1", "to": "2",
                                                     ^~~~
        """),
    Case(
      name: "a score off its scale, told once", edits: [("\"from\": \"1\"", "\"from\": \"7\"")],
      says: """
        session.json:10:72: error: harm "7" is not on the scale 0 to 2
          ...ore", "issue": "Robbery", "criterion": "harm", "from": "7", "to": "2",
                                                                     ^
        """),
    Case(
      name: "two scores off their scale",
      edits: [("\"from\": \"1\"", "\"from\": \"-1\""), ("\"to\": \"2\"", "\"to\": \"3\"")],
      says: """
        session.json:10:72: error: harm "-1" is not on the scale 0 to 2
          ...re", "issue": "Robbery", "criterion": "harm", "from": "-1", "to": "3",
                                                                    ^~
        session.json:10:84: error: harm "3" is not on the scale 0 to 2
          ...re", "issue": "Robbery", "criterion": "harm", "from": "-1", "to": "3",
                                                                                ^
        """),
    Case(
      name: "a record out of order",
      edits: [("{\"do\": \"agree\", \"issue\": \"Robbery\", \"who\": \"all\"}", gap)],
      says: """
        session.json:14:71: error: this change is from blank, but the one before it left 2; the record is not in order, so use the file as the page saved it
          ...core", "issue": "Robbery", "criterion": "harm", "from": "", "to": "1"}
                                                                      ^
        """),
    Case(
      name: "another model", edits: [("\"id\": \"town\"", "\"id\": \"city\"")], side: .session,
      says: """
        session.json:4:20: error: this session was scored with city 1.0, and crimes.csv is read with town 1.0; read it with the model of the session, which --model names
            "model": {"id": "city", "version": "1.0"},
                             ^~~~
        """),
    Case(
      name: "another version", edits: [("\"version\": \"1.0\"", "\"version\": \"2.0\"")],
      csv: TownSession.csv.replacing("y,2,1", with: "y,2,0"), side: .file,
      says: """
        session.json:4:20: error: this session was scored with town 2.0, and crimes.csv is read with town 1.0; read it with the model of the session, which --model names
            "model": {"id": "town", "version": "2.0"},
                             ^~~~
        """),
    Case(
      name: "faults of the session and conflicts of the data, all at once",
      edits: [("{\"do\": \"agree\", \"issue\": \"Robbery\", \"who\": \"all\"}", other)],
      csv: TownSession.csv.replacing("y,2,1", with: "y,2,0"),
      says: """
        session.json:14:31: error: there is no issue "Theft" in crimes.csv; with --take file, what was done to it is left out
              {"do": "agree", "issue": "Theft"}
                                        ^~~~~
        crimes.csv:2:11: error: harm of "Robbery" is 0 here, but the session found 1 and made it 2; settle this with --take session or --take file
          Robbery,2,0,0
                    ^
        """),
  ]

  private static let back =
    #"{"do": "score", "issue": "Robbery", "criterion": "harm", "from": "2", "to": "1"}"#
  private static let gap =
    #"{"do": "score", "issue": "Robbery", "criterion": "harm", "from": "", "to": "1"}"#
  private static let other = #"{"do": "agree", "issue": "Theft"}"#

  @Test("are told, each with its place", arguments: cases)
  func conflicts(_ example: Case) throws {
    let json = example.edits.reduce(TownSession.json) { text, edit in
      #expect(text.contains(edit.from), "nothing to replace")
      return text.replacingOccurrences(of: edit.from, with: edit.to)
    }
    let merged = try TownSession.merged(json, into: example.csv, taking: example.side)
    #expect(merged == TownSession.Merged(says: example.says), "\(merged.says)")
  }
}
