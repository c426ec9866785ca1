/// The end of a command that did not succeed, with what to print on standard error.
package struct Exit: Error {
  /// Why it ended.
  package let code: ExitCode
  /// What people are told.
  package let message: String

  /// Makes an end.
  package init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The end of a command with several failures, each told, that ends as the first does; nil where there is
  /// none.
  package init?(_ failures: [Exit]) {
    guard let first = failures.first else { return nil }
    let messages = failures.map { $0.message.hasSuffix("\n") ? $0.message : $0.message + "\n" }
    self.init(first.code, messages.joined())
  }

  /// The end of a command of whose files some cannot be read, with the faults of the others if they have any.
  package init(_ failures: [Exit], besides faults: String) {
    let others = faults.isEmpty ? [] : [Exit(.faultyData, faults)]
    self = Exit(failures + others) ?? Exit(.faultyData, faults)
  }

  /// Whether it begins with the name of a file.
  func isAbout(_ path: String) -> Bool { message.hasPrefix("\(path): error: ") }

  /// What it says of a file, without the name of the file and the end of the line.
  func reason(for path: String) -> String {
    let text = message.hasSuffix("\n") ? String(message.dropLast()) : message
    return isAbout(path) ? String(text.dropFirst("\(path): error: ".count)) : text
  }

  /// A fault of the command line, with the way to the help of a command.
  package static func usage(_ message: String, _ command: String? = nil) -> Exit {
    let help = command.map { "morile \($0) --help" } ?? "morile --help"
    return Exit(.usage, "morile: \(message)\nSee `\(help)`.")
  }
}
