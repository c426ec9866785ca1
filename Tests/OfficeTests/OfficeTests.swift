import Foundation
import Testing

/// Workbooks and documents as other programs read and write them: `Tests/Office` has the judges, and says what they
/// need.
@Suite struct OfficeTests {
  /// The exit code by which the judges say that they cannot be run here.
  private static let skipped: Int32 = 77

  @Test("workbooks and documents, judged by other programs", .timeLimit(.minutes(15)))
  func judges() async throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = root.appending(path: "Tests/Office/run")
    process.arguments = [try Self.program.path]
    let log = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID()).txt")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let file = try FileHandle(forWritingTo: log)
    process.standardOutput = file
    process.standardError = file
    // Where there are two processors there are two threads for all tests: this one must not hold one for minutes.
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    let output = try Data(contentsOf: log)
    FileHandle.standardOutput.write(output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    if process.terminationStatus == Self.skipped {
      print("The office tests are not run. \(lines.last ?? "")")
      return
    }
    let failures = lines.filter { $0.hasPrefix("FAIL") }.joined(separator: "\n")
    #expect(
      process.terminationStatus == 0,
      "\(failures.isEmpty ? lines.suffix(8).joined(separator: "\n") : failures)")
  }

  /// The program, which stands above the tests in the folder of the build.
  private static var program: URL {
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
