import Foundation
import Testing

/// Files that are made to break the program, or are broken beyond what anyone would type: each is told
/// by one message or many, soon and in little memory.
@Suite(.serialized, .timeLimit(.minutes(1))) struct HostileInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var words = ["assess", "data.csv", "--format", "csv"]
    let errors: String
    var megabytes = 60
    let file: @Sendable () -> [UInt8]
  }

  private static let header = FaultyInputTests.header
  private static let row = "Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0"

  /// A table of issues with a line among them.
  private static func table(_ line: String, rowsBefore before: Int = 0, after: Int = 0) -> [UInt8] {
    var text = header + "\n"
    for number in 0..<before { text += "B\(number)" + row.dropFirst(5) + "\n" }
    text += line + "\n"
    for number in 0..<after { text += "A\(number)" + row.dropFirst(5) + "\n" }
    return Array(text.utf8)
  }

  private static let longCell =
    "this cell has more than 1,000,000 bytes, the most that a cell may have; "
    + "look for a missing quote or line end, or shorten it"
  private static let manyCells =
    "this row has more than 16,384 cells, the most that a row may have"
  private static let noText =
    "this is not text: it has a byte 0 here; save the table as CSV UTF-8"

  static let cases = [
    Case(
      testDescription: "a field of 4 MB",
      errors: """
        data.csv:2:7: error: \(longCell)
          Arson,\(String(repeating: "x", count: 64))...
                ^ B2

        """
    ) { table("Arson," + String(repeating: "x", count: 4 << 20) + row.dropFirst(10)) },
    Case(
      testDescription: "40,000 columns",
      errors: """
        data.csv:1:32769: error: \(manyCells)
          ...\(String(repeating: ",c", count: 35))...
                                                ^ XFD1

        """
    ) { Array(String(repeating: "c,", count: 40_000).utf8) },
    Case(
      testDescription: "a row of 40,000 cells",
      errors: """
        data.csv:2:16390: error: \(manyCells)
          ...\(String(repeating: ",", count: 70))...
                                                ^ XFD2

        """
    ) { table("Arson" + String(repeating: ",", count: 40_000)) },
    Case(
      testDescription: "a row of 20,000 long cells",
      errors: """
        data.csv:2:2146180: error: \(manyCells)
          ...\(String(repeating: "x", count: 34)),\(String(repeating: "x", count: 35))...
                                                ^ XFD2

        """
    ) {
      table("Arson" + String(repeating: "," + String(repeating: "x", count: 130), count: 20_000))
    },
    Case(
      testDescription: "a quote that 20,000 rows follow",
      errors: """
        data.csv:20002:1: error: the quote opened here, on line 20002, is never closed: close it at the end of the cell, or double it ("") if it is part of the text
          "Theft,Fire
          ^ A20002

        """
    ) { table("\"Theft,Fire", rowsBefore: 20_000, after: 20_000) },
    Case(
      testDescription: "a byte 0 among many rows",
      errors: """
        data.csv:1002:3: error: \(noText)
          Ar\u{FFFD}son\(row.dropFirst(5))
            ^

        """
    ) { table("Ar\0son" + row.dropFirst(5), rowsBefore: 1_000, after: 1_000) },
    Case(
      testDescription: "nothing but bytes 0",
      errors: """
        data.csv:1:1: error: \(noText)
          \(String(repeating: "\u{FFFD}", count: 70))...
          ^

        """
    ) { [UInt8](repeating: 0, count: 200_000) },
    Case(
      testDescription: "50,000 rows with a fault each",
      errors: """
        data.csv:2:9: error: physical: at least 100 cells are not on the scale ("9" 100 times); it takes 0 to 4
          A0,Fire,9,2,3,2,3,1,2,0,0,1,1,0,0,0
                  ^ C2
        and 49,900 more

        """
    ) {
      let rest = ",Fire,9,2,3,2,3,1,2,0,0,1,1,0,0,0\n"
      return Array((header + "\n" + (0..<50_000).map { "A\($0)" + rest }.joined()).utf8)
    },
    Case(
      testDescription: "400,000 quotes and one",
      errors: """
        data.csv:2:1: error: the quote opened here, on line 2, is never closed: close it at the end of the cell, or double it ("") if it is part of the text
          \(String(repeating: "\"", count: 70))...
          ^ A2

        """
    ) { table(String(repeating: "\"", count: 400_001)) },
  ]

  @Test(arguments: cases) func isToldSoonAndInLittleMemory(_ hostile: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(hostile.file(), to: "data.csv")
    let run = try MeasuredRun.run(hostile.words, in: morile, atMost: 20)
    #expect(run.result == Morile.Result(output: "", errors: hostile.errors, code: 65))
    #expect(run.megabytes <= hostile.megabytes)
    #expect(try morile.files == ["data.csv"])
  }

  @Test func aRowOfNothingButCommasCountsForNothing() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Self.table(Self.row), to: "data.csv")
    let words = ["assess", "data.csv", "--format", "csv"]
    let expected = try morile.run(words)
    #expect(expected.code == 0)
    let commas = String(repeating: ",", count: 16_383)
    try morile.write(Self.table(commas + "\n" + Self.row + "\n,,,\n,"), to: "data.csv")
    #expect(try morile.run(words) == expected)
  }
}
