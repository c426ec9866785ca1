import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

/// The files that the Home Office's tables, and the map of offences, may be in.
@Suite struct CSPTablesFilesTests {
  private typealias Case = CSPTablesTests.Case
  private typealias Tables = OffenceTablesFile

  /// A quarter that stands in two tables would be counted twice.
  @Test func tablesThatOverlapAreRefused() {
    let files = [
      "a.csv": Tables.table(CSPTablesTests.usual),
      "b.xlsx": Tables.workbook(CSPTablesTests.usual.suffix(9).reversed()),
      "c.xlsx": Tables.workbook([Tables.row("2023/24 Q1 Plymouth 28E 1")]),
      "map.csv": Array(CSPTablesTests.map.utf8),
    ]
    let words = ["count", "--csp", "Plymouth", "--map", "map.csv", "--csp-tables", "a.csv"]
    let call = Call(words + ["--csp-tables", "c.xlsx"], files: files)
    #expect(
      call.errors
        == "c.xlsx: '2023_24'!E4: error: 28E Burglary in a dwelling of 2023/24 Q1 stands in a.csv too: leave out one of "
        + "the two, so that nothing is counted twice\n")
    #expect(call.code == .faultyData)
    // Rows of others may stand in both.
    #expect(Call(words + ["--csp-tables", "b.xlsx"], files: files).code == .done)
  }

  @Test func aTableMayLieInSeveralFiles() {
    let files = [
      "y/a.csv": Tables.table(CSPTablesTests.usual.filter { $0[0] == "2022/23" }),
      "y/b.csv": Tables.table(CSPTablesTests.usual.filter { $0[0] == "2023/24" }),
      "map.csv": Array(CSPTablesTests.map.utf8),
    ]
    let call = Call(
      ["count", "--csp", "Plymouth", "--map", "map.csv", "--csp-tables", "y"], files: files)
    #expect(call.output == "issue,count,previous_count\nAssault,28,20\nBurglary,4,8\n")
  }

  @Test(arguments: [
    (
      "a.csv", [["Month", "Crime type"], ["2019-01", "x"]],
      "a.csv: error: this is no table of offences: its columns are Financial Year, Financial Quarter, CSP Name, Offence "
        + "Description, Offence Count\n"
    ),
    (
      "a.xlsx",
      [
        ["Financial Year", "Financial Quarter", "CSP Name", "Offence"], ["2019/20", "1", "x", "y"],
      ],
      "a.xlsx: error: no sheet of this workbook is a table of offences: its columns are Financial Year, Financial Quarter, "
        + "CSP Name, Offence Description, Offence Count; the sheet \"S\" lacks Offence Description, Offence Count\n"
    ),
  ]) func whatIsNoTableIsRefused(_ name: String, _ rows: [[String]], _ errors: String) {
    let bytes = name == "a.csv" ? Tables.csv(rows) : TestWorkbook.bytes([("S", rows)])
    let call = CSPTablesTests.call(Case(""), (name, bytes))
    #expect(call.errors == errors && call.code == .faultyData)
  }

  @Test(
    arguments: [
      ([UInt8](), "a.csv: error: the file is empty; check that the right file was saved\n"),
      (
        Array(" \n\n".utf8),
        "a.csv: error: the file has only white space; check that the right file was saved\n"
      ),
      (
        [0x61, 0x2C, 0, 0x0A],
        "a.csv:1:3: error: this is not text: it has a byte 0 here; save the table as CSV UTF-8\n"
      ),
      (
        Array("%PDF-1.4".utf8),
        "a.csv: error: this is a PDF, not CSV: save the table that it was made from as CSV UTF-8\n"
      ),
      (
        Array("PK\u{3}\u{4}xx".utf8),
        "a.csv: error: this workbook is damaged: its end is missing, so that it was cut off or copied in part; open it in the "
          + "program that it comes from, save it again, and send or copy it anew\n"
      ),
    ] as [([UInt8], String)]) func whatIsNoTextIsRefused(_ bytes: [UInt8], _ errors: String)
  {
    let call = CSPTablesTests.call(Case(""), ("a.csv", bytes))
    #expect(call.errors == errors && call.code == .faultyData)
  }

  /// A row whose quote is never closed, or has something behind it.
  @Test func rowsThatCannotBeToldApartAreRefused() {
    let text = String(decoding: Tables.table(CSPTablesTests.usual), as: UTF8.self)
    let call = CSPTablesTests.call(
      Case(""), ("prc.csv", Array((text + "2023/24,1,\"x\" y,Torbay,b,c,d,e,1\n").utf8)))
    #expect(
      call.errors
        == "prc.csv:42:1: error: the cells of this row cannot be told apart: look for a missing or stray quote\n"
    )
    #expect(call.code == .faultyData)
  }

  /// What is missing of a call, or is too much.
  @Test(arguments: [
    (
      ["--csp-tables", "p.csv", "--map", "map.csv"],
      "--csp is missing: name the community safety partnership to count for"
    ),
    (
      ["--csp-tables", "p.csv", "--csp", "X"],
      "--map is missing: name the table that says which offence is which issue"
    ),
    (
      ["--map", "map.csv", "x.csv", "--by", "y"],
      "--map needs --csp-tables, whose offences it maps to issues"
    ),
    (["--csp-tables", "p.csv", "--map", "map.csv", "--csp", " . "], "--csp \" . \" is no name"),
    (
      ["--csp-tables", "p.csv", "--map", "map.csv", "--csp", "X", "--population", "0"],
      "--population \"0\" is not a whole number of at least 1"
    ),
    (
      ["--csp-tables", "p.csv", "--map", "map.csv", "--csp", "X", "-o", "map.csv"],
      "--output \"map.csv\" is a file that is read: what it holds would be lost; name another file"
    ),
    (
      ["--csp-tables", "p.csv", "--map", "map.csv", "--csp", "X", "-o", "p.csv"],
      "--output \"p.csv\" is a file that is read: what it holds would be lost; name another file"
    ),
  ]) func callsAreRefused(_ words: [String], _ error: String) {
    let files = [
      "p.csv": Tables.table(CSPTablesTests.usual), "map.csv": Array(CSPTablesTests.map.utf8),
    ]
    let call = Call(["count"] + words, files: files)
    #expect(call.errors == "morile: \(error)\nSee `morile count --help`.\n")
    #expect(call.code == .usage)
  }

  /// Semicolons, a byte order mark, Windows-1252 and UTF-16, titles above the header and notes below the table.
  @Test func tablesAreReadAsTheyAreSaved() {
    let rows =
      [["Crime"], [""], Tables.header] + CSPTablesTests.usual + [
        [""], ["Source: Home Office, \u{A3}"],
      ]
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
    let saved: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array("sep=;\r\n\(text)".utf8),
      text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in saved {
      let call = CSPTablesTests.call(Case(""), ("prc.csv", bytes))
      #expect(call.output == "issue,count,previous_count\nAssault,28,20\nBurglary,4,8\n")
      #expect(call.errors == CSPTablesTests.note + "\n")
    }
  }

  @Test func theMapMayBeASheet() {
    let map = TestWorkbook.bytes([
      ("About", [["what this is"]]), ("Map", [["Issue", "Offence code"], ["Assault", "8N"]]),
    ])
    let call = Call(
      [
        "count", "--csp-tables", "prc.csv", "--csp", "Plymouth", "--map", "map.xlsx", "-o", "c.csv",
      ],
      files: ["prc.csv": Tables.table(CSPTablesTests.usual), "map.xlsx": map])
    #expect(call.files["c.csv"] == "issue,count,previous_count\nAssault,28,20\n")
    #expect(
      call.errors.hasSuffix("takes it (count, before):\n  28E Burglary in a dwelling: 4, 8\n"))
  }

  /// A comma too many moves what stands behind it under another header, where it would count for another partnership.
  @Test func rowsOfAnotherWidthAreRefused() {
    var rows = CSPTablesTests.usual
    rows[0].insert("x", at: 2)
    rows[9].removeLast()
    let call = CSPTablesTests.call(Case(""), ("prc.csv", Tables.csv([Tables.header] + rows)))
    let width = Tables.header.count
    #expect(
      call.errors
        == "prc.csv:2:1: error: this row has \(width + 1) cells and the header has \(width): look for a comma too many or "
        + "too few\nprc.csv:11:1: error: this row has \(width - 1) cells and the header has \(width): look for a comma "
        + "too many or too few\n")
    #expect(call.code == .faultyData)
  }

  /// Another edition of a table calls a subgroup otherwise, and has the same offences.
  @Test func editionsThatOverlapAreRefused() {
    var row = Tables.row("2023/24 Q1 Plymouth 28E 1")
    row[6] = "Burglary of homes"
    let files = [
      "a.csv": Tables.table(CSPTablesTests.usual), "b.csv": Tables.table([row]),
      "map.csv": Array(CSPTablesTests.map.utf8),
    ]
    let call = Call(
      ["count", "--csp", "Plymouth", "--map", "map.csv", "--csp-tables", "a.csv"]
        + ["--csp-tables", "b.csv"], files: files)
    #expect(call.code == .faultyData)
    #expect(
      call.errors
        == "b.csv:2:37: error: 28E Burglary in a dwelling of 2023/24 Q1 stands in a.csv too: leave out one of the two, so "
        + "that nothing is counted twice\n")
  }
}
