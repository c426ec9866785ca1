import Foundation
import MoRiLEPageFile
import TestSupport
import Testing

/// The program, run as a user runs it.
struct Morile {
  /// What a run printed and how it ended.
  struct Result: Equatable {
    var output: String
    var errors: String
    var code: Int32
  }

  static let root = RepositoryFile.root

  /// Whether the program was built with the workshop page.
  static var hasPage: Bool { BuiltInPage.page != nil }

  /// The program that was built with these tests.
  static var executable: URL {
    get throws {
      let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0])
      var folder = bundle.deletingLastPathComponent()
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

  /// A new, empty folder to run in.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "morile-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ bytes: some DataProtocol, to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The names of the files in the folder.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Runs `morile` with some words, in the folder.
  func run(_ words: [String], input: String = "", environment: [String: String] = [:]) throws
    -> Result
  {
    try Self.run(
      Self.executable, words, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in the folder, with `morile` on the path.
  func shell(_ line: String) throws -> Result {
    try Self.run(
      Self.shell, ["-c", line], in: folder, input: "", environment: Self.shellEnvironment)
  }

  /// Runs a line of shell that sleeps, and leaves the thread to other tests meanwhile.
  func sleepingShell(_ line: String) async throws -> Result {
    let prepared = try Prepared(
      Self.shell, ["-c", line], in: folder, input: "", environment: Self.shellEnvironment)
    defer { prepared.remove() }
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      prepared.process.terminationHandler = { _ in ended.resume() }
      do { try prepared.process.run() } catch { ended.resume(throwing: error) }
    }
    return try prepared.result
  }

  private static let shell = URL(filePath: "/bin/sh")

  private static var shellEnvironment: [String: String] {
    get throws {
      ["PATH": "\(try executable.deletingLastPathComponent().path):/usr/bin:/bin"]
    }
  }

  private static func run(
    _ program: URL, _ words: [String], in folder: URL, input: String,
    environment: [String: String]
  ) throws -> Result {
    let prepared = try Prepared(program, words, in: folder, input: input, environment: environment)
    defer { prepared.remove() }
    try prepared.process.run()
    prepared.process.waitUntilExit()
    return try prepared.result
  }
}

/// A program that is ready to run, with the files for what it reads and writes.
private struct Prepared {
  let process = Process()
  private let names: [URL]

  init(
    _ program: URL, _ words: [String], in folder: URL, input: String,
    environment: [String: String]
  ) throws {
    // Output goes through files: a pipe that nobody empties in time would stop the program.
    names = ["in", "out", "err"].map { _ in
      FileManager.default.temporaryDirectory.appending(path: "morile-\(UUID().uuidString)")
    }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
  }

  func remove() {
    for name in names { try? FileManager.default.removeItem(at: name) }
  }

  /// What it printed and how it ended.
  var result: Morile.Result {
    get throws {
      Morile.Result(
        output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self),
        code: process.terminationStatus)
    }
  }
}
