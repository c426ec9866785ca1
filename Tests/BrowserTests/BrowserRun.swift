import Foundation

/// A run of the browser tests, which prints what they print as they go on.
struct BrowserRun {
  /// How the run ended.
  let code: Int32
  private let lines: [String]

  /// Runs all browser tests with the program that was built with these tests.
  init() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = root.appending(path: "Tests/Browser/run")
    process.arguments = [try Self.program.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    var output: [UInt8] = []
    while case let bytes = pipe.fileHandleForReading.availableData, !bytes.isEmpty {
      output += bytes
      FileHandle.standardOutput.write(bytes)
    }
    process.waitUntilExit()
    code = process.terminationStatus
    lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The tests that failed.
  var failures: String { lines.filter { $0.hasPrefix("FAIL") }.joined(separator: "\n") }

  /// What was said last.
  var lastLine: String { lines.last ?? "" }

  /// The program, which stands above the tests in the folder of the build.
  static var program: URL {
    get throws {
      var folder = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
      while folder.path != "/" {
        let program = folder.appending(path: "morile")
        if FileManager.default.isExecutableFile(atPath: program.path), !program.hasDirectoryPath {
          return program
        }
        folder.deleteLastPathComponent()
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }
}
