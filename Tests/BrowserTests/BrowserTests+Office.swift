import Foundation
import Testing

// Workbooks and documents as other programs read and write them: `Tests/Office` has the judges, and says what they
// need. They follow the browser, since both take the processors for minutes.
extension BrowserTests {
  @Test("workbooks and documents, judged by other programs", .timeLimit(.minutes(15)))
  func judges() async throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = root.appending(path: "Tests/Office/run")
    process.arguments = [try BrowserRun.program.path]
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
}
