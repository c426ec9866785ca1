import Foundation
import MoRiLE
import MoRiLEReports

@testable import MoRiLEBatch
@testable import MoRiLEFormats
import MoRiLESystem

/// What reading files as an assessment gave.
struct Outcome {
  /// The result as CSV; empty where there are errors.
  var csv = ""
  /// The first hundred faults.
  var faults: [FileFault] = []
  /// How many more there are.
  var more = 0
  var hasErrors = false

  init(
    readingInOrdinaryWay files: [SourceFile], _ models: [Model], _ style: RankingStyle
  ) {
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(files, models: models)
      let report = AssessmentReport(sheet, subject: "", style: style)
      csv = report.document(table: nil).map { CSVFormat.text($0) } ?? ""
      take(sheet.warnings, sheet.moreWarnings)
    } catch {
      hasErrors = true
      take(error.all, error.more)
    }
  }

  init(
    readingByColumns files: [SourceFile], _ models: [Model], _ style: RankingStyle, workers: Int,
    partBytes: Int
  ) {
    let result = BatchScan.read(
      files.map { NamedText($0.name, TextBytes($0.bytes)) }, models: models, workers: workers,
      partBytes: partBytes, done: { _, _ in })
    switch result {
    case .failure(let found):
      hasErrors = true
      take(found.all, found.more)
    case .success(let scan):
      take(scan.faults.all, scan.faults.more)
      guard let model = scan.plan.model else { fatalError("an assessment without a model") }
      let layout = Self.layout(scan.plan, model, before: ["rank"])
      do throws(Faults) {
        let ranking = try BatchRanking(
          scan, model: model, style: style, layout: layout, workers: workers)
        csv = MemoryFile.output.written { output in
          require(ranking.write([], to: output) { _ in }, "a result is written")
        }
      } catch {
        require(false, "a small table can be ranked: \(error.all[0].message)")
      }
    }
  }

  init(streaming file: SourceFile, _ model: Model) {
    var ended: ScoreStream.Outcome?
    let stream = ScoreStream(
      file.name, models: [model], workers: 1,
      layout: { Self.layout($0, $1, before: []) })
    let descriptor = MemoryFile.input.holding(file.bytes)
    csv = MemoryFile.output.written { output in
      ended = stream.run(Descriptor(number: descriptor), to: output) { _, _ in }
    }
    guard let ended else { return }
    require(ended.isWritten && ended.readFailure == nil, "a stream is read and written")
    hasErrors = ended.faults.hasErrors
    take(ended.faults.all, ended.faults.more)
  }

  /// The faults, line by line.
  var text: String {
    faults.map { item in
      let place = item.fault.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\nf\(item.file)\(place)+\(item.fault.length) \(item.fault.message)"
    }.joined()
  }

  private mutating func take(_ all: [FileFault], _ more: Int) {
    faults = Array(all.prefix(100))
    self.more = all.count - faults.count + more
  }

  private static func layout(
    _ plan: SheetPlan, _ model: Model, before: [String]
  ) -> BatchRanking.Layout {
    let columns = AssessmentColumns(model)
    var header = CSVWriter()
    let headers = before + columns.headers(theme: plan.themeHeader, own: plan.columns)
    header.append(headers.map { .text($0) })
    return BatchRanking.Layout(header: header.bytes) { scores in
      var row = CSVWriter()
      row.append(columns.cells(scores))
      return Array(row.bytes.dropLast())
    }
  }
}
