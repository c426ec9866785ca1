import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Limits of CSV", .timeLimit(.minutes(1)))
struct CSVLimitsTests {
  @Test("reads 16,384 columns and no more")
  func columns() throws {
    #expect(CSVDocument.maximumColumns == 16_384)
    let header = (1...16_384).map { "c\($0)" }.joined(separator: ",")
    let row = String(repeating: "1,", count: 16_383)
    let document = try CSVDocument.read(Array("\(header)\n\(row)2\n".utf8))
    #expect(document.columnCount == 16_384)
    #expect(document.cell(row: 0, column: 16_383) == "2")
    #expect(document.position(row: 0, column: 16_383) == Position(line: 2, column: 32_767))

    let faults = toldFaults { () throws(Faults) in
      try CSVDocument.read(Array("\(header)\n\(row)2,3,\"\n\(row)\n".utf8))
    }
    #expect(
      faults == [
        "2:32769+1 error: this row has more than 16,384 cells, the most that a row may have"
      ])
  }

  @Test("reads 1,000,000 bytes in a cell and no more")
  func cells() throws {
    #expect(CSVDocument.maximumCellBytes == 1_000_000)
    let cell = String(repeating: "é", count: 500_000)
    let document = try CSVDocument.read(Array("a,b\n1,\(cell)\n\"\(cell)\",2\n".utf8))
    #expect(document.cell(row: 0, column: 1) == cell)
    #expect(document.cell(row: 1, column: 0) == cell)
    #expect(document.length(row: 0, column: 1) == 500_000)

    let faults = toldFaults { () throws(Faults) in
      try CSVDocument.read(Array("a,b\n1,\(cell)x\n\"\(cell)x\",2\n3\n".utf8))
    }
    #expect(
      faults == [
        "2:3+1 error: this cell has more than 1,000,000 bytes, the most that a cell may have; "
          + "look for a missing quote or line end, or shorten it",
        "3:2+1 error: this cell has more than 1,000,000 bytes, the most that a cell may have; "
          + "look for a missing quote or line end, or shorten it",
        "4:1+1 error: this row has 1 cell and the header has 2: "
          + "a comma is missing in it, or one for each blank cell at its end; add them",
      ])
  }

  @Test("tells 100 faults and counts the others")
  func manyFaults() {
    let file = Array(("a,b\n" + String(repeating: "1\n", count: 20_000)).utf8)
    let faults = toldFaults { () throws(Faults) in try CSVDocument.read(file) }
    #expect(faults.count == 101)
    #expect(faults[99].hasPrefix("101:1+1 error: this row has 1 cell and the header has 2: "))
    #expect(faults[100] == "error: 19900 more faults were found; mend these first")
  }

  @Test("finds blank headers over wide rows in linear time")
  func wideFaults() {
    let wide = String(repeating: ",", count: 16_000)
    let row = String(repeating: "é,", count: 16_000)
    let faults = toldFaults { () throws(Faults) in
      try CSVDocument.read(Array("\(wide)x\n\(row)y\n".utf8))
    }
    #expect(faults.count == 101)
    #expect(
      faults[1]
        == "1:2+1 error: this header cell is blank and its column has values, "
        + "the first on line 2: name the column or clear it")
    #expect(faults[100] == "error: 15900 more faults were found; mend these first")
  }

  static let alphabet = [
    ",", ",", ";", "\t", "\"", "\"", "\"\"", "\n", "\r", "\r\n", " ", "\u{A0}", "a", "1", "é", "–",
    "sep=;", "\u{FEFF}", "\u{301}", "😀", "=",
  ]

  @Test("survives any text and any bytes", arguments: 1...20)
  func noise(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let text = random.text(of: Self.alphabet, upTo: 60)
      check(Array(text.utf8))
      check(utf16(text, bigEndian: seed.isMultiple(of: 2)))
      check((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
      check([0xFF, 0xFE] + (0..<41).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  /// Reads a file; every cell of a document and every fault can be reached and has a place in it.
  private func check(_ file: [UInt8]) {
    do {
      let document = try CSVDocument.read(file)
      #expect(document.columnCount > 0)
      for row in 0..<document.rowCount {
        for column in 0..<document.columnCount {
          let cell = document.cell(row: row, column: column)
          #expect(cell.isEmpty == document.isBlank(row: row, column: column))
          check(
            document.position(row: row, column: column),
            document.length(row: row, column: column), in: document.source)
        }
      }
    } catch {
      #expect(error.all.contains { $0.severity == .error })
      let source = SourceLines(file)
      for fault in error.all {
        #expect(FaultText.lines(for: fault, file: "f.csv", source: source).hasPrefix("f.csv:"))
        if let place = fault.position { check(place, fault.length, in: source) }
      }
    }
  }

  private func check(_ place: Position, _ length: Int, in source: SourceLines) {
    #expect(1...source.count ~= place.line)
    let end = source.line(place.line).count + 1
    #expect(1...end ~= place.column && place.column + length <= max(end, place.column + 1))
  }
}
