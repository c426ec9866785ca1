import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("CSV of other programs")
struct CSVForeignTableTests {
  static let delimiters = [",", ";", "\t"]
  static let lineEnds = ["\n", "\r\n", "\r"]
  static let endings = lineEnds.flatMap { end in
    FileEncoding.allCases.map { (end, $0) }
  }

  private static let alphabet = [
    "a", "b", "7", "x y", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "\u{A0}", "£", "–",
    "é", "=", "-", "'", ".", "%", "sep=",
  ]
  private static let wideAlphabet = alphabet + ["😀", "e\u{301}", "事", "\u{FEFF}", "\u{2028}"]

  @Test("is read as the table that was written", arguments: delimiters, endings)
  func readBack(delimiter: String, ending: (String, FileEncoding)) throws {
    for seed in 0..<24 {
      var random = SeededRandom(seed: UInt64(seed))
      let quotes = ForeignDialect.Quotes.allCases[seed % 3]
      var dialect = ForeignDialect(
        delimiter: delimiter, lineEnd: ending.0, encoding: ending.1, quotes: quotes)
      dialect.isNamed = seed.isMultiple(of: 5)
      dialect.endsLine = !seed.isMultiple(of: 7)
      dialect.emptyColumns = seed % 4
      dialect.emptyRows = seed % 3
      let rows = Self.randomTable(dialect.encoding, &random)
      try check(dialect.file(rows, &random), rows, dialect)
    }
  }

  private func check(_ file: [UInt8], _ rows: [[String]], _ dialect: ForeignDialect) throws {
    let document = try CSVDocument.read(file)
    #expect(document.delimiter.text == dialect.delimiter || rows[0].count == 1)
    #expect(document.header.map(Self.spelled) == rows[0].map(Self.spelled))
    #expect(document.rowCount == rows.count - 1)
    // By chance, three characters of Windows-1252 may look like one of UTF-8.
    #expect(document.faults.isEmpty || dialect.encoding == .windows1252)
    for (row, cells) in rows.dropFirst().enumerated() where row < document.rowCount {
      let read = cells.indices.map { document.rawCell(row: row, column: $0) }
      // An apostrophe before what a spreadsheet would run is none of the text.
      let said = cells.map { CSVWriter.original($0) }
      #expect(read.map(Self.spelled) == said.map(Self.spelled), "row \(row) of \(dialect)")
    }
  }

  /// Titles that are never blank, and rows whose first cell is not, so that nothing is dropped.
  private static func randomTable(
    _ encoding: FileEncoding, _ random: inout SeededRandom
  ) -> [[String]] {
    let alphabet = encoding == .windows1252 ? alphabet : wideAlphabet
    let columns = Int.random(in: 2...6, using: &random)
    let titles = (0..<columns).map { "£x \($0)" }
    let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      (0..<columns).map { column in
        let isEmpty = column > 0 && Int.random(in: 0..<3, using: &random) == 0
        return isEmpty ? "" : (column == 0 ? "£" : "") + random.text(of: alphabet, upTo: 7)
      }
    }
    return [titles] + rows
  }

  /// The text's scalars, which tell `é` from `e` and an accent.
  private static func spelled(_ text: String) -> [UInt32] { text.unicodeScalars.map { $0.value } }

  @Test("with empty rows and columns all round has none of them")
  func emptySurroundings() throws {
    let file = "\n;;;\n \n\na;;b;;\n;;;;\n1;;2;; \n\n ;\u{A0};\t;;\n;;;;;;;\n3;x;;;\n;;\n\n"
    for encoding in FileEncoding.allCases where encoding != .windows1252 {
      // The column in the middle has a value, so that its blank header is a fault.
      let faults = toldFaults { () throws(Faults) in try CSVDocument.read(encoding.bytes(file)) }
      #expect(
        faults == [
          "5:3+1 error: this header cell is blank and its column has values, the first on line 11: "
            + "name the column or clear it"
        ])
      let document = try CSVDocument.read(encoding.bytes(file.replacing("3;x;", with: "3;;")))
      #expect(document.header == ["a", "", "b"])
      #expect(document.rowCount == 2)
      #expect(document.cell(row: 0, column: 2) == "2")
      #expect(document.cell(row: 1, column: 0) == "3")
    }
  }
}
