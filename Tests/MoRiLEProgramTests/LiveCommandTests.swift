import MoRiLEBoard
import MoRiLEProgram
import TestSupport
import Testing

@Suite struct LiveCommandTests {
  struct Refusal: CustomTestStringConvertible {
    let words: [String]
    let message: String

    var testDescription: String { words.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      words: ["assess", "--live"],
      message: "morile: --live writes a workbook; name it with --output, as matrix.xlsx\n"),
    Refusal(
      words: ["assess", "--live", "--output", "ranked.csv"],
      message:
        "morile: --output \"ranked.csv\": this command writes no .csv file; end the name in .xlsx\n"
    ),
    Refusal(
      words: ["assess", "--live", "--format", "json", "--output", "l.xlsx"],
      message:
        "morile: --live and --format do not go together: a live workbook holds scores and formulas alone\n"
    ),
    Refusal(
      words: ["template", "--no-guide", "--output", "t.xlsx"],
      message: "morile: --no-guide is for a CSV: the guide of a workbook stands beside its cells\n"),
    Refusal(
      words: ["template", "dicisions"],
      message:
        "morile: \"dicisions\" is no table of a year: issues, names, agreed, decisions, areas, spending, grant, "
        + "actions, measures, narrative; did you mean \"decisions\"?\n"),
    Refusal(
      words: ["template", "decisions", "--no-guide", "--output", "t.xlsx"],
      message: "morile: --no-guide is for a CSV: the guide of a workbook stands beside its cells\n"),
    Refusal(
      words: ["template", "--output", "t.xls"],
      message:
        "morile: --output \"t.xls\": this command writes no .xls file; end the name in .csv or .xlsx\n"
    ),
  ]

  @Test(arguments: refusals) func wrongCallsAreRefused(_ refusal: Refusal) {
    let call = Call(refusal.words)
    #expect(call.code == .usage)
    #expect(call.errors.hasPrefix(refusal.message), "\(call.errors)")
    #expect(call.files.isEmpty)
  }

  @Test(arguments: [
    ["template"], ["template", "--model", "stra-plymouth-2015"], ["assess", "--live"],
  ])
  func workbooksAreWritten(_ words: [String]) throws {
    let call = Call(words + ["--output", "l.xlsx"])
    #expect(call.code == .done, "\(call.errors)")
    #expect(call.output.isEmpty)
    #expect(try #require(call.files["l.xlsx"]).hasPrefix("PK"))
  }

  /// The templates of all tables are those of a new year.
  @Test func tablesHaveTemplates() throws {
    let last = Call.year("2017", as: "last year")
    let plain = Call(["new", "2026", "--from", "last year"], files: last).made
    let books = Call(["new", "2026", "--from", "last year", "--excel"], files: last).made
    for table in RegisterTable.ofYear.map({ $0.file.sheetName }) {
      let csv = Call(["template", table, "--output", "t.csv"])
      #expect(csv.code == .done, "\(csv.errors)")
      #expect(csv.bytes["t.csv"] == plain["2026/\(table).csv"], "\(table)")
      let book = Call(["template", table, "--output", "t.xlsx"])
      #expect(book.bytes["t.xlsx"] == books["2026/\(table).xlsx"], "\(table)")
      let printed = Call(["template", table, "--no-guide"]).output
      #expect(printed.split(separator: "\n").count == 1)
      #expect(printed.utf8.first != 0xEF)
    }
  }

  /// A cell of a workbook takes one level: a range is not known there, and that is told.
  @Test func rangesAreNotKnownInIt() throws {
    let table = """
      issue,physical,psychological,count,previous_count
      Arson,2-3,1,5,6
      Theft,2,1,<5,6
      Fraud,2,1,5,6

      """
    let call = Call(
      ["assess", "t.csv", "--model", "morile-csp", "--live", "--output", "l.xlsx"],
      files: ["t.csv": Array(table.utf8)])
    #expect(call.code == .done)
    #expect(
      call.errors.hasSuffix(
        "\nl.xlsx: warning: Arson and Theft have ranges in cells, and formulas take one number or none: those cells "
          + "are ? there, so that scores may have wider ranges than assess gives\n"))
    let book = try #require(call.bytes["l.xlsx"])
    let again = Call(["assess", "l.xlsx", "--model", "morile-csp"], files: ["l.xlsx": book])
    #expect(again.code == .done, "\(again.errors)")
  }

  @Test func aModelThatASpreadsheetWouldRoundIsRefused() throws {
    let model = try RepositoryFile.read("Tests/Fixtures/oracle/43.json").bytes
    let call = Call(
      ["template", "--model", "m.json", "--output", "t.xlsx"], files: ["m.json": model])
    #expect(call.code == .faultyData)
    #expect(
      call.errors
        == "t.xlsx: error: the model oracle-43 cannot be a live workbook: it counts in whole numbers above "
        + "100000000000000, which a spreadsheet rounds; end the name of --output in .csv for a table without formulas\n"
    )
    #expect(call.files.isEmpty)
  }
}
