import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("workbooks")
struct WorkbookTests {
  @Test("lists sheets of cells in their order, and which are hidden")
  func listsSheets() throws {
    var parts = ExcelParts(rows: "<row><c><v>1</v></c></row>")
    parts.sheets =
      "<sheet name='A &amp; B' r:id='rId1'/><sheet name='Chart' r:id='rId8'/><sheet name='H' state='hidden' r:id='rId9'/>"
      + "<sheet name='V' state='veryHidden' r:id='rId9'/><sheet name='lost' r:id='rId99'/>"
    let type = ExcelParts.references
    parts.links =
      "<Relationship Id='rId8' Type='\(type)/chartsheet' Target='chartsheets/sheet1.xml'/>"
      + "<Relationship Id='rId9' Type='\(type)/worksheet' Target='../other/./sheet2.xml'/>"
      + "<Relationship Id='rId99' Type='\(type)/worksheet' Target='http://a' TargetMode='External'/>"
    parts.others = [
      (
        "other/sheet2.xml",
        "<worksheet xmlns='\(ExcelParts.main)'><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"
      )
    ]
    var workbook = try Workbook(SourceFile(name: "m.xlsx", bytes: parts.bytes))
    #expect(workbook.sheets.map(\.name) == ["A & B", "H", "V"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    let tables = [try workbook.table(of: 0).bytes, try workbook.table(of: 2).bytes]
    #expect(tables == [Array("1\n".utf8), Array("2\n".utf8)])
  }

  @Test("gives a table that knows its workbook and sheet")
  func givesTable() throws {
    let file = SourceFile(
      name: "m.xlsx", bytes: ExcelParts(rows: "<row><c><v>1</v></c></row>").bytes)
    var workbook = try Workbook(file)
    let table = try workbook.table(of: 0)
    #expect(table.name == "m.xlsx")
    #expect(table.sheet?.name == "Scores")
    #expect(table.fileBytes == file.bytes)
    #expect(table.delimiter == .comma)
  }

  @Test(
    "follows references from the top and from the folder", arguments: ["", "/xl/", "../xl/", "./"])
  func followsReferences(_ start: String) throws {
    var parts = ExcelParts(rows: "<row><c t='s'><v>0</v></c></row>")
    parts.strings = "<si><t>a</t></si>"
    parts.start = start
    #expect(try ReadSheet(parts.bytes).text == "a\n")
  }

  @Test("reads the strict edition of the standard")
  func readsStrict() throws {
    let strict = "http://purl.oclc.org/ooxml"
    let zip = ZipBytes([
      (
        "_rels/.rels",
        "<Relationships xmlns='\(ExcelParts.packages)'><Relationship Id='a' Type='\(strict)/officeDocument/relationships/"
          + "officeDocument' Target='/book.xml'/></Relationships>"
      ),
      (
        "_rels/book.xml.rels",
        "<Relationships xmlns='\(ExcelParts.packages)'><Relationship Id='b' Type='\(strict)/officeDocument/relationships/"
          + "worksheet' Target='s.xml'/></Relationships>"
      ),
      (
        "book.xml",
        "<x:workbook xmlns:x='\(strict)/spreadsheetml/main' xmlns:r='\(strict)/officeDocument/relationships'><x:sheets>"
          + "<x:sheet name='S' r:id='b'/></x:sheets></x:workbook>"
      ),
      (
        "s.xml",
        "<x:worksheet xmlns:x='\(strict)/spreadsheetml/main'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
          + "</x:sheetData></x:worksheet>"
      ),
    ])
    #expect(try ReadSheet(zip.bytes).text == "1\n")
  }

  @Test("tells a part that is missing, or is something else")
  func tellsParts() {
    var missing = ExcelParts(rows: "")
    missing.links =
      "<Relationship Id='x' Type='\(ExcelParts.references)/sharedStrings' Target='s.xml'/>"
    var wrong = ExcelParts(rows: "")
    wrong.sheets = "<sheet name='S' r:id='x'/>"
    wrong.links =
      "<Relationship Id='x' Type='\(ExcelParts.references)/worksheet' Target='workbook.xml'/>"
    let end = "; open it in the program that it comes from, save it again, and send or copy it anew"
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(missing.bytes) }
        == ["error: this workbook is damaged: its part \"xl/s.xml\" is missing" + end])
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(wrong.bytes) }
        == ["error: this workbook is damaged: \"xl/workbook.xml\" is no sheet of cells" + end])
  }

  @Test("tells bytes that are not UTF-8")
  func tellsBytes() {
    var zip = ExcelParts(rows: "<row><c t='str'><v>a?</v></c></row>").zip
    for index in zip.parts.indices {
      zip.parts[index].content = zip.parts[index].content.replacing("a?".utf8, with: [0x61, 0xE9])
    }
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(zip.bytes) } == [
        "error: this workbook is damaged: byte 2 of the sheet \"Scores\" is not UTF-8; open it in the program that it "
          + "comes from, save it again, and send or copy it anew"
      ])
  }

  // MARK: - Limits

  @Test("reads 1,000 sheets", arguments: [1_000, 1_001])
  func limitsSheets(_ count: Int) {
    var parts = ExcelParts(rows: "")
    parts.sheets = String(repeating: "<sheet name='S' r:id='rId1'/>", count: count)
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) }
        == (count == 1_000 ? [] : ["error: this workbook has more than 1,000 sheets"]))
  }

  @Test("reads 10,000 references", arguments: [10_000, 10_001])
  func limitsReferences(_ count: Int) {
    var parts = ExcelParts(rows: "")
    parts.links = String(repeating: "<Relationship Id='x' Type='y' Target='z'/>", count: count - 1)
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) }
        == (count == 10_000
          ? [] : ["error: \"xl/_rels/workbook.xml.rels\" has more than 10,000 references"]))
  }

  @Test("reads 100,000 styles", arguments: [100_000, 100_001])
  func limitsStyles(_ count: Int) {
    var parts = ExcelParts(rows: "")
    parts.styles = "<cellXfs>" + String(repeating: "<xf/>", count: count) + "</cellXfs>"
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) }
        == (count == 100_000
          ? [] : ["error: this workbook has more than 100,000 styles: save it as CSV"]))
  }

  @Test("reads as many texts as it may", arguments: [2, 3])
  func limitsTexts(_ count: Int) throws {
    let text = "<sst xmlns='\(ExcelParts.main)'>\(String(repeating: "<si/>", count: count))</sst>"
    let archive = try ZipArchive(ZipBytes([("t", text)]).bytes)
    #expect(
      toldFaults { () throws(Faults) in try StringTable(archive, archive.entries[0], limit: 2) }
        == (count == 2
          ? []
          : ["error: this workbook has more than 2 texts: save the sheet that is wanted as CSV"]))
  }

  // MARK: - What is no workbook

  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let parts: [(String, String)]
    let told: String
    var testDescription: String { name }
  }

  static let refusals: [Refusal] = [
    Refusal(
      name: "Word", parts: [("word/document.xml", "")],
      told:
        "this is a Word document (.docx) and no workbook: copy its table into a workbook, or save the workbook that it "
        + "came from"),
    Refusal(
      name: "PowerPoint", parts: [("ppt/presentation.xml", "")],
      told:
        "this is a PowerPoint presentation (.pptx) and no workbook: copy its table into a workbook, or save the workbook "
        + "that it came from"),
    Refusal(
      name: "binary", parts: [("xl/workbook.bin", "")],
      told:
        "this is a binary Excel workbook (.xlsb), which is not read: in Excel choose File, Save As, Excel Workbook (.xlsx)"
    ),
    Refusal(
      name: "Numbers", parts: [("Index/Document.iwa", "")],
      told:
        "this is a document of Numbers, Pages or Keynote, which is not read: in Numbers choose File, Export To, Excel"
    ),
    Refusal(
      name: "a text of OpenDocument",
      parts: [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")],
      told:
        "this is a text document (.odt) and no workbook: copy its table into a workbook, or save the workbook that it came "
        + "from"),
    Refusal(
      name: "a zip file", parts: [("a.csv", ""), ("b.csv", ""), ("c.csv", ""), ("d.csv", "")],
      told:
        "this is a zip file and no workbook; it has \"a.csv\", \"b.csv\", \"c.csv\" and 1 more: take out the file that is "
        + "wanted"),
    Refusal(
      name: "an empty zip file", parts: [],
      told: "this is a zip file and no workbook; it has nothing: take out the file that is wanted"),
    Refusal(
      name: "encrypted, of OpenDocument",
      parts: [
        ("content.xml", "x"),
        (
          "META-INF/manifest.xml",
          "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry><m:encryption-data/>"
            + "</m:file-entry></m:manifest>"
        ),
      ],
      told:
        "this workbook needs a password, so that nothing in it can be read: open it, choose File, Save As, and save it "
        + "without a password"),
    Refusal(
      name: "no sheets", parts: [("xl/workbook.xml", "<workbook xmlns='\(ExcelParts.main)'/>")],
      told: "this workbook has no sheet of cells"),
  ]

  @Test("says what a zip file is that is no workbook", arguments: refusals)
  func refuses(_ refusal: Refusal) {
    #expect(
      toldFaults { () throws(Faults) in
        try Workbook(SourceFile(name: "m", bytes: ZipBytes(refusal.parts).bytes))
      } == ["error: " + refusal.told])
  }

  @Test("takes for a workbook what begins as a zip file")
  func looksAtBeginning() {
    #expect(Workbook.isLikely(ZipBytes([("a", "b")]).bytes))
    #expect(Workbook.isLikely(ZipBytes([ZipBytes.Part]()).bytes))
    #expect(!Workbook.isLikely(Array("PK,1\n".utf8)))
    #expect(!Workbook.isLikely([]))
  }
}
