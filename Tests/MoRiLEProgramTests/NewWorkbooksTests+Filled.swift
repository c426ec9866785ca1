import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEProgram

/// What is filled into the workbooks of a year, and what of it goes into the next.
extension NewWorkbooksTests {
  @Test func whatIsFilledInIsRead() throws {
    var files = try Self.made("2017", asWorkbooks: true)
    // Column C has the marks: Arson is gone through.
    let rows = try TestWorkbook.rows(
      TestWorkbook.table(files["next/issues.xlsx"] ?? [], 1).bytes)
    #expect(rows[0][2] == "carried_over")
    #expect(rows[1][2] == "2017")
    try Self.fill(&files, "next/issues.xlsx", "Scores", [((1, 2), ""), ((1, 6), "0")])
    try Self.fill(
      &files, "next/decisions.xlsx", "decisions",
      [((1, 0), "Modern slavery"), ((1, 1), "priority"), ((1, 2), "why"), ((1, 4), "2026-04-01")])
    try Self.fill(
      &files, "next/actions.xlsx", "actions",
      [((1, 0), "Train"), ((1, 1), "Modern slavery"), ((1, 4), "June 2026"), ((1, 5), "amber")])
    try Self.fill(
      &files, "next/grant.xlsx", "grant", [((1, 0), "grant"), ((1, 1), "1200")])
    let all = Self.years.merging(files) { first, _ in first }
    let status = Call(["status", "next", "--format", "csv"], files: all)
    #expect(status.errors.isEmpty)
    for line in [
      "gone_through,begun,issues.xlsx,23 of 24 issues still as carried over",
      "decisions,begun,decisions.xlsx,1 of 7 issues rated High decided",
      "actions,done,actions.xlsx,1 action", "grant,done,grant.xlsx,1 figure",
    ] {
      #expect(status.output.contains(line), "\(status.output)")
    }
    let board = Call(["board", "next", "--format", "csv", "--table", "actions"], files: all)
    #expect(board.output.contains("Train"), "\(board.errors)")
  }

  /// What a room decided goes into the workbooks, and no cell of theirs is said to be emptied that is not.
  @Test func aSessionGoesIntoWorkbooks() throws {
    let session = Self.session(agreed: "Modern slavery", "Moderate")
    var files = try Self.made("2017", asWorkbooks: true)
    files["s.json"] = session
    let words = ["apply", "s.json", "next", "--output", "next/issues.xlsx"]
    let call = Call(words, files: Self.years.merging(files) { first, _ in first })
    #expect(call.code == .done, "\(call.errors)")
    #expect(call.errors.isEmpty)
    #expect(
      call.output == "next/issues.xlsx: 1 cell of 1 issue changed; 1 of 24 issues agreed\n"
        + "next/agreed.xlsx: 1 agreed rating\n")
    files.merge(call.bytes) { _, new in new }
    let all = Self.years.merging(files) { first, _ in first }
    let status = Call(["status", "next", "--format", "csv"], files: all)
    #expect(
      status.output.contains("agreed_ratings,done,agreed.xlsx,\"1 of 24 ratings agreed"),
      "\(status.output)")
    let assess = Call(["assess", "next"], files: all)
    #expect(assess.code == .done)
    #expect(assess.errors.isEmpty, "\(assess.errors)")
  }

  /// A session in which one issue is agreed otherwise than its scores give, and a cell of another changes.
  private static func session(agreed issue: String, _ rating: String) -> [UInt8] {
    let who = #""who": "All", "time": "2018-02-14T10:00:00""#
    return Array(
      """
      {"kind": "morile session", "formatVersion": 1, "model": {"id": "morile-csp", "version": "1.0"},
      "file": "issues.xlsx", "issues": 24, "record": [
      {"do": "score", "issue": "Arson", "criterion": "volume", "from": "1", "to": "2", "rating": {"from": "Standard", "to": "Standard"}, "reason": "r", \(who)},
      {"do": "agree", "issue": "\(issue)", "as": "\(rating)", "reason": "why", \(who)}]}
      """.utf8)
  }

  struct Refusal: CustomTestStringConvertible {
    let testDescription: String
    let words: [String]
    let isOneWorkbook: Bool
    let code: ExitCode
    let message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "a workbook that is not there", words: ["--agreed", "a.xlsx"],
      isOneWorkbook: false, code: .usage,
      message:
        "morile: --agreed \"a.xlsx\": there is no such workbook to put agreed ratings into; make one with `morile "
        + "template agreed --output a.xlsx`, or end the name in .csv\nSee `morile apply --help`.\n"),
    Refusal(
      testDescription: "one workbook for both", words: ["--agreed", "./next/year.xlsx"],
      isOneWorkbook: true, code: .faultyData,
      message:
        "./next/year.xlsx: error: this workbook has the issues and what was agreed of them, and one of the two would be "
        + "lost; give what was agreed a file of its own, or name another with --agreed\n"),
  ]

  @Test(arguments: refusals) func whereAgreedRatingsDoNotGo(refusal: Refusal) throws {
    var files = try Self.made("2017", asWorkbooks: true)
    files["s.json"] = Self.session(agreed: "Modern slavery", "Moderate")
    var output = "next/issues.xlsx"
    if refusal.isOneWorkbook {
      let issues = try TestWorkbook.table(files["next/issues.xlsx"] ?? [], 1)
      files["next/issues.xlsx"] = nil
      files["next/agreed.xlsx"] = nil
      output = "next/year.xlsx"
      files[output] = TestWorkbook.bytes([
        ("issues", try TestWorkbook.rows(issues.bytes).map { Array($0[..<20]) }),
        ("agreed", [["issue", "rating"]]), ("year", [["setting", "value"]]),
      ])
    }
    let call = Call(["apply", "s.json", "next", "--output", output] + refusal.words, files: files)
    #expect(call.code == refusal.code)
    #expect(call.errors.hasSuffix(refusal.message), "\(call.errors)")
    #expect(call.files.isEmpty)
  }

  /// Each word that a list offers is taken by whoever reads the table.
  @Test func wordsOfListsAreTaken() throws {
    let rows: [(table: RegisterTable, row: [String: String], column: String)] = [
      (Grant.table, ["amount": "5"], "figure"),
      (NarrativeList.table, ["theme": "T", "text": "x"], "part"),
      (ActionList.table, ["action": "a", "issue": "i"], "rag"),
      (DecisionList.table, ["issue": "i", "reason": "r"], "decision"),
      (AgreedList.table, ["issue": "i"], "rating"),
    ]
    let year = RegisterYear(try ShippedModels.model("morile-csp"), last: "")
    for (table, row, column) in rows {
      let text = table.template(year, hasGuide: false)
      let header = String(text.unicodeScalars.dropFirst()).split(separator: "\n")[0]
      let columns = header.split(separator: ",").map { String($0) }
      let words = try Self.words(table, column, year)
      #expect(words.count >= 3, "\(column)")
      for word in words {
        let cells = columns.map { $0 == column ? word : row[$0] ?? "" }.joined(separator: ",")
        let file = SourceFile(name: "t.csv", bytes: Array("\(header)\n\(cells)\n".utf8))
        let warnings: [String]
        switch table.file {
        case .grant: warnings = try Grant(file).warnings.map { $0.message }
        case .narrative: warnings = try NarrativeList(file).warnings.map { $0.message }
        case .actions: warnings = try ActionList(file).warnings.map { $0.message }
        case .decisions: warnings = try DecisionList(file).warnings.map { $0.message }
        default:
          _ = try AgreedList(file).ratings(
            of: ["i"], on: ShippedModels.model("morile-csp").rating, in: "issues")
          warnings = []
        }
        #expect(warnings == [], "\(word)")
      }
    }
  }

  /// The words that the guide of a table's workbook has for a column.
  private static func words(
    _ table: RegisterTable, _ column: String, _ year: RegisterYear
  ) throws -> [String] {
    let bytes = try table.workbook(year)
    let book = try Workbook(SourceFile(name: "", bytes: bytes))
    #expect(book.sheets.map { $0.name } == [table.file.sheetName, "Guide"])
    let text = String(decoding: try TestWorkbook.table(bytes, 1).bytes, as: UTF8.self)
    // The words stand below all guides.
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("The column,The word") }
    return lines.filter { $0.hasPrefix("\(column),") }.map {
      String($0.dropFirst(column.count + 1))
    }
  }

  /// What formulas cannot take of last year stays as it is, in a workbook without them, and the reason is said.
  @Test func rangesStayRanges() throws {
    let table = "issue,physical,psychological\nArson,2-3,1\nTheft,2,1\n"
    let last = [
      "2025/issues.csv": Array(table.utf8),
      "2025/year.csv": Array("setting,value\nmodel,morile-csp\n".utf8),
    ]
    let call = Call(["new", "2026", "--from", "2025", "--excel"], files: last)
    #expect(call.code == .done, "\(call.errors)")
    let said =
      "issues.xlsx offers the scores and has no formulas: Arson has ranges in cells, and formulas take one number or none."
    #expect(call.output.split { " \n".contains($0) }.joined(separator: " ").contains(said))
    let bytes = call.made["2026/issues.xlsx"] ?? []
    let rows = try TestWorkbook.rows(TestWorkbook.table(bytes).bytes)
    let column = try #require(rows[0].firstIndex(of: "physical"))
    #expect(rows[1...2].map { $0[column] } == ["2 to 3", "2"])
    // Nobody has gone through an issue, and each is as it was.
    for words in [[], ["--excel"]] {
      let made = Call(["new", "2026", "--from", "2025"] + words, files: last).made
      let status = Call(
        ["status", "2026", "--format", "csv"], files: last.merging(made) { first, _ in first })
      #expect(
        status.output.contains("2 of 2 issues still as carried over"), "\(status.output)")
    }
    let plain = Call(["new", "2026", "--from", "2025"], files: last)
    #expect(!plain.output.contains("ranges"))
    // Excel asks before it takes a range, and refuses none.
    let sheet = try TestWorkbook.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(sheet.contains("errorStyle=\"warning\""), "\(sheet)")
    let message = "Choose one of the list, or write a range such as 2 to 3."
    #expect(sheet.contains(message))
  }

  // MARK: - Columns of one's own

  /// What a workbook works out is nobody's own column: not in what is made of the scores, and not a year later.
  @Test(arguments: [false, true]) func resultsAreNoOwnColumns(lacksCheck: Bool) throws {
    var files = Self.years.merging(try Self.made("2017", asWorkbooks: true)) { first, _ in first }
    let plain = Self.years.merging(try Self.made("2017", asWorkbooks: false)) { first, _ in first }
    if lacksCheck {
      // Somebody made a sheet of what the workbook shows, without its last columns.
      var rows = try TestWorkbook.rows(
        TestWorkbook.table(files["next/issues.xlsx"] ?? [], 1).bytes)
      let dropped = ["Check", "Possible ratings"].compactMap { rows[0].firstIndex(of: $0) }
      #expect(dropped.count == 2)
      rows = rows.map { row in row.indices.filter { !dropped.contains($0) }.map { row[$0] } }
      files["next/issues.xlsx"] = TestWorkbook.bytes([("Scores", rows)])
    }
    let assess = ["assess", "next", "--format", "csv"]
    let (book, csv) = (Call(assess, files: files), Call(assess, files: plain))
    #expect(book.code == .done, "\(book.errors)")
    #expect(Self.rows(book.output) == Self.rows(csv.output))
    let after = Call(["new", "after", "--from", "next"], files: files)
    let same = Call(["new", "after", "--from", "next"], files: plain)
    #expect(after.code == .done, "\(after.errors)")
    #expect(
      try Self.headed(after.made["after/issues.csv"]) == Self.headed(same.made["after/issues.csv"]))
  }

  /// The rows of a table without those of its headers that are the model's, which a workbook has as titles.
  private static func rows(_ csv: String) -> [[String]] {
    csv.replacing("category,", with: "theme,").split(separator: "\n").enumerated().map {
      place, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      return place > 0 ? cells : Array(cells.prefix(16)) + ["\(cells.count)"]
    }
  }

  /// A table that was an assessment has its ranks and ratings no more a year later.
  @Test func resultsInCSVAreNotCarriedOver() throws {
    let table =
      "issue,physical,psychological,rank,Rating,\"Harm, lowest\",Check,code\nArson,2,1,1,High,3,seen,7\nTheft,2,1,2,High,3,,12.5\n"
    let last = [
      "2025/issues.csv": Array(table.utf8),
      "2025/year.csv": Array("setting,value\nmodel,morile-csp\n".utf8),
    ]
    let next = Call(["new", "2026", "--from", "2025"], files: last)
    let header =
      String(decoding: next.made["2026/issues.csv"] ?? [], as: UTF8.self)
      .split(separator: "\n").first.map { String($0) } ?? ""
    #expect(header.hasSuffix(",code"), "\(header)")
    for word in ["rank", "Rating", "lowest", "Check"] { #expect(!header.contains(word)) }
    // A number of one's own is one in the workbook too.
    let books = Call(["new", "2026", "--from", "2025", "--excel"], files: last)
    let sheet = try TestWorkbook.part(
      "xl/worksheets/sheet2.xml", of: books.made["2026/issues.xlsx"] ?? [])
    #expect(sheet.contains("<v>12.5</v>"))
  }
}
