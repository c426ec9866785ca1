import MoRiLE
import MoRiLEBatch
import MoRiLEProgram
import MoRiLEReports
import MoRiLESystem

/// The texts of files, each read once, and what is told of workbooks that cannot be read.
struct ReadTexts {
  /// The texts that could be read.
  private(set) var all: [NamedText] = []
  /// What is told of the others.
  private(set) var failures: [Exit] = []

  /// Reads a file; its own faults are kept, to be told with those of the others.
  mutating func read(_ text: () throws(Exit) -> NamedText) throws(Exit) {
    var read: [NamedText] = []
    try keep { () throws(Exit) in read = [try text()] }
    all += read
  }

  /// Does something with a file, whose own faults are kept in the same way.
  mutating func keep(_ work: () throws(Exit) -> Void) throws(Exit) {
    do throws(Exit) {
      try work()
    } catch {
      guard error.code == .faultyData else { throw error }
      failures.append(error)
    }
  }

  /// The end of a command of whose files some cannot be read, with the faults of the others as one assessment.
  func failure(_ models: [Model]) -> Exit {
    guard !all.isEmpty,
      case .failure(let faults) = BatchScan.read(
        all, models: models, workers: Workers.processors, done: { _, _ in })
    else { return failure(besides: "") }
    return failure(besides: FaultReport.text(faults))
  }

  /// The end of a command of whose files some cannot be read, with what is told of the others.
  func failure(besides faults: String) -> Exit {
    let others = faults.isEmpty ? [] : [Exit(.faultyData, faults)]
    return Exit(failures + others) ?? Exit(.faultyData, faults)
  }
}
