import Foundation
import Testing

/// What has no end, such as a device, is refused soon and in little memory, wherever it stands for a file.
@Suite(.serialized, .timeLimit(.minutes(1))) struct EndlessInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    var errors = noText
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let noText =
    "/dev/zero:1:1: error: this is not text: it has a byte 0 here; save the table as CSV UTF-8\n"
  private static func tooLarge(_ kind: String) -> String {
    "/dev/zero: error: \(kind) has at most 10,000,000 bytes, and this one has more; "
      + "check that the right file was named\n"
  }
  private static let year = "Models/examples/plymouth/2015"

  static let cases = [
    Case(words: ["assess", "--model", "/dev/zero"], errors: tooLarge("a model file")),
    Case(words: ["models", "show", "/dev/zero"], errors: tooLarge("a model file")),
    Case(words: ["apply", "/dev/zero", "x.csv"], errors: tooLarge("a session file")),
    Case(words: ["apply", "/dev/zero", "--log"], errors: tooLarge("a session file")),
    Case(words: ["apply", "session.json", "/dev/zero"]),
    Case(words: ["assess", "/dev/zero"]),
    Case(words: ["assess", "/dev/zero", "--format", "csv"]),
    Case(words: ["check", "/dev/zero"]),
    Case(words: ["consensus", "x.csv", "/dev/zero"]),
    Case(words: ["consensus", "/dev/zero", "/dev/zero"]),
    Case(words: ["monitor", "/dev/zero"]),
    Case(words: ["report", "/dev/zero"]),
    Case(words: ["report", "x.csv", "--decisions", "/dev/zero"]),
    Case(words: ["board", "x.csv", "--areas", "/dev/zero"]),
    Case(words: ["compare", "x.csv", "/dev/zero"]),
    Case(words: ["explain", "/dev/zero", "--issue", "x"]),
    Case(words: ["robustness", "/dev/zero"]),
    Case(words: ["trends", "/dev/zero"]),
    Case(words: ["workshop", "/dev/zero", "--output", "w.html"]),
    Case(words: ["count", "/dev/zero", "--by", "x"]),
  ]

  @Test(arguments: cases) func isRefused(_ example: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let data = Morile.root.appending(path: "Models/morile-csp/plymouth-2017-18.csv")
    let session = Morile.root.appending(path: "Tests/Fixtures/sessions/plymouth.json")
    try morile.write(try Data(contentsOf: data), to: "x.csv")
    try morile.write(try Data(contentsOf: session), to: "session.json")
    let run = try MeasuredRun.run(example.words, in: morile, atMost: 20)
    #expect(run.result.output == "")
    #expect(run.result.code == 65)
    // What is told of a line that is cut is not asked for here.
    #expect(run.result.errors.contains(example.errors))
    #expect(run.megabytes <= 100)
    #expect(try morile.files == ["session.json", "x.csv"])
  }

  /// A plain file for which there is no memory is told, and nothing is asked of it.
  @Test(arguments: [
    "consensus big.csv big.csv", "assess big.csv", "check big.csv", "report big.csv",
  ])
  func aFileLargerThanMemoryIsRefused(_ line: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell("truncate -s 8G big.csv; ulimit -v 6000000; morile \(line)")
    #expect(
      result
        == Morile.Result(
          output: "",
          errors:
            "big.csv: error: this file has 8,589,934,592 bytes, and the system gives no memory for so many; "
            + "check that the right file was named, or divide it\n", code: 74))
  }

  @Test func textWithoutAnEndIsReadToTheLimit() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell("yes Arson,1 | morile consensus - x.csv")
    #expect(
      result
        == Morile.Result(
          output: "",
          errors:
            "standard input: error: a table from a pipe or a device has at most 64 MB here, and this one "
            + "has more; save it in a file, and name that\n", code: 65))
    let register = try morile.shell("yes Arson,1 | morile monitor -")
    #expect(
      register
        == Morile.Result(
          output: "",
          errors:
            "standard input: error: a register has at most 10,000,000 bytes, and this one has more; "
            + "check that the right file was named\n", code: 65))
  }

  @Test func aRegisterHasALimit() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(repeating: 0x41, count: 10_000_001), to: "measures.csv")
    let result = try morile.run(["monitor", "measures.csv"])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors:
            "measures.csv: error: a register has at most 10,000,000 bytes, and this one has 10,000,001; "
            + "check that the right file was named\n", code: 65))
  }

  /// A pipe with a name is opened once: what writes to it may have ended by the time it would be opened again.
  @Test func aPipeIsReadWhole() async throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try await morile.sleepingShell(
      "mkfifo p.csv; (printf 'issue,financial\\nArson,1\\n' > p.csv; sleep 1) & "
        + "morile assess p.csv --model stra-plymouth-2015 --format csv 2> /dev/null | cut -d, -f2")
    #expect(result == Morile.Result(output: "issue\nArson\n", errors: "", code: 0))
  }

  /// UTF-16 has bytes 0, and JSON tells its own faults: neither is cut short.
  @Test func otherTextFromAPipeIsReadWhole() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let text = "issue,financial\n" + (0..<9_000).map { "Arson \($0),1\n" }.joined()
    try morile.write(
      Data(([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      to: "a.csv")
    let line = "morile assess - --model stra-plymouth-2015 --format csv 2> /dev/null | wc -l"
    #expect(try morile.shell("cat a.csv | \(line)").output == "9001\n")
  }
}
