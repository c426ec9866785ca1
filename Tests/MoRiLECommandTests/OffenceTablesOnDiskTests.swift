import Foundation
import MoRiLEProgram
import MoRiLEReports
import TestSupport
import Testing

/// Tables of offences that lie on a disk, or come through a pipe, come to what they come to in memory.
@Suite struct OffenceTablesOnDiskTests {
  private static let map = Array("issue,group\nA,Group 0\nB,Group 1\n".utf8)

  private static func files() throws -> [String: [UInt8]] {
    var files = ["map.csv": map, "faulty.csv": Array("Financial Year,CSP Name\n2023/24,x\n".utf8)]
    for name in ["00.ods", "01.xlsx", "02.csv"] {
      files[name] = try RepositoryFile.read("Tests/Fixtures/csp/oracle/\(name)").bytes
    }
    let text = String(decoding: files["02.csv"] ?? [], as: UTF8.self)
    files["wide.csv"] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    files["broken.csv"] = Array(text.replacing(",Westshire,", with: ",\"West\" shire,").utf8)
    files["empty.csv"] = []
    return files
  }

  @Test(arguments: [
    ["00.ods"], ["01.xlsx"], ["02.csv"], ["wide.csv"], ["broken.csv"], ["faulty.csv"],
    ["empty.csv"], ["none.csv"], ["faulty.csv", "empty.csv"],
  ]) func areCountedAlike(_ names: [String]) throws {
    let morile = try Morile()
    defer { morile.remove() }
    var files = try Self.files()
    files["w.csv"] = Array("code,weight\n8N,2.5\n28E,100\n".utf8)
    for (name, bytes) in files { try morile.write(bytes, to: name) }
    let words =
      ["count", "--csp", "Plymouth", "--map", "map.csv", "--weights", "w.csv"]
      + names.flatMap { ["--csp-tables", $0] }
    let outcome = Commands().run(
      words, on: Host(files: .inMemory(files), models: ShippedModels.files, today: nil))
    let memory = Morile.Result(
      output: String(decoding: outcome.output, as: UTF8.self), errors: outcome.errors,
      code: outcome.code.rawValue)
    #expect(try morile.run(words) == memory)
    #expect((memory.code == 0) == (names[0].hasPrefix("0") || names[0] == "wide.csv"))
  }

  @Test func aPipeIsRead() throws {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, bytes) in try Self.files() { try morile.write(bytes, to: name) }
    for name in ["00.ods", "01.xlsx", "02.csv"] {
      let words = "count --csp Plymouth --map map.csv --csp-tables"
      let file = try morile.shell("morile \(words) \(name) 2> /dev/null")
      let pipe = try morile.shell("cat \(name) | morile \(words) - 2> /dev/null")
      #expect(pipe == file)
      #expect(pipe.output.hasPrefix("issue,count,previous_count\nA,"), "\(pipe)")
    }
  }

  /// A device without an end is refused soon.
  @Test func whatHasNoEndIsRefused() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Self.map, to: "map.csv")
    let run = try MeasuredRun.run(
      ["count", "--csp", "x", "--map", "map.csv", "--csp-tables", "/dev/zero"], in: morile,
      atMost: 20)
    #expect(
      run.result.errors
        == "/dev/zero:1:1: error: this is not text: it has a byte 0 here; save the table as CSV UTF-8\n"
    )
    #expect(run.result.code == 65 && run.megabytes <= 150)
  }
}
