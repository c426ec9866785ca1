import Foundation
import Testing

/// What `morile board` does with files, folders and options, good and bad.
@Suite struct BoardTests {
  private static let files = [
    "issues.csv": "issue,rating\nArson,High\nFraud,Standard\n",
    "decisions.csv": "issue,decision,reason\nArson,priority,it burns\n",
    "areas.csv": "area_of_focus,scored_issues\nFire,Arson\n",
    "spending.csv": "project,amount,issues\nEngines,\"£1,000\",Arson\n",
  ]

  private func folder(_ other: [String: String] = [:], without: [String] = []) throws -> Morile {
    let morile = try Morile()
    for (name, text) in Self.files.merging(other, uniquingKeysWith: { $1 })
    where !without.contains(name) {
      try morile.write(Data(text.utf8), to: name)
    }
    return morile
  }

  private func said(_ morile: Morile, _ words: [String]) throws -> Morile.Result {
    try morile.run(["board"] + words + ["--today", "2026-04-01"])
  }

  @Test func aFolderHasItsRegisters() throws {
    let morile = try folder()
    defer { morile.remove() }
    let all = try said(morile, ["."])
    #expect(all.errors == "" && all.code == 0)
    for heading in ["Decisions\n---", "Areas of focus\n---", "Spending\n---"] {
      #expect(all.output.contains(heading))
    }
    let one = try said(morile, ["issues.csv", "--areas", "areas.csv"])
    #expect(one.output.hasPrefix("Areas of focus, issues\n"))
    #expect(!one.output.contains("Spending"))
    try morile.write(Data("issue,decision\nArson,deferred\n".utf8), to: "other.csv")
    let other = try said(
      morile, [".", "--decisions", "other.csv", "--table", "decisions", "--format", "csv"])
    #expect(other.output.contains("Arson,High,,deferred,"))
    let page = try said(morile, [".", "--table", "areas", "--format", "html"])
    #expect(page.output.contains("<table class=\"areas\"") && !page.output.contains("<h2>"))
  }

  @Test(arguments: [
    (
      [], "morile: name the issues: a table, a saved result or the folder of a year\n"
    ),
    (["issues.csv", "areas.csv"], "morile: \"areas.csv\" is one word too many\n"),
    (
      ["issues.csv"],
      "morile: name what to hold against the ratings: decisions (--decisions), areas of focus (--areas), "
        + "spending (--spending, --grant) or actions (--actions)\n"
    ),
    (
      ["empty"],
      "morile: empty has none of these, so name what to hold against the ratings: decisions (--decisions), "
        + "areas of focus (--areas), spending (--spending, --grant) or actions (--actions)\n"
    ),
    (
      ["issues.csv", "--areas", "areas.csv", "--table", "lines"],
      "morile: --table lines needs --spending\n"
    ),
    (
      ["-", "--areas", "-"], "morile: only one of the files can be standard input\n"
    ),
  ])
  func wrongUsage(words: [String], message: String) throws {
    let morile = try folder()
    defer { morile.remove() }
    try FileManager.default.createDirectory(
      at: morile.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let result = try said(morile, words)
    #expect(
      result
        == Morile.Result(output: "", errors: message + "See `morile board --help`.\n", code: 64))
  }

  @Test func faultsOfAllRegistersAreToldAndNothingIsWritten() throws {
    let morile = try folder([
      "decisions.csv": "issue,decision\nArson,priority\narson,deferred\n",
      "areas.csv": "area_of_focus,scored_issues\nFire,Arson; Fruad\n",
      "spending.csv": "project,amount,issues,shares\nEngines,5,Arson;Fraud,60;30\n",
    ])
    defer { morile.remove() }
    let result = try said(morile, [".", "--output", "paper.html"])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors: """
            ./decisions.csv:3:1: error: the issue "arson" is already on line 2; give each issue one decision
              arson,deferred
              ^~~~~ A3
            ./areas.csv:2:13: error: the issue "Fruad" is not in ./issues.csv; did you mean "Fraud"?
              Fire,Arson; Fruad
                          ^~~~~ B2
            ./spending.csv:2:23: error: shares "60;30" add up to 90 %, and must add up to 100 %; write percentages as 60; 40, or fractions as 1/3; 2/3
              Engines,5,Arson;Fraud,60;30
                                    ^~~~~ D2

            """, code: 65))
    #expect(try !morile.files.contains("paper.html"))
  }

  @Test func slipsAreWarnedOf() throws {
    let morile = try folder([
      "decisions.csv": "issue,decision\nArson,prority\nFruad,deferred\n",
      "spending.csv": "project,amount,issues\nEngines,5,Fire\n",
    ])
    defer { morile.remove() }
    let result = try said(morile, ["."])
    #expect(result.code == 0)
    #expect(
      result.errors == """
        ./decisions.csv:2:7: warning: decision "prority" is not one that this program knows; did you mean "priority"? The known ones are priority, watching brief, deferred and not taken forward; another counts neither as taken forward nor as not
          Arson,prority
                ^~~~~~~ B2
        ./decisions.csv:3:1: warning: the issue "Fruad" is not in ./issues.csv; did you mean "Fraud"?
          Fruad,deferred
          ^~~~~ A3
        ./spending.csv:2:11: warning: the issue "Fire" is not in ./issues.csv
          Engines,5,Fire
                    ^~~~ C2

        """)
  }

  @Test func namesFromTheDataAreHarmless() throws {
    let hostile = "\"<b>=1+1</b> & \"\"x\"\" | [y](z)\""
    let morile = try folder([
      "issues.csv": "issue,rating\n\(hostile),High\n=cmd,High\n",
      "decisions.csv": "issue,decision,reason\n\(hostile),<i>no</i>,<script>\n",
      "areas.csv": "area_of_focus,scored_issues,note\n<u>,\(hostile),=2+2\n",
      "spending.csv": "project,amount,funder,part_of,issues,status\n@a,5,,,\(hostile),<s>: x\n"
        + "@b,,,@a,,\n<em>,6,<u>=1,,,\n",
      "grant.csv": "figure,amount,source\ngrant,4,<q>\nallocated,5,=1+1\n",
    ])
    defer { morile.remove() }
    let page = try said(morile, [".", "--format", "html"]).output
    for tag in ["<b>", "<i>", "<u>", "<s>", "<q>", "<em>", "<script"] {
      #expect(!page.contains(tag))
    }
    let areas = try said(morile, [".", "--table", "areas", "--format", "csv"]).output
    #expect(areas.hasSuffix("\n<u>,,1,High,,'=2+2\n"))
    let lines = try said(morile, [".", "--table", "lines", "--format", "csv"]).output
    #expect(lines.contains("\n'@a,,,5,,,,,,,High,5,"))
    #expect(lines.contains("\n'@b,'@a,,,"))
    let grant = try said(morile, [".", "--table", "grant", "--format", "csv"]).output
    #expect(grant.contains("allocated,all lines,5,0,what is allocated in all (=1+1),5,0,equal,\n"))
    let markdown = try said(morile, [".", "--format", "markdown"]).output
    #expect(!markdown.contains("<b>") && !markdown.contains("| [y](z)"))
  }

  @Test func aGrantIsHeldAgainstItsLinesOrAlone() throws {
    let morile = try folder(["grant.csv": "figure,amount\ngrant,\"£1,000.01\"\nclaimed,500\n"])
    defer { morile.remove() }
    let table = ["--table", "grant", "--format", "csv"]
    let header = "total,of,amount,open_lines,should_equal,expected,difference,state,found\n"
    let claim = "stated_claimed,as stated,500,0,the grant,1000.01,-500.01,less,\n"
    let lines = "allocated,all lines,1000,0,the grant,1000.01,-0.01,less,\n"
    #expect(try said(morile, ["."] + table).output == header + lines + claim)
    #expect(
      try said(morile, ["issues.csv", "--grant", "grant.csv"] + table).output == header + claim)
    #expect(
      try said(morile, ["issues.csv", "--spending", "spending.csv"] + table).output == header)
    let alone = try said(morile, ["issues.csv", "--grant", "grant.csv"])
    #expect(alone.errors == "" && alone.output.contains("Grant    grant.csv\n"))
    #expect(alone.output.contains("- Claimed, as stated: £500 is £500.01 less than the grant"))
    try morile.write(Data("figure,amount\ngrant,lots\n".utf8), to: "grant.csv")
    try morile.write(Data("project,amount,issues\nA,few,\n".utf8), to: "spending.csv")
    let faulty = try said(morile, ["."])
    #expect(faulty.code == 65 && faulty.output == "")
    #expect(faulty.errors.contains("./grant.csv:2:7: error: amount \"lots\" is not a number"))
    #expect(faulty.errors.contains("./spending.csv:2:3: error: amount \"few\" is not a number"))
  }

  @Test func missingFilesAreTold() throws {
    let morile = try folder()
    defer { morile.remove() }
    #expect(
      try said(morile, ["issues.csv", "--areas", "none.csv"])
        == Morile.Result(output: "", errors: "none.csv: error: there is no such file\n", code: 66))
    #expect(
      try morile.run(["board", ".", "--today", "soon"])
        == Morile.Result(
          output: "",
          errors:
            "morile: --today \"soon\" is not a date; write it as 2026-04-01\nSee `morile board --help`.\n",
          code: 64))
  }
}
