import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBatch

/// Compares assessments made by columns and on several threads with those made issue by issue: the same
/// bytes, or the same faults.
@Suite struct DifferentialTests {
  static let models: [Model] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Models")
    return ["stra-plymouth-2015", "morile-csp"].compactMap { id in
      let file = folder.appending(path: "\(id)/model.json")
      return (try? Data(contentsOf: file)).flatMap { try? ModelReader.read(Array($0)) }
    }
  }()

  @Test(arguments: [3, 12, 60, 1_000], 0..<24)
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
    let expected = Self.inOrdinaryWay(files, models, style)
    for (workers, partBytes) in [(1, 1 << 20), (2, 200), (3, 5_000)] {
      let result = try Self.byBatch(files, models, style, workers, partBytes)
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
        return "f\(item.file)\(place) \(item.fault.length) \(item.fault.message)"
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
      files.map { ($0.name, TextBytes($0.bytes)) }, models: models, workers: workers,
      partBytes: partBytes, done: { _, _ in })
    switch scan {
    case .failure(let faults):
      return Outcome(faults: faults.all, more: faults.more)
    case .success(let scan):
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
      let ranking = BatchRanking(
        scan, model: model, style: style, layout: layout, workers: workers)
      let name = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try Data().write(to: name)
      defer { try? FileManager.default.removeItem(at: name) }
      let handle = try FileHandle(forWritingTo: name)
      let output = OrderedOutput(handle.fileDescriptor, isFile: workers > 1)
      #expect(ranking.write([], to: output) { _ in })
      try handle.close()
      return Outcome(
        csv: try String(contentsOf: name, encoding: .utf8), warnings: scan.faults.all,
        more: scan.faults.more)
    }
  }
}
