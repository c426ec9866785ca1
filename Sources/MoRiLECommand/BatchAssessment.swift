import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports
import MoRiLESystem

/// Assessments of any size, from files to a CSV.
enum BatchAssessment {
  /// The work of `morile assess`: as CSV at any size, otherwise in memory, as is what was agreed of issues, and what
  /// comes from a workbook.
  static let assess: Command.Work = { run throws(Exit) in
    guard run.format == .csv, try !run.hasAgreed(beside: run.arguments.operands) else {
      return try Command.assess.work(run)
    }
    let tables = try run.tables(run.arguments.operands)
    guard try !run.hasWorkbook(among: tables) else { return try Command.assess.work(run) }
    try write(tables, run)
  }

  /// Reads, checks, scores and ranks files, and writes the result.
  private static func write(_ files: [String], _ run: Run) throws(Exit) {
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    let stamps = files.map { FileStamp($0) }
    let (scan, model) = try read(files, run, progress)
    let ranking = try FaultReport.orExit(SourceFile(name: files.joined(separator: ", "), bytes: []))
    {
      () throws(Faults) in
      try BatchRanking(
        scan, model: model, style: run.ranking,
        layout: layout(scan.plan, model, before: ["rank"]), workers: Workers.processors)
    }
    let path = run.arguments.output
    let mark: [UInt8] = path != nil && !ranking.isASCII ? [0xEF, 0xBB, 0xBF] : []
    progress.begin("written", rows: ranking.rows)
    var changed: String?
    do throws(Exit) {
      try OutputFile.put(to: path) { output in
        let isWritten = ranking.write(mark, to: output) { progress.add(bytes: 0, rows: $0) }
        // Rows are read again as they are written: they must still be those that were checked.
        changed = zip(files, stamps).first { FileStamp($0) != $1 }?.0
        return isWritten && changed == nil
      }
    } catch {
      guard let changed else { throw error }
      throw Exit(
        .inputOutput, "\(changed): error: the file changed while it was read; run it again")
    }
  }

  /// Reads and checks files; warnings are printed on standard error.
  static func read(
    _ files: [String], _ run: Run, _ progress: Progress
  ) throws(Exit) -> (scan: BatchScan, model: Model) {
    var candidates = try run.candidates(for: files)
    var texts: [NamedText] = []
    if files.isEmpty {
      candidates = [candidates[0]]
      let example = try run.example(of: candidates[0])
      texts = [NamedText(example.name, TextBytes(example.bytes))]
    } else {
      for file in files { texts.append(try NamedText.read(file)) }
    }
    progress.begin("read", bytes: texts.reduce(0) { $0 + $1.text.count })
    let scan = BatchScan.read(texts, models: candidates, workers: Workers.processors) {
      progress.add(bytes: $0, rows: $1)
    }
    progress.clear()
    switch scan {
    case .success(let scan):
      guard let model = scan.plan.model else { preconditionFailure("issues without a model") }
      run.tell(FaultReport.text(scan.faults))
      return (scan, model)
    case .failure(let faults):
      throw Exit(.faultyData, FaultReport.text(faults))
    }
  }

  /// The layout of a result with some columns before the issue.
  static func layout(
    _ plan: SheetPlan, _ model: Model, before: [String]
  ) -> BatchRanking.Layout {
    let columns = AssessmentColumns(model)
    var writer = CSVWriter()
    let headers = columns.headers(theme: plan.themeHeader, own: plan.columns)
    writer.append((before + headers).map { .text($0) })
    return BatchRanking.Layout(header: writer.bytes) { scores in
      var row = CSVWriter()
      row.append(columns.cells(scores))
      return Array(row.bytes.dropLast())
    }
  }
}
