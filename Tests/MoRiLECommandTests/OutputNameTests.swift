import Foundation
import Testing

/// An output that is an input, or whose name says that it is something that nothing here writes, is refused
/// before anything is read.
@Suite struct OutputNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let errors: String
    /// What is done in the folder before.
    var shell = ":"
    var input = "/dev/null"
    var testDescription: String { words.joined(separator: " ") }
  }

  private static func lost(_ output: String, _ other: String? = nil) -> String {
    let what =
      other.map { "is the same file as \($0), which is read" } ?? "is a file that is read"
    return
      "morile: --output \"\(output)\" \(what): what it holds would be lost; name another file\n"
  }

  static let inputs = [
    Case(words: ["assess", "a.csv", "--output", "a.csv"], errors: lost("a.csv")),
    Case(words: ["assess", "a.csv", "--output", "./a.csv"], errors: lost("./a.csv", "a.csv")),
    Case(words: ["assess", "a.csv", "b.csv", "--output=b.csv"], errors: lost("b.csv")),
    Case(
      words: ["assess", "a.csv", "--output", "link.csv"], errors: lost("link.csv", "a.csv"),
      shell: "ln -s a.csv link.csv"),
    Case(
      words: ["assess", "link.csv", "--output", "a.csv"], errors: lost("a.csv", "link.csv"),
      shell: "ln a.csv link.csv"),
    Case(
      words: ["assess", "--model", "m.json", "--output", "m.json"], errors: lost("m.json")),
    Case(
      words: ["assess", "-", "--output", "a.csv"], errors: lost("a.csv", "standard input"),
      input: "a.csv"),
    Case(
      words: ["score", "--output", "a.csv"], errors: lost("a.csv", "standard input"), input: "a.csv"
    ),
    Case(
      words: ["score", "--model", "m.json", "--output", "m.json", "--quiet"],
      errors:
        "morile: --output \"m.json\": this command writes no .json file; end the name in .csv\n"),
    Case(
      words: ["workshop", "a.html", "--output", "a.html"], errors: lost("a.html"),
      shell: "cp a.csv a.html"),
    Case(words: ["explain", "a.csv", "--issue", "x", "--output", "a.csv"], errors: lost("a.csv")),
    Case(words: ["robustness", "a.csv", "--output", "a.csv"], errors: lost("a.csv")),
    Case(words: ["trends", "a.csv", "--output", "a.csv"], errors: lost("a.csv")),
    Case(words: ["consensus", "a.csv", "b.csv", "--output", "b.csv"], errors: lost("b.csv")),
    Case(words: ["count", "a.csv", "--by", "x", "--output", "a.csv"], errors: lost("a.csv")),
    Case(
      words: ["count", ".", "--by", "x", "--output", "a.csv"], errors: lost("a.csv", "./a.csv")),
    Case(words: ["models", "show", "m.json", "--output", "m.json"], errors: lost("m.json")),
    Case(
      words: ["template", "--model", "m.csv", "--output", "m.csv"], errors: lost("m.csv"),
      shell: "cp m.json m.csv"),
    Case(words: ["monitor", "a.csv", "--output", "a.csv"], errors: lost("a.csv")),
    Case(
      words: ["compare", "a.csv", "b.csv", "--match", "n.csv", "--output", "n.csv"],
      errors: lost("n.csv"), shell: "cp a.csv n.csv"),
    Case(
      words: ["board", "a.csv", "--spending", "b.csv", "--output", "b.csv"], errors: lost("b.csv")),
    Case(
      words: ["report", "year", "--output", "year/issues.csv"],
      errors: lost("year/issues.csv"), shell: "mkdir year; cp a.csv year/issues.csv"),
    Case(
      words: ["report", "year", "--output", "d.csv"],
      errors: lost("d.csv", "year/decisions.csv"),
      shell:
        "mkdir year; cp a.csv year/issues.csv; ln -s ../d.csv year/decisions.csv; cp b.csv d.csv"),
    Case(
      words: ["status", "year", "--output", "year/year.csv"],
      errors: lost("year/year.csv"),
      shell: "mkdir year; cp a.csv year/issues.csv; cp a.csv year/year.csv"),
    Case(
      words: ["report", "a.csv", "--panel", "b.csv", "--panel", "a.csv", "--output", "b.csv"],
      errors: lost("b.csv")),
    Case(
      words: ["apply", "s.json", "a.csv", "--output", "s.json", "--log"],
      errors:
        "morile: --output \"s.json\": this command writes no .json file; end the name in .csv, .txt or "
        + ".tsv\n"),
    Case(
      words: ["apply", "s.csv", "a.csv", "--output", "s.csv"], errors: lost("s.csv"),
      shell: "cp s.json s.csv"),
  ]

  @Test(arguments: inputs) func anInputIsNeverWrittenOver(_ example: Case) throws {
    let morile = try Self.folder(example.shell)
    defer { morile.remove() }
    let before = try morile.shell("find . -type f | sort | xargs sha256sum")
    let words = example.words.map { "'\($0)'" }.joined(separator: " ")
    let result = try morile.shell("morile \(words) < \(example.input)")
    let help = "See `morile \(example.words[0]) --help`.\n"
    #expect(result == Morile.Result(output: "", errors: example.errors + help, code: 64))
    #expect(try morile.shell("find . -type f | sort | xargs sha256sum") == before)
  }

  /// Last year's file is only known when the folder of this year has been read.
  @Test func nothingThatWasReadIsWrittenOver() throws {
    let morile = try Self.folder("morile new 2 && mkdir 1 && cp a.csv 1/issues.csv")
    defer { morile.remove() }
    try morile.write(
      Data("setting,value\nmodel,morile-csp\nlast_year,../1\n".utf8), to: "2/year.csv")
    try morile.write(
      try Data(contentsOf: morile.folder.appending(path: "a.csv")), to: "2/issues.csv")
    let result = try morile.run(["report", "2", "--runs", "10", "--output", "1/issues.csv"])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors: Self.lost("1/issues.csv") + "See `morile --help`.\n", code: 64))
    #expect(try morile.read("1/issues.csv") == morile.read("a.csv"))
  }

  @Test func applyMayWriteItsTableBack() throws {
    let morile = try Self.folder("ln -s a.csv link.csv")
    defer { morile.remove() }
    let result = try morile.run(["apply", "s.json", "a.csv", "--output", "link.csv"])
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("link.csv: 5 cells of 4 issues changed"))
    #expect(try morile.read("a.csv") != morile.read("b.csv"))
  }

  @Test func whatIsNoPlainFileIsNeverLost() throws {
    let morile = try Self.folder(":")
    defer { morile.remove() }
    let result = try morile.shell(
      "morile assess /dev/null --format csv --output /dev/null --model morile-csp")
    #expect(
      result.errors == "/dev/null: error: the file is empty; check that the right file was saved\n")
  }

  // MARK: - Endings

  private static let all = ".txt, .csv, .json, .md, .markdown, .html, .htm, .xlsx or .docx"
  private static let advice = "; with --format any other may stand there"

  static let endings: [(words: [String], output: String, ending: String, told: String)] = [
    (["assess"], "ranked.XLS", "xls", all),
    (["assess", "--format", "csv"], "ranked.xls", "xls", all),
    (["assess", "--format", "xlsx"], "ranked.xlsb", "xlsb", all),
    (["assess"], "a.b/c.pdf", "pdf", all), (["assess"], "ranked.ods", "ods", all),
    (["assess"], "ranked.doc", "doc", all), (["assess"], "ranked.tsv", "tsv", all + advice),
    (["explain", "x"], "x.rtf", "rtf", all),
    (["robustness"], "x.xlsm", "xlsm", all), (["models"], "x.pdf", "pdf", all),
    (["consensus", "a.csv", "b.csv"], "x.ods", "ods", all),
    (["report", "a.csv"], "x.docm", "docm", all),
    (["compare", "a.csv", "b.csv"], "x.odt", "odt", all),
    (["board", "a.csv"], "x.xls", "xls", all), (["monitor", "a.csv"], "x.pdf", "pdf", all),
    (["status", "year"], "x.xls", "xls", all),
    (["trends", "a.csv"], "x.log", "log", all + advice),
    (["template"], "t.xls", "xls", ".csv or .xlsx"),
    (["template"], "t.txt", "txt", ".csv or .xlsx"),
    (["score"], "x.xlsx", "xlsx", ".csv"),
    (["count", "a.csv", "--by", "x"], "x.xls", "xls", ".csv"),
    (["workshop", "a.csv"], "x.docx", "docx", ".html or .htm"),
    (["apply", "s.json", "a.csv"], "x.xlsx", "xlsx", ".csv, .txt or .tsv"),
    (["apply", "s.json", "a.csv"], "x.dat", "dat", ".csv, .txt or .tsv"),
    (["apply", "s.json", "a.xlsx"], "x.csv", "csv", ".xlsx"),
    (["apply", "s.json", "--log"], "x.pdf", "pdf", all),
  ]

  @Test(arguments: endings.indices) func anEndingThatNothingWritesIsRefused(index: Int) throws {
    let example = Self.endings[index]
    let morile = try Self.folder(":")
    defer { morile.remove() }
    let before = try morile.files
    let result = try morile.run(example.words + ["--output", example.output])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors:
            "morile: --output \"\(example.output)\": this command writes no .\(example.ending) file; "
            + "end the name in \(example.told)\nSee `morile \(example.words[0]) --help`.\n",
          code: 64))
    #expect(try morile.files == before)
  }

  @Test(arguments: [
    (["assess"], "ranked"), (["assess"], "v1.d/ranked"), (["assess"], ".ranked"),
    (["assess", "--format", "csv"], "ranked.tmp"), (["assess"], "ranked.html"),
    (["assess", "--format", "pdf"], "x"),
    (["template"], "t"), (["workshop"], "w.HTM"), (["assess"], "ranked.TXT"),
    (["apply", "s.json", "a.dat"], "b.dat"), (["apply", "s.json", "a.csv"], "b.tsv"),
  ]) func othersAreWritten(words: [String], output: String) throws {
    let morile = try Self.folder("mkdir v1.d; cp a.csv a.dat")
    defer { morile.remove() }
    let result = try morile.run(words + ["--output", output])
    // A format that a command has not is told as before.
    let isWritten = FileManager.default.fileExists(
      atPath: morile.folder.appending(path: output).path)
    #expect(isWritten == (result.code == 0))
    let isMissing = words == ["workshop"] && !Morile.hasPage
    #expect(isWritten == (!words.contains("pdf") && !isMissing))
  }

  @Test func aPipeGetsNoMark() throws {
    let morile = try Self.folder(":")
    defer { morile.remove() }
    let words = ["template", "--model", "stra-plymouth-2015"]
    let piped = try morile.run(words).output
    #expect(piped.utf8.starts(with: "issue,theme,".utf8))
    #expect(try morile.run(words + ["--output", "-"]).output == piped)
    #expect(try morile.run(words + ["--output", "t.csv"]).code == 0)
    let file = try Data(contentsOf: morile.folder.appending(path: "t.csv"))
    #expect(file == Data([0xEF, 0xBB, 0xBF]) + Data(piped.utf8))
    #expect(try morile.run(["new", "2026"]).code == 0)
    let issues = try Data(contentsOf: morile.folder.appending(path: "2026/issues.csv"))
    #expect(issues.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// What came from a file may not move the cursor or turn the writing of a message.
  @Test func messagesAreHarmless() throws {
    let morile = try Self.folder("mkdir year; cp a.csv year/issues.csv")
    defer { morile.remove() }
    try morile.write(
      Data("setting,value\nmodel,x\u{202E}y\u{9B}2J\n".utf8), to: "year/year.csv")
    let result = try morile.run(["status", "year"])
    #expect(result.code == 65)
    #expect(result.errors.contains("\"x\u{FFFD}y\u{FFFD}2J\""))
    #expect(!result.errors.unicodeScalars.contains { ["\u{202E}", "\u{9B}"].contains($0) })
  }

  /// A folder with two tables, a model and a session.
  private static func folder(_ line: String) throws -> Morile {
    let morile = try Morile()
    for (name, path) in [
      ("a.csv", "Models/morile-csp/plymouth-2017-18.csv"),
      ("b.csv", "Models/morile-csp/plymouth-2017-18.csv"),
      ("m.json", "Models/morile-csp/model.json"),
      ("s.json", "Tests/Fixtures/sessions/plymouth.json"),
    ] {
      try morile.write(try Data(contentsOf: Morile.root.appending(path: path)), to: name)
    }
    #expect(try morile.shell(line).code == 0)
    return morile
  }
}
