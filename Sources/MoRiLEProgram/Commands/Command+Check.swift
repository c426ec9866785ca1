import MoRiLE
import MoRiLEFormats
import MoRiLEReports

private let data = Option.model.meaning("the model of the data")

extension Command {
  /// Tells all the faults of data, model and session files.
  package static let check = Command(
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
    var checked = CheckedFiles()
    var tables: [String] = []
    for path in try checked.paths(of: run) {
      let file = try run.files.read(run.place(ofTable: path).path, .largeTable)
      if ModelReader.isLikely(file.bytes) {
        checked.add(file.name, size: file.bytes.count) { file }
      } else {
        tables.append(path)
      }
    }
    if !tables.isEmpty {
      do throws(Exit) {
        let loaded = try run.sheet(tables)
        run.tellContradicted(try run.counting(loaded.sheet, beside: run.arguments.operands))
        let sheet = loaded.sheet
        let slips = sheet.warnings.count { $0.fault.severity == .warning }
        checked.add(
          loaded.names, issues: sheet.issues.count, sheet.model,
          warnings: slips + sheet.moreWarnings + loaded.differences,
          contradictions: loaded.contradictions + loaded.differences)
      } catch {
        guard error.code == .faultyData else { throw error }
        checked.add(failure: error.message)
      }
    }
    try checked.tell(run)
  }
}

/// What has been found in files that are checked.
package struct CheckedFiles {
  private var text = ""
  private var failures = ""

  /// Begins with nothing.
  package init() {}

  /// The files that a call names, the folder of a year by its issues.
  /// - Throws: that none is named.
  package func paths(of run: Run) throws(Exit) -> [String] {
    guard !run.arguments.operands.isEmpty else {
      throw .usage("name the files to check", run.arguments.command)
    }
    return try run.tables(run.arguments.operands)
  }

  /// Adds what is wrong with some files.
  package mutating func add(failure: String) { failures += failure }

  /// Checks a model or a session, and adds what it holds and what could not be checked of it, or its faults.
  package mutating func add(_ name: String, size: Int, _ file: () -> SourceFile) {
    do throws(Exit) {
      let kind = InputKind.modelOrSession
      guard size <= kind.most else { throw kind.refusal(name, size) }
      let found = try Self.found(in: file())
      text += "\(name): \(found.text), no faults\n"
      for note in found.notes { text += "\(name): note: \(note)\n" }
    } catch {
      failures += error.message
    }
  }

  private static func found(
    in file: SourceFile
  ) throws(Exit) -> (text: String, notes: [String]) {
    guard SessionReader.isSession(file.bytes) else {
      let model = try Run.model(file)
      return (
        "model \(model.id) \(model.version), \(model.criteria.count) criteria",
        RiseWording.unproved(model)
      )
    }
    let session = try Run.session(file).session
    let changes = session.steps.count { $0.change != nil }
    return (
      "session of \(Count.of(changes, "change")) for \(session.modelID) \(session.modelVersion)", []
    )
  }

  /// Adds what data hold that have no errors.
  package mutating func add(
    _ names: String, issues: Int, _ model: Model, warnings: Int, contradictions: Int
  ) {
    text +=
      "\(names): \(Count.of(issues, "issue")) for \(model.id) \(model.version), "
      + (warnings == 0 ? "no faults" : Count.of(warnings, "warning")) + "\n"
    guard contradictions > 0 else { return }
    failures +=
      "\(names): error: \(Count.of(contradictions, "given score")) \(contradictions == 1 ? "is" : "are") not what the "
      + "cells of the row come to\n"
  }

  /// Tells all, and ends the command where something is wrong.
  package func tell(_ run: Run) throws(Exit) {
    run.print(text)
    if !failures.isEmpty { throw Exit(.faultyData, failures) }
  }
}
