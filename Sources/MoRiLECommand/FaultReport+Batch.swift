import MoRiLEBatch
import MoRiLEProgram

extension FaultReport {
  /// The faults of a batch.
  static func text(_ faults: BatchFaults) -> String {
    text(faults.all, in: faults.sources, more: faults.more)
  }
}
