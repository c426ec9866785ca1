import Foundation
import Testing

/// Tables are read by one reader for CSV and by another for the other formats: both tell the same faults,
/// with the same lines and marks, whatever is wrong with the files.
@Suite struct SameFaultsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [Data]
    /// Words that the messages must have, so that not both readers pass a fault over.
    let words: [String]

    init(_ title: String, _ files: [Data], _ words: [String]) {
      testDescription = title
      self.files = files
      self.words = words
    }

    init(_ title: String, _ text: String, _ words: [String]) {
      self.init(title, [Data(text.utf8)], words)
    }
  }

  private static let good = Data("issue,financial\nA,1\n".utf8)
  private static let bad = Data("issue,financial\nB,9\n".utf8)
  private static let workbook = Data("PK\u{3}\u{4}xx".utf8)

  private static func windows1252(_ text: String) -> Data {
    Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }

  private static func utf16(_ units: [UInt16]) -> Data {
    Data(([0xFEFF] + units).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
  }

  static let cases = [
    Case(
      "a broken header, and rows with quotes that are wrong",
      "\"issue\" x,financial\nA,1\nB\n\"C\" y,1\n,,\n\"D,1",
      ["1:9: error: text follows", "4:5: error: text follows", "6:1: error: the quote opened"]),
    Case("a broken header alone", "\"issue\" x", ["1:9: error: text follows"]),
    Case(
      "a workbook among tables", [good, workbook, bad],
      ["1.csv: error: this workbook is damaged: ", "2.csv:2:3: error: financial"]),
    Case("nothing but workbooks", [workbook, workbook], ["0.csv: error: ", "1.csv: error: "]),
    Case(
      "a byte 0 in one of several", [bad, Data("issue,financial\nC,1\nD\u{0},1\n".utf8), good],
      ["0.csv:2:3: error: financial", "1.csv:3:2: error: this is not text", "D\u{FFFD},1"]),
    Case(
      "a letter of Windows-1252 in the header alone",
      [windows1252("issue,financial,\u{A3}\nA,9,\n")],
      ["issue,financial,\u{A3}", "2:3: error: financial"]),
    Case(
      "a letter of Windows-1252 in the header, and of UTF-8 in the rows",
      [windows1252("issue,financial,\u{A3}\nCaf\u{C3}\u{A9},9,\n")],
      ["1:17: warning: the file mixes encodings", "2:7: error: financial"]),
    Case(
      "half a character far down, and more faults",
      [
        utf16(
          "issue,financial\n\((0..<200).map { "A\($0),1\n" }.joined())B".utf16.map { $0 }
            + [0xD800] + ",9\nC,8\n".utf16)
      ],
      ["202:2: error: U+D800", "202:4: error: financial", "203:3: error: financial", "C,8"]),
    Case(
      "a blank row that is too long",
      "issue,financial\nA,1\n\(String(repeating: " ", count: 1_000_001))\n",
      ["3:1: error: this cell has more than 1,000,000 bytes"]),
    Case(
      "bytes 0 in several, after blank lines",
      [Data("issue\nB\u{0}\n".utf8), Data("issue\r\n\r\n\n\nD\u{0},1\n".utf8), bad],
      ["0.csv:2:2: error: this", "1.csv:5:2: error: this", "D\u{FFFD},1", "2.csv:2:3: error:"]),
    Case(
      "a broken header, and 150 rows", "\"issue\" x\n" + String(repeating: "\"C\" y\n", count: 150),
      ["100:5: error: text follows", "and 51 more"]),
    Case(
      "rows above the header, cells of two lines, words, marks and a total with a score",
      "Scores of 2026\n\nissue,financial,count\n\"A\nb\",High,[c]\nB,Low,-\nC,High,1\nTotal,1,2\nD,9,x\n",
      [
        "0.csv:3:1: note: the header is on line 3; the row above it is passed over\n",
        "0.csv:5:4: error: financial: 3 cells hold words (\"High\" 2 times, \"Low\" once); it takes 0 to 3",
        "     ^~~~ B4\n", "0.csv:5:9: warning: count \"[c]\" is taken as not known",
        "0.csv:8:1: warning: \"Total\" is taken as an issue", "  ^~~~~ A7\n", "    ^ B8\n",
        "      ^ C8\n",
      ]),
    Case(
      "150 rows with words, and a total and a mark among the others",
      "issue,financial,count\n"
        + (0..<150).map { "A\($0),often,\($0 == 120 ? "-" : "1")\n" }.joined() + "Total,1,1\n",
      [
        "0.csv:2:4: error: financial: at least 99 cells hold words (\"often\" 99 times); it takes",
        "\nand 53 more\n",
      ]),
    Case("no row", "issue,financial\n", ["1:1: error: there is no issue"]),
    Case("only blanks", " \n\n", ["error: the file has only white space"]),
  ]

  @Test(arguments: cases) func areTold(_ example: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let names = example.files.indices.map { "\($0).csv" }
    for (name, file) in zip(names, example.files) { try morile.write(file, to: name) }
    let results = try ["csv", "json"].map { format in
      try morile.run(["assess"] + names + ["--model", "stra-plymouth-2015", "--format", format])
    }
    #expect(results[0] == results[1])
    #expect(results[0].code == 65)
    #expect(results[0].output.isEmpty)
    for words in example.words { #expect(results[0].errors.contains(words)) }
  }

  /// Standard input, which can be read only once, beside a workbook that cannot be read.
  @Test(
    arguments: [
      ("in order", "issue,financial\nA,1\n", ""),
      (
        "faulty", "issue,financial\nA,9\n",
        """
        standard input:1:1: warning: there is no column for physical_psychological, reputation, resourcing, concern, vulnerability, benchmarking: unknown for every issue of this file
          issue,financial
          ^ A1
        standard input:2:3: error: financial "9" is not on the scale 0 to 3
          A,9
            ^ B2

        """
      ),
    ], ["assess", "check"])
  func standardInputIsReadOnce(_ example: (String, input: String, told: String), _ command: String)
    throws
  {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Self.workbook, to: "bad.xlsx")
    let words =
      ["--model", "stra-plymouth-2015"] + (command == "assess" ? ["--format", "csv"] : [])
    let result = try morile.run([command, "-", "bad.xlsx"] + words, input: example.input)
    let damaged =
      "bad.xlsx: error: this workbook is damaged: its end is missing, so that it was cut off or copied in part; open "
      + "it in the program that it comes from, save it again, and send or copy it anew\n"
    #expect(result == Morile.Result(output: "", errors: damaged + example.told, code: 65))
  }

  /// Rows of which each has its issue and what stands in two columns, of a score and of a count.
  private static func rows(_ rows: [(issue: String, financial: String, count: String)]) -> String {
    "issue,financial,count,previous_count\n"
      + rows.map { "\($0.issue),\($0.financial),\($0.count)\n" }.joined()
  }

  private static func faulty(_ numbers: Range<Int>) -> [(String, String, String)] {
    numbers.map { ("A\($0)", "9", "1,1") }
  }

  /// How many faults are left is the same number in whatever way the rows are read, and in every run: a row may have
  /// faults, two marks in place of numbers, and a name that stands twice.
  ///
  /// That columns are missing is one of all.
  @Test(
    arguments: [
      (
        "a mark in the hundredth row with faults and one before",
        rows([("M", "1", "<5,1")] + faulty(0..<99) + [("N", "9", "[c],1")] + faulty(100..<105)), 8
      ),
      (
        "two marks in one row before a hundred with faults",
        rows([("M", "1", "<5,[c]")] + faulty(0..<105)), 8
      ),
      (
        "two marks in one row after 99 with faults",
        rows(faulty(0..<99) + [("M", "1", "<5,[c]")] + faulty(100..<105)), 7
      ),
      (
        "two marks in one row after 100 with faults",
        rows(faulty(0..<100) + [("M", "1", "<5,[c]")] + faulty(100..<105)), 8
      ),
      (
        "two marks and a fault after 99 with faults",
        rows(faulty(0..<99) + [("M", "9", "<5,[c]")] + faulty(100..<105)), 8
      ),
      (
        "marks in rows that are far apart",
        rows([("M", "1", "[c],1"), ("N", "1", "<5,1")] + faulty(0..<200)), 103
      ),
    ] as [(String, String, Int)])
  func theRestIsCountedAlike(_ name: String, _ input: String, _ more: Int) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let model = ["--model", "stra-plymouth-2015"]
    let ways = [
      ["assess", "-", "--format", "json"], ["assess", "-", "--format", "csv"], ["score"], ["score"],
      ["score"], ["score"],
    ]
    let told = try ways.map { try morile.run($0 + model, input: input).errors }
    #expect(told[0].hasSuffix("\nand \(more) more\n"), "\(told[0].suffix(200))")
    for other in told.dropFirst() { #expect(other == told[0], "\(other.suffix(200))") }
  }

  /// The same of a name that stands twice, which a stream does not look for.
  @Test(
    arguments: [98, 99, 100], ["1", "9"])
  func theRestIsCountedAlikeOfAName(_ before: Int, _ financial: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let input = Self.rows(
      [("A", "1", "1,1")] + Self.faulty(0..<before) + [("A", financial, "<5,[c]")]
        + Self.faulty(100..<105))
    let told = try ["json", "csv"].map { format in
      try morile.run(
        ["assess", "-", "--format", format, "--model", "stra-plymouth-2015"], input: input
      ).errors
    }
    // The missing columns, the rows before, a name that is there and two marks, and the rows after.
    let all = 1 + before + (financial == "9" ? 4 : 3) + 5
    #expect(told[0].hasSuffix("\nand \(all - 100) more\n"), "\(told[0].suffix(200))")
    #expect(told[1] == told[0], "\(told[1].suffix(200))")
  }
}
