import Foundation
import Testing

/// `morile compare`, run as a user runs it.
@Suite struct CompareTests {
  private static let last = "issue,rating\nArson,High\nTheft,Standard\n"
  private static let this = "issue,rating\nArson,Moderate\nThefts,Standard\n"

  private static func run(_ words: [String], _ files: [String: String] = [:]) throws -> (
    Morile.Result, [String]
  ) {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, text) in ["last.csv": last, "this.csv": this].merging(
      files, uniquingKeysWith: { $1 })
    {
      try morile.write(Data(text.utf8), to: name)
    }
    let result = try morile.run(["compare"] + words)
    return (result, try morile.files)
  }

  struct Case: CustomTestStringConvertible {
    let words: [String]
    let message: String
    var code: Int32 = 64
    var files: [String: String] = [:]
    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case(
      words: [],
      message:
        "morile: name the years to compare, the first of all first\nSee `morile compare --help`.\n"),
    Case(
      words: ["last.csv"],
      message:
        "morile: name the years to compare, the first of all first\nSee `morile compare --help`.\n"),
    Case(
      words: ["last.csv", "last.csv"],
      message:
        "morile: last.csv is given twice; give each year once\nSee `morile compare --help`.\n"),
    Case(
      words: ["last.csv", "this.csv", "--match", "-", "--match", "-"],
      message:
        "morile: --match is given twice for 1 step from year to year; give one for each, and - where a step "
        + "has none\nSee `morile compare --help`.\n"),
    Case(
      words: ["a.csv", "b.csv", "c.csv", "--match", "n.csv"],
      message:
        "morile: --match is given once for 2 steps from year to year; give one for each, and - where a step "
        + "has none\nSee `morile compare --help`.\n"),
    Case(
      words: ["last.csv", "this.csv", "--table", "change"],
      message:
        "morile: --table \"change\" is not one of movement, agreed, scores, changes, names, proposals; did you mean "
        + "\"changes\"?\nSee `morile compare --help`.\n"),
    Case(
      words: ["last.csv", "missing.csv"],
      message: "missing.csv: error: there is no such file\n", code: 66),
    Case(
      words: ["last.csv", "this.csv", "--match", "missing.csv"],
      message: "missing.csv: error: there is no such file\n", code: 66),
    Case(
      words: ["last.csv", "this.csv", "--match", "names.csv", "--output", "out.csv"],
      message: """
        names.csv:2:1: error: there is no issue "Thfet" in last; did you mean "Theft"?
          Thfet,Thefts
          ^~~~~ A2
        names.csv:3:7: error: there is no issue "Whales" in this
          Arson,Whales
                ^~~~~~ B3

        """, code: 65, files: ["names.csv": "last,this\nThfet,Thefts\nArson,Whales\n"]),
    Case(
      words: ["last.csv", "list.csv"],
      message: """
        list.csv:2:7: error: rating "Hihg" is not one of High, Moderate, Standard; did you mean "High"?
          Arson,Hihg
                ^~~~ B2

        """, code: 65, files: ["list.csv": "issue,rating\nArson,Hihg\n"]),
  ]

  @Test(arguments: cases) func isRefused(_ given: Case) throws {
    let (result, files) = try Self.run(given.words, given.files)
    #expect(result == Morile.Result(output: "", errors: given.message, code: given.code))
    #expect(!files.contains("out.csv"))
  }

  @Test func matchesByANamesFileOrByNone() throws {
    let names = ["names.csv": "last,this\nTheft,Thefts\n"]
    let table = ["--table", "movement", "--format", "csv"]
    let (with, _) = try Self.run(["last.csv", "this.csv", "--match", "names.csv"] + table, names)
    #expect(
      with.output
        == "issue,rating_last,rating_this,movement\nArson,High,Moderate,down\nThefts,Standard,Standard,\"same, renamed\"\n"
    )
    let (without, _) = try Self.run(["last.csv", "this.csv", "--match", "-"] + table)
    #expect(
      without.output
        == "issue,rating_last,rating_this,movement\nArson,High,Moderate,down\nThefts,,Standard,not listed before\n"
        + "Theft,Standard,,not listed\n")
    let (proposed, _) = try Self.run(
      ["last.csv", "this.csv", "--table", "proposals", "--format", "csv"])
    #expect(proposed.output == names["names.csv"])
  }

  @Test func eachStepHasItsNamesFile() throws {
    let files = [
      "next.csv": "issue,rating\nFire,High\nThefts,High\n", "names.csv": "last,this\nArson,Fire\n",
    ]
    let (result, _) = try Self.run(
      [
        "last.csv", "this.csv", "next.csv", "--match", "-", "--match", "names.csv", "--table",
        "movement", "--format", "csv",
      ], files)
    #expect(
      result.output
        == "issue,rating_last,rating_this,rating_next,movement\nFire,High,Moderate,High,\"down in this, up in next\"\n"
        + "Thefts,,Standard,High,\"not listed before this, up in next\"\n"
        + "Theft,Standard,,,not listed in this\n")
  }

  @Test func theNameOfTheOutputTellsItsFormat() throws {
    let (result, files) = try Self.run(["last.csv", "this.csv", "--output", "out.html"])
    #expect(result == Morile.Result(output: "", errors: "", code: 0))
    #expect(files.contains("out.html"))
  }
}
