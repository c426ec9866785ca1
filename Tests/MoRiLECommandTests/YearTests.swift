import Foundation
import TestSupport
import Testing

/// `morile new` and `morile status`, from one year to the next.
@Suite struct YearTests {
  /// A folder to run in with the three example years in `plymouth`.
  static func plymouth() throws -> Morile {
    let morile = try Morile()
    try FileManager.default.copyItem(
      at: Morile.root.appending(path: "Models/examples/plymouth"),
      to: morile.folder.appending(path: "plymouth"))
    return morile
  }

  static func none(_ errors: String, _ code: Int32) -> Morile.Result {
    Morile.Result(output: "", errors: errors, code: code)
  }

  // MARK: - Whole outputs

  struct Golden: CustomTestStringConvertible {
    let file: String
    let words: [String]
    /// The file whose text is compared; nil for what is printed.
    var written: String?
    var testDescription: String { file }
  }

  private static let today = ["--today", "2020-01-01"]
  private static let goldens =
    [
      Golden(file: "new.txt", words: ["new", "2026"]),
      Golden(file: "new-from.txt", words: ["new", "2018", "--from", "plymouth/2015"]),
      Golden(
        file: "new-from-ratings.txt", words: ["new", "plymouth/2020", "--from", "plymouth/2019"]),
    ]
    + ["README.md", "year.csv", "issues.csv", "names.csv", "decisions.csv"].map { name in
      Golden(
        file: "new-from-\(name)",
        words: ["new", "plymouth/2018", "--from", "plymouth/2017"],
        written: "plymouth/2018/\(name)")
    }
    + ["README.md", "areas.csv", "spending.csv", "grant.csv", "measures.csv"].map { name in
      Golden(
        file: "new-\(name)", words: ["new", "2026", "--model", "stra-plymouth-2015"],
        written: "2026/\(name)")
    }
    + [
      Golden(file: "status-2015.txt", words: ["status", "plymouth/2015"] + today),
      Golden(file: "status-2017.txt", words: ["status", "plymouth/2017"] + today),
      Golden(file: "status-2019.txt", words: ["status", "plymouth/2019"] + today),
      Golden(
        file: "status.csv", words: ["status", "plymouth/2019", "--format", "csv"] + today),
      Golden(
        file: "status-gaps.csv",
        words: ["status", "plymouth/2015", "--format", "csv", "--table", "gaps"] + today),
      Golden(
        file: "status.json", words: ["status", "plymouth/2019", "--format", "json"] + today),
      Golden(
        file: "status.md", words: ["status", "plymouth/2017", "--format", "markdown"] + today),
      Golden(
        file: "status.html", words: ["status", "plymouth/2017", "--format", "html"] + today),
    ]

  @Test(arguments: goldens) func outputIsAsRecorded(_ golden: Golden) throws {
    let morile = try Self.plymouth()
    defer { morile.remove() }
    let result = try morile.run(golden.words)
    #expect(result.errors == "")
    #expect(result.code == 0)
    let isPage = golden.file.hasSuffix(".html")
    var found = Data((isPage ? try GoldenPage.brief(result.output) : result.output).utf8)
    if let name = golden.written {
      found = try Data(contentsOf: morile.folder.appending(path: name))
    }
    let file = Morile.root.appending(path: "Tests/Fixtures/golden/year/\(golden.file)")
    if ProcessInfo.processInfo.environment["MORILE_RECORD"] == "1" {
      try found.write(to: file)
      Issue.record("\(golden.file) was recorded; read it, then run the tests without MORILE_RECORD")
      return
    }
    #expect(
      try found == Data(contentsOf: file), "it is:\n\(String(decoding: found, as: UTF8.self))")
    guard golden.file.hasSuffix(".txt") else { return }
    for line in result.output.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  // MARK: - From year to year

  @Test(arguments: ShippedModels.ids)
  func aNewYearCanBeFilledAndAssessed(_ model: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try morile.run(["new", "2026", "--model", model]).code == 0)
    let fresh = try morile.run(["status", "2026"])
    #expect(fresh.code == 0)
    #expect(fresh.output.contains("Issues     to do"))
    let columns = try morile.read("2026/issues.csv").split(separator: "\n")[0].split(separator: ",")
    let row = "Arson" + String(repeating: ",1", count: columns.count - 1) + "\n"
    try morile.write(Data((morile.read("2026/issues.csv") + row).utf8), to: "2026/issues.csv")
    let ranked = try morile.run(["assess", "2026/issues.csv"])
    // All cells are 1, and the counts make others of some.
    #expect(ranked.errors.hasPrefix("morile: note: counts contradict "), "\(ranked.errors)")
    #expect(!ranked.errors.contains("warning") && !ranked.errors.contains("error"))
    #expect(ranked.output.contains("(\(model) 1."))
    #expect(ranked.output.contains("   1  Arson"))
    #expect(try morile.run(["status", "2026"]).output.contains("Scores     done"))
  }

  @Test(arguments: [("2015", "stra-plymouth-2015", 44), ("2017", "morile-csp", 24)])
  func anotherYearTakesUpTheLast(_ last: String, _ model: String, _ count: Int) throws {
    let morile = try Self.plymouth()
    defer { morile.remove() }
    let new = try morile.run(["new", "plymouth/next", "--from", "plymouth/\(last)"])
    #expect(new.code == 0)
    #expect(new.errors == "")
    let issues = try morile.run(["check", "plymouth/next/issues.csv"])
    #expect(
      issues.output
        == "plymouth/next/issues.csv: \(count) issues for \(model) \(model == "morile-csp" ? "1.1" : "1.0"), no faults\n"
    )
    #expect(
      try morile.run(["status", "plymouth/next"]).output
        .contains("\(count) of \(count) issues still as carried"))
    // In the folder, by the commands of its own README.
    let here = try morile.shell(
      "cd plymouth/next && morile status . | grep ' morile' && morile check issues.csv")
    #expect(here.code == 0)
    #expect(here.output.contains("  morile workshop issues.csv --output workshop.html\n"))
  }

  @Test func aModelOfOnesOwnGoesFromYearToYear() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let model = Morile.root.appending(path: "Models/morile-csp/model.json")
    let text = try String(contentsOf: model, encoding: .utf8)
      .replacingOccurrences(of: "\"id\": \"morile-csp\"", with: "\"id\": \"devon\"")
    try morile.write(Data(text.utf8), to: "devon.json")
    #expect(try morile.run(["new", "2025", "--model", "devon.json"]).code == 0)
    #expect(try morile.read("2025/model.json") == text)
    #expect(
      try morile.read("2025/README.md").contains("morile assess issues.csv --model model.json\n"))
    // Theme and counts are blank: those of a year are never carried over.
    let row = "Arson,1,,," + String(repeating: ",1", count: 14) + "\n"
    try morile.write(Data((morile.read("2025/issues.csv") + row).utf8), to: "2025/issues.csv")
    let status = try morile.run(["status", "2025"])
    #expect(status.output.contains("(devon 1.1)"))
    let report = try morile.run(["report", "2025", "--runs", "10"])
    #expect(report.code == 0 && report.output.contains("(devon 1.1)"))
    #expect(try morile.run(["new", "2026", "--from", "2025"]).code == 0)
    #expect(try morile.read("2026/model.json") == text)
    #expect(try morile.read("2026/issues.csv").contains("\nArson,1,2025,,,,1,1,"))
    // To the model that is built in, whose levels are the same.
    #expect(try morile.run(["new", "2027", "--from", "2025", "--model", "morile-csp"]).code == 0)
    #expect(try morile.read("2027/year.csv").contains("model,morile-csp\n"))
    #expect(try morile.read("2027/issues.csv").contains("\nArson,1,2025,,,,1,1,"))
    #expect(try !morile.files.contains("2027/model.json"))
  }

  @Test func lastYearIsFoundFromWhereverTheFolderIs() throws {
    let morile = try Self.plymouth()
    defer { morile.remove() }
    let made = try morile.shell(
      "mkdir -p deep/er; ln -s deep/er link; cd link && morile new 2018 --from ../../plymouth/2017 > /dev/null && "
        + "cat 2018/year.csv | tail -1 && morile status 2018 | grep 'Last year' && cd 2018 && "
        + "morile status . | grep 'Last year'")
    #expect(
      made.output == """
        last_year,../../../plymouth/2017
        Last year  ../../plymouth/2017/issues.csv
        Last year  ../../../plymouth/2017/issues.csv

        """)
    #expect(made.code == 0)
    let moved = try morile.shell("mv plymouth gone; morile status deep/er/2018")
    #expect(moved.code == 0)
    #expect(moved.output.contains("which is not there"))
    #expect(moved.output.contains("plymouth/2017/issues.csv is no longer"))
    #expect(moved.output.contains("24 of 24 issues still as carried over"))
  }

  struct Encoded: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
  }

  private static let levels = String(repeating: ";1", count: 14)
  private static let header =
    "issue;physical;psychological;financial;community;frequency;volume;trend;confidence;gaps;priority;"
    + "cost;capacity;capability;mitigation"

  @Test(arguments: [
    Encoded(
      testDescription: "CRLF and semicolons",
      bytes: Array("\(header)\r\nÜberfall, £5\(levels)\r\n".utf8)),
    Encoded(
      testDescription: "UTF-16",
      bytes: [0xFF, 0xFE]
        + "\(header)\nÜberfall, £5\(levels)\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Encoded(
      testDescription: "Windows-1252",
      bytes: Array("sep=;\n\(header)\n".utf8) + [0xDC] + Array("berfall, ".utf8) + [0xA3]
        + Array("5\(levels)\n".utf8)),
    Encoded(
      testDescription: "tabs and a mark",
      bytes: [0xEF, 0xBB, 0xBF]
        + Array("\(header)\nÜberfall, £5\(levels)\n".replacingOccurrences(of: ";", with: "\t").utf8)
    ),
  ]) func lastYearIsReadAsPeopleHaveIt(_ encoded: Encoded) throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try morile.shell("mkdir 2025").code == 0)
    try morile.write(encoded.bytes, to: "2025/issues.csv")
    #expect(try morile.run(["new", "2026", "--from", "2025"]).code == 0)
    #expect(
      try morile.read("2026/issues.csv").hasSuffix(
        "\n\"Überfall, £5\",,2025,,,,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n"))
    #expect(try morile.run(["status", "2026"]).output.contains("1 of 1 issue still as carried"))
  }

  // MARK: - Faulty folders

  @Test func faultyFilesAreToldAndTheRestToo() throws {
    let morile = try Self.plymouth()
    defer { morile.remove() }
    try morile.write(
      Data("issue,decision,review_date\nx,priority,soon\n".utf8), to: "plymouth/2019/decisions.csv")
    let result = try morile.run(["status", "plymouth/2019"])
    #expect(result.code == 65)
    #expect(result.output.contains("Decisions  faulty  decisions.csv  1 fault\n"))
    #expect(result.output.contains("Mend decisions.csv"))
    #expect(
      result.errors == """
        plymouth/2019/decisions.csv:2:12: error: review_date "soon" is not a date; write it as 2026-04-01 or 1 April 2026
          x,priority,soon
                     ^~~~ C2

        """)
  }

  @Test(
    arguments: [
      (
        ["status"],
        ".: error: there is no issues.csv in this folder; `morile new` makes the folder of a year\n",
        66
      ),
      (["status", "none"], "none: error: there is no such folder\n", 66),
      (
        ["status", "a", "b"], "morile: \"b\" is one word too many\nSee `morile status --help`.\n",
        64
      ),
      (["new", "a", "b"], "morile: \"b\" is one word too many\nSee `morile new --help`.\n", 64),
      (
        ["new", "2026", "--model", "morile-cps"],
        "morile: there is no model \"morile-cps\"; did you mean \"morile-csp\"? The built-in ones are "
          + "\(ShippedModels.list); a model of your own is named by its file\nSee `morile --help`.\n",
        64
      ),
      (
        ["new", "2026", "--model", "no.json"], "no.json: error: there is no such file\n", 66
      ),
    ] as [([String], String, Int32)])
  func wrongLinesAreTold(_ words: [String], _ errors: String, _ code: Int32) throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try morile.run(words) == Self.none(errors, code))
    #expect(try morile.files == [])
  }
}
