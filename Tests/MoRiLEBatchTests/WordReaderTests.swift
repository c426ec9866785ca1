import Foundation
import MoRiLE
import MoRiLEReports
import Testing

@testable import MoRiLEBatch
@testable import MoRiLEFormats
import MoRiLESystem

/// A table with words for levels is read alike by the ordinary reader, by columns and as a stream.
@Suite struct WordReaderTests {
  private static let model = DifferentialTests.models[0]

  /// An issue for each text, which stands in quotes where it must, below a header.
  private static func file(_ header: String, _ texts: [String]) -> SourceFile {
    let criteria = model.criteria.map { $0.id }.filter { $0 != "benchmarking" }
    var lines = ["issue,\(criteria.joined(separator: ",")),\(header),notes"]
    for (row, text) in texts.enumerated() {
      let scores = criteria.map { _ in "1" }.joined(separator: ",")
      lines.append("issue \(row),\(scores),\(text),n\(row)")
    }
    return SourceFile(name: "f.csv", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private static let words = [
    "high", "HIGH", "\"high\"", " high ", "above average", "Above  Average", "above_average",
    "\u{A0}low", "\"be\"\"low\"", "below-average", "not available", "2", "?", "", "+1", "1.0",
  ]

  static let tables: [(String, [String])] = [
    ("benchmarking", words.filter { !$0.contains("\"\"") }),
    ("comparison", words.filter { !$0.contains("\"\"") }),
    ("Comparison", ["low"]), ("comparison,Benchmarking", ["much worse,1", "?,high", "7,"]),
    ("comparison", words), ("comparison", ["hihg", "3", "average", "-", "LOW"]),
    ("comparison,compare", ["low,high"]), ("comparision", ["low"]),
    ("comparison,comparison", ["low,low"]),
    ("comparison", (0..<700).map { words[$0 % 8 == 0 ? 4 : $0 % 7] }),
  ]

  @Test(arguments: tables) func allReadersAgree(header: String, texts: [String]) throws {
    let file = Self.file(header, texts)
    try DifferentialTests.expectTheSame([file], [Self.model])
    let ordinary = DifferentialTests.inOrdinaryWay([file], [Self.model], .dense)
    let stream = try Self.streamed(file)
    let isResult = ordinary.lines.first?.hasPrefix("rank,") == true
    #expect(stream.hasErrors == !isResult)
    guard isResult else { return }
    // A stream has no ranks and keeps the order of the file.
    let ranked = ordinary.lines.prefix { !$0.isEmpty }.map { $0.drop { $0 != "," }.dropFirst() }
    #expect(stream.lines.sorted() == ranked.map { String($0) }.sorted())
  }

  /// What the words come to: a row for each text.
  @Test(arguments: [
    ("high", 2), ("Above  average", 1), ("below-average", 1), ("\"LOW\"", 0), ("2", 2),
  ])
  func wordsComeToLevels(text: String, level: Int) throws {
    let sheet = try IssueSheet.read([Self.file("comparison", [text])], models: [Self.model])
    #expect(sheet.issues[0].cells.last == .score(level))
  }

  private static func streamed(_ file: SourceFile) throws -> (lines: [String], hasErrors: Bool) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(file.bytes).write(to: source)
    try Data().write(to: target)
    let (input, output) = try (
      FileHandle(forReadingFrom: source), FileHandle(forWritingTo: target)
    )
    let stream = ScoreStream(
      file.name, models: [model], workers: 1,
      layout: { plan, model in
        let columns = AssessmentColumns(model)
        var header = CSVWriter()
        let headers = columns.headers(theme: plan.themeHeader, own: plan.columns)
        header.append(headers.map { .text($0) })
        return BatchRanking.Layout(header: header.bytes) { scores in
          var row = CSVWriter()
          row.append(columns.cells(scores))
          return Array(row.bytes.dropLast())
        }
      })
    let ordered = OrderedOutput(
      OutputTarget(Descriptor(number: output.fileDescriptor), isFile: false))
    let outcome = stream.run(Descriptor(number: input.fileDescriptor), to: ordered) { _, _ in }
    let text = try String(contentsOf: target, encoding: .utf8)
    return (text.split(separator: "\n").map { String($0) }, outcome.faults.hasErrors)
  }
}
