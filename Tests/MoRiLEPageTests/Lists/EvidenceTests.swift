import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("What was counted of an issue")
struct EvidenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let count: String
    let previous: String
    var comparison = ""
    let says: [String]
    var direction = "null"
    var isMoreThanChance = false
    var testDescription: String { "\(count) after \(previous) \(comparison)" }
  }

  static let cases: [Case] = [
    Case(
      count: "367", previous: "237", comparison: "high",
      says: ["Recorded 367, was 237: +55%, more than chance.", "Similar areas: high."],
      direction: #""up""#, isMoreThanChance: true),
    Case(
      count: "299", previous: "279",
      says: ["Recorded 299, was 279: +7%, cannot be told from no change."], direction: #""up""#),
    Case(
      count: "1,200", previous: "1,500",
      says: ["Recorded 1,200, was 1,500: −20%, more than chance."],
      direction: #""down""#, isMoreThanChance: true),
    Case(
      count: "7", previous: "7", says: ["Recorded 7, was 7: no change."], direction: #""same""#),
    // Of none there is no percentage; of five, p is 2 in 32, and of six 2 in 64.
    Case(
      count: "5", previous: "0", says: ["Recorded 5, was 0: cannot be told from no change."],
      direction: #""up""#),
    Case(
      count: "6", previous: "0", says: ["Recorded 6, was 0: more than chance."],
      direction: #""up""#, isMoreThanChance: true),
    Case(count: "0", previous: "0", says: ["Recorded 0, was 0: no change."], direction: #""same""#),
    Case(count: "12", previous: "", says: ["Recorded 12."]),
    Case(count: "<5", previous: "9", says: ["Recorded 0 to 4, was 9."]),
    Case(
      count: "", previous: "", comparison: "high", says: ["No count under this name in crimes.csv."]
    ),
  ]

  private func talk(crimes: String) throws -> Talk {
    let talk = try Talk.town()
    let issues =
      "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,priority,cost,"
      + "capacity,capability,mitigation\nArson,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n"
    talk.put(Array(issues.utf8), at: "2026/issues.csv")
    talk.put(try Shipped.all[0].modelBytes(), at: "2026/model.json")
    talk.put(Array(crimes.utf8), at: "2026/crimes.csv")
    let opened = talk.said(#"{"do":"open","path":"2026","time":"2026-11-21T14:00:00"}"#)
    #expect(opened.hasPrefix(#"{"done":true"#), "\(opened)")
    return talk
  }

  @Test("is told in sentences, with its arrow and whether it is more than chance", arguments: cases)
  func told(_ example: Case) throws {
    let talk = try talk(
      crimes:
        "issue,count,previous_count,comparison\nARSON,\"\(example.count)\",\"\(example.previous)\","
        + "\(example.comparison)\nTheft,3,4,\n")
    let evidence = try talk.ask(#"{"do":"issue","issue":0}"#)["evidence"]
    #expect(evidence?["sentences"]?.texts == example.says)
    #expect(evidence?["direction"]?.output.text() == example.direction)
    #expect(evidence?["isMoreThanChance"]?.boolean == example.isMoreThanChance)
  }

  @Test("is held against the scores that an issue has now")
  func against() throws {
    let talk = try talk(crimes: "issue,count,previous_count\nArson,141,134\n")
    func against() throws -> [String]? {
      try talk.ask(#"{"do":"issue","issue":0}"#)["evidence"]?["against"]?.texts
    }
    #expect(
      try against() == [
        "Frequency is scored 1, and the counts make it 3.",
        "Trend is scored 1, and the counts make it 2.",
      ])
    talk.said(#"{"do":"score","issue":0,"criterion":6,"cell":"2","time":"2026-11-21T14:01:00"}"#)
    #expect(try against() == ["Frequency is scored 1, and the counts make it 3."])
  }

  @Test("is nothing where nothing was counted")
  func none() throws {
    let talk = try Talk.town()
    #expect(
      try talk.part("evidence", of: #"{"do":"issue","issue":0}"#)
        == #"{"sentences":[],"direction":null,"isMoreThanChance":false,"against":[]}"#)
  }

  @Test("is told again of the table that is opened next")
  func anew() throws {
    let talk = try talk(crimes: "issue,count,previous_count\nArson,3,4\n")
    talk.said(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(
      try talk.ask(#"{"do":"issue","issue":0}"#)["evidence"]?["sentences"]?.texts == [])
  }
}
