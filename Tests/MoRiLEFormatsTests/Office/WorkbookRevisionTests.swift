import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEFormats

/// Cells of a workbook are changed, and every other byte of every other part stays.
@Suite struct WorkbookRevisionTests {
  /// A workbook of two sheets, of which the second has a formula.
  private static func book(formula: Bool = true) throws -> SourceFile {
    var draft = WorkbookDraft()
    var scores = SheetDraft("Scores")
    scores.add([.text("Issue"), .text("harm"), .text("risk")])
    scores.add([.text("Arson"), .whole(2), .formula("B2*3", .number("6"))])
    scores.add([.text("Robbery & theft")])
    draft.sheets.append(scores)
    var other = SheetDraft("Other")
    other.add([.text("x"), .text("y")])
    draft.sheets.append(other)
    if !formula { draft.sheets[0].rows[1].cells.removeLast() }
    return SourceFile(
      name: "m.xlsx", bytes: try TestWorkbook.unmarked(try WorkbookWriter.bytes(of: draft)))
  }

  private static func revision(_ file: SourceFile) throws -> WorkbookRevision {
    try WorkbookRevision(SheetOrigin(name: "Scores", workbook: file.bytes))
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    try ReadSheet(bytes).text
  }

  private static func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes)
    let entry = try #require(archive.entry(named: name))
    return String(decoding: try archive.content(of: entry), as: UTF8.self)
  }

  /// What says how a formula spills stays with it; what is told of a value goes with the value.
  @Test func metadataStayWithFormulas() throws {
    let parts = ExcelParts(
      rows: """
        <row r="1"><c r="A1" vm="1"><v>2</v></c>\
        <c r="B1" cm="1" vm="1"><f t="array" ref="B1">SUM(A1:A1*3)</f><v>6</v></c></row>
        """)
    var revision = try Self.revision(SourceFile(name: "m.xlsx", bytes: parts.bytes))
    revision.set("3", at: CellPlace(row: 0, column: 0))
    revision.setResult("9", at: CellPlace(row: 0, column: 1))
    let sheet = try Self.part("xl/worksheets/sheet1.xml", try revision.bytes().bytes)
    #expect(
      sheet.contains(
        "<c r=\"A1\"><v>3</v></c><c r=\"B1\" cm=\"1\"><f t=\"array\" ref=\"B1\">SUM(A1:A1*3)</f><v>9</v></c>"
      ), "\(sheet)")
  }

  @Test func cellsRowsAndColumnsAreChangedAndAdded() throws {
    var revision = try Self.revision(try Self.book(formula: false))
    revision.set("3", at: CellPlace(row: 1, column: 1))
    revision.set("?", at: CellPlace(row: 2, column: 1))
    revision.set("by <us> & \u{201C}them\u{201D}\nall", at: CellPlace(row: 1, column: 4))
    revision.set("5", at: CellPlace(row: 5, column: 2))
    revision.set("", at: CellPlace(row: 0, column: 2))
    let (bytes, formulas) = try revision.bytes()
    #expect(formulas.isEmpty)
    #expect(
      try Self.text(bytes)
        == """
        Issue,harm,,,
        Arson,3,,,"by <us> & \u{201C}them\u{201D}
        all"
        Robbery & theft,?,,,
        ,,,,
        ,,,,
        ,,5,,

        """.replacing("\n,,,,\n,,,,\n", with: "\n\n\n"))
  }

  @Test func everyOtherPartStaysByteForByte() throws {
    let file = try Self.book()
    var revision = try Self.revision(file)
    revision.set("3", at: CellPlace(row: 1, column: 1))
    revision.setResult("9.25", at: CellPlace(row: 1, column: 2))
    let (bytes, _) = try revision.bytes()
    let (old, new) = (try ZipArchive(file.bytes), try ZipArchive(bytes))
    #expect(old.entries.map { $0.text } == new.entries.map { $0.text })
    var changed: [String] = []
    for (before, after) in zip(old.entries, new.entries) {
      let isSame =
        file.bytes[before.header..<before.packed.upperBound]
        == bytes[after.header..<after.packed.upperBound]
      if !isSame { changed.append(before.text) }
    }
    #expect(changed.sorted() == ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
    #expect(try Self.text(bytes) == "Issue,harm,risk\nArson,3,9.25\nRobbery & theft,,\n")
    #expect(
      try Self.part("xl/worksheets/sheet1.xml", bytes).contains(
        "<c r=\"C2\"><f>B2*3</f><v>9.25</v>"))
    #expect(try Self.part("xl/workbook.xml", bytes).contains("fullCalcOnLoad=\"1\""))
  }

  @Test func withoutAFormulaNothingIsMarked() throws {
    let file = try Self.book(formula: false)
    var revision = try Self.revision(file)
    revision.set("3", at: CellPlace(row: 1, column: 1))
    let bytes = try revision.bytes().bytes
    let part = "xl/workbook.xml"
    #expect(try Self.part(part, bytes) == Self.part(part, file.bytes))
    #expect(try !Self.part(part, bytes).contains("fullCalcOnLoad"))
  }

  @Test func nothingChangedIsTheSameFile() throws {
    let file = try Self.book()
    #expect(try Self.revision(file).bytes().bytes == file.bytes)
  }

  /// A formula is not lost for a value that somebody agreed on.
  @Test func aFormulaIsToldAndStays() throws {
    let file = try Self.book()
    var revision = try Self.revision(file)
    let place = CellPlace(row: 1, column: 2)
    revision.set("7", at: place)
    let (bytes, formulas) = try revision.bytes()
    #expect(formulas == [place])
    #expect(try Self.text(bytes) == Self.text(file.bytes))
  }

  private static let begin = "<x:workbook xmlns:x=\"\(OfficeNames.sheet)\">"

  static let marks: [(before: String, after: String)] = [
    (
      "<x:sheets/><!-- <x:calcPr/> --><x:calcPr/></x:workbook>",
      "<x:sheets/><!-- <x:calcPr/> --><x:calcPr fullCalcOnLoad=\"1\"/></x:workbook>"
    ),
    (
      "<x:sheets/><x:calcPr calcId=\"191029\"/><x:extLst/></x:workbook>",
      "<x:sheets/><x:calcPr fullCalcOnLoad=\"1\" calcId=\"191029\"/><x:extLst/></x:workbook>"
    ),
    (
      "<x:sheets/><x:calcPr fullCalcOnLoad=\"0\"></x:calcPr></x:workbook>",
      "<x:sheets/><x:calcPr fullCalcOnLoad=\"1\"></x:calcPr></x:workbook>"
    ),
    (
      "<x:sheets><x:sheet/></x:sheets><x:definedNames/> <x:oleSize/></x:workbook>",
      "<x:sheets><x:sheet/></x:sheets><x:definedNames/><x:calcPr fullCalcOnLoad=\"1\"/> <x:oleSize/></x:workbook>"
    ),
    (
      "<x:extLst/></x:workbook>", "<x:calcPr fullCalcOnLoad=\"1\"/><x:extLst/></x:workbook>"
    ),
  ]

  @Test(arguments: marks) func theMarkStandsWhereItBelongs(before: String, after: String) throws {
    let part = Array((Self.begin + before).utf8)
    let marked = try RecalculationMark.put(into: part, "xl/workbook.xml")
    #expect(String(decoding: marked, as: UTF8.self) == Self.begin + after)
    #expect(try RecalculationMark.isSet(in: marked, ""))
    #expect(try !RecalculationMark.isSet(in: part, ""))
  }

  /// Sheets as other programs write them: prefixes, cells and rows without places, empty rows, spans.
  static let sheets: [(before: String, after: String)] = [
    (
      "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s=\"2\"/></x:row></x:sheetData>",
      "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r=\"B1\" s=\"2\"><x:v>8</x:v></x:c></x:row></x:sheetData>"
    ),
    (
      "<x:dimension ref=\"A1\"/><x:sheetData/>",
      "<x:dimension ref=\"A1:B1\"/><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>8</x:v></x:c></x:row></x:sheetData>"
    ),
    (
      "<x:sheetData><x:row r=\"1\" spans=\"1:1\"/><x:row r=\"3\"/></x:sheetData>",
      "<x:sheetData><x:row r=\"1\" spans=\"1:2\"><x:c r=\"B1\"><x:v>8</x:v></x:c></x:row><x:row r=\"3\"/></x:sheetData>"
    ),
    (
      "<x:sheetData><x:row r=\"1\" spans=\"3:8\"><x:c r=\"C1\"/></x:row></x:sheetData>",
      "<x:sheetData><x:row r=\"1\" spans=\"2:8\"><x:c r=\"B1\"><x:v>8</x:v></x:c><x:c r=\"C1\"/></x:row></x:sheetData>"
    ),
    (
      "<x:sheetData><x:row r=\"2\"/></x:sheetData>",
      "<x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>8</x:v></x:c></x:row><x:row r=\"2\"/></x:sheetData>"
    ),
    (
      "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\"/><x:c r=\"C1\"/></x:row></x:sheetData>",
      "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\"/><x:c r=\"B1\"><x:v>8</x:v></x:c><x:c r=\"C1\"/></x:row></x:sheetData>"
    ),
  ]

  @Test(arguments: sheets) func sheetsOfOthersAreChanged(before: String, after: String) throws {
    let begin = "<x:worksheet xmlns:x=\"\(OfficeNames.sheet)\">"
    let end = "<x:mergeCells/></x:worksheet>"
    var parts = SheetParts(Array((begin + before + end).utf8), name: "sheet1.xml")
    parts.changes[CellPlace(row: 0, column: 1)] = .text("8")
    #expect(String(decoding: try parts.revised(), as: UTF8.self) == begin + after + end)
  }
}
