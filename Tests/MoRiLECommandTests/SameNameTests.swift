import Foundation
import Testing

/// A name that was made harmless for spreadsheets is the same name wherever it is read again.
@Suite struct SameNameTests {
  private static let names = ["+18 offences", "@home burglary", "=cmd", "'tis theft"]

  /// Two years of issues whose names a spreadsheet would run, the second made from the first.
  private static func years() throws -> Morile {
    let morile = try Morile()
    #expect(try morile.run(["new", "2025", "--model", "stra-plymouth-2015"]).code == 0)
    let header = try morile.read("2025/issues.csv").split(separator: "\n")[0]
    let levels = String(repeating: ",1", count: header.split(separator: ",").count - 1)
    let rows = names.map { "\($0)\(levels)\n" }.joined()
    try morile.write(Data((morile.read("2025/issues.csv") + rows).utf8), to: "2025/issues.csv")
    #expect(try morile.run(["new", "2026", "--from", "2025"]).code == 0)
    return morile
  }

  @Test func comparisonsAndTheStatusAgreeOnIt() throws {
    let morile = try Self.years()
    defer { morile.remove() }
    #expect(try morile.read("2026/issues.csv").contains("\n'+18 offences,"))
    let movement = ["compare", "2025", "2026", "--table", "movement", "--format", "csv"]
    let compared = try morile.run(movement)
    #expect(compared.code == 0)
    for name in Self.names {
      let cell = name.hasPrefix("'") ? name : "'" + name
      #expect(
        compared.output.contains("\n\(cell),Standard,Moderate or Standard,not certain\n"),
        "\(compared.output)")
    }
    #expect(!compared.output.contains("new") && !compared.output.contains("dropped"))
    #expect(
      try morile.run(["status", "2026"]).output.contains("every issue has its counterpart"))
    let reported = try morile.run(
      ["report", "2026", "--runs", "10", "--today", "2026-01-01", "--table", "movement"]
        + ["--format", "csv"])
    #expect(reported.output == compared.output)
    #expect(reported.code == 0)
  }

  @Test func registersNameItInEitherForm() throws {
    let morile = try Self.years()
    defer { morile.remove() }
    try morile.write(
      Data(
        """
        issue,decision,reason
        +18 offences,priority,x
        '@home burglary,priority,x
        '=CMD,deferred,x
        'tis theft,deferred,x

        """.utf8), to: "2026/decisions.csv")
    try morile.write(
      Data("last,this\n'+18 offences,+18 offences\n".utf8), to: "2026/names.csv")
    let board = try morile.run(["board", "2026", "--table", "decisions", "--format", "csv"])
    #expect(board.errors == "")
    #expect(board.code == 0)
    #expect(board.output.contains("\n'+18 offences,"))
    #expect(try morile.run(["compare", "2025", "2026"]).errors == "")
    #expect(
      !(try morile.run(["status", "2026"]).output.contains("Not among the issues")))
  }

  @Test func scorersSheetsAndResultsNameIt() throws {
    let morile = try Self.years()
    defer { morile.remove() }
    let words = ["consensus", "2025/issues.csv", "2026/issues.csv", "--output", "agreed.csv"]
    #expect(try morile.run(words).errors == "")
    #expect(try morile.run(["assess", "agreed.csv", "--output", "ranked.csv"]).code == 0)
    #expect(
      try morile.run(["assess", "2025/issues.csv", "--output", "saved.json"]).code == 0)
    #expect(try morile.read("saved.json").contains("\"issue\": \"+18 offences\""))
    let table = ["--table", "movement", "--format", "csv"]
    for other in ["agreed.csv", "saved.json"] {
      let compared = try morile.run(["compare", "2026", other] + table)
      #expect(compared.output.split(separator: "\n").count == 5, "\(compared.output)")
      #expect(!compared.output.contains("new") && !compared.output.contains("dropped"))
    }
    for name in ["+18 offences", "'+18 offences"] {
      let told = try morile.run(["explain", "2026/issues.csv", "--issue", name])
      #expect(told.output.hasPrefix("+18 offences\n"))
    }
  }

  @Test func aSessionChangesItAndNoOtherByte() throws {
    let morile = try Self.years()
    defer { morile.remove() }
    let before = try Data(contentsOf: morile.folder.appending(path: "2026/issues.csv"))
    for name in ["+18 offences", "'+18 offences"] {
      try morile.write(
        Data(
          """
          {"kind": "morile session", "formatVersion": 1,
          "model": {"id": "stra-plymouth-2015", "version": "1.0"}, "file": "issues.csv", "issues": 4,
          "record": [{"do": "score", "issue": "\(name)", "criterion": "financial", "from": "1", "to": "2",
          "rating": {"from": "Standard", "to": "Standard"}, "who": "AB", "reason": ""}]}
          """.utf8), to: "s.json")
      let applied = try morile.run(["apply", "s.json", "2026/issues.csv", "--output", "new.csv"])
      #expect(applied.errors == "")
      let after = try Data(contentsOf: morile.folder.appending(path: "new.csv"))
      #expect(zip(before, after).filter { $0 != $1 }.map { "\($0.0) \($0.1)" } == ["49 50"])
      #expect(before.count == after.count)
    }
  }
}
