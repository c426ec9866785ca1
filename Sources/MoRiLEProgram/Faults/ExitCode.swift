/// How the program ends: codes of sysexits.h, so that a script can tell the reasons apart.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  /// The command line cannot be understood.
  case usage = 64
  /// The data or a model has faults.
  case faultyData = 65
  /// An input does not exist or may not be read.
  case noInput = 66
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74

  /// What it means for most commands, as help says it.
  var meaning: String {
    switch self {
    case .done: "done"
    case .usage: "wrong usage"
    case .faultyData: "faulty data or model"
    case .noInput: "no such input"
    case .cannotCreate: "cannot create output"
    case .inputOutput: "reading or writing failed"
    }
  }
}
