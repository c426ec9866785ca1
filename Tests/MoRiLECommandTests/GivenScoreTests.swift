import Foundation
import Testing

/// Columns that give scores, as a user meets them.
@Suite struct GivenScoreTests {
  private static let header =
    "issue,likelihood,likelihood_adjusted,physical_psychological,financial,reputation,resourcing,"
    + "trend,concern,vulnerability,benchmarking,total\n"

  private static func folder(_ rows: String) throws -> Morile {
    let morile = try Morile()
    try morile.write(Data((header + rows).utf8), to: "d.csv")
    return morile
  }

  @Test func aTotalThatTheCellsDoNotComeToIsAWarningAndCheckEndsWith65() throws {
    let morile = try Self.folder("Arson,1,1,3,3,3,3,0,1,1,0,15\nFraud,1,1,3,3,3,3,0,1,1,0,14\n")
    defer { morile.remove() }
    let warning = """
      d.csv:2:27: warning: total is given as 15, and comes to 14 from the cells of its row, which count; correct the one or the other
        Arson,1,1,3,3,3,3,0,1,1,0,15
                                  ^~ L2

      """
    for format in ["csv", "json", "table"] {
      let result = try morile.run(["assess", "d.csv", "--format", format])
      #expect(result.code == 0)
      #expect(result.errors == warning)
    }
    let check = try morile.run(["check", "d.csv"])
    #expect(
      check
        == Morile.Result(
          output: "d.csv: 2 issues for stra-plymouth-2015 1.0, 1 warning\n",
          errors: warning
            + "d.csv: error: 1 given score is not what the cells of the row come to\n",
          code: 65))
  }

  /// A large table of them says so too, though it tells only the first hundred.
  @Test func checkEndsWith65WhateverOtherWarningsThereAre() throws {
    let slips = (0..<300).map { "Slip \($0),1,1,3,3,3,3,0,1,1,0,word\n" }.joined()
    let morile = try Self.folder(slips + "Arson,1,1,3,3,3,3,0,1,1,0,15\n")
    defer { morile.remove() }
    #expect(try morile.run(["check", "d.csv"]).code == 65)
    #expect(try morile.run(["assess", "d.csv", "--format", "csv"]).code == 0)
  }

  @Test func aTotalThatAgreesChangesNoByte() throws {
    let rows = "Arson,1,1,3,3,3,3,0,1,1,0,14\nFraud,1,1,0,?,0,0,0,0,0,0,\n"
    let morile = try Self.folder(rows)
    defer { morile.remove() }
    try morile.write(
      Data((Self.header + rows).replacing(",total\n", with: ",sum\n").utf8), to: "plain.csv")
    for words in [
      ["assess", "--format", "json"], ["assess", "--format", "table"], ["robustness"],
      ["explain", "--issue", "Arson"], ["explain", "--issue", "Arson", "--format", "json"],
    ] {
      let (given, plain) = try (
        morile.run(words + ["d.csv"]), morile.run(words + ["plain.csv"])
      )
      #expect(given.errors.isEmpty && given.code == 0)
      #expect(
        given.output
          == plain.output.replacing("plain.csv", with: "d.csv").replacing(
            #""header": "sum""#, with: #""header": "total""#))
    }
  }

  @Test func whatIsLeftIsExplained() throws {
    let morile = try Self.folder("Arson,1,1,3,3,3,3,0,?,?,0,15\n")
    defer { morile.remove() }
    let result = try morile.run(["explain", "d.csv", "--issue", "Arson"])
    for words in [
      "Given   Total 15\n", "Score   15 on a scale of 0 to 44\n", "Rank    1 of 1\n",
      "vulnerability 1 to 2: Vulnerability [not known: 1 or 2 of 0 to 2, by total\n    15]\n",
      "The vector does not hold what is given: total 15.\n",
    ] {
      #expect(result.output.contains(words), "\(result.output)")
    }
    let data = try morile.run(["explain", "d.csv", "--issue", "Arson", "--format", "json"]).output
    #expect(data.contains(#""given": "15""#) && data.contains(#""possible": ["#), "\(data)")
  }

  @Test func batchAndStreamSayTheSame() throws {
    let rows = "Arson,1,1,3,3,3,3,0,?,?,0,15\nFraud,1,1,?,?,0,0,0,0,0,0,2.0\n"
    let morile = try Self.folder(rows)
    defer { morile.remove() }
    let batch = try morile.run(["assess", "d.csv", "--format", "csv"])
    let stream = try morile.run(["score"], input: Self.header + rows)
    #expect(batch.code == 0 && stream.code == 0)
    #expect(batch.output.contains("\n1,Arson,,Standard,12,12,15,15,15,"), "\(batch.output)")
    #expect(batch.output.contains("\n2,Fraud,,Standard,2,2,2,2,2,"))
    #expect(stream.output.contains("\nArson,,Standard,12,12,15,15,15,"))
  }

  /// A result that is read again has the scores that it wrote, and ranges of those that were open.
  @Test func aResultIsReadAgain() throws {
    let morile = try Self.folder("Arson,1,1,3,3,3,3,0,?,?,0,\nFraud,1,1,?,?,0,0,0,0,0,0,2\n")
    defer { morile.remove() }
    let result = try morile.run(["assess", "d.csv", "--output", "r.csv"])
    #expect(result.code == 0)
    let again = try morile.run(["assess", "r.csv", "--format", "table"])
    #expect(again.errors == "")
    #expect(again.output.contains("Arson  Moderate or Standard  12 to 16"), "\(again.output)")
  }

  @Test func aYearThatWasSavedIsTheYearThatIsRead() throws {
    let morile = try Self.folder("Arson,3,3,3,3,3,0,0,?,?,1,30\nFraud,1,1,?,?,0,0,0,0,0,0,2\n")
    defer { morile.remove() }
    let saved = try morile.run(["assess", "d.csv", "--output", "r.json"])
    #expect(saved.code == 0)
    let compared = try morile.run(["compare", "r.json", "d.csv"])
    #expect(compared.errors == "" && compared.code == 0, "\(compared.errors)")
  }

  @Test func aSessionTellsOfWhatIsGivenOfOtherScores() throws {
    let morile = try Self.folder("Arson,1,1,3,3,3,3,0,?,?,0,15\nFraud,1,1,?,?,0,0,0,0,0,0,2\n")
    defer { morile.remove() }
    let session = """
      {"kind": "morile session", "formatVersion": 1,
      "model": {"id": "stra-plymouth-2015", "version": "1.0"}, "file": "d.csv", "issues": 2, "started": "",
      "record": [
      {"do": "score", "issue": "Arson", "criterion": "financial", "from": "3", "to": "2", "who": "", "reason": "", "time": ""},
      {"do": "score", "issue": "Fraud", "criterion": "financial", "from": "?", "to": "1", "who": "", "reason": "", "time": ""}
      ], "discussed": []}
      """
    try morile.write(Data(session.utf8), to: "s.json")
    let result = try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"])
    #expect(
      result.errors == """
        d.csv:2:27: warning: total of "Arson" is given as 15, of the scores as they were before the session; its cell is emptied
          Arson,1,1,3,3,3,3,0,?,?,0,15
                                    ^~ L2

        """)
  }
}
