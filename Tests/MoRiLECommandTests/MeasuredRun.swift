import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A run of the program with the memory that it took.
struct MeasuredRun {
  var result: Morile.Result
  /// The most memory that the program had at one time.
  var megabytes: Int

  /// Runs `morile` in a folder; it is killed after so many seconds, and ends with -9 then.
  static func run(_ words: [String], in morile: Morile, atMost limit: Double) throws -> MeasuredRun
  {
    let process = Process()
    process.executableURL = try Morile.executable
    process.arguments = words
    process.currentDirectoryURL = morile.folder
    process.environment = [:]
    process.standardInput = FileHandle.nullDevice
    let names = ["output", "errors"].map { _ in
      FileManager.default.temporaryDirectory.appending(path: "morile-\(UUID().uuidString)")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    for name in names { try Data().write(to: name) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    let start = DispatchTime.now().uptimeNanoseconds
    func elapsed() -> Double {
      Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
    try process.run()
    var megabytes = 0
    while process.isRunning {
      megabytes = max(megabytes, peak(of: process.processIdentifier))
      if elapsed() > limit { kill(process.processIdentifier, SIGKILL) }
      usleep(500)
    }
    process.waitUntilExit()
    let code = process.terminationStatus
    return MeasuredRun(
      result: Morile.Result(
        output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
        code: process.terminationReason == .exit ? code : -code),
      megabytes: megabytes)
  }

  /// The most memory that a running process has had so far; 0 where the system does not say.
  ///
  /// What `wait4` says afterwards is no help: it begins with the memory of whoever started the process.
  private static func peak(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes / 1024
  }
}
