import Foundation
import MoRiLE
import MoRiLEReports
import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

/// Workbooks go the way of large tables, in and out: what comes of them is what comes of them in memory, to the last
/// byte, and the same is told of them.
@Suite struct LargeWorkbookTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: [UInt8]]
    var words: [String] = []
    /// Words that must be told, so that not both ways pass something over.
    var told: [String] = []
    var code: ExitCode = .done

    init(
      _ title: String, _ files: [String: [UInt8]], _ words: [String] = [], told: [String] = [],
      code: ExitCode = .done
    ) {
      testDescription = title
      (self.files, self.words, self.told, self.code) = (files, words, told, code)
    }
  }

  private static let stra = ["--model", "stra-plymouth-2015"]
  private static let example =
    (try? RepositoryFile.read(
      "Models/morile-csp/plymouth-2017-18.csv"
    ).bytes) ?? []
  private static let matrix = (try? TestWorkbook.rows(example)) ?? []

  /// A table with the columns that are needed, scored by some texts.
  private static func table(_ rows: [[String]]) -> [[String]] {
    [["issue", "category", "financial", "resourcing", "=own", "007"]] + rows
  }

  private static let odd = table([
    ["B", "x", "1", "2", "=1+1", "007"], ["a", "x", "1", "2", "", " 12 "],
    ["C", "", "?", "2", "-5", "1.50"],
    ["=D", "y", "3", "?", "two\nlines", "0"], ["'E", "y", "", "1", "\"quoted\"", "é"],
    ["F", "y", "3", "3", "1e5", "12345678901234567"],
    ["Long " + String(repeating: "name ", count: 40), "y", "0", "0", "", ""],
  ])

  /// A workbook whose results were saved, some of which are not those of its scores.
  private static func results() -> [UInt8] {
    let csv = memory(["assess", "m.csv", "--format", "csv"], ["m.csv": example]).output
    var rows = (try? TestWorkbook.rows(csv)) ?? []
    guard let rank = rows[0].firstIndex(of: "rank"), let rating = rows[0].firstIndex(of: "rating")
    else { return [] }
    rows[3][rank] = "99"
    rows[5][rating] = "Unheard of"
    let score = rows[0].firstIndex(of: "threat_risk_harm") ?? 0
    rows[7][score] = "1"
    let names = rows.map { [$0[rows[0].firstIndex(of: "issue") ?? 0], $0[rating]] }
    let bytes = TestWorkbook.bytes([
      ("Scores", rows), ("Board", [["Issue", "Rating"]] + names.dropFirst(4)),
    ])
    return (try? TestWorkbook.unmarked(bytes)) ?? []
  }

  private static func random(_ rows: Int, unknown: Int) -> [[String]] {
    var random = SeededRandom(seed: UInt64(rows))
    return table(
      (0..<rows).map { row in
        ["Issue \(random.next() % 100_000)-\(row)", random.pick(["Violence", "Theft"])]
          + (0..<2).map { _ in random.oneIn(unknown) ? "?" : "\(random.pick([0, 1, 2, 3]))" }
          + ["\(row)", random.pick(["", "text", "1.5"])]
      })
  }

  static let cases: [Case] = [
    Case("the example", ["m.xlsx": TestWorkbook.bytes([("Scores", matrix)])]),
    Case("the example in CSV", ["m.csv": example]),
    Case("texts that need care", ["m.xlsx": TestWorkbook.bytes([("S", odd)])], stra),
    Case(
      "one issue", ["m.xlsx": TestWorkbook.bytes([("S", table([["A", "", "1", "1", "", ""]]))])],
      stra),
    Case(
      "nothing ranked",
      ["m.xlsx": TestWorkbook.bytes([("S", table([["A", "", "?", "1", "", ""]]))])], stra),
    Case(
      "a table and a workbook",
      [
        "m.xlsx": TestWorkbook.bytes([("S", odd)]),
        "n.csv": Array("issue;financial;notes\nZ;1;x\nY;?;\n".utf8),
      ], stra, told: ["n.csv:1:1: warning: there is no column for"]),
    Case("many rows", ["m.xlsx": TestWorkbook.bytes([("S", random(3_000, unknown: 40))])], stra),
    Case(
      "many rows of which most are not known",
      ["m.xlsx": TestWorkbook.bytes([("S", random(1_300, unknown: 2))])], stra),
    Case(
      "ranks by place", ["m.xlsx": TestWorkbook.bytes([("S", random(300, unknown: 9))])],
      stra + ["--ranking", "competition"]),
    Case(
      "results that are others", ["m.xlsx": results()], ["--sheet", "Scores"],
      told: [
        "m.xlsx: Scores!A4: warning: rank is 99 in the workbook",
        "m.xlsx: Scores!D6: warning: rating is Unheard of in the workbook",
      ]),
    Case(
      "faults of cells",
      [
        "m.xlsx": TestWorkbook.bytes([
          ("S", [["Title"]] + table([["A", "", "9", "1", "", ""], ["A", "", "1", "x", "", ""]]))
        ])
      ], stra,
      told: [
        "m.xlsx: S!A2: note: the header is on row 2", "m.xlsx: S!C3: error: financial",
        "m.xlsx: S!A4: error: the issue \"A\" is already on row 3",
      ], code: .faultyData),
    Case(
      "150 rows with faults",
      [
        "m.xlsx": TestWorkbook.bytes([
          ("S", table((0..<150).map { ["A\($0)", "", "9", "1", "", ""] }))
        ])
      ],
      stra, told: ["\nand 51 more\n"], code: .faultyData),
    Case(
      "a damaged one beside faulty ones",
      [
        "m.xlsx": Array("PK\u{3}\u{4}xx".utf8), "n.csv": Array("issue,financial\nB,9\n".utf8),
        "o.xlsx": TestWorkbook.bytes([("S", table([["A", "", "9", "1", "", ""]]))]),
      ], stra,
      told: [
        "m.xlsx: error: this workbook is damaged", "n.csv:2:3: error: ", "o.xlsx: S!C2: error: ",
      ],
      code: .faultyData),
    Case(
      "an empty sheet", ["m.xlsx": TestWorkbook.bytes([("S", [])])], stra,
      told: ["m.xlsx: S: error: the file is empty"], code: .faultyData),
    Case(
      "no sheet of the name", ["m.xlsx": TestWorkbook.bytes([("S", odd)])], ["--sheet", "T"],
      told: ["there is no sheet \"T\""], code: .noInput),
    Case(
      "the folder of a year", ["y/issues.xlsx": TestWorkbook.bytes([("S", matrix)])]),
  ]

  private static func operands(_ example: Case) -> [String] {
    example.files.keys.sorted().map { $0.hasPrefix("y/") ? "y" : $0 }
  }

  private static func memory(
    _ words: [String], _ files: [String: [UInt8]]
  ) -> (output: [UInt8], errors: String, code: ExitCode) {
    let host = Host(
      files: .inMemory(files, input: []), models: ShippedModels.files,
      today: CalendarDate("2020-01-01"))
    let outcome = Commands().run(words, on: host)
    return (outcome.files.first?.bytes ?? outcome.output, outcome.errors, outcome.code)
  }

  @Test(arguments: cases, ["csv", "xlsx"]) func areAssessedAlike(
    example: Case, format: String
  ) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try FileManager.default.createDirectory(
      at: morile.folder.appending(path: "y"), withIntermediateDirectories: true)
    for (name, bytes) in example.files { try morile.write(bytes, to: name) }
    let words = ["assess"] + Self.operands(example) + example.words + ["-o", "out.\(format)"]
    let expected = Self.memory(words, example.files)
    let result = try morile.run(words)
    #expect(result.errors == expected.errors)
    #expect(result.code == expected.code.rawValue && expected.code == example.code)
    for told in example.told { #expect(result.errors.contains(told), "\(result.errors)") }
    let url = morile.folder.appending(path: "out.\(format)")
    let written = (try? Data(contentsOf: url)).map { Array($0) } ?? []
    let isSame = written == expected.output
    #expect(isSame, "\(written.count) and \(expected.output.count) bytes")
    #expect(written.isEmpty == (example.code != .done))
  }

  @Test func resultsThatDifferAreCounted() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Self.results(), to: "m.xlsx")
    let result = try morile.run(["check", "m.xlsx", "--sheet", "Scores"])
    #expect(result.code == 65)
    #expect(result.output.hasSuffix(" 1.1, 4 warnings\n"), "\(result)")
    #expect(
      result.errors.hasSuffix(
        "m.xlsx: error: 4 given scores are not what the cells of the row come to\n"),
      "\(result.errors)")
  }
}
