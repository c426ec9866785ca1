import MoRiLE
import MoRiLEFormats
import Testing

@Suite("CSV faults")
struct CSVFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    let faults: [String]
    var testDescription: String { name }
  }

  @Test("tells each fault", arguments: quotes + brokenRows + rows + headers + several)
  func tells(_ example: Case) {
    #expect(
      toldFaults { () throws(Faults) in try CSVDocument.read(Array(example.csv.utf8)) }
        == example.faults)
  }

  static let rows: [Case] = [
    Case(
      name: "a short row", csv: "a,b,c\n1,2\n",
      faults: [
        "2:1+3 error: this row has 2 cells and the header has 3: "
          + "a comma is missing in it, or one for each blank cell at its end; add them"
      ]),
    Case(
      name: "a row of one cell", csv: "a;b\n1;2\n\"x\ny\"\n",
      faults: [
        "3:1+2 error: this row has 1 cell and the header has 2: "
          + "a semicolon is missing in it, or one for each blank cell at its end; add them"
      ]),
    Case(
      name: "a long row", csv: "a\tb\n1\t2\tthree\t\t5\t\n",
      faults: [
        "2:5+5 error: this row has 5 cells and the header has 2: "
          + "put a cell that contains a tab in quotes, take out a needless tab, "
          + "or name the column in the header"
      ]),
    Case(
      name: "a count with a comma", csv: "a,b,\n1,234,5\n6,7,\n",
      faults: [
        "1:5+1 error: this header cell is blank and its column has values, the first on line 2: "
          + "name the column or clear it"
      ]),
    Case(
      name: "blank cells beyond the header", csv: "a,b\n1,2,,\n", faults: []),
  ]

  static let headers: [Case] = [
    Case(
      name: "a blank header in the middle", csv: "a,,b\n1,,2\n1,x,2\n1,y,2\n",
      faults: [
        "1:3+1 error: this header cell is blank and its column has values, the first on line 3: "
          + "name the column or clear it"
      ]),
    Case(
      name: "two blank headers", csv: "a, ,\"\"\n1,2,3\n",
      faults: [
        "1:3+1 error: this header cell is blank and its column has values, the first on line 2: "
          + "name the column or clear it",
        "1:6+1 error: this header cell is blank and its column has values, the first on line 2: "
          + "name the column or clear it",
      ]),
    Case(
      name: "only delimiters", csv: ",,\n\"\",,\n",
      faults: ["error: every cell of the file is blank; check that the right file was saved"]),
    Case(
      name: "only a line that names the delimiter", csv: "sep=;\n",
      faults: ["error: every cell of the file is blank; check that the right file was saved"]),
    Case(
      name: "a delimiter that is none", csv: "sep=|\na,b\n1,2\n",
      faults: [
        "1:5+1 error: \"|\" cannot be the delimiter; use a comma, a semicolon or a tab"
      ]),
  ]

  static let several: [Case] = [
    Case(
      name: "all at once, in the order of the file",
      csv: "a,,b\n1,x,\n1,2,3,four\n\"5\"6,\n7\n8,9,\"\n",
      faults: [
        "1:3+1 error: this header cell is blank and its column has values, the first on line 2: "
          + "name the column or clear it",
        "3:7+4 error: this row has 4 cells and the header has 3: "
          + "put a cell that contains a comma in quotes, take out a needless comma, "
          + "or name the column in the header",
        "4:4+1 error: text follows the quote that closes the cell opened on line 4: "
          + "double each quote (\"\") that is part of the text, or move this text inside",
        "5:1+1 error: this row has 1 cell and the header has 3: "
          + "a comma is missing in it, or one for each blank cell at its end; add them",
        "6:5+1 error: the quote opened here, on line 6, is never closed: "
          + "close it at the end of the cell, or double it (\"\") if it is part of the text",
      ])
  ]

  @Test("tells faults of the encoding with the others")
  func encoding() {
    let file = Array("a,b\n1,".utf8) + [0x81] + Array("\n2\n".utf8)
    #expect(
      toldFaults { () throws(Faults) in try CSVDocument.read(file) } == [
        "2:3+1 error: byte 0x81 is no character in Windows-1252; "
          + "type the character again and save as CSV UTF-8",
        "3:1+1 error: this row has 1 cell and the header has 2: "
          + "a comma is missing in it, or one for each blank cell at its end; add them",
      ])
    #expect(
      toldFaults { () throws(Faults) in try CSVDocument.read([]) }
        == ["error: the file is empty; check that the right file was saved"])
  }

  @Test("prints a fault under its line")
  func printed() {
    let file = windows1252("issue;£\r\nRobbery;\"7\"x\r\n")
    do {
      _ = try CSVDocument.read(file)
      Issue.record("no fault")
    } catch {
      let text = error.all.map {
        FaultText.lines(for: $0, file: "crimes.csv", source: SourceLines(file))
      }
      #expect(
        text == [
          """
          crimes.csv:2:12: error: text follows the quote that closes the cell opened on line 2: \
          double each quote ("") that is part of the text, or move this text inside
            Robbery;"7"x
                       ^
          """
        ])
    }
  }
}
