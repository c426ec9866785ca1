import Foundation
import Testing

/// How `morile trends` is called, and what it refuses.
@Suite struct TrendsTests {
  private static func run(_ words: [String], _ table: String = "", input: String = "") throws
    -> Morile.Result
  {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(table.utf8), to: "c.csv")
    return try morile.run(["trends"] + words, input: input)
  }

  @Test func aFileWithCountsIsNeeded() throws {
    let result = try Self.run([])
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(
      result.errors == """
        morile: name a file with counts, such as `morile trends crimes.csv`; the example of morile-csp has none
        See `morile trends --help`.

        """)
  }

  @Test func bothCountsAreNeeded() throws {
    let result = try Self.run(["c.csv"], "issue,count\nArson,5\n")
    #expect(result.code == 65)
    #expect(result.output == "")
    #expect(
      result.errors == """
        c.csv:1:1: error: there is no column "previous_count" (Recorded the year before); a trend needs the counts of two years
          issue,count
          ^ A1

        """)
  }

  @Test(arguments: ["", "\n\n", "issue,count,previous_count\n"])
  func aTableWithoutIssuesIsRefused(table: String) throws {
    let result = try Self.run(["c.csv"], table)
    #expect(result.code == 65)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("c.csv"))
  }

  @Test func aModelWithoutTrendsIsRefused() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let file = Morile.root.appending(path: "Models/morile-csp/model.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: ",\n\n  \"trends\""))
    try morile.write(Data((text[..<start.lowerBound] + "\n}\n").utf8), to: "m.json")
    try morile.write(Data("issue,count,previous_count\nArson,5,4\n".utf8), to: "c.csv")
    let result = try morile.run(["trends", "c.csv", "--model", "m.json"])
    #expect(result.code == 64)
    #expect(
      result.errors == """
        morile: the model morile-csp gives no trends; give its file a key "trends"
        See `morile trends --help`.

        """)
  }

  @Test func aTableOnStandardInputIsRead() throws {
    let result = try Self.run(
      ["-", "--format", "csv"], input: "issue;count;previous_count\nArson;1,500;1,000\n")
    #expect(
      result
        == Morile.Result(
          output: """
            issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high
            Arson,rising,,1500,1000,50,0,38.3724,62.6582,,

            """, errors: "", code: 0))
  }

  @Test func issuesWithoutAnyCountAreSaidToHaveNone() throws {
    let result = try Self.run(["c.csv"], "issue,count,previous_count\nArson,,\n")
    #expect(result.code == 0)
    #expect(
      result.output == """
        Trends: c.csv
        Model  MoRiLE-style matrix for community safety partnerships (morile-csp 1.1)

        No issue has a count.

        """)
    // Programs get the columns all the same.
    let table = try Self.run(["c.csv", "--format", "csv"], "issue,count,previous_count\nArson,,\n")
    #expect(
      table.output
        == "issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high\n"
        + "Arson,,,,,,,,,,\n")
  }

  @Test func theNameOfTheOutputGivesThePage() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data("issue,count,previous_count\n<b>,15,10\n".utf8), to: "c.csv")
    let result = try morile.run(["trends", "c.csv", "--output", "t.html"])
    #expect(result == Morile.Result(output: "", errors: "", code: 0))
    let page = try morile.read("t.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("&lt;b&gt;") && !page.contains("<b>"))
  }
}
