import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("Scores and counts")
struct ScoredCountsTests {
  private static let harm =
    "physical,psychological,financial,community,confidence,gaps,priority,cost,capacity,capability,mitigation"

  private static func sheet(_ table: String, _ purpose: ReadingPurpose = .scores) throws
    -> IssueSheet
  {
    try IssueSheet.read(
      [SourceFile(name: "c.csv", bytes: Array(table.utf8))],
      models: [try ShippedModels.model("morile-csp")], for: purpose)
  }

  private static func findings(_ table: String) throws -> [String] {
    let sheet = try sheet(table)
    let counts = ScoredCounts(
      sheet.issues.map { sheet.model.assess($0) }, sheet.model)
    return counts.lines.isEmpty ? [] : counts.findings
  }

  @Test("say what is contradicted, what is taken, and what rests on chance")
  func findings() throws {
    // Harm 16, intelligence 4 and response 9: with trend 2 it is High on 56, and Moderate with 1.
    let rest = "3,4,2,2,2,2,2,3,2,1,1"
    let header = "issue,count,previous_count,population,frequency,volume,trend,\(Self.harm)\n"
    #expect(
      try Self.findings(
        header + "Edge,21,20,2000,3,3,,\(rest)\nSame,300,200,100000,3,2,3,\(rest)\n"
          + "Other,300,200,100000,4,2,2,\(rest)\n") == [
          "Counts contradict 2 of 9 scores that can be worked out from them; 1 of them, left blank, is taken from "
            + "counts.",
          "Edge: rated High, which rests on a rise that is no more than chance (20 to 21, p = 1): without it "
            + "Moderate.",
          "Other: Frequency is scored 4, and the counts make it 3.",
          "Other: Trend is scored 2, and the counts make it 3.",
        ])
    #expect(
      try Self.findings(header + "Low,21,20,2000,3,3,2,0,0,0,0,0,0,0,0,0,0,0\n") == [
        "Counts contradict none of 3 scores that can be worked out from them.",
        "A score of Low follows from a change that is no more than chance; the rating would be the same without it.",
      ])
    #expect(try Self.findings(header + "None,,,,3,3,2,\(rest)\n") == [])
  }

  @Test("take the weights that the scores are worked out by")
  func weights() throws {
    // As above, High with trend 2 and Moderate with 1; where High is from 40, it is High either way.
    let text = String(
      decoding: try RepositoryFile.read("Models/morile-csp/model.json").bytes, as: UTF8.self)
    let other = try ModelReader.read(
      Array(text.replacing("\"from\": 56", with: "\"from\": 50").utf8))
    let scores = try Self.sheet(
      "issue,frequency,volume,trend,\(Self.harm)\nEdge,3,3,2,3,4,2,2,2,2,2,3,2,1,1\n")
    let counted = scores.taking(
      try Self.sheet("issue,count,previous_count,population\nEdge,21,20,2000\n", .trends))
    func resting(_ model: Model) -> [String] {
      ScoredCounts(counted.issues.map { model.assess($0) }, model).restingOnChance
    }
    #expect(resting(scores.model) == ["Edge"])
    #expect(resting(other) == [])
  }

  @Test("fill a blank cell of an issue that has no count of its own")
  func blank() throws {
    let scores = try Self.sheet(
      "issue,count,previous_count,population,frequency,volume,trend,\(Self.harm)\n"
        + "Edge,,,,3,3,,3,4,2,2,2,2,2,3,2,1,1\nOwn,21,,,3,3,,3,4,2,2,2,2,2,3,2,1,1\n"
        + "Unknown,,,,3,3,?,3,4,2,2,2,2,2,3,2,1,1\nElsewhere,,,,3,3,,3,4,2,2,2,2,2,3,2,1,1\n")
    let crimes = try Self.sheet(
      "issue,count,previous_count,population\nEdge,21,20,2000\nOwn,21,20,2000\nUnknown,21,20,2000\n",
      .trends)
    let counted = scores.taking(crimes)
    let assessed = counted.issues.map { counted.model.assess($0) }
    // The counts of another table make no change with its own.
    let open = "High or Moderate"
    #expect(assessed.map { $0.rating.text } == ["High", open, open, open])
    #expect(counted.scoresTaken(since: scores) == (1, 1))
    let lines = ScoredCounts(assessed, counted.model).lines
    #expect(lines.map { $0.name } == ["Edge", "Own", "Unknown"])
    #expect(lines[0].rating.text == "High" && lines[0].restsOnChance)
  }

  @Test("are found by the name of the issue, and by what a row is scored as")
  func names() throws {
    let scores = try Self.sheet(
      "issue,frequency,volume,trend,\(Self.harm)\nA,1,1,2,1,1,1,1,1,1,1,1,1,1,1\n"
        + "Other name,1,1,2,1,1,1,1,1,1,1,1,1,1,1\nC,1,1,2,1,1,1,1,1,1,1,1,1,1,1\n")
    let table = try Self.sheet(
      "issue,Scored as,count,previous_count,population\na ,,1,1,100000\nB,other  NAME,1,1,100000\n",
      .trends)
    let crimes = TrendReport(table)
    #expect(crimes.scored == nil)
    let counted = scores.taking(table)
    let both = crimes.with(scores: counted.issues.map { scores.model.assess($0) })
    #expect(both.scored?.lines.map { $0.name } == ["A", "Other name"])
    #expect(
      both.scored?.sentences(of: "other name")
        == ["Trend is scored 2, and the counts make it 1."])
    #expect(both.scored?.sentences(of: "C") == [])
    #expect(both.evidence.keys.sorted() == ["a", "b", "other name"])
    #expect(both.document.text(Style(width: 80)).contains("Scores and counts"))
  }
}
