import MoRiLE
import MoRiLEFormats

/// What came of a command: files to write, results, messages, and how the program ends.
package struct Outcome: Sendable {
  /// A file to write, whole or not at all.
  package struct File: Sendable {
    /// Where it goes.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]
    /// Whether it may be a file that has been read.
    package let replacesInput: Bool
  }

  /// A folder to make, whole or not at all.
  package struct Folder: Sendable {
    /// Where it goes.
    package let path: String
    /// Its files, by their names in it.
    package let files: [SourceFile]
  }

  /// The folders to make.
  package internal(set) var folders: [Folder] = []
  /// The files to write.
  package internal(set) var files: [File] = []
  /// What goes to standard output once the files are written.
  package internal(set) var output: [UInt8] = []
  /// Warnings and the like, for standard error.
  package internal(set) var messages = ""
  /// Why the command did not succeed; nil where it did.
  package internal(set) var failure: Exit?

  /// An outcome of nothing.
  package init() {}

  /// An outcome of a text for standard output.
  init(printing text: String) { output = Array(text.utf8) }

  /// How the program ends.
  package var code: ExitCode { failure?.code ?? .done }

  /// All that goes to standard error.
  package var errors: String { messages + Self.printed(failure?.message ?? "") }

  /// A message as it is printed: nothing that came into it from a file or its name moves the cursor or turns
  /// the writing.
  package static func printed(_ message: String) -> String {
    guard !message.isEmpty else { return "" }
    let printed = String(message.map { $0 == "\n" ? "\n" : Character(PrintedCharacter($0).text) })
    return printed.hasSuffix("\n") ? printed : printed + "\n"
  }
}
