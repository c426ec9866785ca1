import MoRiLE
import MoRiLEReports

/// One step of a year's work: how far it has come.
struct StatusStep: Sendable {
  /// How far a step has come.
  enum State: String, Sendable {
    case done
    case begun
    case toDo = "to do"
    /// The file cannot be read.
    case faulty
  }

  /// What is done.
  let title: String
  /// The file that shows it.
  let file: YearFile
  let state: State
  /// What was found, in short.
  let found: String
  /// What is open, each in a line.
  var details: [String] = []
  /// What to do next, in a sentence, where the step is not done.
  var advice = ""
  /// The command for it.
  var command: [String]?

  /// A step whose file cannot be read.
  static func faulty(
    _ title: String, _ file: YearFile, _ faults: Faults, called name: String, command: [String]
  ) -> StatusStep {
    let errors = faults.all.filter { $0.severity == .error }
    return StatusStep(
      title: title, file: file, state: .faulty,
      found: Count.of(errors.count + faults.more, "fault"),
      details: errors.map { fault in
        (fault.position.map { "line \($0.line): " } ?? "") + fault.message
      },
      advice: "Mend \(name); the faults are told below, and by:", command: command)
  }

  /// A step that cannot be judged before the issues are read.
  static func waiting(
    _ title: String, _ file: YearFile, for issues: String
  ) -> StatusStep {
    StatusStep(
      title: title, file: file, state: .toDo, found: "waits for \(issues)",
      advice: "")
  }
}
