import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Sessions put into data")
struct SessionMergeTests {
  typealias Merged = TownSession.Merged

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [SessionStep]
    var csv = TownSession.csv
    var side: SessionMerge.Side?
    let merged: Merged
    var testDescription: String { name }
  }

  private static func change(
    _ issue: String, _ criterion: String, _ from: String, _ to: String
  ) -> SessionStep { TownSession.change(issue, criterion, from, to) }

  private static func csv(_ robbery: String, _ arson: String = "Arson,,2,1") -> String {
    "issue,likelihood,harm,public_concern\n\(robbery)\n\(arson)\n"
  }

  /// The table with the columns of agreements that it gets.
  private static func agreed(
    _ robbery: String, _ arson: String, _ issues: [Int], changed: Int = 0
  ) -> Merged {
    Merged(
      csv: "issue,likelihood,harm,public_concern,agreed_by,agreed_on\n\(robbery)\n\(arson)\n",
      changed: changed, agreed: issues)
  }

  private static func agree(_ issue: String, by who: String = "", at time: String = "")
    -> SessionStep
  { SessionStep(.agree, issue: issue, who: who, time: time) }

  static let cases: [Case] = [
    Case(name: "nothing", steps: [], merged: Merged(csv: TownSession.csv)),
    Case(
      name: "changes of two issues, in any order",
      steps: [
        change("arson", "likelihood", "", "?"), change("ROBBERY ", "harm", "1", "2"),
        change("Robbery", "likelihood", "2", ""),
      ], merged: Merged(csv: csv("Robbery,,2,0", "Arson,?,2,1"), changed: 3)),
    Case(
      name: "of several changes of a cell, the first and the last",
      steps: [
        change("Robbery", "harm", "1", "0"), change("Arson", "harm", "2", "1"),
        change("Robbery", "harm", "0", "?"), change("Robbery", "harm", "?", "2"),
      ], merged: Merged(csv: csv("Robbery,2,2,0", "Arson,,1,1"), changed: 2)),
    Case(
      name: "there and back again",
      steps: [change("Robbery", "harm", "1", "0"), change("Robbery", "harm", "0", "1")],
      merged: Merged(csv: TownSession.csv)),
    Case(
      name: "what the file already has",
      steps: [change("Robbery", "harm", "0", "1"), change("Arson", "harm", "2", "0")],
      merged: Merged(csv: csv("Robbery,2,1,0", "Arson,,0,1"), changed: 1, already: 1)),
    Case(
      name: "the same score in another spelling", steps: [change("Robbery", "harm", "2", "1")],
      csv: csv("Robbery,2, 1.0 ,0"),
      merged: Merged(csv: csv("Robbery,2, 1.0 ,0"), already: 1)),
    Case(
      name: "an agreement stands", steps: [SessionStep(.agree, issue: "arson")],
      merged: agreed("Robbery,2,1,0,,", "Arson,,2,1,workshop,", [1])),
    Case(
      name: "who agreed and when",
      steps: [
        agree("Robbery", by: " AB, \"the\" police ", at: "2026-11-21T14:02:10"),
        agree("Arson", by: "@fire"),
      ],
      merged: agreed(
        "Robbery,2,1,0,\"AB, \"\"the\"\" police\",2026-11-21", "Arson,,2,1,'@fire,", [0, 1])),
    Case(
      name: "into columns that are there, and out of the one of what was carried over",
      steps: [
        agree("Robbery", by: "All", at: "2026-11-21T14:02:10"),
        change("Arson", "harm", "2", "1"),
      ],
      csv: "issue,Carried over,harm,agreed_on,Agreed by\nRobbery,2025,1,,\"\"\nArson,2025,2,,\n",
      merged: Merged(
        csv:
          "issue,Carried over,harm,agreed_on,Agreed by\nRobbery,,1,2026-11-21,\"All\"\nArson,2025,1,,\n",
        changed: 1, agreed: [0])),
    Case(
      name: "what the file had agreed and was taken up again",
      steps: [
        change("Robbery", "harm", "1", "2"), agree("Arson"), SessionStep(.reopen, issue: "Arson"),
      ],
      csv: "issue,harm,agreed_by,agreed_on\nRobbery,1,All,2026-11-20\nArson,2,\"A\"\"B\",\n",
      merged: Merged(
        csv: "issue,harm,agreed_by,agreed_on\nRobbery,2,,\nArson,2,\"\",\n", changed: 1)),
    Case(
      name: "what the file had agreed and nobody took up", steps: [agree("Arson", by: "AB")],
      csv: "issue,harm,agreed_by,agreed_on\nRobbery,1,All,2026-11-20\nArson,2,,\n",
      merged: Merged(
        csv: "issue,harm,agreed_by,agreed_on\nRobbery,1,All,2026-11-20\nArson,2,AB,\n",
        agreed: [1])),
    Case(
      name: "what was agreed of other scores than those that are kept",
      steps: [change("Robbery", "harm", "0", "2"), agree("Robbery"), agree("Arson")],
      side: .file,
      merged: Merged(
        csv:
          "issue,likelihood,harm,public_concern,agreed_by,agreed_on\nRobbery,2,1,0,,\nArson,,2,1,workshop,\n",
        kept: 1, agreed: [1])),
    Case(
      name: "a later change withdraws an agreement",
      steps: [
        SessionStep(.agree, issue: "Robbery"), SessionStep(.agree, issue: "Arson"),
        change("Robbery", "harm", "1", "2"),
      ], merged: agreed("Robbery,2,2,0,,", "Arson,,2,1,workshop,", [1], changed: 1)),
    Case(
      name: "an agreement after a change, and one that is opened and agreed again",
      steps: [
        change("Robbery", "harm", "1", "2"), SessionStep(.agree, issue: "Robbery"),
        SessionStep(.agree, issue: "Arson"), SessionStep(.reopen, issue: "Arson"),
        SessionStep(.reopen, issue: "Robbery"), SessionStep(.agree, issue: "Robbery"),
      ], merged: agreed("Robbery,2,2,0,workshop,", "Arson,,2,1,,", [0], changed: 1)),
    Case(
      name: "the session is right", steps: [change("Robbery", "harm", "0", "2")],
      side: .session, merged: Merged(csv: csv("Robbery,2,2,0"), changed: 1)),
    Case(
      name: "the file is right",
      steps: [change("Robbery", "harm", "0", "2"), change("Arson", "harm", "2", "0")],
      side: .file, merged: Merged(csv: csv("Robbery,2,1,0", "Arson,,0,1"), changed: 1, kept: 1)),
    Case(
      name: "the file is right, and lacks an issue",
      steps: [
        change("Theft", "harm", "0", "2"), SessionStep(.agree, issue: "Theft"),
        change("Arson", "harm", "2", "0"),
      ], side: .file, merged: Merged(csv: csv("Robbery,2,1,0", "Arson,,0,1"), changed: 1)),
    Case(
      name: "a criterion that has no column",
      steps: [change("Arson", "likelihood", "", "3")],
      csv: "issue,harm,public_concern\nRobbery,1,0\nArson,2,1",
      merged: Merged(
        csv: "issue,harm,public_concern,likelihood\nRobbery,1,0,\nArson,2,1,3", changed: 1)),
  ]

  @Test("change the cells that they changed and no others", arguments: cases)
  func merges(_ example: Case) throws {
    let json = TownSession.session(example.steps).json
    #expect(
      try TownSession.merged(json, into: example.csv, taking: example.side) == example.merged)
  }

  @Test("a second time change nothing")
  func twice() throws {
    let once = try TownSession.merged(TownSession.json)
    #expect(once.changed == 1)
    #expect(
      try TownSession.merged(TownSession.json, into: once.csv)
        == Merged(csv: once.csv, already: 1, agreed: [0]))
  }
}
