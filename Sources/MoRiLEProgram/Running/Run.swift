import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// One call of a command: what it was told, what it is run on, and what has come of it so far.
package final class Run {
  /// The words that it was called with.
  package let arguments: Arguments
  /// What it is run on.
  package let host: Host
  /// The commands of the program.
  package let commands: [Command]
  /// What has come of it so far.
  package private(set) var outcome = Outcome()

  /// Begins a call.
  package init(_ arguments: Arguments, on host: Host, of commands: [Command] = []) {
    self.arguments = arguments
    self.host = host
    workbooks = OpenedWorkbooks(host.files)
    files = workbooks.withTables
    self.commands = commands
  }

  /// What can be read, the tables of a year also from workbooks.
  let files: Files
  /// The workbooks that are read.
  let workbooks: OpenedWorkbooks

  /// The day that `--today` names, so that a paper can be made again as it was; else that of the host.
  func today() throws(Exit) -> CalendarDate {
    if let text = arguments[.today] {
      guard let date = CalendarDate(text) else {
        throw .usage(
          "--today \"\(text)\" is not a date; write it as 2026-04-01", arguments.command)
      }
      return date
    }
    guard let date = host.today else {
      throw .usage("the clock has no usable date; give one with --today")
    }
    return date
  }

  /// How ranks go on after a tie, as `--ranking` says.
  package var ranking: RankingStyle {
    arguments[.ranking].flatMap { RankingStyle(rawValue: $0) } ?? .dense
  }

  /// Runs a simulation, or says why it cannot be.
  func simulate(
    _ assessment: AssessmentReport, _ settings: SimulationSettings
  ) -> Result<SimulationResult, SimulationRefusal> {
    assessment.simulated(settings, host.simulate)
  }

  // MARK: - What comes of it

  /// Tells something on standard error.
  package func tell(_ message: String) { outcome.messages += Outcome.printed(message) }

  /// Tells the warnings of a file.
  func tell(_ warnings: [Fault], more: Int = 0, in source: SourceFile) {
    tell(FaultReport.text(warnings.map { FileFault(file: 0, $0) }, in: [source], more: more))
  }

  /// Prints a text on standard output.
  package func print(_ text: String) { outcome.output += Array(text.utf8) }

  /// Prints bytes on standard output.
  package func print(_ bytes: [UInt8]) { outcome.output += bytes }

  /// Writes bytes to the file that `--output` names, or to standard output.
  ///
  /// - Parameter replacesInput: Whether it may be a file that has been read.
  package func put(_ bytes: [UInt8], replacesInput: Bool = false) {
    if let path = arguments.output {
      outcome.files.append(.init(path: path, bytes: bytes, replacesInput: replacesInput))
    } else {
      outcome.output += bytes
    }
  }

  /// Writes bytes to another file, which may be one that has been read.
  func put(_ bytes: [UInt8], to path: String) {
    outcome.files.append(.init(path: path, bytes: bytes, replacesInput: true))
  }

  /// Writes a text to the file that `--output` names, or to standard output.
  package func put(_ text: String) { put(Array(text.utf8)) }

  /// Writes a table of CSV, as Excel opens it where it is a file.
  func put(table text: String) { put(arguments.output == nil ? text : CSVFormat.file(text)) }

  /// Makes a folder with some files in it.
  func make(_ folder: String, _ files: [SourceFile]) {
    outcome.folders.append(.init(path: folder, files: files))
  }

  /// Notes that the command has failed; what it has written and printed stays.
  func fail(_ failure: Exit) { outcome.failure = failure }
}
