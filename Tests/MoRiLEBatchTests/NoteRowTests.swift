import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBatch
import MoRiLESystem

/// Totals, sources and notes are left out alike by the ordinary reader, by columns on several threads, and in
/// a stream, wherever a part or a piece of the table begins.
@Suite struct NoteRowTests {
  private static let criteria = DifferentialTests.models[0].criteria.map { $0.id }
  private static let header = "issue,category,\(criteria.joined(separator: ",")),notes\n"

  /// A row: scored, or with nothing but its name.
  private static func row(_ name: String, isScored: Bool, note: String = "") -> String {
    "\(name),," + criteria.map { _ in isScored ? "1" : "" }.joined(separator: ",") + ",\(note)\n"
  }

  private static func file(_ rows: String) -> SourceFile {
    SourceFile(name: "f.csv", bytes: Array((header + rows).utf8))
  }

  static let tables: [(title: String, rows: String)] = [
    (
      "notes below issues",
      row("a", isScored: true) + "\n" + row("by us", isScored: false)
        + row("Total", isScored: false)
    ),
    ("a total first", row("Total", isScored: false) + row("a", isScored: true)),
    ("nothing but a total", row("Total", isScored: false)),
    ("nothing but names", row("a", isScored: false) + "\n" + row("b", isScored: false)),
    (
      "a blank row of commas",
      row("a", isScored: true) + ",,\n" + row("by us", isScored: false)
        + row("b", isScored: true)
    ),
    (
      "a row that cannot be read between",
      row("a", isScored: true) + "\nx\n"
        + row("by us", isScored: false)
    ),
    (
      "a blank row that is too long",
      row("a", isScored: true) + String(repeating: " ", count: 1_000_001) + "\n"
        + row("by us", isScored: false)
    ),
    (
      "a guide between",
      row("a", isScored: true) + row("# guide", isScored: true) + "\n"
        + row("by us", isScored: false)
    ),
    (
      "an issue that has the name of a note, twice",
      row("Total", isScored: true)
        + row("Total", isScored: false) + row("total", isScored: true)
    ),
    (
      "names that look the same",
      row("a", isScored: true) + row("\u{200B}a", isScored: true)
        + row("\u{200B}", isScored: true)
    ),
  ]

  @Test(arguments: tables.indices) func isReadAlike(index: Int) throws {
    try DifferentialTests.expectTheSame(
      [Self.file(Self.tables[index].rows)], DifferentialTests.models)
  }

  /// Every few rows there are notes, so that parts of 200 bytes begin in each place among them.
  @Test func isReadAlikeWhereverPartsBegin() throws {
    for step in 3...6 {
      let rows = (0..<400).map { number in
        switch number % step {
        case 0: "\n" + Self.row("by us \(number)", isScored: false)
        case 1: Self.row(number % 3 == 0 ? "Notes \(number)" : "also us \(number)", isScored: false)
        default: Self.row("issue \(number)", isScored: true)
        }
      }
      try DifferentialTests.expectTheSame([Self.file(rows.joined())], DifferentialTests.models)
    }
  }

  /// The pieces of a stream have about a megabyte, and threads take them one after another.
  @Test(arguments: [1, 3]) func aStreamLeavesOutTheSameRows(workers: Int) throws {
    let rows = (0..<6_000).map { number in
      switch number % 5 {
      case 0: "\n" + Self.row("by us \(number)", isScored: false)
      case 1: Self.row("some issue of many \(number)", isScored: false)
      default:
        // Few rows that are long make as many pieces as many that are short.
        Self.row(
          "some issue of many \(number)", isScored: true,
          note: String(repeating: "n", count: 900 + number % 7))
      }
    }
    let file = Self.file(rows.joined())
    let sheet = try IssueSheet.read([file], models: [DifferentialTests.models[0]])
    let (csv, faults) = try Self.streamed(file, workers)
    #expect(csv.split(separator: "\n").count == sheet.issues.count + 1)
    #expect(faults.all.count + faults.more == sheet.warnings.count + sheet.moreWarnings)
    #expect(faults.all.prefix(100) == sheet.warnings.prefix(100))
    #expect(!faults.hasErrors)
  }

  private static func streamed(
    _ file: SourceFile, _ workers: Int
  ) throws -> (csv: String, faults: BatchFaults) {
    let folder = FileManager.default.temporaryDirectory
    let names = (0..<2).map { _ in folder.appending(path: UUID().uuidString) }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(file.bytes).write(to: names[0])
    try Data().write(to: names[1])
    let (input, target) = (
      try FileHandle(forReadingFrom: names[0]), try FileHandle(forWritingTo: names[1])
    )
    let stream = ScoreStream(file.name, models: [DifferentialTests.models[0]], workers: workers) {
      plan, model in
      let columns = AssessmentColumns(model)
      var header = CSVWriter()
      let headers = columns.headers(theme: plan.themeHeader, own: plan.columns)
      header.append(headers.map { .text($0) })
      return BatchRanking.Layout(header: header.bytes) { scores in
        var writer = CSVWriter()
        writer.append(columns.cells(scores))
        return Array(writer.bytes.dropLast())
      }
    }
    let output = OrderedOutput(
      OutputTarget(Descriptor(number: target.fileDescriptor), isFile: false))
    let outcome = stream.run(Descriptor(number: input.fileDescriptor), to: output) { _, _ in }
    #expect(outcome.isWritten)
    return (try String(contentsOf: names[1], encoding: .utf8), outcome.faults)
  }
}
