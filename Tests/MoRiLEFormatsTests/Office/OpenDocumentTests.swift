import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("sheets of OpenDocument")
struct OpenDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: String
    let text: String
    var told: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "no cells", rows: "<table:table-row><table:table-cell/></table:table-row>", text: ""),
    Case(
      name: "values by their kinds",
      rows: row(
        "<c office:value-type='float' office:value='0.30000000000000004'><text:p>0,30</text:p></c>"
          + "<c office:value-type='percentage' office:value='0.28'/><c office:value-type='currency' office:value='1234.5'/>"
          + "<c office:value-type='date' office:date-value='2026-04-01'/><c office:value-type='date' "
          + "office:date-value='2026-04-01T13:30:00'/><c office:value-type='time' office:time-value='PT13H30M00S'/>"
          + "<c office:value-type='time' office:time-value='PT36H5M07.5S'/><c office:value-type='boolean' "
          + "office:boolean-value='true'/><c office:value-type='boolean' office:boolean-value='false'/>"
          + "<c office:value-type='string'><text:p>a</text:p></c><c office:value-type='string' office:string-value='b'>"
          + "<text:p>x</text:p></c><c office:value-type='string' office:string-value='' calcext:value-type='error'>"
          + "<text:p>#N/A</text:p></c>"),
      text: "0.3,28%,1234.5,2026-04-01,2026-04-01T13:30:00,13:30:00,36:05:07,TRUE,FALSE,a,b,#N/A\n"),
    Case(
      name: "texts of paragraphs, spaces, breaks and links, without notes",
      rows: row(
        "<c office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation><text:p>a \n b<text:s/>"
          + "<text:s text:c='2'/>c</text:p><text:p/><text:p>d<text:line-break/><text:span>e<text:a>f</text:a></text:span>"
          + "<draw:frame><text:p>x</text:p></draw:frame></text:p></c>"),
      text: "\"a b   c\n\nd\nef\"\n"),
    Case(
      name: "repeated cells and rows, and empty ones passed over",
      rows: row(
        "<c table:number-columns-repeated='2'/><c office:value-type='float' office:value='1' "
          + "table:number-columns-repeated='3'/><c table:number-columns-repeated='16379'/>",
        "table:number-rows-repeated='2'")
        + row("<c table:number-columns-repeated='16384'/>", "table:number-rows-repeated='2'")
        + row(
          "<c office:value-type='float' "
            + "office:value='2'/>") + row("<c/>", "table:number-rows-repeated='1048571'"),
      text: ",,1,1,1\n,,1,1,1\n\n\n2,,,,\n"),
    Case(
      name: "rows in groups and headers",
      rows:
        "<table:table-header-rows>\(row("<c><text:p>h</text:p></c>"))</table:table-header-rows><table:table-row-group>"
        + "<table:table-rows>\(row("<c><text:p>r</text:p></c>"))</table:table-rows></table:table-row-group>"
        + "<table:shapes>\(row("<c><text:p>x</text:p></c>"))</table:shapes>", text: "h\nr\n"),
    Case(
      name: "merged cells, whose others are covered",
      rows: row(
        "<c table:number-rows-spanned='2' table:number-columns-spanned='2'><text:p>m</text:p></c>"
          + "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell><c><text:p>n</text:p></c>"
      ),
      text: "m,,n\n",
      told: [
        "1:1+1 warning: cells merged down have their value in the first row alone (A1:B2), and the others are read as "
          + "empty: unmerge them and fill each row"
      ]),
    Case(
      name: "hidden rows and columns",
      rows:
        "<table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>"
        + row("<c/><c/><c><text:p>x</text:p></c>")
        + row(
          "<c><text:p>y</text:p></c>", "table:visibility='filter' table:number-rows-repeated='2'"),
      text: ",,x\ny,,\ny,,\n",
      told: [
        "warning: rows 2 to 3 are hidden and are read like the others: delete them if they are not meant",
        "warning: column C is hidden and is read like the others: delete it if it is not meant",
      ]),
    Case(
      name: "a formula without a result",
      rows: row(
        "<c table:formula='of:=1'/><c table:formula='of:=1' office:value-type='float' office:value='1'/>"
      ),
      text: ",1\n",
      told: [
        "1:1+1 error: this cell is a formula whose result is not in the file: open it in Excel, let it calculate, and "
          + "save it"
      ]),
    Case(
      name: "dates among codes",
      rows: row("<c><text:p>Code</text:p></c>") + row("<c><text:p>8N</text:p></c>")
        + row("<c office:value-type='date' office:date-value='2020-01-01'/>"),
      text: "Code\n8N\n2020-01-01\n",
      told: [
        "3:1+10 warning: this cell is a date, where others are codes such as 8N (A2): Excel makes dates of codes such as "
          + "1/1; format the column as text and enter them again"
      ]),
  ]

  @Test("reads cells", arguments: cases)
  func reads(_ example: Case) throws {
    let sheet = try ReadSheet(Self.bytes(Self.table(example.rows)))
    #expect(sheet.text == example.text)
    #expect(sheet.told == example.told)
  }

  @Test("lists sheets, and which are hidden")
  func listsSheets() throws {
    let bytes = Self.bytes(
      Self.table("", "table:name='One &amp;' table:style-name='a'")
        + Self.table(Self.row("<c><text:p>2</text:p></c>"), "table:name='Two' table:style-name='b'")
    )
    var workbook = try Workbook(SourceFile(name: "m.ods", bytes: bytes))
    #expect(workbook.sheets.map(\.name) == ["One &", "Two"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let tables = [try workbook.table(of: 0).bytes, try workbook.table(of: 1).bytes]
    #expect(tables == [[], Array("2\n".utf8)])
  }

  /// Sheets that ask for more than a sheet may have.
  static let bombs: [(String, String)] = [
    (
      row(
        "<c table:number-columns-repeated='16384' office:value-type='float' office:value='1'/><c><text:p>x</text:p></c>"
      ),
      "this workbook is damaged: a sheet has more than 16,384 columns, the most that one may have; open it in the program "
        + "that it comes from, save it again, and send or copy it anew"
    ),
    (
      row("<c/>", "table:number-rows-repeated='1048576'") + row("<c><text:p>x</text:p></c>"),
      "this workbook is damaged: a sheet has more than 1,048,576 rows, the most that one may have; open it in the program "
        + "that it comes from, save it again, and send or copy it anew"
    ),
    (
      row(
        "<c table:number-columns-repeated='16384' office:value-type='float' office:value='1'/>",
        "table:number-rows-repeated='1048576'"),
      "the sheet \"S\" has more than 256 MB as text, its empty cells included: take out what stands far to the right of or below "
        + "the table, or save the table as CSV"
    ),
    (
      row(
        "<c table:number-columns-repeated='16384'><text:p>\(String(repeating: "x", count: 20_000))</text:p></c>"
      ),
      "the sheet \"S\" has more than 256 MB as text, its empty cells included: take out what stands far to the right of or below "
        + "the table, or save the table as CSV"
    ),
  ]

  @Test("refuses a sheet of more than may be", arguments: bombs)
  func refusesBombs(_ rows: String, _ told: String) {
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(Self.bytes(Self.table(rows))) } == [
        "error: " + told
      ])
  }

  /// A date beyond the last column that is none writes nothing, and is noted nowhere.
  @Test("passes over an empty date beyond the last column")
  func emptyDateBeyond() throws {
    let rows = Self.row(
      "<c><text:p>x</text:p></c><c table:number-columns-repeated='16383'/>"
        + "<c office:value-type='date' office:date-value='Z'/>")
    let sheet = try ReadSheet(Self.bytes(Self.table(rows)))
    #expect(sheet.text == "x\n")
    #expect(sheet.told == [])
  }

  // MARK: -

  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>"
      + cells.replacing("<c ", with: "<table:table-cell ").replacing(
        "<c>", with: "<table:table-cell>"
      )
      .replacing("<c/>", with: "<table:table-cell/>").replacing("</c>", with: "</table:table-cell>")
      + "</table:table-row>"
  }

  static func table(_ rows: String, _ attributes: String = "table:name='S'") -> String {
    "<table:table \(attributes)>\(rows)</table:table>"
  }

  static func bytes(_ tables: String) -> [UInt8] {
    let start = "urn:oasis:names:tc:opendocument:xmlns:"
    let spaces = ["office", "table", "text", "style"].map { "xmlns:\($0)='\(start)\($0):1.0'" }
    let content =
      "<office:document-content \(spaces.joined(separator: " ")) xmlns:draw='d' "
      + "xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'><office:automatic-styles>"
      + "<style:style style:name='b'><style:table-properties table:display='false'/></style:style>"
      + "<style:style style:name='a'><style:table-properties table:display='true'/></style:style></office:automatic-styles>"
      + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    return ZipBytes([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content),
    ]).bytes
  }
}
