import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Cells of spreadsheets")
struct CellPlaceTests {
  /// All names of one letter, then all of two, then of three, in the order of the alphabet.
  @Test("have the letters of their columns")
  func letters() {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
    var names = alphabet
    let two = alphabet.flatMap { first in alphabet.map { first + $0 } }
    names += two + alphabet.flatMap { first in two.map { first + $0 } }
    for column in [1, 2, 26, 27, 52, 53, 702, 703, 16_384] {
      #expect(CellPlace(row: 6, column: column - 1).name == names[column - 1] + "7")
    }
    #expect(names[16_383] == "XFD")
  }

  @Test(
    "a sheet stands in apostrophes where a formula would need them",
    arguments: [
      ("Scores", "Scores"), ("Scores_2", "Scores_2"), ("a.b", "a.b"), ("My sheet", "'My sheet'"),
      ("2026", "'2026'"), ("Bob's", "'Bob''s'"), ("A1", "'A1'"), ("xfd7", "'xfd7'"),
      ("ABCD1", "ABCD1"), ("R1C1", "'R1C1'"), ("rc", "'rc'"), ("R", "'R'"), ("Rest", "Rest"),
      (".x", "'.x'"), ("é", "'é'"), ("a-b", "'a-b'"), ("", "''"),
    ])
  func quoted(name: String, quoted: String) {
    #expect(SheetOrigin(name: name, workbook: []).quotedName == quoted)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    var line = 1
    let column: Int
    let cell: String
    var testDescription: String { name }
  }

  @Test(
    "are found whatever the lines of the text",
    arguments: [
      Case(name: "the first", csv: "issue,a\nx,1\n", column: 1, cell: "A1"),
      Case(name: "after a delimiter", csv: "issue,a\nx,1\n", line: 2, column: 3, cell: "B2"),
      Case(name: "the delimiter itself", csv: "issue,a\nx,1\n", line: 2, column: 2, cell: "A2"),
      Case(
        name: "below a line break in quotes", csv: "issue,a\n\"x\ny\",1\nz,2\n", line: 4, column: 3,
        cell: "B3"),
      Case(
        name: "the second line of a cell", csv: "issue,a\n\"x\ny\",1\n", line: 3, column: 1,
        cell: "A2"),
      Case(name: "below blank lines", csv: "\n\nissue,a\n\nx,1\n", line: 5, column: 3, cell: "B5"),
      Case(
        name: "below a line that names the delimiter", csv: "sep=;\nissue;a\nx;1\n", line: 3,
        column: 3, cell: "B2"),
      Case(
        name: "between semicolons, with commas in texts", csv: "issue;a\nx, y, z;1\nu, v;2\n",
        line: 2, column: 9, cell: "B2"),
      Case(
        name: "below a title with a comma", csv: "Plymouth, 2026\nissue;a;b\nx;1;2\n", line: 3,
        column: 5, cell: "C3"),
      Case(name: "carriage returns", csv: "issue,a\rx,1\r", line: 2, column: 3, cell: "B2"),
      Case(
        name: "a character of several bytes before it", csv: "issue,a\né事,1\n", line: 2, column: 4,
        cell: "B2"),
    ])
  func found(_ example: Case) {
    let file = SourceFile(name: "f.csv", bytes: Array(example.csv.utf8))
    let place = Position(line: example.line, column: example.column)
    #expect(SourceLines(file).cell(at: place)?.name == example.cell)
  }

  @Test("a text that is no table has none")
  func noTable() {
    for text in ["{\"a\": 1}", " [1]"] {
      let file = SourceFile(name: "m.json", bytes: Array(text.utf8))
      #expect(SourceLines(file).cell(at: Position(line: 1, column: 3)) == nil)
    }
  }

  @Test("the mark has its cell beside it, and never goes over 80 columns")
  func marks() {
    func told(_ before: Int, _ length: Int, after: Int = 0) -> [String] {
      let row = String(repeating: "x", count: before) + "," + String(repeating: "7", count: length)
      let text = "issue,a\n" + row + String(repeating: "z", count: after)
      let source = SourceLines(SourceFile(name: "f.csv", bytes: Array(text.utf8)))
      let fault = Fault(.value, at: Position(line: 2, column: before + 2), length: length, "bad")
      return FaultText.lines(for: fault, file: "f.csv", source: source).split(separator: "\n")
        .map { String($0) }
    }
    #expect(told(3, 2) == ["f.csv:2:5: error: bad", "  xxx,77", "      ^~ B2"])
    // The last line with room after the mark, and the first without.
    #expect(told(73, 1)[2] == String(repeating: " ", count: 76) + "^ B2")
    #expect(told(74, 1)[2] == "  B2" + String(repeating: " ", count: 73) + "^")
    #expect(told(0, 75)[2] == "   ^" + String(repeating: "~", count: 73) + " B2")
    for before in 0..<120 {
      for length in [1, 5, 60, 90] {
        #expect(told(before, length, after: 9).dropFirst().allSatisfy { $0.count <= 80 })
      }
    }
  }

  /// The text of a sheet, as a workbook gives it.
  private static func sheet(_ csv: String, named name: String = "Scores") -> SourceFile {
    SourceFile(
      name: "matrix.xlsx", bytes: Array(csv.utf8), gaps: [],
      sheet: SheetOrigin(name: name, workbook: [0x50, 0x4B]))
  }

  private static func said(of file: SourceFile) throws -> String {
    let lines = SourceLines(file)
    let model = try TownModel.read()
    func told(_ faults: [FileFault]) -> String {
      faults.map { FaultText.lines(for: $0.fault, file: file.name, source: lines) }
        .joined(separator: "\n")
    }
    do throws(FileFaults) {
      return told(try IssueSheet.read([file], models: [model]).warnings)
    } catch {
      return told(error.all)
    }
  }

  @Test("a fault of a sheet has its cell for a place, and the row is shown")
  func ofASheet() throws {
    let csv = #"""
      Our scores,,,

      issue,likelihood,harm,public_concern
      "Rob
      bery",1,"say ""2""",1
      rob bery,1,2,1
      """#
    #expect(
      try Self.said(of: Self.sheet(csv)) == """
        matrix.xlsx: Scores!A3: note: the header is on row 3; the row above it is passed over
        matrix.xlsx: Scores!C4: error: harm "say "2"" is not on the scale 0 to 2; leave the cell blank or write ? where the score is not known
          Rob bery | 1 | say "2" | 1
                         ^~~~~~~
        matrix.xlsx: Scores!A5: error: the issue "rob bery" is already on row 4; give each issue one row
          rob bery | 1 | 2 | 1
          ^~~~~~~~
        """)
  }

  @Test("a fault of a whole sheet names the sheet")
  func ofAWholeSheet() throws {
    let fault = Fault(.missing, at: nil, "nothing")
    let source = SourceLines(Self.sheet("a,b\n", named: "My sheet"))
    #expect(
      FaultText.lines(for: fault, file: "m.xlsx", source: source)
        == "m.xlsx: 'My sheet': error: nothing")
  }
}
