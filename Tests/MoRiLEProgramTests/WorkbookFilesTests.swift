import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEProgram

/// The tables of a year may be workbooks, each by itself or all in one.
@Suite struct WorkbookFilesTests {
  private static let year = Call.year("2017", as: "2017")

  /// Each table of the year as a workbook of its own.
  private static func workbooks() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in year {
      guard path.hasSuffix(".csv"), path != "2017/year.csv" else {
        files[path] = bytes
        continue
      }
      let rows = try TestWorkbook.rows(bytes)
      files[path.replacing(".csv", with: ".xlsx")] = TestWorkbook.bytes([("Sheet1", rows)])
    }
    return files
  }

  /// All tables of the year as the sheets of one.
  private static func oneWorkbook() throws -> [String: [UInt8]] {
    var (files, sheets) = ([String: [UInt8]](), [(name: String, rows: [[String]])]())
    for (path, bytes) in year.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".csv") {
        let name = String(path.dropFirst(5).dropLast(4))
        sheets.append((name == "issues" ? "Issues" : name, try TestWorkbook.rows(bytes)))
      } else {
        files[path] = bytes
      }
    }
    files["2017/year.xlsx"] = TestWorkbook.bytes(sheets)
    return files
  }

  static let calls = [
    ["assess", "2017"], ["explain", "2017", "--issue", "arson"], ["trends", "2017"],
    ["robustness", "2017", "--runs", "10"], ["board", "2017", "--format", "json"],
    ["compare", "2015", "2017"], ["status", "2017", "--format", "json"],
    ["workshop", "2017", "-o", "w.html"],
    ["report", "2017", "--runs", "10", "--format", "markdown", "--today", "2018-03-01"],
  ]

  @Test(arguments: calls) func workbooksStandForTables(words: [String]) throws {
    let last = Call.year("2015", as: "2015")
    let plain = Call(words, files: Self.year.merging(last) { first, _ in first })
    #expect(plain.code == .done, "\(plain.errors)")
    for files in [try Self.workbooks(), try Self.oneWorkbook()] {
      let call = Call(words, files: files.merging(last) { first, _ in first })
      #expect(call.code == .done, "\(call.errors)")
      #expect(Self.told(call) == Self.told(plain))
    }
  }

  // MARK: - Sheets

  /// The example as a sheet with a name, which its first issue is called by.
  private static func scores(_ name: String) -> (name: String, rows: [[String]]) {
    var rows = (try? TestWorkbook.rows(Call.file("Models/morile-csp/plymouth-2017-18.csv"))) ?? []
    if let issue = rows.first?.firstIndex(of: "issue") { rows[1][issue] = "Issue of \(name)" }
    return (name, rows)
  }
  private static let other = [["issue", "rating"], ["Arson", "High"]]
  private static let words = [["Hello"], ["and more", "7"]]
  private static let decisions = [["issue", "decision"], ["Arson", "priority"]]

  struct Choice: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sheets: [(name: String, rows: [[String]])]
    var hidden: Set<String> = []
    var words: [String] = []
    /// The sheet that is read, or what is said where none is.
    let found: String
    var code = ExitCode.done
  }

  static let choices: [Choice] = [
    Choice(
      testDescription: "the only one", sheets: [scores("A")], found: "A"),
    Choice(
      testDescription: "the one whose header fits", sheets: [("Notes", words), scores("B")],
      found: "B"),
    Choice(
      testDescription: "scores before ratings", sheets: [("Ranking", other), scores("B")],
      found: "B"),
    Choice(
      testDescription: "a sheet that is shown before one that is hidden",
      sheets: [scores("Old"), scores("New")], hidden: ["Old"], found: "New"),
    Choice(
      testDescription: "a hidden one where no other fits",
      sheets: [scores("Old"), ("Notes", words)], hidden: ["Old"], found: "Old"),
    Choice(
      testDescription: "the one that is named, in any case",
      sheets: [scores("2016"), scores("Sheet 2017")], words: ["--sheet", "sheet 2017"],
      found: "Sheet 2017"),
    Choice(
      testDescription: "several that fit", sheets: [scores("2016"), scores("2017")],
      found:
        "morile: m.xlsx has 2 sheets with the columns of issues: 2016 and 2017; choose one with --sheet\n"
        + "See `morile assess --help`.\n", code: .usage),
    Choice(
      testDescription: "none of the name", sheets: [scores("Scores"), ("Notes", words)],
      words: ["--sheet", "Score"],
      found:
        "m.xlsx: error: there is no sheet \"Score\"; the sheets are Scores and Notes; did you mean "
        + "\"Scores\"?\n", code: .noInput),
  ]

  @Test(arguments: choices) func theSheetIsFound(choice: Choice) {
    let book = TestWorkbook.bytes(choice.sheets, hidden: choice.hidden)
    let call = Call(["assess", "m.xlsx"] + choice.words, files: ["m.xlsx": book])
    #expect(call.code == choice.code, "\(call.errors)")
    if choice.code == .done {
      #expect(call.output.contains("Issue of \(choice.found)"), "\(call.output)")
    } else {
      #expect(call.errors == choice.found)
    }
  }

  private static let damaged = Array("PK\u{3}\u{4}xx".utf8)
  private static let isDamaged =
    ": error: this workbook is damaged: its end is missing, so that it was cut off or copied in part; open it in the "
    + "program that it comes from, save it again, and send or copy it anew\n"

  /// A year whose one workbook cannot be read is not one without registers, and its other files have no fault.
  @Test(
    arguments: [
      ["report", "2017", "--runs", "10"], ["assess", "2017"], ["status", "2017"],
      ["board", "2017"], ["compare", "2015", "2017"], ["trends", "2017"],
    ], [true, false])
  func aLockedYearIsTold(words: [String], hasSettings: Bool) {
    var files = Self.year.merging(Call.year("2015", as: "2015")) { first, _ in first }
    for table in ["decisions", "spending"] { files["2017/\(table).csv"] = nil }
    if !hasSettings { files["2017/year.csv"] = nil }
    files["2017/year.xlsx"] = Self.damaged
    let call = Call(words, files: files)
    #expect(call.code == .faultyData)
    #expect(call.errors == "2017/year.xlsx" + Self.isDamaged)
    guard words[0] == "status" else { return }
    for line in [
      "Settings        faulty  year.xlsx      1 fault\n",
      "Issues          done    issues.csv     24 issues\n",
      "Measures        done    measures.csv   16 measures\n",
    ] {
      #expect(call.output.contains(line), "\(call.output)")
    }
  }

  /// The status names a workbook that cannot be read once.
  @Test func theStatusOfWorkbooks() throws {
    var files = try Self.workbooks()
    files["2017/decisions.xlsx"] = Self.damaged
    let faulty = Call(["status", "2017"], files: files)
    #expect(faulty.errors == "2017/decisions.xlsx" + Self.isDamaged)
    #expect(!faulty.output.contains("\u{240A}"), "\(faulty.output)")
  }

  /// The sheet that is named is that of the issues, and not of each register.
  @Test func theNameIsThatOfTheIssues() {
    let call = Call(
      ["board", "m.xlsx", "--sheet", "Scored", "--decisions", "d.xlsx", "--table", "decisions"],
      files: [
        "m.xlsx": TestWorkbook.bytes([Self.scores("Scored"), Self.scores("Old")]),
        "d.xlsx": TestWorkbook.bytes([("Decided", Self.decisions)]),
      ])
    #expect(call.code == .done, "\(call.errors)")
  }

  /// A register is told by its own columns.
  @Test func registersAreFoundByTheirColumns() {
    let book = TestWorkbook.bytes([("Decided", Self.decisions), Self.scores("Scored")])
    let call = Call(
      ["board", "m.xlsx", "--decisions", "m.xlsx", "--table", "decisions", "--format", "csv"],
      files: ["m.xlsx": book])
    #expect(call.code == .done, "\(call.errors)")
    #expect(call.output.contains("Arson"))
  }

  /// Where a table is there twice, nobody can tell which of the two somebody has worked on.
  @Test(arguments: [
    (["2017/issues.xlsx"], "2017/issues.csv: error: issues.xlsx"),
    (["2017/year.xlsx"], "2017/issues.csv: error: year.xlsx"),
  ])
  func aTableIsThereOnce(others: [String], begin: String) throws {
    var files = Self.year
    let rows = try TestWorkbook.rows(Self.year["2017/issues.csv"] ?? [])
    for other in others { files[other] = TestWorkbook.bytes([("issues", rows)]) }
    let call = Call(["report", "2017"], files: files)
    #expect(
      call.errors
        == begin
        + " is there too, and nobody can tell which of the two counts; keep one of them in "
        + "the folder\n")
    #expect(call.code == .faultyData)
  }

  /// Every command that takes a folder finds out, and none takes one of the two in silence.
  @Test(arguments: [
    ["assess", "2017"], ["explain", "2017", "--issue", "arson"],
    ["robustness", "2017", "--runs", "10"], ["workshop", "2017", "-o", "w.html"],
    ["consensus", "2017", "2015"], ["board", "2017"], ["compare", "2015", "2017"],
    ["trends", "2017"], ["report", "2017", "--runs", "10"], ["new", "2018", "--from", "2017"],
    ["apply", "s.json", "2017", "--output", "o.csv"],
  ])
  func noCommandChoosesOfTwo(words: [String]) throws {
    var files = Self.year.merging(Call.year("2015", as: "2015")) { first, _ in first }
    files["2017/issues.xlsx"] = TestWorkbook.bytes([
      ("issues", try TestWorkbook.rows(Self.year["2017/issues.csv"] ?? []))
    ])
    files["s.json"] = try RepositoryFile.read("Tests/Fixtures/sessions/plymouth.json").bytes
    // Counts come from the issues where there are no crimes.
    files["2017/crimes.csv"] = nil
    let call = Call(words, files: files)
    #expect(
      call.errors
        == "2017/issues.csv: error: issues.xlsx is there too, and nobody can tell which of the two counts; keep one "
        + "of them in the folder\n")
    #expect(call.code == .faultyData)
    #expect(call.output.isEmpty && call.files.isEmpty && call.made.isEmpty)
  }

  /// What a call says, without the names, sizes and sums of files.
  private static func told(_ call: Call) -> [Substring] {
    var text = call.output + (call.files["w.html"] ?? "")
    text = text.replacing(".xlsx", with: ".csv").replacing("year.csv", with: "table")
    for file in YearFile.allCases { text = text.replacing(file.rawValue, with: "table") }
    return text.split(separator: "\n").filter { line in
      !line.contains { $0 == "/" } && !line.contains("bytes") && !line.contains("sha_256")
    }
  }
}
