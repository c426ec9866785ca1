import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEProgram

/// What formulas of a workbook came to is held against the engine, and what a workshop decided goes back into it.
@Suite struct WorkbookResultsTests {
  private static let table = try? TestWorkbook.rows(
    Call.file("Models/morile-csp/plymouth-2017-18.csv"))
  private static let session = Call.file("Tests/Fixtures/sessions/plymouth.json")

  /// The example as a force's own matrix: scores with columns of results, and a ranking beside.
  private static func matrix(
    ratings: [String: String] = [:], scores: [String: String] = [:], ranks: [String: String] = [:],
    isMarked: Bool = false
  ) throws -> [UInt8] {
    let rows = try #require(table)
    let name = try #require(rows[0].firstIndex(of: "issue"))
    let names = Call(["assess", "--format", "csv"])
    let results = try TestWorkbook.rows(Array(names.output.utf8))
    let places = try ["issue", "rating", "threat_risk_harm_low", "rank"].map { title in
      try #require(results[0].firstIndex(of: title))
    }
    var draft = WorkbookDraft()
    var sheet = SheetDraft("Scores")
    sheet.add((rows[0] + ["Rating", "threat_risk_harm, lowest"]).map { .text($0) })
    var ranking = SheetDraft("Old ranking")
    ranking.add(["Rank", "Issue"].map { .text($0) })
    for row in rows.dropFirst() {
      let issue = row[name]
      let result = try #require(results.first { $0[places[0]] == issue })
      let rating = ratings[issue] ?? result[places[1]]
      sheet.add(
        row.map { text in Int(text).map { .whole($0) } ?? .text(text) } + [
          .formula("IF(1,\"x\",\"y\")", .text(rating)),
          .formula("1+1", .number(scores[issue] ?? result[places[2]])),
        ])
      ranking.add([.text(ranks[issue] ?? result[places[3]]), .text(issue)])
    }
    draft.sheets = [sheet, ranking]
    let bytes = try WorkbookWriter.bytes(of: draft)
    if isMarked { return bytes }
    return try TestWorkbook.unmarked(bytes)
  }

  @Test func theSameResultsAreNotTold() throws {
    let call = Call(
      ["assess", "m.xlsx", "--sheet", "Scores"], files: ["m.xlsx": try Self.matrix()])
    #expect(call.code == .done && call.errors == "", "\(call.errors)")
  }

  /// The broken formula of an old matrix: each cell that is not what its row comes to is named.
  @Test func eachCellThatDiffersIsNamed() throws {
    let book = try Self.matrix(
      ratings: ["Rape & sexual assault": "Moderate", "Arson": "\u{25CF} Standard"],
      scores: ["Domestic abuse": "66.17", "Modern slavery": "64.7"], ranks: ["Arson": "1"])
    let call = Call(["assess", "m.xlsx", "--sheet", "Scores"], files: ["m.xlsx": book])
    #expect(call.code == .done)
    let told = call.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
    let end = "; look at the formula of this cell"
    #expect(
      told.map { line in line.split(separator: ": warning: ").last.map { String($0) } ?? "" } == [
        "Rating is Moderate in the workbook, and High by the scores of Rape & sexual assault" + end,
        "threat_risk_harm, lowest is 66.17 in the workbook, and 66.194444 by the scores of Domestic abuse"
          + end,
        "threat_risk_harm, lowest is 64.7 in the workbook, and 64.805556 by the scores of Modern slavery"
          + end,
        "Rank is 1 in the workbook, and 19 by the scores of Arson" + end,
      ])
  }

  @Test func resultsThatAreToBeWorkedOutAreNotCompared() throws {
    let book = try Self.matrix(ratings: ["Arson": "High"], isMarked: true)
    let call = Call(["assess", "m.xlsx", "--sheet", "Scores"], files: ["m.xlsx": book])
    #expect(call.code == .done && call.errors == "", "\(call.errors)")
  }

  /// Once a spreadsheet has saved it, the mark is gone and all of its results are compared.
  @Test(arguments: ShippedModels.ids) func aLiveWorkbookIsThatOfTheEngine(id: String) throws {
    let table = id == "morile-csp" ? "morile-csp/plymouth-2017-18.csv" : "\(id)/2014-15.csv"
    let live = Call(
      ["assess", "t.csv", "--live", "--output", "l.xlsx"],
      files: ["t.csv": Call.file("Models/\(table)")])
    let book = try #require(live.bytes["l.xlsx"], "\(live.errors)")
    let read = Call(["assess", "l.xlsx"], files: ["l.xlsx": try TestWorkbook.unmarked(book)])
    #expect(read.code == .done)
    #expect(!read.errors.contains("in the workbook"), "\(read.errors)")
  }

  // MARK: - Apply

  /// A workbook gets what its table in CSV gets.
  @Test func aSessionGoesIntoAWorkbook() throws {
    let rows = try #require(Self.table)
    let book = TestWorkbook.bytes([("Notes", [["Hello"]]), ("Matrix", rows)])
    let files = [
      "m.xlsx": book, "m.csv": Call.file("Models/morile-csp/plymouth-2017-18.csv"),
      "s.json": Self.session,
    ]
    let call = Call(["apply", "s.json", "m.xlsx", "-o", "m.xlsx"], files: files)
    let plain = Call(["apply", "s.json", "m.csv", "-o", "new.csv"], files: files)
    #expect(call.code == .done && plain.code == .done, "\(call.errors)")
    #expect(
      call.output
        == plain.output.replacing("new.csv", with: "m.xlsx")
        .replacing("m.csv", with: "m.xlsx"))
    let written = try #require(call.bytes["m.xlsx"])
    var workbook = try Workbook(SourceFile(name: "m.xlsx", bytes: written))
    let table = try workbook.table(of: 1).bytes
    #expect(
      try TestWorkbook.rows(table)
        == TestWorkbook.rows(try #require(plain.bytes["new.csv"])))
    #expect(workbook.sheets.map { $0.name } == ["Notes", "Matrix"])
    // What is put in twice is put in once.
    let again = Call(
      ["apply", "s.json", "m.xlsx", "-o", "m.xlsx"],
      files: ["m.xlsx": written, "s.json": Self.session])
    #expect(again.bytes["m.xlsx"] == written && again.output.contains("no cell changed"))
  }

  /// What formulas of the row came to is what the new scores come to; other cells are worked out by Excel.
  @Test func resultsFollowTheScores() throws {
    let files = ["m.xlsx": try Self.matrix(), "s.json": Self.session]
    let call = Call(
      ["apply", "s.json", "m.xlsx", "-o", "n.xlsx", "--sheet", "Scores"], files: files)
    #expect(call.code == .done, "\(call.errors)")
    let written = try #require(call.bytes["n.xlsx"])
    var workbook = try Workbook(SourceFile(name: "n.xlsx", bytes: written))
    #expect(workbook.isToBeWorkedOut)
    let rows = try TestWorkbook.rows(try workbook.table(of: 0).bytes)
    let rating = try #require(rows[0].firstIndex(of: "Rating"))
    let row = try #require(rows.first { $0.contains("Terrorist incident") })
    #expect(row[rating] == "High")
    let read = Call(
      ["assess", "n.xlsx", "--sheet", "Scores"],
      files: ["n.xlsx": try TestWorkbook.unmarked(written)])
    #expect(!read.errors.contains("Scores!"))
  }

  static let refusals: [(words: [String], told: String)] = [
    (
      ["m.xlsx"],
      "morile: m.xlsx is a workbook: name the file to write with --output, which may be the same\n"
        + "See `morile apply --help`.\n"
    ),
    (
      ["m.xlsx", "-o", "n.csv"],
      "morile: --output \"n.csv\": this command writes no .csv file; end the name in .xlsx\n"
        + "See `morile apply --help`.\n"
    ),
    (
      ["y", "-o", "n.csv"],
      "morile: --output \"n.csv\": y/issues.xlsx is a workbook, and stays what it is; end the name as that does\n"
        + "See `morile apply --help`.\n"
    ),
    (
      ["m.csv", "-o", "n.xlsx"],
      "morile: --output \"n.xlsx\": this command writes no .xlsx file; end the name in .csv, .txt or .tsv\n"
        + "See `morile apply --help`.\n"
    ),
  ]

  @Test(arguments: refusals) func aWorkbookStaysOne(words: [String], told: String) throws {
    let book = TestWorkbook.bytes([("Matrix", try #require(Self.table))])
    let files = [
      "m.xlsx": book, "y/issues.xlsx": book, "s.json": Self.session,
      "m.csv": Call.file("Models/morile-csp/plymouth-2017-18.csv"),
    ]
    let call = Call(["apply", "s.json"] + words, files: files)
    #expect(call.errors == told && call.code == .usage && call.files.isEmpty)
  }

  /// A value that the room agreed on does not end a formula in silence.
  @Test func aCellWithAFormulaIsTold() throws {
    let rows = try #require(Self.table)
    var draft = WorkbookDraft()
    var sheet = SheetDraft("Matrix")
    let column = try #require(rows[0].firstIndex(of: "gaps"))
    for row in rows {
      sheet.add(
        row.enumerated().map { place, text in
          if place == column, row.contains("Terrorist incident") {
            return .formula("0*1", .number(text))
          }
          return Int(text).map { .whole($0) } ?? .text(text)
        })
    }
    draft.sheets = [sheet]
    let files = ["m.xlsx": try WorkbookWriter.bytes(of: draft), "s.json": Self.session]
    let call = Call(["apply", "s.json", "m.xlsx", "-o", "n.xlsx"], files: files)
    #expect(call.code == .faultyData && call.files.isEmpty)
    #expect(
      call.errors.contains("this cell holds a formula, and the session makes it 1: put the value"))
  }
}
