import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("The watch-list")
struct WatchListTests {
  private static let header =
    "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,priority,cost,capacity,"
    + "capability,mitigation\n"
  /// 53 7/9 of 100: Moderate, and High with one level more of any likelihood.
  private static let near = "3,4,2,2,3,2,2,2,2,2,3,2,1,1"

  private static func list(
    _ scores: String, _ crimes: String?, agreed: [String: Int] = [:]
  ) throws -> WatchList {
    let model = try ShippedModels.model("morile-csp")
    func sheet(_ text: String, _ purpose: ReadingPurpose) throws -> IssueSheet {
      try IssueSheet.read(
        [SourceFile(name: "t.csv", bytes: Array(text.utf8))], models: [model], for: purpose)
    }
    let scored = try sheet(header + scores, .scores)
    let assessment = AssessmentReport(scored, subject: "").agreeing(
      scored.issues.map { issue in
        agreed[issue.name].map { AgreedRating($0, on: model.rating) }
      })
    return WatchList(
      assessment,
      trends: try crimes.map {
        TrendReport(try sheet("issue,count,previous_count,comparison\n" + $0, .trends))
      })
  }

  @Test(
    "has what is near, rises by more than chance, and is higher than similar areas",
    arguments: [
      ("A,200,100,high", true), ("A,200,100,above average", true),
      ("A,200,100,below average", false),
      ("A,200,100,", false), ("A,110,100,high", false), ("A,100,200,high", false),
      ("A,9,1,high", false), ("A,,100,high", false), ("B,200,100,high", false),
    ])
  func signs(row: String, isWatched: Bool) throws {
    #expect(try Self.list("A,\(Self.near)\n", row + "\n").watched == (isWatched ? ["A"] : []))
  }

  @Test("has issues just below the highest rating alone, by what was agreed")
  func ratings() throws {
    let crimes = "A,200,100,high\n"
    // One level is not enough, and nothing is wanted of what is High.
    #expect(try Self.list("A,2,2,2,2,4,4,2,2,2,2,3,2,1,1\n", crimes).candidates.isEmpty)
    #expect(try Self.list("A,4,4,2,2,3,2,3,2,2,2,3,2,1,1\n", crimes).watched == [])
    #expect(
      try Self.list("A,4,4,2,2,3,2,3,2,2,2,3,2,1,1\n", crimes, agreed: ["A": 1]).watched == ["A"])
    #expect(try Self.list("A,\(Self.near)\n", crimes, agreed: ["A": 0]).watched == [])
    #expect(try Self.list("A,\(Self.near)\n", crimes, agreed: ["A": 2]).watched == [])
    // What is not known of a cell leaves more than one rating.
    #expect(try Self.list("A,?,4,2,2,3,2,2,2,2,2,3,2,1,1\n", crimes).watched == [])
  }

  @Test("says why, and what would tip it")
  func sentences() throws {
    let list = try Self.list(
      "A,\(Self.near)\nB,\(Self.near)\nC,\(Self.near)\nD,4,4,2,2,3,2,3,2,2,2,3,2,1,1\n",
      "A,200,100,high\nC,110,100,high\nD,30,10,above average\n", agreed: ["D": 1])
    #expect(
      list.sentences == [
        "D: 30 after 10 (p = 0.002); similar areas: above average; High by the matrix already.",
        "A: 200 after 100 (p < 0.001); similar areas: high; High with one of: Physical harm 4 in place of 3, "
          + "Financial harm 3 in place of 2, Community harm 3 in place of 2, Frequency 4 in place of 3, Volume 3 in "
          + "place of 2 and Trend 3 in place of 2.",
        "Within one level of High too, and without counts to tell by: B.",
        "1 issue more within one level of High does not rise by more than chance, or is not known to be higher than "
          + "similar areas.",
      ])
    #expect(
      try Self.list("A,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n", nil).sentences == [
        "No issue is on the list."
      ])
  }

  /// Two that the partnership rated Moderate in 2017, and High in 2019.
  @Test func thePublishedYearHasTwo() throws {
    let model = try ShippedModels.model("morile-csp")
    let folder = "Models/examples/plymouth/2017/"
    func read(_ name: String, _ purpose: ReadingPurpose) throws -> IssueSheet {
      try IssueSheet.read([RepositoryFile.read(folder + name)], models: [model], for: purpose)
    }
    let issues = try read("issues.csv", .scores)
    let agreed = try AgreedList(RepositoryFile.read(folder + "agreed.csv")).ratings(
      of: issues.issues.map { $0.name }, on: model.rating, in: "issues.csv")
    let list = WatchList(
      AssessmentReport(issues, subject: "").agreeing(agreed),
      trends: TrendReport(try read("crimes.csv", .trends)))
    #expect(list.watched == ["Domestic abuse", "Rape & sexual assault"])
  }
}
