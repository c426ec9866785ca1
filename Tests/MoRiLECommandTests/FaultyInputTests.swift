import Foundation
import Testing

/// What a user sees of a faulty file: the exact message, the exit code, and no output.
@Suite struct FaultyInputTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let data: [UInt8]
    let errors: String
    var code: Int32 = 65

    init(_ name: String, _ lines: String..., errors: String) {
      self.init(name, Array((lines.joined(separator: "\n") + "\n").utf8), errors: errors)
    }

    init(_ name: String, _ data: [UInt8], errors: String) {
      testDescription = name
      self.data = data
      self.errors = errors
    }
  }

  static let header =
    "issue,theme,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,"
    + "priority,cost,capacity,capability,mitigation"

  static let cases = [
    Case(
      "one bad cell", header, "Arson,Fire,3,2,3,2,7,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:2:20: error: frequency "7" is not on the scale 1 to 4
          Arson,Fire,3,2,3,2,7,1,2,0,0,1,1,0,0,0
                             ^ G2

        """),
    Case(
      "a word in a cell", header, "Arson,Fire,3,2,3,2,often,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:2:20: error: frequency "often" is not on the scale 1 to 4; leave the cell blank or write ? where the score is not known
          Arson,Fire,3,2,3,2,often,1,2,0,0,1,1,0,0,0
                             ^~~~~ G2

        """),
    Case(
      "a ragged row and a bad cell", header, "Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0",
      "Theft,Fire,3,2,3,9,3,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:2:1: error: this row has 15 cells and the header has 16: a comma is missing in it, or one for each blank cell at its end; add them
          Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ A2
        data.csv:3:18: error: community "9" is not on the scale 0 to 4
          Theft,Fire,3,2,3,9,3,1,2,0,0,1,1,0,0,0
                           ^ F3

        """),
    Case(
      "a duplicate issue", header, "Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0",
      "arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:3:1: error: the issue "arson" is already on line 2; give each issue one row
          arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0
          ^~~~~ A3

        """),
    Case(
      "a near-miss column", header.replacing("mitigation", with: "mitigatoin"),
      "Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:1:129: error: unknown column "mitigatoin"; did you mean "mitigation"? Rename it, or give the table a column "mitigation" too
          ...ume,trend,confidence,gaps,priority,cost,capacity,capability,mitigatoin
                                                                         ^~~~~~~~~~ P1

        """),
    Case(
      "a broken quote", header, "\"Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0",
      errors: """
        data.csv:2:1: error: the quote opened here, on line 2, is never closed: close it at the end of the cell, or double it ("") if it is part of the text
          "Arson,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0
          ^ A2

        """),
    Case(
      "an empty file", [],
      errors: "data.csv: error: the file is empty; check that the right file was saved\n"),
    Case(
      "a header alone", header,
      errors: """
        data.csv:1:1: error: there is no issue below the header; give each issue a row
          issue,theme,physical,psychological,financial,community,frequency,volum...
          ^ A1

        """),
    Case(
      "a workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
      errors:
        "data.csv: error: this workbook is damaged: its end is missing, so that it was cut off or copied in part; open it in the program that it comes from, save it again, and send or copy it anew\n"
    ),
    Case(
      "another table", "name,age", "Ann,7",
      errors: """
        data.csv:1:1: error: no model fits these columns; name a model with --model to leave those unknown, or see `morile template` for the columns of one
          name,age
          ^ A1

        """),
  ]

  @Test(arguments: cases) func faultIsToldAndNothingWritten(_ faulty: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(faulty.data, to: "data.csv")
    try morile.write(Data("before".utf8), to: "old.csv")
    for output in [[], ["--output", "new.csv"], ["--output", "old.csv"]] {
      let result = try morile.run(["assess", "data.csv"] + output)
      #expect(result == Morile.Result(output: "", errors: faulty.errors, code: faulty.code))
    }
    #expect(try morile.files == ["data.csv", "old.csv"])
    #expect(try morile.read("old.csv") == "before")
    let check = try morile.run(["check", "data.csv"])
    #expect(check == Morile.Result(output: "", errors: faulty.errors, code: faulty.code))
  }
}
