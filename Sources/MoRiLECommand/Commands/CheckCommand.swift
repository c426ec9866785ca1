import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum CheckCommand: Command {
  static let help = """
    Checks data, model or session files and tells all their faults, without scoring.

    usage: morile check FILE... [OPTION...]

    A file that begins with a brace is a model file, or a session where it says so;
    all others are CSV data. Data files are checked together, as one assessment.
    FILE may be - for standard input.

    options:
      --model ID|FILE      the model of the data; else the one that the columns fit
      --quiet              no progress on standard error
      --help               this text

    example:
      morile check Models/morile-csp/plymouth-2017-18.csv

    exit codes: 0 no errors; 65 faults; 66 no such input

    """

  static let name = "check"
  static let summary = "tell all the faults of data, model and session files"
  static let options: [Option] = [.file("--model"), Progress.option]

  static func run(_ arguments: Arguments) throws(Exit) {
    guard !arguments.operands.isEmpty else {
      throw .usage("name the files to check", name)
    }
    let progress = Progress(arguments)
    defer { progress.clear() }
    var data: [(name: String, text: TextBytes)] = []
    var failures = ""
    var text = ""
    for path in arguments.operands {
      let file = try TextBytes.read(path)
      guard ModelReader.isLikely(file.text.bytes(0..<min(file.text.count, 1 << 12))) else {
        data.append(file)
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
    if !data.isEmpty { try check(data, arguments, progress, &text, &failures) }
    progress.clear()
    try OutputFile.write(text, to: nil)
    if !failures.isEmpty { throw Exit(.faultyData, failures) }
  }

  /// What a JSON file without faults holds, and what could not be checked of it.
  private static func found(
    in file: (name: String, text: TextBytes)
  ) throws(Exit) -> (text: String, notes: [String]) {
    let (kind, count) = (InputKind.modelOrSession, file.text.count)
    guard count <= kind.most else { throw kind.refusal(file.name, count) }
    let source = SourceFile(name: file.name, bytes: file.text.bytes(0..<count))
    guard SessionReader.isSession(source.bytes) else {
      let model = try ModelLibrary.model(source)
      return (
        "model \(model.id) \(model.version), \(model.criteria.count) criteria",
        RiseWording.unproved(model)
      )
    }
    let session = try SessionLoader.session(source).session
    let changes = session.steps.count { $0.change != nil }
    return (
      "session of \(Count.of(changes, "change")) for \(session.modelID) \(session.modelVersion)", []
    )
  }

  private static func check(
    _ data: [(name: String, text: TextBytes)], _ arguments: Arguments, _ progress: Progress,
    _ text: inout String, _ failures: inout String
  ) throws(Exit) {
    let models = try YearFolder.entries(for: data.map { $0.name }, arguments).map { $0.model }
    progress.begin("read", bytes: data.reduce(0) { $0 + $1.text.count })
    let result = BatchScan.read(
      data, models: models, workers: Workers.processors
    ) { progress.add(bytes: $0, rows: $1) }
    switch result {
    case .success(let scan):
      Terminal.report(FaultReport.text(scan.faults))
      guard let model = scan.plan.model else { return }
      let names = data.map { $0.name }.joined(separator: ", ")
      let warnings = scan.faults.all.count + scan.faults.more
      let found = warnings == 0 ? "no faults" : "\(warnings) warning\(warnings == 1 ? "" : "s")"
      text += "\(names): \(scan.issues) \(scan.issues == 1 ? "issue" : "issues") for "
      text += "\(model.id) \(model.version), \(found)\n"
    case .failure(let faults): failures += FaultReport.text(faults)
    }
  }
}
