import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports
import MoRiLESystem

/// Assessments of any size, from files to a CSV or a workbook.
enum BatchAssessment {
  /// The work of `morile assess`: as CSV and as a workbook at any size, otherwise in memory, as is what was agreed of
  /// issues and what follows from another table's counts.
  static let assess: Command.Work = { run throws(Exit) in
    let operands = run.arguments.operands
    let isWorkbook = run.writesPlainWorkbook && !operands.isEmpty
    guard run.format == .csv || isWorkbook, try !run.hasAgreed(beside: operands),
      !run.hasCounts(beside: operands)
    else {
      return try Command.assess.work(run)
    }
    let files = try run.tables(operands)
    if isWorkbook { try writeWorkbook(files, run) } else { try write(files, run) }
  }

  /// Reads, checks, scores and ranks files, and writes the result.
  private static func write(_ files: [String], _ run: Run) throws(Exit) {
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    let stamps = FileStamps(files, run)
    let (scan, model, _) = try read(files, run, progress)
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
        changed = stamps.changed
        return isWritten && changed == nil
      }
    } catch {
      if let changed { throw FileStamps.refusal(changed) }
      throw error
    }
  }

  /// The same as a workbook, whose rows are made as they are packed.
  private static func writeWorkbook(_ files: [String], _ run: Run) throws(Exit) {
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    let stamps = FileStamps(files, run)
    let (scan, model, names) = try read(files, run, progress)
    let rows = try FaultReport.orExit(SourceFile(name: names, bytes: [])) { () throws(Faults) in
      try WorkbookRows(scan, model, style: run.ranking)
    }
    let queue = Workers.processors > 1 ? WorkQueue() : nil
    let packing = queue.map { queue in
      WorkSequence(add: { queue.add($0) }, finish: { queue.finish() })
    }
    try run.write(rows.assessment(subject: names), packing: packing) { () throws(Exit) in
      if let changed = stamps.changed { throw FileStamps.refusal(changed) }
    }
  }

  /// Reads and checks files; warnings are printed on standard error.
  private static func read(
    _ files: [String], _ run: Run, _ progress: Progress
  ) throws(Exit) -> (scan: BatchScan, model: Model, names: String) {
    var candidates = try run.candidates(for: files)
    var texts: [NamedText] = []
    if files.isEmpty {
      candidates = [candidates[0]]
      let example = try run.example(of: candidates[0])
      texts = [NamedText(example.name, TextBytes(example.bytes))]
    } else {
      texts = try tables(files, candidates, run)
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
      _ = try run.tellDifferences(model, in: texts)
      return (scan, model, texts.map { $0.name }.joined(separator: ", "))
    case .failure(let faults):
      throw Exit(.faultyData, FaultReport.text(faults))
    }
  }

  /// Reads tables; the faults of workbooks that cannot be read are told with those of the others.
  private static func tables(
    _ files: [String], _ models: [Model], _ run: Run
  ) throws(Exit) -> [NamedText] {
    var texts = ReadTexts()
    for file in files {
      try texts.read { () throws(Exit) in try NamedText.read(table: file, run) }
    }
    guard texts.failures.isEmpty else { throw texts.failure(models) }
    return texts.all
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
