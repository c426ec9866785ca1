import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBatch
import MoRiLESystem

/// Compares assessments made by columns and on several threads with those made issue by issue: the same
/// bytes, or the same faults.
@Suite struct DifferentialTests {
  static let models: [Model] = {
    ["stra-plymouth-2015", "morile-csp"].compactMap { try? ShippedModels.model($0) }
  }()

  @Test(arguments: [3, 12, 60, 1_000], 0..<8)
  func agreesOnRandomTables(oddity: Int, seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed * 7 + oddity))
    var files: [SourceFile] = []
    for index in 0..<random.pick([1, 1, 1, 2, 3]) {
      var table = RandomTable(seed: random.next(), oddity: oddity)
      let rows = random.pick([0, 1, 3, 30, 200, 600])
      files.append(
        SourceFile(name: "f\(index).csv", bytes: table.bytes(rows: rows, prefix: "\(index)-")))
    }
    let models = random.oneIn(3) ? Self.models : [Self.models[0]]
    let style = random.pick(RankingStyle.allCases)
    try Self.expectTheSame(files, models, style)
  }

  /// Rows whose unknown cells are cut by what is given of a score, among others.
  @Test func agreesOnGivenScores() throws {
    var cut = 0
    for seed in 0..<40 {
      var table = RandomTable(seed: UInt64(seed), oddity: 1_000_000, hasRanges: true)
      let file = SourceFile(name: "f.csv", bytes: table.bytes(rows: 10, prefix: ""))
      try Self.expectTheSame([file], [Self.models[0]])
      let sheet = try? IssueSheet.read([file], models: [Self.models[0]])
      cut += sheet?.issues.count { Self.models[0].assess($0).given.counts } ?? 0
    }
    // Tables in which no levels give what is given have no result.
    #expect(cut > 20)
  }

  /// Reads files in both ways, by few threads and many, in parts of few bytes and many.
  static func expectTheSame(
    _ files: [SourceFile], _ models: [Model], _ style: RankingStyle = .dense
  ) throws {
    let expected = inOrdinaryWay(files, models, style)
    for (workers, partBytes) in [(1, 1 << 20), (2, 200), (3, 5_000)] {
      let result = try byBatch(files, models, style, workers, partBytes)
      let place = zip(result.lines, expected.lines).enumerated().first { $1.0 != $1.1 }
      let first = place.map { "line \($0): \($1.0) and not \($1.1)" } ?? "the counts differ"
      let isSame = result == expected
      #expect(
        isSame,
        """
        \(workers) workers, \(partBytes) bytes: \(result.lines.count) of \(expected.lines.count) lines, \
        \(result.more) of \(expected.more) more; \(first)
        """)
    }
  }

  /// Models with every kind of formula, scale and number, on issues made for them.
  @Test(arguments: 1...60) func agreesOnTheModelsOfTheOracle(number: Int) throws {
    let name = "Tests/Fixtures/oracle/\(number < 10 ? "0" : "")\(number)"
    let model = try ModelReader.read(RepositoryFile.read(name + ".json").bytes)
    let table = String(decoding: try RepositoryFile.read(name + ".csv").bytes, as: UTF8.self)
    let some = table.split(separator: "\n").prefix(61).joined(separator: "\n")
    let files = [SourceFile(name: "f.csv", bytes: Array(some.utf8))]
    let result = try Self.byBatch(files, [model], .dense, 2, 5_000)
    #expect(result == Self.inOrdinaryWay(files, [model], .dense))
  }

  /// Cells that a quick look could take for a score or a number.
  @Test(arguments: [
    "/", ".", "-", ":", "12", "10", "-1", "-2", "9", "13", "101", "100", "0.5",
  ])
  func agreesOnCellsNearTheScale(cell: String) throws {
    let levels = (-2...12).map { #"{"score": \#($0), "means": "level \#($0)"}"# }
    let model = try ModelReader.read(
      Array(
        #"""
        {"formatVersion": 1, "id": "wide", "version": "1.0", "title": "Wide", "source": "made up",
        "inputs": [{"id": "n", "title": "N", "means": "n", "maximum": 100}],
        "domains": [{"id": "harm", "title": "Harm", "short": "Harm"}],
        "criteria": [
        {"id": "a", "title": "A", "asks": "?", "domain": "harm",
        "levels": [\#(levels.joined(separator: ","))]},
        {"id": "b", "title": "B", "asks": "?", "domain": "harm",
        "levels": [{"score": 0, "means": "no"}, {"score": 1, "means": "yes"}],
        "default": "n >= 50"}],
        "scores": [{"id": "total", "title": "Total", "formula": "a + b"}],
        "rating": {"score": "total", "bands": [{"label": "High", "from": 5}, {"label": "Low"}]}}
        """#.utf8))
    for row in ["Tested,\(cell),1,", "Tested,3,,\(cell)"] {
      let text = "issue,a,b,n\nOther,4,,60\n\(row)\n"
      try Self.expectTheSame([SourceFile(name: "f.csv", bytes: Array(text.utf8))], [model])
    }
  }

  /// Texts that are in order, but are not written as they stand.
  @Test(arguments: [
    "\u{A0}x", "x\u{A0}", "\u{FEFF}x", "\u{FF1D}x", " x", "x ", "\tx", "x\t", "a\rb", "a\nb",
    "a\r\nb",
    "\rx", "x\r", "a,b", "a;b", "a\tb", "a\"b", "=x", "+x", "-x", "@x", "%PDF", "%pdf",
    "PK\u{3}\u{4}",
    "sep=", "SEP=x", "\u{A0}=x", "'=x", "'+18 x", "'@x", "'-x", "'-5", "'tis", "'", "''=x", "'  =x",
    " '=x", "'\tx", "'\u{FF1D}x", "'-5\t", "'=x\u{A0}", "'\u{A0}=x", "'=\"x\"",
  ])
  func agreesOnTextsThatNeedCare(text: String) throws {
    let criteria = Self.models[0].criteria.map { $0.id }
    var lines = ["issue,category,\(criteria.joined(separator: ",")),notes"]
    for name in [text, "1" + text, text + "2", "3" + text + "3"] {
      let mustBeQuoted = name.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      let quoted = "\"\(name.replacing("\"", with: "\"\""))\""
      let cell = mustBeQuoted ? quoted : name
      let scores = criteria.map { _ in "1" }.joined(separator: ",")
      lines.append("\(cell),\(cell),\(scores),\(cell)")
      lines.append("z\(lines.count),\(quoted),\(scores),\(quoted)")
    }
    let file = SourceFile(name: "f.csv", bytes: Array(lines.joined(separator: "\n").utf8))
    let result = Self.inOrdinaryWay([file], Self.models, .dense)
    #expect(result.lines.first?.hasPrefix("rank,") == true)
    try Self.expectTheSame([file], Self.models)
  }

  /// That a file is not UTF-8 may show late, after rows that are.
  @Test func agreesOnAByteThatIsNoUTF8AfterSomeThatAre() throws {
    let names = (0..<900).map { $0 == 3 ? "\u{E9}" : "issue \($0)" }
    var bytes = AlikeNamesTests.file(names).bytes
    bytes[bytes.count - 30] = 0xE9
    try Self.expectTheSame([SourceFile(name: "f.csv", bytes: bytes)], Self.models)
  }

  /// Rows of more than four megabytes are told by what is left of them when they are shortened.
  @Test(arguments: [
    LongCell("a quote at the cut", "\"" + long(1_000_063) + "\"\"" + long(3_400_000) + "\""),
    LongCell("delimiters after quotes", "\"" + String(repeating: "\"\",", count: 1_600_000) + "\""),
    LongCell("many spaces after the quote", "\"" + long(4_400_000) + "\"" + spaces(90)),
    LongCell("many spaces before the quote", spaces(200) + "\"" + long(4_400_000) + "\""),
    LongCell("wide spaces before the quote", "\u{A0}\"" + long(4_400_000) + "\""),
    LongCell("a quote that is not closed", "\"" + long(4_400_000)),
    LongCell("letters of two bytes", String(repeating: "\u{E9}", count: 2_200_000)),
    LongCell("many cells", String(repeating: long(260) + ",", count: 17_000)),
  ])
  func agreesOnRowsThatAreFarTooLong(cell: LongCell) throws {
    let file = AlikeNamesTests.file(["a", "b", "c"], notes: ["", "\u{0}", ""])
    let parts = file.bytes.split(separator: 0)
    let files = [SourceFile(name: "f.csv", bytes: Array(parts[0]) + cell.text.utf8 + parts[1])]
    let expected = Self.inOrdinaryWay(files, Self.models, .dense)
    #expect(expected.lines.count == 1)
    #expect(try Self.byBatch(files, Self.models, .dense, 1, 1 << 20) == expected)
  }

  /// A cell of megabytes, which no log has to show.
  struct LongCell: CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ title: String, _ text: String) { (testDescription, self.text) = (title, text) }
  }

  private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }
  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// A result and its warnings, or faults, line by line.
  struct Outcome: Equatable {
    var lines: [String]
    /// How many faults there are beside those told.
    var more = 0

    init(csv: String, warnings: [FileFault], more: Int) {
      lines = csv.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      let told = Outcome(faults: warnings, more: more)
      lines += told.lines
      self.more = told.more
    }

    init(faults: [FileFault], more: Int) {
      lines = faults.prefix(100).map { item in
        let place = item.fault.position.map { ":\($0.line):\($0.column)" } ?? ""
        let fault = item.fault
        return "f\(item.file)\(place) \(fault.length) \(fault.kind) \(fault.message)"
      }
      self.more = max(0, faults.count - 100) + more
    }
  }

  static func inOrdinaryWay(
    _ files: [SourceFile], _ models: [Model], _ style: RankingStyle
  ) -> Outcome {
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(files, models: models)
      let csv = AssessmentReport(sheet, subject: "", style: style).csv
      return Outcome(csv: csv, warnings: sheet.warnings, more: sheet.moreWarnings)
    } catch {
      return Outcome(faults: error.all, more: error.more)
    }
  }

  static func byBatch(
    _ files: [SourceFile], _ models: [Model], _ style: RankingStyle, _ workers: Int,
    _ partBytes: Int
  ) throws -> Outcome {
    let scan = BatchScan.read(
      files.map { NamedText($0.name, TextBytes($0.bytes)) }, models: models, workers: workers,
      partBytes: partBytes, done: { _, _ in })
    switch scan {
    case .failure(let faults):
      return Outcome(faults: faults.all, more: faults.more)
    case .success(let scan):
      return Outcome(
        csv: try csv(scan, style, workers), warnings: scan.faults.all, more: scan.faults.more)
    }
  }

  /// The ranked rows of a scan.
  static func csv(_ scan: BatchScan, _ style: RankingStyle, _ workers: Int) throws -> String {
    let model = try #require(scan.plan.model)
    let columns = AssessmentColumns(model)
    var header = CSVWriter()
    let headers = columns.headers(theme: scan.plan.themeHeader, own: scan.plan.columns)
    header.append((["rank"] + headers).map { .text($0) })
    let layout = BatchRanking.Layout(header: header.bytes) { scores in
      var writer = CSVWriter()
      writer.append(columns.cells(scores))
      return Array(writer.bytes.dropLast())
    }
    let ranking = try BatchRanking(
      scan, model: model, style: style, layout: layout, workers: workers)
    let name = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: name)
    defer { try? FileManager.default.removeItem(at: name) }
    let handle = try FileHandle(forWritingTo: name)
    let output = OrderedOutput(
      OutputTarget(Descriptor(number: handle.fileDescriptor), isFile: workers > 1))
    #expect(ranking.write([], to: output) { _ in })
    try handle.close()
    return try String(contentsOf: name, encoding: .utf8)
  }
}
