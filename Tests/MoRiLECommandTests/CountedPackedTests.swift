import Foundation
import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

/// Incidents counted from packed files: what comes of them is what comes of the same files unpacked, on a disk and in memory.
///
/// The files are packed by other programs where there are some.
@Suite(.timeLimit(.minutes(1))) struct CountedPackedTests {
  private static let words = [
    "--by", "Crime type", "--period", "2019-02", "--previous", "2019-01", "--quiet",
  ]

  private static func street(_ month: String) throws -> [UInt8] {
    try RepositoryFile.read("Tests/Fixtures/street/2019-\(month)-devon-and-cornwall-street.csv")
      .bytes
  }

  /// Makes files in a folder, does something to them, and runs a command on them there and in memory.
  private func run(
    _ files: [String: [UInt8]], after shell: String = "", _ words: [String]
  ) throws -> Morile.Result {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, bytes) in files { try morile.write(bytes, to: name) }
    if !shell.isEmpty { #expect(try morile.shell(shell).errors == "") }
    let result = try morile.run(["count"] + words)
    var made: [String: [UInt8]] = [:]
    for name in try morile.files {
      made[name] = Array(try Data(contentsOf: morile.folder.appending(path: name)))
    }
    let outcome = Commands().run(
      ["count"] + words,
      on: Host(files: .inMemory(made), models: ShippedModels.files, today: nil))
    #expect(
      result
        == Morile.Result(
          output: String(decoding: outcome.output, as: UTF8.self), errors: outcome.errors,
          code: outcome.code.rawValue))
    return result
  }

  private func plain() throws -> Morile.Result {
    try run(
      ["1.csv": Self.street("01"), "2.csv": Self.street("02")], ["1.csv", "2.csv"] + Self.words)
  }

  @Test(arguments: [
    "gzip 1.csv; gzip -9 2.csv",
    // Several members, and zeros behind the last.
    "head -c 60000 1.csv | gzip > 1.csv.gz; tail -c +60001 1.csv | gzip >> 1.csv.gz; head -c 512 /dev/zero >> 1.csv.gz; "
      + "gzip < 2.csv > 2.csv.gz",
  ])
  func gzipIsUnpacked(shell: String) throws {
    let files = ["1.csv": try Self.street("01"), "2.csv": try Self.street("02")]
    let result = try run(files, after: shell, ["1.csv.gz", "2.csv.gz"] + Self.words)
    #expect(result == (try plain()))
    #expect(result.output.contains("Burglary,17,10"))
  }

  @Test func theTablesOfAZipFileAreCounted() throws {
    var zip = ZipWriter()
    zip.add("2019-01/x-street.csv", try Self.street("01"))
    zip.add("2019-02/x-street.csv", try Self.street("02"))
    zip.add("2019-02/x-stop.csv", Array("Type,Date\nPerson search,2019-02-01\n".utf8))
    zip.add("__MACOSX/2019-02/._x-street.csv", [0])
    zip.add("readme.txt", [65])
    let result = try run(["m.zip": zip.finish()], ["m.zip"] + Self.words)
    #expect(
      result.errors
        == "m.zip: warning: 1 of the 3 tables in it has not the columns that are asked for, and is left out: "
        + "\"2019-02/x-stop.csv\"\n")
    #expect(result.output == (try plain()).output)
    let other = try run(["m.zip": zip.finish()], ["m.zip", "--by", "Crime typ"])
    #expect(
      other.errors.hasPrefix(
        "m.zip/2019-01/x-street.csv:1:1: error: there is no column \"Crime typ\"; did you mean \"Crime type\"?"
      ),
      "\(other.errors)")
  }

  /// Rows and cells that go on beyond a piece are whole, and line ends inside cells end none.
  @Test func piecesEndWhereRowsDo() throws {
    let rows = (0..<90_000).map { row in
      row % 7 == 0
        ? "2019-02,\"Theft,\n\"\"from\"\" a place \(row % 5)\",\(row)"
        : "2019-0\(1 + row % 2),Drugs \(row % 3),\(String(repeating: "x", count: row % 60))"
    }
    let bytes = Array((["Month,Crime type,Note"] + rows).joined(separator: "\r\n").utf8)
    #expect(bytes.count > 3 << 20)
    let packed = try run(["a.csv": bytes], after: "gzip a.csv", ["a.csv.gz"] + Self.words)
    #expect(packed == (try run(["a.csv": bytes], ["a.csv"] + Self.words)))
    #expect(packed.code == 0 && packed.output.contains("\"\"from\"\" a place 4"))
  }

  /// What is wrong with the rows is told as of the file that was packed, with its lines.
  @Test func faultsAreThoseOfTheTable() throws {
    let bytes = try Self.street("01") + Array("short\n".utf8)
    let packed = try run(["a.csv": bytes], after: "gzip a.csv", ["a.csv.gz"] + Self.words)
    let plain = try run(["a.csv": bytes], ["a.csv"] + Self.words)
    #expect(
      packed.code == 65 && packed.errors.hasPrefix("a.csv.gz:502:1: error: this row has 1 cell"))
    #expect(packed.errors == plain.errors.replacing("a.csv:", with: "a.csv.gz:"))
  }

  @Test(arguments: [[0xE9, 0x0A], [0xC3, 0xA9, 0x0A]] as [[UInt8]])
  func otherEncodingsAreRead(end: [UInt8]) throws {
    let bytes = Array("\u{FEFF}Month,Crime type\n2019-02,Caf".utf8) + end
    let kept = end.count == 2 ? Array(bytes.dropFirst(3)) : bytes
    let packed = try run(["a.csv": kept], after: "gzip a.csv", ["a.csv.gz"] + Self.words)
    #expect(packed.output == "issue,count,previous_count\nCaf\u{E9},1,\n", "\(packed)")
  }

  @Test(arguments: [
    (
      "head -c -20 a.csv.gz > b.csv.gz",
      "this gzip file cannot be unpacked, or is cut off: download or copy it anew"
    ),
    ("head -c -4 a.csv.gz > b.csv.gz", "this gzip file is cut off: download or copy it anew"),
    (
      "head -c 12 a.csv.gz > b.csv.gz",
      "this gzip file does not begin as such files do: download or copy it anew"
    ),
    (
      "head -c -8 a.csv.gz > b.csv.gz; printf 12345678 >> b.csv.gz",
      "this gzip file is not what was packed, by its check sum: download or copy it anew"
    ),
    (
      "(cat a.csv.gz; printf x) > b.csv.gz",
      "this gzip file does not begin as such files do: download or copy it anew"
    ),
    (
      "head -c 40000000 /dev/zero | gzip -9 > b.csv.gz",
      "this file has more than 1,000 times its packed size, as no table has: check where it comes from"
    ),
  ])
  func whatCannotBeUnpackedIsTold(shell: String, message: String) throws {
    let result = try run(
      ["a.csv": try Self.street("01")], after: "gzip a.csv; \(shell); rm a.csv.gz",
      ["b.csv.gz"] + Self.words)
    #expect(result == Morile.Result(output: "", errors: "b.csv.gz: error: \(message)\n", code: 65))
  }

  /// What is packed where nothing packed is read is told with what to do.
  @Test(arguments: [
    ["check", "a.csv.gz"], ["assess", "a.csv.gz", "--model", "stra-plymouth-2015"],
    ["trends", "a.csv.gz"], ["score", "--model", "stra-plymouth-2015"],
    ["count", "a.csv", "--by", "Crime type", "--areas", "a.csv.gz", "--csp", "Elm"],
    ["count", "--csp-tables", "a.csv.gz", "--csp", "Elm", "--map", "a.csv.gz"],
  ])
  func otherCommandsSayWhatToDo(words: [String]) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Self.street("01"), to: "a.csv")
    #expect(try morile.shell("gzip -k a.csv").errors == "")
    let input = words[0] == "score" ? " < a.csv.gz" : ""
    let quoted = words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
    let result = try morile.shell("morile \(quoted)\(input)")
    #expect(
      result.errors.hasSuffix(
        "error: this file is packed with gzip, as only incidents that are counted may be: unpack it, with gzip -d, 7-Zip or "
          + "the like, and name the file that comes of it\n"), "\(result.errors)")
    #expect(result.code == 65 && result.output.isEmpty)
  }

  /// The tables of a zip file are unpacked a piece at a time, and may have 2 GB; what is told of them is said of tables.
  @Test(arguments: [
    (
      2_000_000_001,
      "\"a.csv\" has 2000000001 bytes unpacked, and a file in a zip file may have at most 2 GB: unpack the zip file, and "
        + "name what is to be read of what comes of it"
    ),
    (
      2_000_000_000,
      "\"a.csv\" has more than 1,000 times its packed size, as no table has: check where the file comes from"
    ),
  ])
  func whatAZipFileMayHoldIsTold(size: UInt32, message: String) throws {
    var zip = ZipWriter()
    zip.add("a.csv", try Self.street("01"))
    var bytes = zip.finish()
    // The size unpacked, in the directory at the end.
    let start = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    for place in 0..<4 {
      bytes[start + 24 + place] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(place)))
    }
    let result = try run(["m.zip": bytes], ["m.zip"] + Self.words)
    #expect(result == Morile.Result(output: "", errors: "m.zip: error: \(message)\n", code: 65))
  }

  @Test func aDamagedZipFileIsTold() throws {
    var zip = ZipWriter()
    zip.add("a.csv", try Self.street("01"))
    let bytes = zip.finish()
    let cut = try run(["m.zip": Array(bytes.dropLast(30))], ["m.zip"] + Self.words)
    #expect(
      cut.errors
        == "m.zip: error: this zip file is damaged, or was cut off: download or copy it anew\n")
    var changed = bytes
    changed[2_000] ^= 0xFF
    let part = try run(["m.zip": changed], ["m.zip"] + Self.words)
    #expect(
      part.errors
        == "m.zip/a.csv: error: this table cannot be unpacked: the zip file is damaged, needs a password, or is packed in a "
        + "way that is not read; download or copy it anew\n")
    #expect(part.code == 65 && part.output.isEmpty)
  }

  /// A packed file takes no more memory than a piece of it, and comes from a pipe as well.
  @Test func memoryDoesNotGrowWithTheFile() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let row = "2019-02,Drugs,\(String(repeating: "0123456789", count: 20))"
    let made = try morile.shell(
      "(echo Month,Crime type,Note; yes '\(row)' | head -n 600000) | gzip -1 > a.csv.gz")
    #expect(made.errors == "")
    let run = try MeasuredRun.run(
      ["count", "a.csv.gz", "--by", "Crime type"], in: morile, atMost: 50)
    #expect(run.result == Morile.Result(output: "issue,count\nDrugs,600000\n", errors: "", code: 0))
    #expect(run.megabytes < 80, "\(run.megabytes) MB")
    let piped = try morile.shell("head -c 100000000 a.csv.gz | morile count - --by 'Crime type'")
    #expect(piped.output == run.result.output, "\(piped.errors)")
  }
}
