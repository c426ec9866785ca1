import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLESystem

/// Checks of files of any size.
enum BatchCheck {
  /// The work of `morile check`.
  static let check: Command.Work = { run throws(Exit) in
    var checked = CheckedFiles()
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    var data = ReadTexts()
    var tables: [String] = []
    for path in try checked.paths(of: run) {
      let place = run.place(ofTable: path)
      let file = try NamedText.read(place.path)
      guard ModelReader.isLikely(file.text.bytes(0..<min(file.text.count, 1 << 12))) else {
        tables.append(path)
        try data.read { () throws(Exit) in try file.table(run, sheet: place.sheet) }
        continue
      }
      checked.add(file.name, size: file.text.count) { file.file }
    }
    if !tables.isEmpty {
      do throws(Exit) {
        let models = try run.candidates(for: tables)
        guard data.failures.isEmpty else { throw data.failure(models) }
        try check(data.all, models, run, progress, &checked)
      } catch {
        guard error.code == .faultyData else { throw error }
        checked.add(failure: error.message)
      }
    }
    progress.clear()
    try checked.tell(run)
  }

  /// The most issues whose scores are held against their counts, which is done in memory.
  private static let mostHeld = 10_000

  /// Tells the scores that counts contradict, where there are not too many issues.
  private static func tellContradicted(
    _ data: [NamedText], _ scan: BatchScan, _ model: Model, _ run: Run
  ) throws(Exit) {
    guard scan.issues <= mostHeld, !model.criteriaFromInputs.isEmpty,
      let sheet = try? IssueSheet.read(data.map { $0.file }, models: [model])
    else { return }
    run.tellContradicted(try run.counting(sheet, beside: run.arguments.operands))
  }

  private static func check(
    _ data: [NamedText], _ models: [Model], _ run: Run, _ progress: Progress,
    _ checked: inout CheckedFiles
  ) throws(Exit) {
    progress.begin("read", bytes: data.reduce(0) { $0 + $1.text.count })
    let result = BatchScan.read(
      data, models: models, workers: Workers.processors
    ) { progress.add(bytes: $0, rows: $1) }
    switch result {
    case .success(let scan):
      run.tell(FaultReport.text(scan.faults))
      guard let model = scan.plan.model else { return }
      let differences = try run.tellDifferences(model, in: data)
      try tellContradicted(data, scan, model, run)
      let slips = scan.faults.all.count { $0.fault.severity == .warning }
      checked.add(
        data.map { $0.name }.joined(separator: ", "), issues: scan.issues, model,
        warnings: slips + scan.faults.more + differences,
        contradictions: scan.contradictions + differences)
    case .failure(let faults): checked.add(failure: FaultReport.text(faults))
    }
  }
}
