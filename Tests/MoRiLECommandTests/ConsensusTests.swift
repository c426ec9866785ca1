import Foundation
import Testing

/// What `morile consensus` does with files, good and bad.
@Suite struct ConsensusTests {
  static let codings = ["a", "b", "c"].map {
    Morile.root.appending(path: "Models/morile-csp/coding-\($0).csv").path
  }
  static let header =
    "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,"
    + "priority,cost,capacity,capability,mitigation\n"

  func folder(_ files: [String: String]) throws -> Morile {
    let morile = try Morile()
    for (name, text) in files { try morile.write(Data(text.utf8), to: name) }
    return morile
  }

  /// The agreed sheet is scored as the example is that was made of the same codings.
  @Test func theAgreedSheetCanBeAssessed() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let made = try morile.run(
      ["consensus"] + Self.codings + ["--output", "agreed.csv", "--samples", "0"])
    #expect(made == Morile.Result(output: "", errors: "", code: 0))
    let ranked = try morile.run(["assess", "agreed.csv"])
    let example = try morile.run(["assess"])
    #expect(ranked.errors == "")
    #expect(
      ranked.output.split(separator: "\n").dropFirst()
        == example.output.split(separator: "\n").dropFirst())
  }

  @Test func faultsOfAllFilesAreTold() throws {
    let good = "Arson,3,2,3,2,3,1,2,0,0,1,1,0,0,0\n"
    let morile = try folder([
      "a.csv": Self.header + "Arson,9,2,3,2,3,1,2,0,0,1,1,0,0,0\n",
      "b.csv": Self.header + good,
      "c.csv": Self.header + "Arson,3,2,3,2,3,1,2,0,0,1,1,0,0,x\n",
    ])
    defer { morile.remove() }
    let result = try morile.run(
      ["consensus", "a.csv", "b.csv", "c.csv", "--output", "agreed.csv"])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors: """
            a.csv:2:7: error: physical "9" is not on the scale 0 to 4
              Arson,9,2,3,2,3,1,2,0,0,1,1,0,0,0
                    ^ B2
            c.csv:2:33: error: mitigation "x" is not on the scale 0 to 3; leave the cell blank or write ? where the score is not known
              Arson,3,2,3,2,3,1,2,0,0,1,1,0,0,x
                                              ^ O2

            """, code: 65))
    #expect(try morile.files == ["a.csv", "b.csv", "c.csv"])
  }

  @Test func sheetsOfDifferentModelsAreRefused() throws {
    let stra = Morile.root.appending(path: "Models/stra-plymouth-2015/2014-15.csv").path
    let morile = try folder(["a.csv": Self.header + "Arson,3,2,3,2,3,1,2,0,0,1,1,0,0,0\n"])
    defer { morile.remove() }
    let result = try morile.run(["consensus", "a.csv", stra])
    #expect(result.code == 65)
    #expect(result.output == "")
    #expect(
      result.errors.contains(
        ":1:1: error: this sheet is one of stra-plymouth-2015, and a.csv is one of morile-csp; only sheets of one model can be compared"
      ))
  }

  @Test func anIssueInOneFileOnlyIsToldAndKept() throws {
    let row = ",3,2,3,2,3,1,2,0,0,1,1,0,0,0\n"
    let morile = try folder([
      "a.csv": Self.header + "Arson" + row + "Fraud" + row, "b.csv": Self.header + "Arson" + row,
    ])
    defer { morile.remove() }
    let result = try morile.run(["consensus", "a.csv", "b.csv", "--format", "csv"])
    #expect(result.code == 0)
    #expect(
      result.errors == """
        a.csv:3:1: warning: the issue "Fraud" is not in b.csv; only those who scored it count
          Fraud,3,2,3,2,3,1,2,0,0,1,1,0,0,0
          ^~~~~ A3

        """)
    #expect(result.output.contains("\n,Fraud,3,2,3,2,3,1,2,0,0,1,1,0,0,0,\n"))
  }

  @Test func aFileGivenTwiceIsTold() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run([
      "consensus", Self.codings[0], Self.codings[0], "--table", "summary", "--samples", "0",
    ])
    #expect(result.code == 0)
    #expect(
      result.errors
        == "\(Self.codings[0]): warning: this file is the same as \(Self.codings[0]) in every byte; "
        + "a scorer who counts twice makes agreement look better than it is\n")
  }

  @Test func oneSheetMayComeThroughAPipe() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let input = try String(contentsOfFile: Self.codings[2], encoding: .utf8)
    let result = try morile.run(
      ["consensus", Self.codings[0], Self.codings[1], "-", "--format", "csv", "--samples", "0"],
      input: input)
    let named = try morile.run(
      ["consensus"] + Self.codings + ["--format", "csv", "--samples", "0"])
    #expect(result == named)
  }

  @Test func theSeedDecidesTheIntervals() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let words =
      ["consensus"] + Self.codings + ["--table", "agreement", "--samples", "50", "--seed"]
    let first = try morile.run(words + ["7"])
    #expect(try morile.run(words + ["7"]) == first)
    #expect(try morile.run(words + ["8"]) != first)
    #expect(first.code == 0)
  }

  @Test func withoutSamplesThereIsNoInterval() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["consensus"] + Self.codings + ["--samples", "0"])
    #expect(result.code == 0)
    #expect(result.output.contains("\noverall          336  0.91           0.93\n"))
    #expect(result.output.contains("The scorers agree well on the whole sheet (alpha 0.91)."))
    #expect(
      result.output.contains("Krippendorff's, without an interval, since no samples were drawn."))
  }

  @Test func aMissingFileIsTold() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["consensus", Self.codings[0], "none.csv"])
    #expect(
      result
        == Morile.Result(output: "", errors: "none.csv: error: there is no such file\n", code: 66))
  }
}
