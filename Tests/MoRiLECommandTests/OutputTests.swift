import Foundation
import Testing

/// Where results go, and what is left when they cannot.
@Suite struct OutputTests {
  @Test func aFileIsWrittenWhole() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["assess", "--output", "ranked.csv"])
    #expect(result == Morile.Result(output: "", errors: "", code: 0))
    #expect(try morile.files == ["ranked.csv"])
    let golden = Morile.root.appending(path: "Tests/Fixtures/golden/assess.csv")
    #expect(try morile.read("ranked.csv") == String(contentsOf: golden, encoding: .utf8))
  }

  struct Format: CustomTestStringConvertible {
    let file: String
    let golden: String
    var words: [String] = []
    var testDescription: String { file }
  }

  @Test(arguments: [
    Format(file: "a.csv", golden: "assess.csv"), Format(file: "a.json", golden: "assess.json"),
    Format(file: "a.md", golden: "assess.md"), Format(file: "a.txt", golden: "assess.txt"),
    Format(file: "a.tmp", golden: "assess.json", words: ["--format", "json"]),
  ]) func theNameOfTheFileGivesTheFormat(_ format: Format) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let words = ["assess", "--output", format.file] + format.words
    #expect(try morile.run(words).code == 0)
    let golden = Morile.root.appending(path: "Tests/Fixtures/golden/\(format.golden)")
    #expect(try morile.read(format.file) == String(contentsOf: golden, encoding: .utf8))
  }

  /// Without the mark, Excel takes a file for Windows-1252 and garbles the name.
  @Test func aFileForExcelIsMarkedAsUTF8WhereItMatters() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let header =
      "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,"
    let rest = "gaps,priority,cost,capacity,capability,mitigation\n"
    // Windows-1252, as Excel in Britain saves it.
    let name = Array("Theft over ".utf8) + [0xA3] + Array("500 ".utf8) + [0x96]
    try morile.write(
      Array((header + rest).utf8) + name + Array(" shops,1,1,1,1,1,1,1,1,1,1,1,1,1,1\r\n".utf8),
      to: "in.csv")
    #expect(try morile.run(["assess", "in.csv", "--output", "out.csv"]).errors == "")
    let piped = try morile.run(["assess", "in.csv", "--format", "csv"]).output
    #expect(piped.contains("\n1,Theft over £500 – shops,,Standard,"))
    let file = try Data(contentsOf: morile.folder.appending(path: "out.csv"))
    #expect(file == Data([0xEF, 0xBB, 0xBF]) + Data(piped.utf8))
    #expect(try morile.run(["assess", "out.csv", "--format", "csv"]).code == 0)
  }

  struct Refusal: CustomTestStringConvertible {
    let testDescription: String
    let output: String
    let errors: String
    let code: Int32
  }

  @Test(arguments: [
    Refusal(
      testDescription: "a folder that is not there", output: "no/such/ranked.csv",
      errors: "no/such/ranked.csv: error: cannot be created: No such file or directory\n", code: 73),
    Refusal(
      testDescription: "a folder", output: ".", errors: ".: error: this is a folder; name a file\n",
      code: 73),
    Refusal(
      testDescription: "a full disk", output: "/dev/full",
      errors: "/dev/full: error: writing failed: No space left on device\n", code: 74),
  ]) func whatCannotBeWrittenIsTold(_ refusal: Refusal) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["assess", "--output", refusal.output])
    #expect(result == Morile.Result(output: "", errors: refusal.errors, code: refusal.code))
    #expect(try morile.files == [])
  }

  @Test func aFullStandardOutputIsTold() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell("morile assess > /dev/full")
    #expect(
      result.errors == "standard output: error: writing failed: No space left on device\n")
    #expect(result.code == 74)
  }

  @Test func aLinkStaysALinkAndRightsStay() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data("before".utf8), to: "real.csv")
    let result = try morile.shell(
      "chmod 640 real.csv; ln -s real.csv link.csv; morile assess --output link.csv; "
        + "test -L link.csv && stat -c %a real.csv && head -c 4 real.csv")
    #expect(result == Morile.Result(output: "640\nrank", errors: "", code: 0))
  }

  @Test func colourIsForTerminalsOnly() throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try !morile.run(["assess"]).output.contains("\u{1B}"))
    // `script` lends the program a terminal.
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let line = "TERM=xterm %@ script -qec 'morile assess' /dev/null"
    #expect(try morile.shell(line.replacing("%@", with: "")).output.contains("\u{1B}[1;31mHigh"))
    #expect(try !morile.shell(line.replacing("%@", with: "NO_COLOR=1")).output.contains("\u{1B}"))
  }
}
