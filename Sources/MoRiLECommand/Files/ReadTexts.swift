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
    do throws(Exit) {
      all.append(try text())
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
    else { return Exit(failures, besides: "") }
    return Exit(failures, besides: FaultReport.text(faults))
  }
}
