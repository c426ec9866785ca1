import Foundation
import Testing

@testable import MoRiLEProgram

/// The scripts that complete words, tried in the shells that they are for, and the page of the manual.
@Suite struct CompletionTests {
  @Test(arguments: [
    (["morile", "as"], ["assess"]), (["morile", "mo"], ["monitor", "models"]),
    (["morile", "help", "x"], []), (["morile", "assess", "--f"], ["--format"]),
    (
      ["morile", "assess", "--format", ""],
      ["table", "csv", "json", "markdown", "html", "xlsx", "docx"]
    ),
    (["morile", "compare", "--format", "ht"], ["html"]),
    (["morile", "status", "--table", ""], ["steps", "gaps"]),
    (["morile", "new", "-"], ["--model", "--from", "--excel", "--help"]),
    (["morile", "assess", "iss"], []),
  ]) func bashCompletes(words: [String], expected: [String]) throws {
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let found = try Self.shell(
      "bash",
      """
      \(Call(["completion", "bash"]).output)
      COMP_WORDS=(\(typed)); COMP_CWORD=\(words.count - 1); _morile
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(found.code == 0)
    #expect(found.output.split(separator: "\n").map { String($0) } == expected)
  }

  /// Each script names each command, and each option of each.
  @Test(arguments: ["bash", "zsh", "fish"]) func scriptsAreWhole(shell: String) throws {
    let script = Call(["completion", shell])
    #expect(script.code == .done)
    for command in Commands.inMemory {
      #expect(script.output.contains(command.name))
      for option in command.options {
        let name = shell == "fish" ? "-l \(option.name.dropFirst(2)) " : option.name
        #expect(script.output.contains(name), "\(command.name) \(option.name)")
      }
    }
  }

  /// Shells that are on this machine take the scripts; on a machine of CI all of them are.
  @Test(arguments: [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
  func scriptsAreUnderstood(shell: String, option: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "morile-completion-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Call(["completion", shell]).output.utf8).write(to: file)
    let found = try Self.shell(
      "sh", "command -v \(shell) > /dev/null || exit 99; \(shell) \(option) '\(file.path)'")
    let isCI = ProcessInfo.processInfo.environment["CI"] != nil
    #expect(found.code == 0 || found.code == 99 && !isCI, "\(found.output)")
  }

  @Test func theManualHasEveryCommandAndOption() {
    let page = Call(["man"]).output
    #expect(page.hasPrefix(".TH MORILE 1 "))
    let plain = page.replacing("\\-", with: "-").replacing("\\&", with: "")
      .replacing("\\e", with: "\\")
    for command in Commands.inMemory {
      #expect(plain.contains("\n.SS \(command.name)\n"))
      for option in command.options {
        #expect(plain.contains("\n.B \(option.usage)\n\(option.text)\n"), "\(option.name)")
      }
    }
    // What begins with a point or an apostrophe is an order to man.
    let orders = Set(
      page.split(separator: "\n").filter { ".'".contains($0.first ?? " ") }
        .map { String($0.split(separator: " ")[0]) })
    #expect(orders == [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi"])
  }

  @Test func theManualIsUnderstood() throws {
    let found = try Self.shell(
      "sh", "command -v mandoc > /dev/null || exit 99; mandoc -T lint -W error",
      input: Call(["man"]).output)
    let isCI = ProcessInfo.processInfo.environment["CI"] != nil
    #expect(found.code == 0 || found.code == 99 && !isCI, "\(found.output)")
  }

  /// Runs a script in a shell.
  private static func shell(
    _ name: String, _ script: String, input: String = ""
  ) throws -> (output: String, code: Int32) {
    let process = Process()
    let (into, out) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name, "-c", script]
    process.standardInput = into
    process.standardOutput = out
    process.standardError = out
    try process.run()
    try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try into.fileHandleForWriting.close()
    let output = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
