import MoRiLE
import MoRiLEFormats
import Testing

@Suite("CSV document")
struct CSVDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    /// The header and the rows, as ``CSVDocument`` gives them.
    let table: [[String]]
    var delimiter = CSVDelimiter.comma
    var testDescription: String { name }
  }

  @Test("reads tables", arguments: delimiters + quotes + blanks)
  func reads(_ example: Case) throws {
    let document = try CSVDocument.read(Array(example.csv.utf8))
    #expect(table(document) == example.table)
    #expect(document.delimiter == example.delimiter)
    #expect(document.columnCount == example.table[0].count)
    #expect(document.rowCount == example.table.count - 1)
    #expect(document.warnings.isEmpty)
  }

  static let delimiters: [Case] = [
    Case(name: "commas", csv: "a,b\n1,2\n", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "semicolons", csv: "a;b\n1,5;2\n", table: [["a", "b"], ["1,5", "2"]],
      delimiter: .semicolon),
    Case(
      name: "tabs", csv: "a\tb\n1,5\t2;3\n", table: [["a", "b"], ["1,5", "2;3"]], delimiter: .tab),
    Case(
      name: "the most frequent", csv: "a;b;c,d\n1;2;3\n",
      table: [["a", "b", "c,d"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "a comma before a semicolon", csv: "a,b;c\n1,2\n", table: [["a", "b;c"], ["1", "2"]]),
    Case(
      name: "a semicolon before a tab", csv: "a;b\tc\n1;2\n", table: [["a", "b\tc"], ["1", "2"]],
      delimiter: .semicolon),
    Case(
      name: "delimiters in quotes do not count", csv: "\"a;;\"\",;\",b\n1,2\n",
      table: [["a;;\",;", "b"], ["1", "2"]]),
    Case(
      name: "a header over two lines", csv: "\"a\nc\";b\n1;2\n",
      table: [["a\nc", "b"], ["1", "2"]], delimiter: .semicolon),
    Case(
      name: "quotes inside a cell hide nothing", csv: "5\" nails;b,c;6\" nails\n1;2;3\n",
      table: [["5\" nails", "b,c", "6\" nails"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "a quote that only another delimiter would open", csv: "a;b;c, \"d\n1;2;3\n",
      table: [["a", "b", "c, \"d"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "one column", csv: "issue\nRobbery\n", table: [["issue"], ["Robbery"]]),
    Case(
      name: "no more than a header", csv: "a,b", table: [["a", "b"]]),
    Case(
      name: "a line that names the delimiter", csv: "sep=;\r\na,b;c\r\n1;2\r\n",
      table: [["a,b", "c"], ["1", "2"]], delimiter: .semicolon),
    Case(
      name: "the same in capitals", csv: "SEP=,\na,b\n1,2\n", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "the same for tabs", csv: "sep=\t\na\tb\n", table: [["a", "b"]], delimiter: .tab),
    Case(
      name: "a header that only begins so", csv: "sep=a,b\n1,2\n",
      table: [["sep=a", "b"], ["1", "2"]]),
    Case(name: "CRLF", csv: "a,b\r\n1,2\r\n", table: [["a", "b"], ["1", "2"]]),
    Case(name: "CR", csv: "a,b\r1,2\r", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "mixed line ends", csv: "a,b\r\n1,2\n3,4\r5,6",
      table: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
  ]

  static let quotes: [Case] = [
    Case(
      name: "delimiters and line ends in quotes", csv: "a,b\n\"1,\r\n2\",3\n",
      table: [["a", "b"], ["1,\r\n2", "3"]]),
    Case(
      name: "doubled quotes", csv: "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n",
      table: [["a", "b"], ["say \"hi\"", "\""]]),
    Case(
      name: "spaces around quotes", csv: "a, \"b\" \n\u{A0}\"1\"\t,\"2\"\n",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "a quote inside an unquoted cell", csv: "a,b\n5\" nails,the \"big\" one\n",
      table: [["a", "b"], ["5\" nails", "the \"big\" one"]]),
    Case(
      name: "an empty quoted cell", csv: "a,b\n\"\",1\n", table: [["a", "b"], ["", "1"]]),
    Case(
      name: "a quoted cell at the end of the file", csv: "a,b\n1,\"2\"",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "white space around cells", csv: " a ,b\n\u{A0}1 \u{A0}, \" 2\n\" \n",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "white space inside cells", csv: "a b,c\n1\u{A0}2,Â\u{A0}3\n",
      table: [["a b", "c"], ["1\u{A0}2", "Â\u{A0}3"]]),
  ]

  static let blanks: [Case] = [
    Case(
      name: "blank rows anywhere", csv: "\n \n,,\n\"\",\na,b\n\n1,2\n , \n,\n3,4\n\n,,,\n",
      table: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Case(
      name: "blank columns at the end", csv: "a,b,, \n1,2,,\n3,4\n5,6,\u{A0},,,\n",
      table: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    Case(
      name: "a blank column in the middle", csv: "a,,b\n1,,2\n",
      table: [["a", "", "b"], ["1", "", "2"]]),
    Case(
      name: "blank cells at the end of rows", csv: "a,b,c\n1,,\n",
      table: [["a", "b", "c"], ["1", "", ""]]),
  ]

  @Test("gives cells as they are, too")
  func raw() throws {
    let document = try CSVDocument.read(Array("a,b,c,d\n 1 ,\" 2 \"\" \", \"3\" ,\"\"\"\"\n".utf8))
    #expect((0..<4).map { document.rawCell(row: 0, column: $0) } == [" 1 ", " 2 \" ", "3", "\""])
    #expect((0..<4).map { document.cell(row: 0, column: $0) } == ["1", "2 \"", "3", "\""])
  }

  @Test("tells blank cells")
  func blank() throws {
    let document = try CSVDocument.read(Array("a,b,c,d\n \u{A0},\" \n\",0,\"\"\n".utf8))
    #expect((0..<4).map { document.isBlank(row: 0, column: $0) } == [true, true, false, true])
  }

  @Test("tells where cells and headers stand")
  func places() throws {
    let csv = "\n 😀 ,\"b\"\n\ncafe\u{301}, \" x\"\"y\"\n\"1\n2\",\"\n 3\"\n,\u{A0}4\r\n"
    let document = try CSVDocument.read(Array(csv.utf8))
    func place(_ position: Position, _ length: Int) -> String {
      "\(position.line):\(position.column)+\(length)"
    }
    let header = (0..<2).map {
      place(document.position(ofHeader: $0), document.length(ofHeader: $0))
    }
    #expect(header == ["2:2+1", "2:6+1"])
    let cells = (0..<3).flatMap { row in
      (0..<2).map {
        place(document.position(row: row, column: $0), document.length(row: row, column: $0))
      }
    }
    #expect(cells == ["4:1+4", "4:9+4", "5:2+1", "7:2+1", "8:1+1", "8:3+1"])
    #expect(document.line(4) == "cafe\u{301}, \" x\"\"y\"")
    #expect(document.line(8) == ",\u{A0}4")
    #expect(document.line(99).isEmpty)
    #expect(document.source.count == 9)
  }

  @Test("counts characters as Swift does, by any Unicode text", arguments: 1...30)
  func columns(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    // Letters, a mark, flags, joined emoji, and a sign that joins what follows it.
    let alphabet = ["a", "1", "é", "\u{301}", "🇬", "🇧", "👩", "\u{200D}", "👧", "\u{600}", "事", " "]
    let cells = (0..<40).map { _ in "x" + random.text(of: alphabet, upTo: 8) + "x" }
    let header = cells.joined(separator: ",")
    let document = try CSVDocument.read(Array(header.utf8))
    for column in 0..<40 {
      let before = cells[..<column].map { $0 + "," }.joined()
      #expect(document.position(ofHeader: column).column == before.count + 1)
      #expect(document.length(ofHeader: column) == cells[column].count)
    }
  }

  @Test("takes warnings along")
  func warnings() throws {
    let document = try CSVDocument.read(Array("a,£\n1,".utf8) + [0xA3])
    #expect(document.encoding == .windows1252)
    #expect(document.header == ["a", "Â£"])
    #expect(
      document.warnings.map(told) == [
        "2:3+1 warning: the file mixes encodings: byte 0xA3 is not UTF-8 and other characters are, "
          + "so all was read as Windows-1252; look for odd letters and save as CSV UTF-8"
      ])
  }

  @Test("names delimiters")
  func names() {
    #expect(CSVDelimiter.allCases.map(\.name) == ["comma", "semicolon", "tab"])
    #expect(CSVDelimiter.allCases.map(\.text) == [",", ";", "\t"])
  }
}

/// The header and the rows of a document.
func table(_ document: CSVDocument) -> [[String]] {
  [document.header]
    + (0..<document.rowCount).map { row in
      (0..<document.columnCount).map { document.cell(row: row, column: $0) }
    }
}
