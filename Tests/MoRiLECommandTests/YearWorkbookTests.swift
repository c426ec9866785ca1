import MoRiLEFormats
import TestSupport
import Testing

/// The folder of a year with workbooks, and the commands that are the program's alone.
@Suite struct YearWorkbookTests {
  private static func issues() throws -> [UInt8] {
    try RepositoryFile.read("Models/examples/plymouth/2017/issues.csv").bytes
  }

  private static func folder(_ files: [String: [UInt8]]) throws -> Morile {
    let morile = try Morile()
    #expect(try morile.shell("mkdir 2017").code == 0)
    for (name, bytes) in files { try morile.write(bytes, to: "2017/\(name)") }
    return morile
  }

  /// The commands that the status of a folder with one workbook names are taken, and tell what is wrong.
  @Test(arguments: [
    (
      "issues", [["issue", "physical"], ["A", "9"]], "morile check 2017",
      "2017/year.xlsx: issues!B2: error: physical \"9\" is not on the scale 0 to 4\n"
    ),
    (
      "issues", [["issue", "physical"]], "morile check 2017",
      "2017/year.xlsx: issues!A1: error: there is no issue"
    ),
    (
      "issues", [["issue", "physical"], ["A", ""]],
      "morile workshop 2017 --output 2017/workshop.html", ""
    ),
    (
      "measures", [["aim"], ["increase"]], "morile monitor 2017",
      "2017/year.xlsx: measures!A1: error: there is no column \"measure\""
    ),
    (
      "crimes", [["count"], ["1"]], "morile trends 2017",
      "2017/year.xlsx: crimes!A1: error: there is no column \"issue\""
    ),
    (
      "agreed", [["rating"], ["High"]], "morile assess 2017",
      "2017/year.xlsx: agreed!A1: error: there is no column \"issue\""
    ),
  ])
  func commandsNameTheFolderOfOneWorkbook(
    table: String, rows: [[String]], command: String, told: String
  ) throws {
    var sheets = [("year", [["setting", "value"], ["model", "morile-csp"]]), (table, rows)]
    if table != "issues" { sheets.append(("issues", try TestWorkbook.rows(Self.issues()))) }
    let morile = try Self.folder(["year.xlsx": TestWorkbook.bytes(sheets)])
    defer { morile.remove() }
    let status = try morile.run(["status", "2017"])
    #expect(status.output.contains("\n  \(command)\n"), "\(status.output)")
    if command.hasPrefix("morile workshop"), !Morile.hasPage { return }
    let result = try morile.shell(command)
    #expect(result.code == (told.isEmpty ? 0 : 65))
    #expect(told.isEmpty || result.errors.contains(told), "\(result.errors)")
  }

  /// No command takes one of two tables in silence, be it read whole or row by row.
  @Test(arguments: [["check", "2017"], ["assess", "2017", "--format", "csv"]])
  func noCommandChoosesOfTwo(words: [String]) throws {
    let issues = try Self.issues()
    let book = TestWorkbook.bytes([("issues", try TestWorkbook.rows(issues))])
    let morile = try Self.folder(["issues.csv": issues, "issues.xlsx": book])
    defer { morile.remove() }
    let told =
      "2017/issues.csv: error: issues.xlsx is there too, and nobody can tell which of the two counts; keep one of them "
      + "in the folder\n"
    #expect(try morile.run(words) == Morile.Result(output: "", errors: told, code: 65))
  }
}
