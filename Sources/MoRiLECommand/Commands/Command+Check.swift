import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLEProgram
import MoRiLESystem

private let data = Option.model.meaning("the model of the data")

extension Command {
  /// Tells all the faults of data, model and session files.
  static let check = Command(
    "check", "tell all the faults of data, model and session files", operands: ["FILE..."],
    about: "Checks data, model or session files and tells all their faults, without scoring.",
    details: """
      A file that begins with a brace is a model file, or a session where it says so; all others are data. Data files
      are checked together, as one assessment. FILE may be the folder of a year, whose issues.csv is checked (`morile
      status` looks at all of its files), or - for standard input.
      """,
    options: [data, .sheet, .quiet], examples: ["check Models/morile-csp/plymouth-2017-18.csv"],
    meanings: [
      .done: "no errors", .faultyData: "faults, or given scores that the cells do not come to",
    ]
  ) { run throws(Exit) in
    guard !run.arguments.operands.isEmpty else {
      throw .usage("name the files to check", run.arguments.command)
    }
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    var data = ReadTexts()
    var failures = ""
    var text = ""
    let paths = try run.tables(run.arguments.operands)
    var tables: [String] = []
    for path in paths {
      let place = run.place(ofTable: path)
      let file = try NamedText.read(place.path)
      guard ModelReader.isLikely(file.text.bytes(0..<min(file.text.count, 1 << 12))) else {
        tables.append(path)
        try data.read { () throws(Exit) in try file.table(run, sheet: place.sheet) }
        continue
      }
      do throws(Exit) {
        let found = try found(in: file)
        text += "\(file.name): \(found.text), no faults\n"
        for note in found.notes { text += "\(file.name): note: \(note)\n" }
      } catch {
        failures += error.message
      }
    }
    if !tables.isEmpty {
      let models = try run.candidates(for: tables)
      if data.failures.isEmpty {
        try check(data.all, models, run, progress, &text, &failures)
      } else {
        failures += data.failure(models).message
      }
    }
    progress.clear()
    run.print(text)
    if !failures.isEmpty { throw Exit(.faultyData, failures) }
  }

  /// What a JSON file without faults holds, and what could not be checked of it.
  private static func found(
    in file: NamedText
  ) throws(Exit) -> (text: String, notes: [String]) {
    let (kind, count) = (InputKind.modelOrSession, file.text.count)
    guard count <= kind.most else { throw kind.refusal(file.name, count) }
    let source = SourceFile(name: file.name, bytes: file.text.bytes(0..<count))
    guard SessionReader.isSession(source.bytes) else {
      let model = try Run.model(source)
      return (
        "model \(model.id) \(model.version), \(model.criteria.count) criteria",
        RiseWording.unproved(model)
      )
    }
    let session = try Run.session(source).session
    let changes = session.steps.count { $0.change != nil }
    return (
      "session of \(Count.of(changes, "change")) for \(session.modelID) \(session.modelVersion)", []
    )
  }

  private static func found(
    _ names: String, _ issues: Int, _ model: Model, _ warnings: Int
  ) -> String {
    "\(names): \(Count.of(issues, "issue")) for \(model.id) \(model.version), "
      + (warnings == 0 ? "no faults" : Count.of(warnings, "warning")) + "\n"
  }

  private static func contradicted(_ names: String, _ count: Int) -> String {
    count == 0
      ? ""
      : "\(names): error: \(Count.of(count, "given score")) \(count == 1 ? "is" : "are") not what the cells of the "
        + "row come to\n"
  }

  private static func check(
    _ data: [NamedText], _ models: [Model], _ run: Run, _ progress: Progress,
    _ text: inout String, _ failures: inout String
  ) throws(Exit) {
    progress.begin("read", bytes: data.reduce(0) { $0 + $1.text.count })
    let result = BatchScan.read(
      data, models: models, workers: Workers.processors
    ) { progress.add(bytes: $0, rows: $1) }
    switch result {
    case .success(let scan):
      run.tell(FaultReport.text(scan.faults))
      guard let model = scan.plan.model else { return }
      let names = data.map { $0.name }.joined(separator: ", ")
      let differences = try run.tellDifferences(model, in: data)
      let slips = scan.faults.all.count { $0.fault.severity == .warning }
      text += found(names, scan.issues, model, slips + scan.faults.more + differences)
      failures += contradicted(names, scan.contradictions + differences)
    case .failure(let faults): failures += FaultReport.text(faults)
    }
  }
}
