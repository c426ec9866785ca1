import MoRiLEFormats
import TestSupport
import Testing

/// Incidents counted from workbooks: what comes of them is what comes of the same rows as CSV, and faults name cells.
@Suite struct CountedWorkbookTests {
  private static let rows = [
    ["Month", "Crime type", "LSOA name"], ["2019-01", "Burglary", "Plymouth 1"],
    ["2019-01-31", "Drugs", "Plymouth 2"], ["2018-01", "burglary", "Plymouth 1"],
    ["2019-02", "Burglary", "Exeter 1"], ["2019-02", "Drugs, other", "Plymouth 3"],
  ]
  private static let titled = [["Incidents of the force"], []] + rows
  private static let words = [
    "--by", "Crime type", "--where", "LSOA name=Plymouth*", "--period", "2019-01..2019-02",
    "--previous", "2018-01",
  ]

  private func run(_ books: [String: [UInt8]], _ words: [String]) throws -> Morile.Result {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, bytes) in books { try morile.write(bytes, to: name) }
    return try morile.run(["count"] + words + ["--quiet"])
  }

  private static func csv(_ rows: [[String]]) -> [UInt8] {
    Array(
      rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n" }
        .joined().utf8)
  }

  @Test(
    arguments: [
      ("the only sheet", [("S", titled)], []),
      ("the sheet with the columns", [("Notes", [["by hand"]]), ("S", titled)], []),
      ("the sheet that is named", [("Old", rows.dropLast(3)), ("S", titled)], ["--sheet", "s"]),
    ] as [(String, [(String, [[String]])], [String])])
  func areCountedAsCSV(_ name: String, _ sheets: [(String, [[String]])], _ more: [String]) throws {
    let book = TestWorkbook.bytes(sheets.map { (name: $0.0, rows: Array($0.1)) })
    let result = try run(["i.xlsx": book], ["i.xlsx"] + Self.words + more)
    let plain = try run(["i.csv": Self.csv(Self.titled)], ["i.csv"] + Self.words)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output == plain.output)
    #expect(result.output.contains("Burglary,1,1"), "\(result.output)")
  }

  @Test func bothKindsAreCountedTogether() throws {
    let half = [Self.rows[0]] + Self.rows.dropFirst(3)
    let result = try run(
      [
        "a.xlsx": TestWorkbook.bytes([("S", Array(Self.rows.prefix(3)))]), "b.csv": Self.csv(half),
      ], ["a.xlsx", "b.csv"] + Self.words)
    let plain = try run(["i.csv": Self.csv(Self.rows)], ["i.csv"] + Self.words)
    #expect(result.output == plain.output)
  }

  @Test func faultsNameTheCell() throws {
    var rows = Self.titled
    rows[4][0] = "January"
    let book = TestWorkbook.bytes([("S", rows)])
    let result = try run(["i.xlsx": book], ["i.xlsx"] + Self.words)
    #expect(result.code == 65)
    #expect(
      result.errors == """
        i.xlsx: S!A5: error: Month "January" is not a month; write it as 2019-01
          January | Drugs | Plymouth 2
          ^~~~~~~

        """)
    let two = TestWorkbook.bytes([("S", Self.rows), ("T", Self.rows)])
    let several = try run(["i.xlsx": two], ["i.xlsx"] + Self.words)
    #expect(several.code == 64)
    #expect(
      several.errors.hasPrefix(
        "morile: i.xlsx has 2 sheets with the columns of incidents: S and T; choose one with --sheet\n"
      ),
      "\(several.errors)")
    let none = try run(["i.xlsx": book], ["i.xlsx", "--by", "Offence"])
    #expect(none.code == 65)
    #expect(none.errors.contains("there is no column \"Offence\""), "\(none.errors)")
  }

  /// A workbook that cannot be read hides neither the faults of another nor those of a table.
  @Test func aDamagedWorkbookHidesNoFault() throws {
    let damaged = Array("PK\u{3}\u{4}xx".utf8)
    let faulty = Self.csv([Self.rows[0], ["January", "Burglary", "Plymouth 1"]])
    let files = ["a.xlsx": damaged, "b.csv": faulty, "c.xlsx": damaged]
    let end =
      "; open it in the program that it comes from, save it again, and send or copy it anew\n"
    let told = ["a", "c"].map { name in
      "\(name).xlsx: error: this workbook is damaged: its end is missing, so that it was cut off or copied in part\(end)"
    }
    let both = try run(files, ["a.xlsx", "b.csv", "c.xlsx"] + Self.words)
    let month = """
      b.csv:2:1: error: Month "January" is not a month; write it as 2019-01
        January,Burglary,Plymouth 1
        ^~~~~~~ A2

      """
    #expect(both == Morile.Result(output: "", errors: told.joined() + month, code: 65))
    // Nor is anything counted where all else is in order, or where there is nothing else.
    let beside = try run(
      ["a.xlsx": damaged, "b.csv": Self.csv(Self.rows)], ["a.xlsx", "b.csv"] + Self.words)
    #expect(beside == Morile.Result(output: "", errors: told[0], code: 65))
    let alone = try run(["a.xlsx": damaged], ["a.xlsx"] + Self.words)
    #expect(alone == Morile.Result(output: "", errors: told[0], code: 65))
  }

  @Test func whatIsHiddenIsTold() throws {
    var sheet = SheetDraft("S")
    for row in Self.rows { sheet.add(row.map { .text($0) }) }
    sheet.rows[2].isHidden = true
    var draft = WorkbookDraft()
    draft.sheets = [sheet]
    let book = try WorkbookWriter.bytes(of: draft)
    let result = try run(["i.xlsx": book], ["i.xlsx"] + Self.words)
    #expect(result.code == 0)
    #expect(
      result.errors.hasPrefix(
        "i.xlsx: S: warning: row 3 is hidden and is read like the others: delete it if it is not meant\n"
      ),
      "\(result.errors)")
  }
}
