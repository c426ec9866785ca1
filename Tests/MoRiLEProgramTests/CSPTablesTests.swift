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

  typealias Tables = OffenceTablesFile

  static let map = "issue,code\nAssault,8N\nBurglary,28E\n"
  static let usual =
    Tables.rows(["2022/23"], "Plymouth", ["8N:5", "28E:2"])
    + Tables.rows(["2023/24"], "Plymouth", ["8N:7", "28E:1"])
    + Tables.rows(["2022/23", "2023/24"], "Torbay", ["8N:100", "28E:100", "46:100"])
  static let note =
    "morile: note: counted are 2023/24, the latest year with all its quarters, and the year before it; "
    + "--period and --previous ask for others"

  static func replaced(
    _ index: Int, _ column: Int, _ text: String, in rows: [[String]] = usual
  ) -> [[String]] {
    var rows = rows
    rows[index][column] = text
    return rows
  }

  static func call(_ example: Case, _ table: (String, [UInt8])) -> Call {
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

  /// What is told of rows names the cell in its sheet.
  @Test func warningsOfAWorkbookNameTheCell() {
    var rows = Self.replaced(9, 7, "43831", in: Self.replaced(8, 8, "[x]"))
    rows = Self.replaced(28, 3, "", in: rows) + [Tables.row("2023/24 Q2 Plymouth 8N 3")]
    let call = Self.call(Case("", rows), ("prc.xlsx", Tables.workbook(rows)))
    #expect(
      call.errors == """
        \(Self.note)
        prc.xlsx: '2023_24'!D12: warning: this row has the count 100 and no CSP Name: what is in no partnership is left out
        prc.xlsx: '2023_24'!E24: warning: 8N Assault with injury of 2023/24 Q2 stands in this table again: all are counted
        prc.xlsx: '2023_24'!H5: warning: the code of "43831 Burglary in a dwelling" looks like a date that Excel made of a code such as 1/1: no code of the map is compared with it
        prc.xlsx: '2023_24'!I4: warning: "[x]" stands here in place of a count, so that count of Assault is not known
        morile: warning: 1 offence of Plymouth is in no issue, since no row of map.csv takes it (count, before):
          43831 Burglary in a dwelling: 1, 0

        """)
    #expect(call.output == "issue,count,previous_count\nAssault,,20\nBurglary,3,8\n")
  }

  /// A name that is too long is named by its cell, in whichever sheet.
  @Test func aLongNameInAWorkbookIsNamedByItsCell() {
    let rows = Self.replaced(9, 7, String(repeating: "8", count: 1_001))
    let call = Self.call(Case("", rows), ("prc.xlsx", Tables.workbook(rows)))
    #expect(
      call.errors
        == "prc.xlsx: '2023_24'!H5: error: Offence Code has 1,001 bytes here, and at most 1,000 are read: look for a missing "
        + "or stray quote above\n")
    #expect(call.code == .faultyData)
  }

  /// A partnership whose name stands in many forces has the rows of all of them.
  @Test func manyForcesHaveTheName() {
    let rows = (0..<2_000).map {
      Tables.row("2023/24 Q\($0 % 4 + 1) Plymouth 8N 1", force: "Force \($0)")
    }
    let call = Self.call(
      Case("", rows, words: ["--period", "2023/24"]), ("prc.csv", Tables.table(rows)))
    #expect(call.output == "issue,count\nAssault,2000\nBurglary,\n")
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
}
