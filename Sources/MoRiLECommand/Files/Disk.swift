import MoRiLEFormats
import MoRiLEProgram
import MoRiLESystem

/// Where the outcome of a command goes: files and folders whole or not at all, results to standard output,
/// messages to standard error.
enum Disk {
  /// Writes an outcome, and gives how the program ends.
  static func write(_ outcome: Outcome) -> ExitCode {
    Terminal.report(outcome.messages)
    do throws(Exit) {
      for folder in outcome.folders {
        try Exit.onFault { () throws(SystemFault) in
          try NewFolder.make(folder.path, files: folder.files.map { ($0.name, $0.bytes) })
        }
      }
      for file in outcome.files {
        try OutputFile.put(file.bytes, to: file.path, replacesInput: file.replacesInput)
      }
      if !outcome.output.isEmpty { try OutputFile.put(outcome.output, to: nil) }
      if let failure = outcome.failure { throw failure }
      return .done
    } catch {
      Terminal.report(Outcome.printed(error.message))
      return error.code
    }
  }
}
