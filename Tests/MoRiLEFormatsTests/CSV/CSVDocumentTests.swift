import MoRiLE
import MoRiLEFormats
import TestSupport
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
    #expect(document.faults.isEmpty)
  }

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
      document.faults.map(told) == [
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
