import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

/// The issues of a partnership from the Home Office's tables, and all that is told of them, word for word.
@Suite struct CSPTablesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var rows: [[String]] = CSPTablesTests.usual
    var map = CSPTablesTests.map
    var words: [String] = []
    /// The lines of the table, without its header.
    var output: [String]
    var errors: [String]
    var code: ExitCode = .done

    init(
      _ title: String, _ rows: [[String]] = CSPTablesTests.usual,
      map: String = CSPTablesTests.map, words: [String] = [], output: [String] = [],
      errors: [String] = [], code: ExitCode = .done
    ) {
      testDescription = title
      (self.rows, self.map, self.words) = (rows, map, words)
      (self.output, self.errors, self.code) = (output, errors, code)
    }
  }

  private typealias Tables = OffenceTablesFile

  static let map = "issue,code\nAssault,8N\nBurglary,28E\n"
  static let usual =
    Tables.rows(["2022/23"], "Plymouth", ["8N:5", "28E:2"])
    + Tables.rows(["2023/24"], "Plymouth", ["8N:7", "28E:1"])
    + Tables.rows(["2022/23", "2023/24"], "Torbay", ["8N:100", "28E:100", "46:100"])
  static let note =
    "morile: note: counted are 2023/24, the latest year with all its quarters, and the year before it; "
    + "--period and --previous ask for others"

  private static func replaced(
    _ index: Int, _ column: Int, _ text: String, in rows: [[String]] = usual
  ) -> [[String]] {
    var rows = rows
    rows[index][column] = text
    return rows
  }

  static let cases: [Case] = [
    Case("the latest whole year", output: ["Assault,28,20", "Burglary,4,8"], errors: [note]),
    Case(
      "a year that is not whole is not taken",
      usual + [Tables.row("2024/25 Q1 Plymouth 8N 9"), Tables.row("2024/25 Q1 Torbay 28E 9")],
      output: ["Assault,28,20", "Burglary,4,8"], errors: [note]),
    Case(
      "quarters",
      words: ["--period", "2023/24 Q2..2023/24 Q4", "--previous", "2022/23 Q1..2022/23 Q3"],
      output: ["Assault,21,15", "Burglary,3,6"]),
    Case(
      "one period", words: ["--period", "2023/24 Q2", "--population", "1000"],
      output: ["Assault,7,1000", "Burglary,1,1000"]),
    Case(
      "periods of other lengths", words: ["--period", "2023/24", "--previous", "2022/23 Q1"],
      output: ["Assault,28,5", "Burglary,4,2"],
      errors: [
        "morile: warning: --period has 4 quarters and --previous 1, so that the counts cannot be compared as they are"
      ]),
    Case(
      "the most particular row takes an offence",
      Tables.rows(["2023/24", "2022/23"], "Plymouth", ["8N:1", "8Q:2", "28E:3", "46:4", "1/1:5"]),
      map:
        "issue,group,subgroup,offence,code\nViolent,Violence,,,\nStalking,x,stalking & harassment,,\n"
        + "theft,THEFT  offences,,,\nBurglary,x,x,burglary in a DWELLING,\nMurder,,,Stalking,001.01\n",
      output: ["Violent,4,4", "Stalking,8,8", "theft,16,16", "Burglary,12,12", "Murder,20,20"],
      errors: [note]),
    Case(
      "issues that are one", map: "issue,code\nCrime,8n\n crime ,028E\n", output: ["Crime,32,28"],
      errors: [note]),
    Case(
      "corrections", usual + [Tables.row("2023/24 Q1 Plymouth 8N -3")],
      output: ["Assault,25,20", "Burglary,4,8"], errors: [note]),
    Case(
      "corrections that are larger than what was recorded",
      usual + [Tables.row("2023/24 Q1 Plymouth 28E -10")],
      output: ["Assault,28,20", "Burglary,-6,8"],
      errors: [
        note,
        "morile: warning: Burglary comes to -6 in 2023/24: more was taken away by corrections than was recorded",
      ]),
    Case(
      "a row that stands twice", usual + [Tables.row("2023/24 Q1 Plymouth 8N 3")],
      output: ["Assault,31,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:42:37: warning: 8N Assault with injury of 2023/24 Q1 stands in this table again: all are counted",
      ]),
    Case(
      "rows without a partnership",
      replaced(16, 3, "", in: usual + [["", "", "", "", "", "", "Total", "", "5"]]),
      output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:18:28: warning: this row has the count 100 and no CSP Name, as do 1 more: what is in no partnership is "
          + "left out",
      ]),
    Case(
      "a mark in place of a count", replaced(8, 8, "[x]"),
      output: ["Assault,,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:10:90: warning: \"[x]\" stands here in place of a count, so that count of Assault is not known",
      ]),
    Case(
      "marks in both periods", replaced(1, 8, "", in: replaced(8, 8, "..")),
      output: ["Assault,,20", "Burglary,4,"],
      errors: [
        note,
        "prc.csv:10:90: warning: \"..\" stands here in place of a count, so that count of Assault is not known",
        "prc.csv:3:100: warning: a blank cell stands here in place of a count, so that previous_count of Burglary is "
          + "not known",
      ]),
    Case(
      "an offence that others have and the partnership has not",
      map: map + "Shops,46\n", output: ["Assault,28,20", "Burglary,4,8", "Shops,0,0"],
      errors: [note]),
    Case(
      "an offence that nobody had before",
      usual + Tables.rows(["2023/24"], "Plymouth", ["8Q:3"]), map: map + "Stalking,8Q\n",
      output: ["Assault,28,20", "Burglary,4,8", "Stalking,12,"],
      errors: [
        note,
        "morile: warning: no partnership has a row of 2022/23 for Stalking, so that previous_count is not known",
      ]),
    Case(
      "offences of no issue",
      usual + Tables.rows(["2023/24"], "Plymouth", ["46:300", "1/1:0"])
        + Tables.rows(["2022/23"], "Plymouth", ["8Q:2"]), map: "issue,code\nAssault,8N\n",
      output: ["Assault,28,20"],
      errors: [
        note,
        "morile: warning: 3 offences of Plymouth are in no issue, since no row of map.csv takes them (count, before):",
        "  46 Shoplifting: 1,200, 0", "  28E Burglary in a dwelling: 4, 8", "  8Q Stalking: 0, 8",
      ]),
    Case(
      "rows of the map that take nothing",
      map: map
        + "Assault,8NN\nAssault,28\n", output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note, "map.csv:4:9: warning: no offence in the tables has the code \"8NN\"",
        "  Assault,8NN", "          ^~~ B4",
        "map.csv:5:9: warning: no offence in the tables has the code \"28\"", "  Assault,28",
        "          ^~ B5",
      ]),
    Case(
      "names of the map that are nearly right, or taken from",
      map:
        "issue,code,offence,group\nA,8N,,\nB,,Burglary in dwelling,\nB,,,theft offences\nA,,,Violence\n",
      output: ["A,28,20", "B,4,8"],
      errors: [
        note,
        "map.csv:3:4: warning: no offence in the tables has the offence \"Burglary in dwelling\"; did you mean "
          + "\"Burglary in a dwelling\"?", "  B,,Burglary in dwelling,",
        "     ^~~~~~~~~~~~~~~~~~~~ C3",
        "map.csv:5:5: warning: each offence of the group \"Violence\" is mapped by a more particular row, so that this "
          + "one takes none", "  A,,,Violence", "      ^~~~~~~~ D5",
      ]),
    Case(
      "codes of the table that are dates",
      replaced(8, 7, "43831", in: replaced(9, 7, "2020-01-01")),
      output: ["Assault,21,20", "Burglary,3,8"],
      errors: [
        note,
        "prc.csv:10:87: warning: the code of \"43831 Assault with injury\" looks like a date that Excel made of a "
          + "code such as 1/1, and so does that of another: no code of the map is compared with it",
        "morile: warning: 2 offences of Plymouth are in no issue, since no row of map.csv takes them (count, before):",
        "  43831 Assault with injury: 7, 0", "  2020-01-01 Burglary in a dwelling: 1, 0",
      ]),
    Case(
      "offences of the force that are in no partnership",
      usual + [
        Tables.row("2023/24 Q1 Unassigned 8N 1"), Tables.row("2022/23 Q1 Unassigned 8N 1200"),
        Tables.row("2023/24 Q2 Unassigned 8N 50", force: "Kent"),
        Tables.row("2023/24 Q2 Unassigned_Devon_and_Cornwall 8N 4", force: ""),
      ], output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note,
        "morile: warning: 5 offences of the force in 2023/24 are in no partnership, so that count of Plymouth may be "
          + "too low",
        "morile: warning: 1,200 offences of the force in 2022/23 are in no partnership, so that previous_count of "
          + "Plymouth may be too low",
      ]),
    Case(
      "a quarter without rows of the partnership",
      usual.filter { $0[0] != "2023/24" || $0[1] != "3" || $0[3] != "Plymouth" },
      output: ["Assault,,20", "Burglary,,8"],
      errors: [
        note,
        "morile: warning: no row of Plymouth is of 2023/24 Q3, so that count is not known",
      ]),
    Case(
      "a partnership that had another name",
      Tables.rows(["2023/24"], "Folkestone_and_Hythe", ["8N:2"])
        + Tables.rows(["2022/23"], "Shepway", ["8N:3"])
        + Tables.rows(["2022/23", "2023/24"], "Torbay", ["8N:1", "28E:1"]),
      words: ["--csp", "folkestone & hythe"],
      output: ["Assault,8,", "Burglary,0,"],
      errors: [
        note,
        "morile: warning: no row of Folkestone and Hythe is of 2022/23, so that previous_count is not known; of its "
          + "force Shepway has rows then and none of 2023/24",
      ]),
    Case(
      "a partnership that was spelled otherwise",
      Tables.rows(["2023/24"], "Northern_Devon", ["8N:2", "28E:1"])
        + Tables.rows(["2022/23"], "North_Devon", ["8N:3", "28E:1"]),
      words: ["--csp", "Northern Devon"],
      output: ["Assault,8,", "Burglary,4,"],
      errors: [
        note,
        "morile: warning: no row of Northern Devon is of 2022/23, so that previous_count is not known; did you mean "
          + "\"North Devon\"?",
      ]),
    Case(
      "spellings that are one",
      Tables.rows(["2023/24"], "Bath_&_North_East_Somerset", ["8N:2", "28E:1"])
        + Tables.rows(["2022/23"], "Bath_and_North-East_Somerset", ["8N:3", "28E:1"]),
      words: ["--csp", "bath and north east somerset"], output: ["Assault,8,12", "Burglary,4,4"],
      errors: [note]),
    Case(
      "quarters that the tables do not have", words: ["--period", "2023/24 Q4..2024/25 Q2"],
      output: ["Assault,", "Burglary,"],
      errors: [
        "morile: warning: no table has rows of 2024/25 Q1 and 2024/25 Q2, so that count is not known"
      ]),
  ]

  static let refused: [Case] = [
    Case(
      "no such partnership", words: ["--csp", "Plymoth"],
      errors: [
        "morile: error: no row of the tables is of the partnership \"Plymoth\"; did you mean \"Plymouth\"?"
      ], code: .faultyData),
    Case(
      "a code of a partnership", words: ["--csp", "E22000123"],
      errors: [
        "morile: error: no row of the tables is of the partnership \"E22000123\"; the tables have names and no codes: "
          + "give the name"
      ], code: .faultyData),
    Case(
      "no year of the partnership", words: ["--period", "2010/11", "--previous", "2009/10"],
      errors: [
        "morile: error: no row of Plymouth is of 2010/11 or 2009/10; the tables have it in 2022/23 and 2023/24"
      ], code: .faultyData),
    Case(
      "no whole year", usual.filter { $0[1] != "4" },
      errors: [
        "morile: error: no year has rows of all four quarters in the tables; say with --period what is to be counted"
      ], code: .faultyData),
    Case(
      "cells that are none",
      replaced(
        0, 8, "1.5",
        in: replaced(1, 8, "many", in: replaced(2, 0, "2022/24", in: replaced(3, 1, "5")))),
      errors: [
        "prc.csv:2:90: error: Offence Count \"1.5\" is not a whole number",
        "prc.csv:3:100: error: Offence Count \"many\" is not a number",
        "prc.csv:4:1: error: Financial Year \"2022/24\" is not a financial year; write it as 2023/24",
        "prc.csv:5:9: error: Financial Quarter \"5\" is not a quarter; write it as 1 to 4",
      ], code: .faultyData),
    Case(
      "a count of ten digits", replaced(0, 8, "1000000000", in: replaced(1, 8, "-999999999")),
      errors: [
        "prc.csv:2:90: error: Offence Count \"1000000000\" is more than any count of offences"
      ], code: .faultyData),
    Case(
      "faults of the map",
      map: "issue,code,group\n,8N,\nA,,\nB,2020-02-01,\nC,28E,\nD,028e,\nC,28E,\n",
      errors: [
        "map.csv:2:1: error: this row has no issue; name it, or empty the row", "  ,8N,", "  ^ A2",
        "map.csv:3:1: error: this row names no offence; give a code, an offence, a subgroup or a group, or empty the row",
        "  A,,", "  ^ A3",
        "map.csv:4:3: error: code \"2020-02-01\" looks like a date that Excel made of a code such as 1/1, and of which "
          + "one nobody can tell: format the column as text and enter the code again",
        "  B,2020-02-01,",
        "    ^~~~~~~~~~ B4",
        "map.csv:6:3: error: code \"028e\" is mapped to \"C\" on line 5 and to \"D\" here; keep one of the two",
        "  D,028e,", "    ^~~~ B6",
      ], code: .faultyData),
    Case(
      "a map without offences", map: "issue,weight\nA,1\n",
      errors: [
        "map.csv:1:1: error: there is no column \"code\", \"offence\", \"subgroup\" or \"group\"; give one or more of "
          + "them", "  issue,weight", "  ^ A1",
      ], code: .faultyData),
    Case(
      "a period that is none", words: ["--period", "2023-04"],
      errors: [
        "morile: --period \"2023-04\" is no financial year and no quarters of any; write it as 2023/24, 2023/24 Q1 or "
          + "2023/24 Q1..2023/24 Q4", "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a period before none", words: ["--previous", "2023/24"],
      errors: [
        "morile: --previous needs --period, so that the two can be told apart",
        "See `morile count --help`.",
      ], code: .usage),
    Case(
      "two partnerships", words: ["--csp", "Plymouth", "--csp", "Torbay"],
      errors: [
        "morile: with --csp-tables one partnership is counted at a time; give --csp once",
        "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a column of incidents", words: ["--by", "Crime type"],
      errors: [
        "morile: --by has no meaning with --csp-tables; leave it out", "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a file of incidents", words: ["street.csv"],
      errors: [
        "morile: with --csp-tables no other file is counted; leave out \"street.csv\"",
        "See `morile count --help`.",
      ], code: .usage),
  ]

  private static func call(_ example: Case, _ table: (String, [UInt8])) -> Call {
    let csp = example.words.contains("--csp") ? [] : ["--csp", "plymouth"]
    return Call(
      ["count", "--csp-tables", table.0, "--map", "map.csv"] + csp + example.words,
      files: [table.0: table.1, "map.csv": Array(example.map.utf8)])
  }

  @Test(arguments: cases) func isCounted(_ example: Case) {
    let call = Self.call(example, ("prc.csv", Tables.table(example.rows)))
    let columns =
      "issue,count"
      + (example.errors.first == Self.note || example.words.contains("--previous")
        ? ",previous_count" : "")
      + (example.words.contains("--population") ? ",population" : "")
    #expect(call.output == ([columns] + example.output).map { $0 + "\n" }.joined())
    #expect(call.errors == example.errors.map { $0 + "\n" }.joined())
    #expect(call.code == .done)
  }

  /// A workbook with a sheet for each year and one of notes comes to the same.
  @Test(arguments: cases) func isCountedFromAWorkbook(_ example: Case) {
    let plain = Self.call(example, ("prc.csv", Tables.table(example.rows)))
    let call = Self.call(example, ("prc.xlsx", Tables.workbook(example.rows)))
    #expect(call.output == plain.output)
    #expect(call.code == .done)
    #expect(
      call.errors.split(separator: "\n").filter { !$0.hasPrefix("prc.") }
        == plain.errors.split(separator: "\n").filter { !$0.hasPrefix("prc.") })
  }

  @Test(arguments: refused) func isRefused(_ example: Case) {
    let call = Self.call(example, ("prc.csv", Tables.table(example.rows)))
    #expect(call.output == "" && call.code == example.code)
    #expect(call.errors == example.errors.map { $0 + "\n" }.joined())
  }

  @Test func cellsOfAWorkbookAreNamed() {
    let rows = Self.replaced(9, 8, "many", in: Self.replaced(0, 8, "x"))
    let call = Self.call(Case("", rows), ("prc.xlsx", Tables.workbook(rows)))
    #expect(
      call.errors == """
        prc.xlsx: '2022_23'!I4: error: Offence Count "x" is not a number
        prc.xlsx: '2023_24'!I5: error: Offence Count "many" is not a number

        """)
  }

  /// A quarter that stands in two tables would be counted twice.
  @Test func tablesThatOverlapAreRefused() {
    let files = [
      "a.csv": Tables.table(Self.usual), "b.xlsx": Tables.workbook(Self.usual.suffix(9).reversed()),
      "c.xlsx": Tables.workbook([Tables.row("2023/24 Q1 Plymouth 28E 1")]),
      "map.csv": Array(Self.map.utf8),
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
      "y/a.csv": Tables.table(Self.usual.filter { $0[0] == "2022/23" }),
      "y/b.csv": Tables.table(Self.usual.filter { $0[0] == "2023/24" }),
      "map.csv": Array(Self.map.utf8),
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
    let call = Self.call(Case(""), (name, bytes))
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
    let call = Self.call(Case(""), ("a.csv", bytes))
    #expect(call.errors == errors && call.code == .faultyData)
  }

  /// A row whose quote is never closed, or has something behind it.
  @Test func rowsThatCannotBeToldApartAreRefused() {
    let text = String(decoding: Tables.table(Self.usual), as: UTF8.self)
    let call = Self.call(
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
    let files = ["p.csv": Tables.table(Self.usual), "map.csv": Array(Self.map.utf8)]
    let call = Call(["count"] + words, files: files)
    #expect(call.errors == "morile: \(error)\nSee `morile count --help`.\n")
    #expect(call.code == .usage)
  }

  /// Semicolons, a byte order mark, Windows-1252 and UTF-16, titles above the header and notes below the table.
  @Test func tablesAreReadAsTheyAreSaved() {
    let rows =
      [["Crime"], [""], Tables.header] + Self.usual + [[""], ["Source: Home Office, \u{A3}"]]
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
    let saved: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array("sep=;\r\n\(text)".utf8),
      text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in saved {
      let call = Self.call(Case(""), ("prc.csv", bytes))
      #expect(call.output == "issue,count,previous_count\nAssault,28,20\nBurglary,4,8\n")
      #expect(call.errors == Self.note + "\n")
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
      files: ["prc.csv": Tables.table(Self.usual), "map.xlsx": map])
    #expect(call.files["c.csv"] == "issue,count,previous_count\nAssault,28,20\n")
    #expect(
      call.errors.hasSuffix("takes it (count, before):\n  28E Burglary in a dwelling: 4, 8\n"))
  }
}
