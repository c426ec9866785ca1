import MoRiLE
import Testing

@testable import MoRiLEFormats

/// Sheets that are given on a piece at a time have the rows that they have as a whole.
@Suite struct SheetPiecesTests {
  /// What was given on of the sheets of a workbook.
  private final class Taken {
    var names: [String] = []
    var hidden: [Bool] = []
    var pieces: [[[UInt8]]] = []
    var hiddenRows = 0
    /// After how many pieces of a sheet no more is wanted.
    var most = Int.max

    var rows: [[[String]]] { pieces.map { SheetPiecesTests.rows($0.flatMap { $0 }) } }

    func read(_ bytes: [UInt8], limit: Int = SheetPieces.maximumBytes) throws(Faults) {
      try Workbook.read(
        SourceFile(name: "m", bytes: bytes),
        into: SheetPieces(
          begin: { name, isHidden in
            self.names.append(name)
            self.hidden.append(isHidden)
            self.pieces.append([])
          },
          take: { piece in
            self.pieces[self.pieces.count - 1].append(Array(piece))
            return self.pieces[self.pieces.count - 1].count < self.most
          }, end: { notes in self.hiddenRows += notes.hiddenRowCount }, limit: limit))
    }
  }

  /// The rows of a text without the empty cells at their ends.
  private static func rows(_ text: [UInt8]) -> [[String]] {
    var row = CSVRow(delimiter: UInt8(ascii: ","))
    var (offset, rows) = (0, [[String]]())
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while offset < bytes.count {
        row.read(base, from: offset, limit: bytes.count)
        offset = row.end
        var cells = row.cells.map { CellText.text(base, $0.range, $0.hasDoubledQuotes) }
        while cells.last == "" { cells.removeLast() }
        rows.append(cells)
      }
    }
    while rows.last == [] { rows.removeLast() }
    return rows
  }

  @Test(arguments: OpenDocumentTests.cases) func haveTheCells(_ example: OpenDocumentTests.Case)
    throws
  {
    let taken = Taken()
    try taken.read(OpenDocumentTests.bytes(OpenDocumentTests.table(example.rows)))
    #expect(taken.rows == [Self.rows(Array(example.text.utf8))])
  }

  @Test(arguments: ExcelSheetTests.cases) func haveTheCellsOfExcel(_ example: ExcelSheetTests.Case)
    throws
  {
    var parts = ExcelParts(rows: example.rows)
    parts.strings = example.strings
    let taken = Taken()
    try taken.read(parts.bytes)
    #expect(taken.rows == [Self.rows(Array(example.text.utf8))])
  }

  private static func long(_ rows: Range<Int>) -> String {
    rows.map { "<c><text:p>\($0)</text:p></c><c/><c><text:p>a, \"b\"\($0)</text:p></c>" }
      .map { OpenDocumentTests.row($0) }.joined()
  }

  @Test func longSheetsComeInPieces() throws {
    let bytes = OpenDocumentTests.bytes(
      OpenDocumentTests.table(Self.long(0..<9_000), "table:name='A' table:style-name='b'")
        + OpenDocumentTests.table(OpenDocumentTests.row("<c/>"), "table:name='B'")
        + OpenDocumentTests.table(Self.long(5..<8), "table:name='C'"))
    let taken = Taken()
    try taken.read(bytes)
    #expect(taken.names == ["A", "B", "C"] && taken.hidden == [true, false, false])
    #expect(taken.pieces.map { $0.count } == [3, 0, 1])
    #expect(taken.pieces[0].allSatisfy { $0.count < 70_000 && $0.last == 0x0A })
    #expect(taken.rows[0] == (0..<9_000).map { ["\($0)", "", "a, \"b\"\($0)"] })
    #expect(taken.rows[2] == (5..<8).map { ["\($0)", "", "a, \"b\"\($0)"] })
  }

  /// Of a sheet of which enough was seen no more is given, and the next begins all the same.
  @Test func whatIsNotWantedIsPassedOver() throws {
    let bytes = OpenDocumentTests.bytes(
      OpenDocumentTests.table(
        "<table:table-row-group>\(Self.long(0..<9_000))</table:table-row-group>")
        + OpenDocumentTests.table(Self.long(5..<8)))
    let taken = Taken()
    taken.most = 1
    try taken.read(bytes)
    #expect(taken.pieces.map { $0.count } == [1, 1])
    #expect(taken.rows[1].count == 3)
    var parts = ExcelParts(
      rows: (0..<9_000).map { "<row><c><v>\($0)</v></c><c><v>1234567</v></c></row>" }.joined())
    parts.sheets += "<sheet name=\"Again\" sheetId=\"2\" r:id=\"rId1\"/>"
    let excel = Taken()
    excel.most = 1
    try excel.read(parts.bytes)
    #expect(excel.names == ["Scores", "Again"])
    #expect(excel.pieces.map { $0.count } == [1, 1])
  }

  /// The rows among which a header is looked for come together, however long they are.
  @Test func theFirstRowsComeTogether() throws {
    let title = OpenDocumentTests.row(
      "<c><text:p>\(String(repeating: "x", count: 20_000))</text:p></c>")
    let bytes = OpenDocumentTests.bytes(
      OpenDocumentTests.table(String(repeating: title, count: 30) + Self.long(0..<9)))
    let taken = Taken()
    try taken.read(bytes)
    #expect(Self.rows(taken.pieces[0][0]).count == 20)
    #expect(taken.rows[0].count == 39)
  }

  /// A row that says that it stands a million times is given on as often, and no more text than all sheets may have.
  @Test func repeatedRowsAreBounded() throws {
    let row = OpenDocumentTests.row(
      "<c><text:p>1</text:p></c>", "table:number-rows-repeated='200000'")
    let bytes = OpenDocumentTests.bytes(
      OpenDocumentTests.table(row) + OpenDocumentTests.table(row))
    let taken = Taken()
    try taken.read(bytes, limit: 800_000)
    #expect(taken.pieces.map { $0.reduce(0) { $0 + $1.count } } == [400_000, 400_000])
    let less = Taken()
    let told = toldFaults { () throws(Faults) in try less.read(bytes, limit: 799_999) }
    #expect(
      told == [
        "error: the sheets of this workbook have more than 2 GB as text together, their empty cells included: take out "
          + "what stands far to the right of or below the table, or save the table as CSV"
      ])
  }

  @Test func hiddenRowsAreCounted() throws {
    let row = OpenDocumentTests.row("<c><text:p>1</text:p></c>", "table:visibility='filter'")
    let taken = Taken()
    try taken.read(OpenDocumentTests.bytes(OpenDocumentTests.table(row + row)))
    #expect(taken.hiddenRows == 2)
  }

  @Test(arguments: [(2_000_000_000, true), (2_000_000_001, false)])
  func partsMayHaveTwoBillionBytes(_ size: UInt64, _ isAllowed: Bool) {
    var zip = ZipBytes([("content.xml", "x")])
    zip.parts[0].method = 8
    zip.parts[0].content = [UInt8](repeating: 0, count: 3_000_000)
    zip.parts[0].size = size
    func told(_ most: Int) -> [String] {
      toldFaults { () throws(Faults) in _ = try ZipArchive(zip.bytes, mostPartBytes: most) }
    }
    #expect(
      told(ZipArchive.maximumStreamedBytes)
        == (isAllowed
          ? []
          : [
            "error: \"content.xml\" has 2000000001 bytes unpacked, and a part of a workbook may have at most 2 GB: "
              + "check that it is the right file, or save the sheet as CSV"
          ]))
    #expect(told(ZipArchive.maximumPartBytes).count == 1)
  }
}
