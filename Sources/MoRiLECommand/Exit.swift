/// How the program ends: codes of sysexits.h, so that a script can tell the reasons apart.
enum ExitCode: Int32 {
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
}

/// The end of a command that did not succeed, with what to print on standard error.
struct Exit: Error {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// What it says of a file, without the name of the file.
  func reason(for path: String) -> String {
    let start = "\(path): error: "
    return message.hasPrefix(start) ? String(message.dropFirst(start.count)) : message
  }

  /// A fault of the command line, with the way to the help of a command.
  static func usage(_ message: String, _ command: String? = nil) -> Exit {
    let help = command.map { "morile \($0) --help" } ?? "morile --help"
    return Exit(.usage, "morile: \(message)\nSee `\(help)`.")
  }
}
