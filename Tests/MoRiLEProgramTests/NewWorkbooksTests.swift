import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEProgram

/// A year whose tables are workbooks is the year whose tables are CSV.
@Suite struct NewWorkbooksTests {
  static let years = ["2015", "2017", "2019"].reduce(into: [String: [UInt8]]()) {
    files, year in files.merge(Call.year(year, as: year)) { first, _ in first }
  }

  /// The folders that `morile new` makes of each last year, in CSV and as workbooks: what is made is made once.
  private static let folders: [String: (plain: Call, books: Call)] = {
    var folders: [String: (Call, Call)] = [:]
    for last in ["2015", "2017", "2019", ""] {
      let words = ["new", "next"] + (last.isEmpty ? [] : ["--from", last])
      folders[last] = (
        Call(words, files: years), Call(words + ["--excel"], files: years)
      )
    }
    return folders
  }()

  static func made(_ last: String, asWorkbooks: Bool) throws -> [String: [UInt8]] {
    let folder = try #require(folders[last])
    let call = asWorkbooks ? folder.books : folder.plain
    try #require(call.code == .done, "\(call.errors)")
    #expect(call.errors.isEmpty)
    return call.made
  }

  /// A workbook of a folder with some cells filled, as `F12: text`.
  static func fill(
    _ files: inout [String: [UInt8]], _ path: String, _ sheet: String,
    _ cells: [(place: (row: Int, column: Int), text: String)]
  ) throws {
    let bytes = try #require(files[path])
    var revision = try WorkbookRevision(SheetOrigin(name: sheet, workbook: bytes))
    for cell in cells {
      revision.set(cell.text, at: CellPlace(row: cell.place.row, column: cell.place.column))
    }
    files[path] = try revision.bytes().bytes
  }

  // MARK: - What is made

  @Test func tablesAreWorkbooks() throws {
    let tables = [
      "actions", "agreed", "areas", "decisions", "grant", "issues", "measures", "narrative",
      "spending", "year",
    ]
    #expect(
      try Self.made("", asWorkbooks: true).keys.sorted()
        == (["README.md"] + tables.map { "\($0).xlsx" }).map { "next/\($0)" })
    let after = try Self.made("2017", asWorkbooks: true)
    #expect(after["next/names.xlsx"] != nil)
    let again = Call(["new", "next", "--excel", "--from", "2017"], files: Self.years)
    #expect(after == again.made)
  }

  @Test func theReadmeNamesWorkbooks() throws {
    let files = try Self.made("2017", asWorkbooks: true)
    let text = String(decoding: try #require(files["next/README.md"]), as: UTF8.self)
    #expect(text.contains("\nmorile apply session.json . --output issues.xlsx\n```"))
    #expect(text.contains("morile consensus police.xlsx health.xlsx --output joint.csv"))
    #expect(text.contains("morile monitor measures.xlsx"))
    let words = text.split { " \n".contains($0) }
    #expect(words.filter { $0.contains(".csv") } == ["joint.csv"])
  }

  // MARK: - The same as in CSV

  static let calls = [
    ["status", "next", "--format", "json"], ["board", "next", "--format", "json"],
    ["assess", "next"],
    ["explain", "next", "--issue", "arson"], ["compare", "2017", "next"],
    ["robustness", "next", "--runs", "10"], ["workshop", "next", "-o", "w.html"],
    ["report", "next", "--runs", "10", "--format", "markdown"], ["trends", "next"],
    ["consensus", "next", "2017", "--format", "csv"],
  ]

  /// All calls for one year, and for the others those that read all tables.
  static let cases: [(last: String, words: [String])] =
    calls.map { ("2017", $0) }
    + ["2015", "2019", ""].flatMap { last in calls[..<2].map { (last, $0) } }

  @Test(arguments: cases)
  func everyCommandTakesTheOneAsTheOther(last: String, words: [String]) throws {
    let plain = Call(
      words,
      files: Self.years.merging(try Self.made(last, asWorkbooks: false)) { first, _ in first })
    let books = Call(
      words, files: Self.years.merging(try Self.made(last, asWorkbooks: true)) { first, _ in first }
    )
    #expect(books.code == plain.code, "\(books.errors)")
    #expect(Self.told(books.output) == Self.told(plain.output))
    if last.isEmpty || last == "2019" { return }
    #expect(Self.told(books.errors) == Self.told(plain.errors))
  }

  /// What is said, whatever files are called and how large they are.
  private static func told(_ text: String) -> [String] {
    text.replacing(".xlsx", with: ".csv").replacing("Scores!", with: "").split(separator: "\n")
      .filter { line in
        let words = line.split { " \"|".contains($0) }
        return !line.contains("bytes") && !words.contains { $0.utf8.count == 64 }
      }
      .map { line in
        // Names of other lengths leave other room beside them.
        line.split { " |-".contains($0) }.joined(separator: " ")
      }
  }

  /// The year after is the same, whether it begins with workbooks or with CSV, and also the year after that.
  @Test(arguments: ["2015", "2017", "2019"]) func yearsFollowEachOther(last: String) throws {
    let plain = try Self.made(last, asWorkbooks: false)
    let books = try Self.made(last, asWorkbooks: true)
    func issues(_ files: [String: [UInt8]], _ words: [String] = []) throws -> [String: [UInt8]] {
      let call = Call(
        ["new", "after", "--from", "next"] + words,
        files: Self.years.merging(files) { first, _ in first })
      #expect(call.code == .done, "\(call.errors)")
      return call.made
    }
    let after = try issues(plain)["after/issues.csv"]
    #expect(try Self.headed(issues(books)["after/issues.csv"]) == Self.headed(after))
    guard last == "2017" else { return }
    let (workbooks, same) = (try issues(books, ["--excel"]), try issues(plain, ["--excel"]))
    #expect(workbooks["after/issues.xlsx"] == same["after/issues.xlsx"])
    #expect(workbooks["after/year.xlsx"] == same["after/year.xlsx"])
  }

  /// The rows of a table whose themes are called so, as a live workbook has no categories, and whose numbers end as a
  /// workbook has them.
  static func headed(_ csv: [UInt8]?) throws -> [[String]] {
    var rows = try TestWorkbook.rows(csv ?? []).map { $0.map { withoutZeros($0) } }
    if rows[0][1] == "category" { rows[0][1] = "theme" }
    return rows
  }

  /// A number without zeros at the end of its decimals; any other text as it is.
  static func withoutZeros(_ text: String) -> String {
    guard Fraction(decimal: text) != nil, text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }

  // MARK: - Without formulas

  @Test func aModelThatASpreadsheetWouldRoundHasNoFormulas() throws {
    let model = try RepositoryFile.read("Tests/Fixtures/oracle/43.json").bytes
    let words = ["new", "next", "--excel", "--model", "m.json"]
    let call = Call(words, files: ["m.json": model])
    #expect(call.code == .done, "\(call.errors)")
    let said =
      "issues.xlsx offers the scores and has no formulas: the model oracle-43 cannot be a live workbook: it counts in "
      + "whole numbers above 100000000000000, which a spreadsheet rounds."
    #expect(call.output.split { " \n".contains($0) }.joined(separator: " ").contains(said))
    var files = call.made
    let bytes = files["next/issues.xlsx"] ?? []
    let book = try Workbook(SourceFile(name: "", bytes: bytes))
    #expect(book.sheets.map { $0.name } == ["issues", "Guide"])
    let table = try TestWorkbook.rows(TestWorkbook.table(bytes).bytes)
    try Self.fill(
      &files, "next/issues.xlsx", "issues",
      [((1, 0), "Arson")] + (2..<table[0].count).map { ((1, $0), "") })
    let assess = Call(["assess", "next"], files: files)
    #expect(assess.code == .done, "\(assess.errors)")
    #expect(assess.output.contains("Arson"))
  }
}
