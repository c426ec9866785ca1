import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBatch

/// Compares assessments of workbooks made by columns and on several threads with those made issue by issue: the same
/// bytes, or the same faults in the same words, with the same cells.
@Suite struct SheetDifferentialTests {
  @Test(arguments: [3, 12, 60, 1_000], 0..<12)
  func agreesOnRandomSheets(oddity: Int, seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed * 11 + oddity))
    var files: [SourceFile] = []
    for index in 0..<random.pick([1, 1, 1, 2]) {
      var table = RandomTable(seed: random.next(), oddity: oddity)
      let bytes = table.bytes(rows: random.pick([0, 3, 30, 200, 600]), prefix: "\(index)-")
      if index == 1, random.oneIn(2) {
        files.append(SourceFile(name: "f.csv", bytes: bytes))
      } else {
        files.append(try Self.sheet("f\(index).xlsx", bytes, oddity, &random))
      }
    }
    try Self.expectTheSame(files, random.oneIn(3) ? DifferentialTests.models : [Self.model])
  }

  /// What is told of a sheet stands at cells of rows in which nothing else is wrong.
  @Test func whatIsToldOfCellsHasItsRow() throws {
    var draft = WorkbookDraft()
    let day = draft.styles.id { $0.numberFormat = "yyyy-mm-dd" }
    var sheet = SheetDraft("Last year's")
    sheet.add([.text("Scores of 2026")])
    sheet.add(["issue", "financial", "code", "notes", ""].map { .text($0) })
    for row in 0..<300 {
      sheet.add([
        .text("a\n\(row)"), .whole(row == 270 ? 9 : 1),
        row == 230 ? .whole(45_000, day) : .text("104/\(row)"),
        row == 250 ? .formula("1+1", .unknown) : .text("x\ny"),
        row == 240 ? .text("more") : CellDraft(),
      ])
    }
    sheet.add([.text("A 17"), .whole(1), .text("1/2")])
    draft.sheets = [sheet]
    var workbook = try Workbook(
      SourceFile(name: "m.xlsx", bytes: try WorkbookWriter.bytes(of: draft)))
    let table = try workbook.table(of: 0)
    try Self.expectTheSame([table], [Self.model])
    let told = Self.inOrdinaryWay([table], [Self.model]).told.joined(separator: "\n")
    for words in [
      "m.xlsx: 'Last year''s'!E2: error: this header cell is blank and its column has values, the first on row 243",
      "m.xlsx: 'Last year''s'!C233: warning: this cell is a date",
      "\n  a 230 | 1 | 2023-03-15 | x y | \n",
      "m.xlsx: 'Last year''s'!D253: error: this cell is a formula whose result is not in the file",
      "\n  a 250 | 1 | 104/250 |  | \n",
      "m.xlsx: 'Last year''s'!B273: error: financial \"9\"",
      "m.xlsx: 'Last year''s'!A303: error: the issue \"A 17\" is already on row 20;",
    ] { #expect(told.contains(words), "\(told)") }
  }

  // MARK: - Both ways

  private static let model = DifferentialTests.models[0]

  /// The cells of a table in a workbook, some of them with looks and formulas.
  private static func sheet(
    _ name: String, _ csv: [UInt8], _ oddity: Int, _ random: inout SeededRandom
  ) throws -> SourceFile {
    var draft = WorkbookDraft()
    let styles = [
      draft.styles.id { $0.numberFormat = "yyyy-mm-dd" },
      draft.styles.id { $0.numberFormat = "0%" },
    ]
    var sheet = SheetDraft("Scores")
    if random.oneIn(4) { sheet.hiddenColumns = [3] }
    for cells in rows(csv) {
      var row = RowDraft()
      for text in cells {
        if random.oneIn(oddity * 200) {
          row.cells.append(.formula("A1", random.pick([.unknown, .text("x"), .number("1")])))
        } else if let number = Int(text), text.count < 6, text == "\(number)" {
          row.cells.append(.whole(number, random.oneIn(oddity * 40) ? random.pick(styles) : .plain))
        } else {
          row.cells.append(text.isEmpty ? CellDraft() : .text(text))
        }
      }
      row.isHidden = random.oneIn(oddity * 20)
      sheet.rows.append(row)
    }
    draft.sheets = [sheet]
    var workbook = try Workbook(
      SourceFile(name: name, bytes: try WorkbookWriter.bytes(of: draft)))
    return try workbook.table(of: 0)
  }

  /// The cells of a CSV, row by row, whatever is wrong with them.
  private static func rows(_ csv: [UInt8]) -> [[String]] {
    guard let bytes = try? DecodedText(csv).bytes else { return [] }
    let text = TextBytes(bytes)
    let head = CSVOpening(bytes, HeaderSearch([model]), isWhole: true)
    var row = CSVRow(delimiter: (head?.delimiter ?? .comma).rawValue)
    var rows: [[String]] = []
    var offset = 0
    while offset < text.count {
      row.read(text.base, from: offset, limit: text.count)
      rows.append(row.cells.map { CellText.text(text.base, $0.range, $0.hasDoubledQuotes) })
      offset = row.end
    }
    return rows
  }

  struct Outcome: Equatable {
    var csv = ""
    var told: [String] = []
    var more = 0
  }

  private static func expectTheSame(_ files: [SourceFile], _ models: [Model]) throws {
    let expected = inOrdinaryWay(files, models)
    for (workers, partBytes) in [(1, 1 << 20), (3, 700)] {
      let result = try byBatch(files, models, workers, partBytes)
      let place = zip(result.told, expected.told).first { $0 != $1 }
      #expect(
        result == expected,
        """
        \(workers) workers: \(result.told.count) of \(expected.told.count) told, \(result.more) of \(expected.more) \
        more, \(result.csv == expected.csv)
        \(place?.0 ?? "") and not
        \(place?.1 ?? "")
        """)
    }
  }

  private static func inOrdinaryWay(_ files: [SourceFile], _ models: [Model]) -> Outcome {
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(files, models: models)
      let (told, more) = told(sheet.warnings, sheet.moreWarnings, in: files)
      return Outcome(csv: AssessmentReport(sheet, subject: "").csv, told: told, more: more)
    } catch {
      let (told, more) = told(error.all, error.more, in: files)
      return Outcome(told: told, more: more)
    }
  }

  private static func byBatch(
    _ files: [SourceFile], _ models: [Model], _ workers: Int, _ partBytes: Int
  ) throws -> Outcome {
    let named = files.map { NamedText($0) }
    let scan = BatchScan.read(
      named, models: models, workers: workers, partBytes: partBytes, done: { _, _ in })
    switch scan {
    case .failure(let faults):
      let (told, more) = told(faults.all, faults.more, in: faults.sources)
      return Outcome(told: told, more: more)
    case .success(let scan):
      let (told, more) = told(scan.faults.all, scan.faults.more, in: scan.faults.sources)
      let csv = try DifferentialTests.csv(scan, .dense, workers)
      return Outcome(csv: csv, told: told, more: more)
    }
  }

  private static func told(
    _ faults: [FileFault], _ more: Int, in sources: [SourceFile]
  ) -> ([String], Int) {
    let lines = sources.map { SourceLines($0) }
    let told = faults.prefix(100).map { item in
      FaultText.lines(
        for: item.fault, file: sources[item.file].name, source: lines[item.file])
    }
    return (told, max(0, faults.count - 100) + more)
  }
}
