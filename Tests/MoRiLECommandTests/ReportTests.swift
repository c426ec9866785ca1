import Foundation
import Testing

/// What `morile report` does with files, folders and options, good and bad.
@Suite struct ReportTests {
  private static let header =
    "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,"
    + "priority,cost,capacity,capability,mitigation"
  private static let issues =
    "\(header)\nArson,4,4,4,4,4,4,3,3,3,3,3,3,3,3\nFraud,0,0,0,0,1,1,0,0,0,0,0,0,0,0\n"

  private func folder(_ files: [String: String] = [:]) throws -> Morile {
    let morile = try Morile()
    for (name, text) in ["issues.csv": Self.issues].merging(files, uniquingKeysWith: { $1 }) {
      try morile.write(Data(text.utf8), to: name)
    }
    return morile
  }

  private func said(_ morile: Morile, _ words: [String]) throws -> Morile.Result {
    try morile.run(["report"] + words + ["--today", "2026-04-01", "--runs", "100"])
  }

  @Test func aFolderGivesAllThatItHas() throws {
    let morile = try folder([
      "decisions.csv": "issue,decision,reason\nArson,priority,it burns\n",
      "areas.csv": "area_of_focus,scored_issues\nFire,Arson\n",
      "spending.csv": "project,amount,issues\nEngines,\"£1,000\",Arson\n",
      "measures.csv":
        "measure,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar\n"
        + "Fires,reduce,actual monthly,1,2,3,,,,,,,,,\n",
    ])
    defer { morile.remove() }
    let result = try said(morile, ["."])
    #expect(result.errors == "" && result.code == 0)
    for heading in [
      "Summary", "The ranking", "How sure the ratings and ranks are", "Decisions",
      "Areas of focus", "Spending", "How the measures stand", "Knowledge gaps", "Method",
    ] {
      #expect(result.output.contains("\n\(heading)\n---"), "\(heading)")
    }
    #expect(result.output.hasPrefix("Strategic assessment morile-tests-"))
    let alone = try said(morile, ["issues.csv"])
    #expect(alone.output.hasPrefix("Strategic assessment\n"))
    let piped = try morile.run(
      ["report", "-", "--runs", "10", "--today", "1/4/2026"], input: Self.issues)
    #expect(
      piped.code == 0 && piped.output.hasPrefix("Strategic assessment\nDate    1 April 2026\n"))
    let titled = try said(morile, ["issues.csv", "--title", "Safer <Town>", "--format", "html"])
    #expect(titled.output.contains("<h1>Safer &lt;Town&gt;</h1>"))
    #expect(!alone.output.contains("Areas of focus"))
    let inputs = try said(morile, [".", "--table", "inputs", "--format", "csv"]).output
    #expect(inputs.split(separator: "\n").count == 7)
    #expect(inputs.contains("Grant lines,"))
  }

  @Test func templatesThatNobodyHasTouchedAreLeftOut() throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try morile.run(["new", "2026"]).code == 0)
    try morile.write(Data(Self.issues.utf8), to: "2026/issues.csv")
    let result = try said(morile, ["2026"])
    #expect(result.code == 0 && result.errors == "")
    #expect(!result.output.contains("Areas of focus"))
    #expect(!result.output.contains("Decisions"))
  }

  @Test func allFaultsOfAllFilesAreToldAndNothingIsWritten() throws {
    let morile = try folder([
      "decisions.csv": "issue,decison\nArson,priority\n",
      "spending.csv": "project,amount,issues\nEngines,lots,Arson\n",
    ])
    defer { morile.remove() }
    let result = try said(morile, [".", "--output", "report.html"])
    #expect(result.code == 65 && result.output == "")
    #expect(
      result.errors.contains(
        "decisions.csv:1:7: error: unknown column \"decison\"; did you mean \"decision\"?"))
    #expect(result.errors.contains("spending.csv:2:9: error: amount \"lots\" is not a number"))
    #expect(try !morile.files.contains("report.html"))
  }

  @Test func lastYearIsComparedByWhatChanged() throws {
    let last = Self.issues.replacing("Arson,4,", with: "Arson,2,").replacing("Fraud", with: "Scams")
    let morile = try folder(["last.csv": last, "renamed.csv": "last,this\nScams,Fraud\n"])
    defer { morile.remove() }
    let result = try said(
      morile, ["issues.csv", "--last", "last.csv", "--match", "renamed.csv"])
    #expect(result.code == 0 && result.errors == "")
    #expect(result.output.contains("\nWhat moved\n---"))
    #expect(result.output.contains("physical"))
    let table = try said(
      morile,
      ["issues.csv", "--last", "last.csv", "--match", "renamed.csv"]
        + ["--table", "changes", "--format", "csv"])
    #expect(table.output.contains("Arson,physical,2,4,"))
    let without = try said(morile, ["issues.csv", "--match", "renamed.csv"])
    #expect(without.code == 64)
    #expect(
      without.errors.hasPrefix(
        "morile: --match is for names of last year; name that with --last\n"))
  }

  @Test func scoresThatNobodyHasGoneThroughAreNamed() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try FileManager.default.createDirectory(
      at: morile.folder.appending(path: "2025"), withIntermediateDirectories: true)
    try morile.write(Data(Self.issues.utf8), to: "2025/issues.csv")
    #expect(try morile.run(["new", "2026", "--from", "2025"]).code == 0)
    let all = try said(morile, ["2026"])
    #expect(all.output.contains("2 issues have the scores of an earlier year"))
    let issues = try morile.read("2026/issues.csv")
    try morile.write(
      Data(issues.replacing("\nFraud,,2025,,,,0,", with: "\nFraud,,2025,,,,1,").utf8),
      to: "2026/issues.csv")
    let one = try said(morile, ["2026", "--format", "markdown"])
    #expect(one.output.contains("1 issue has the scores of an earlier year"))
    #expect(one.output.contains("through it since: Arson."))
  }

  @Test(
    "wrong usage is told",
    arguments: [
      ([], 64, "morile: name the table or the folder of a year\n"),
      (["a.csv", "b.csv"], 64, "morile: \"b.csv\" is one word too many\n"),
      (["nosuch.csv"], 66, "nosuch.csv: error: there is no such file"),
      (
        ["issues.csv", "--panel", "issues.csv"], 64,
        "morile: --panel is given once; give it for each"
      ),
      (
        ["issues.csv", "--table", "rankings"], 64,
        "morile: --table \"rankings\" is not one of this paper's: ranking, domains, sureness, knowledge"
      ),
      (
        ["issues.csv", "--decisions", "nosuch.csv"], 66, "nosuch.csv: error: there is no such file"
      ),
      (["empty"], 66, "empty: error: there is no issues.csv in this folder"),
    ] as [([String], Int32, String)])
  func wrongUsage(words: [String], code: Int32, message: String) throws {
    let morile = try folder(["ratings.csv": "issue,rating\nArson,High\n"])
    defer { morile.remove() }
    try FileManager.default.createDirectory(
      at: morile.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let result = try said(morile, words)
    #expect(result.code == code)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func theExampleHasTheModelsOwnFigures() throws {
    for (copy, original) in [
      ("2015/issues.csv", "stra-plymouth-2015/2014-15.csv"),
      ("2017/issues.csv", "morile-csp/plymouth-2017-18.csv"),
    ] {
      let files = try ["examples/plymouth/\(copy)", original].map {
        try Data(contentsOf: Morile.root.appending(path: "Models/\($0)"))
      }
      #expect(files[0] == files[1], "\(copy)")
    }
  }
}
