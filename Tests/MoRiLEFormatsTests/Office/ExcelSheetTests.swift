import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("sheets of Excel")
struct ExcelSheetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: String
    var strings: String?
    let text: String
    var testDescription: String { name }
  }

  /// What workbooks have in them, much of which other readers read wrongly.
  static let cases: [Case] = [
    Case(name: "no cells", rows: "", text: ""),
    Case(name: "cells of styles alone", rows: "<row r='5'><c r='C5' s='1'/></row>", text: ""),
    Case(
      name: "numbers and texts",
      rows:
        "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1' t='s'><v>0</v></c></row>",
      strings: "<si><t>zero</t></si><si><t>one</t></si>", text: "one,2,zero\n"),
    Case(
      name: "cells and rows that do not say where they stand",
      rows:
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c><v>3</v></c><c r='D4'><v>4</v></c><c><v>5</v></c></row>"
        + "<row><c><v>6</v></c></row>", text: "1,2,,,\n\n\n3,,,4,5\n6,,,,\n"),
    Case(
      name: "rows as wide as the widest, whichever it is",
      rows:
        "<row><c><v>1</v></c></row><row><c t='str'><v>a\"\nb</v></c><c><v>1</v></c><c><v>2</v></c></row><row/>"
        + "<row><c r='B4'><v>3</v></c></row>", text: "1,,\n\"a\"\"\nb\",1,2\n\n,3,\n"),
    Case(
      name: "runs of letters, without what says how they are pronounced",
      rows:
        "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>in</t></r><r><rPr><b/></rPr><t> line</t></r>"
        + "<rPh sb='0' eb='1'><t>X</t></rPh></is></c></row>",
      strings:
        "<si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh sb='0' eb='1'><t>X</t></rPh><phoneticPr/></si>",
      text: "rich,in line\n"),
    Case(
      name: "line breaks and spaces",
      rows: "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>",
      strings:
        "<si><t xml:space='preserve'>one\r\ntwo&#10;three</t></si><si><t xml:space='preserve'> a  b </t></si>",
      text: "\"one\ntwo\nthree\", a  b \n"),
    Case(
      name: "characters by their numbers",
      rows:
        "<row><c t='str'><v>a_x000D_\nb_x000d__x000A_c_x000D_d</v></c><c t='inlineStr'><is><t>_x005F_x0041__x0041_</t></is></c>"
        + "<c t='str'><v>_xD83D__xDD2A__xD83D__x0000__x00_x_x00G0_</v></c></row>",
      text: "\"a\nb\nc\nd\",_x0041_A,🔪\u{FFFD}\u{FFFD}_x00_x_x00G0_\n"),
    Case(
      name: "truths, errors and dates in letters",
      rows:
        "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c><c t='d'><v>2026-04-01T00:00:00</v></c>"
        + "<c t='d'><v>2026-04-01T13:30:00.000Z</v></c><c t='n'><v>5</v></c></row>",
      text: "TRUE,FALSE,#N/A,2026-04-01,2026-04-01T13:30:00,5\n"),
    Case(
      name: "results of formulas",
      rows:
        "<row><c><f>1+1</f><v>2</v></c><c t='str'><f t='shared' si='0'/><v>two</v></c><c t='str'><f>\"\"</f><v></v></c>"
        + "<c t='e'><f>NA()</f><v>#N/A</v></c><c><f t='array' ref='E1'>1</f><v>0.1</v></c></row>",
      text: "2,two,,#N/A,0.1\n"),
    Case(
      name: "texts that would be read otherwise",
      rows:
        "<row><c t='str'><v>sep=;</v></c><c t='str'><v>a,b</v></c><c t='str'><v>c;d</v></c><c t='str'><v>=1+1</v></c>"
        + "<c t='str'><v>007</v></c></row>", text: "\"sep=;\",\"a,b\",\"c;d\",=1+1,007\n"),
    Case(
      name: "elements that are not known",
      rows:
        "<row><c r='A1'><v>1</v><extLst><ext><v>2</v></ext></extLst></c><x><c><v>3</v></c></x></row>"
        + "<y><row><c><v>4</v></c></row></y>", text: "1\n"),
    Case(
      name: "the last column",
      rows: "<row><c r='XFD1'><v>1</v></c></row>",
      text: String(repeating: ",", count: 16_383) + "1\n"),
    Case(
      name: "the last row",
      rows: "<row r='1048576'><c><v>1</v></c></row>",
      text: String(repeating: "\n", count: 1_048_575) + "1\n"),
  ]

  @Test("reads cells", arguments: cases)
  func reads(_ example: Case) throws {
    var parts = ExcelParts(rows: example.rows)
    parts.strings = example.strings
    let sheet = try ReadSheet(parts.bytes)
    #expect(sheet.text == example.text)
    #expect(sheet.told == [])
  }

  @Test("reads 5,000 rows, where others stop at 3,500")
  func readsRows() throws {
    let rows = (1...5_000).map {
      "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c><c r='B\($0)'><v>2.5</v></c></row>"
    }
    let sheet = try ReadSheet(ExcelParts(rows: rows.joined()).bytes)
    #expect(sheet.text == (1...5_000).map { "\($0),2.5\n" }.joined())
  }

  @Test(
    "reads numbers by the formats of their styles, from 1900 and from 1904",
    arguments: [false, true])
  func readsFormats(_ begins1904: Bool) throws {
    let cells = (0...6).map { "<c s='\($0)'><v>43831.5</v></c>" }.joined()
    var parts = ExcelParts(rows: "<row>\(cells)</row>")
    parts.styles =
      "<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/><numFmt numFmtId='165' formatCode='[h]:mm'/></numFmts>"
      + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
      + [0, 9, 14, 21, 164, 165].map { "<xf numFmtId='\($0)'><alignment/></xf>" }.joined()
      + "</cellXfs>"
    parts.properties = begins1904 ? "<workbookPr date1904='1'/>" : "<workbookPr/>"
    let date = begins1904 ? "2024-01-02T12:00:00" : "2020-01-01T12:00:00"
    #expect(
      try ReadSheet(parts.bytes).text
        == "43831.5,4383150%,\(date),12:00:00,\(date),1051956:00:00,43831.5\n")
  }

  // MARK: - What is told

  /// Sheets and what is told of them.
  static let told: [(String, String, String, [String])] = [
    (
      "a formula without a result",
      "<sheetData><row><c><v>1</v></c><c><f>A1</f></c></row></sheetData>", "1,\n",
      [
        "1:3+1 error: this cell is a formula whose result is not in the file: open it in Excel, let it calculate, and "
          + "save it"
      ]
    ),
    (
      "formulas without results",
      "<sheetData><row><c><v>1</v></c><c><f>A1</f><v></v></c><c t='str'><f>A1</f></c></row><row><c r='C2'><f>A1</f><v/></c>"
        + "</row></sheetData>", "1,,\n,,\n",
      [
        "1:3+1 error: this cell and 2 more are formulas whose results are not in the file: open it in Excel, let it "
          + "calculate, and save it"
      ]
    ),
    (
      "a hidden row",
      "<sheetData><row hidden='1'><c><v>1</v></c></row><row hidden='1'/></sheetData>", "1\n",
      ["warning: row 1 is hidden and is read like the others: delete it if it is not meant"]
    ),
    (
      "hidden rows",
      "<sheetData>"
        + (1...14).map {
          "<row r='\($0)'\($0 % 2 == 1 || $0 == 2 ? " hidden='true'" : "")><c><v>1</v></c></row>"
        }.joined()
        + "</sheetData>", String(repeating: "1\n", count: 14),
      [
        "warning: rows 1 to 3, 5, 7, 9, 11 and 1 more are hidden and are read like the others: delete them if they are not "
          + "meant"
      ]
    ),
    (
      "a hidden column",
      "<cols><col min='1' max='1'/><col min='2' max='2' hidden='1'/><col min='9' max='16384' hidden='1'/></cols><sheetData>"
        + "<row><c><v>1</v></c><c><v>2</v></c></row></sheetData>", "1,2\n",
      ["warning: column B is hidden and is read like the others: delete it if it is not meant"]
    ),
    (
      "hidden columns",
      "<cols><col min='1' max='2' hidden='1'/><col min='4' max='4' hidden='1'/></cols><sheetData><row><c><v>1</v></c>"
        + "<c r='D1'><v>2</v></c></row></sheetData>", "1,,,2\n",
      [
        "warning: columns A to B, D are hidden and are read like the others: delete them if they are not meant"
      ]
    ),
    (
      "cells merged down",
      "<sheetData><row><c><v>1</v></c></row><row><c t='str'><v>x,y</v></c></row><row><c r='B3'><v>2</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A2:A5'/><mergeCell ref='C1:C9'/></mergeCells>",
      "1,\n\"x,y\",\n,2\n",
      [
        "2:2+3 warning: cells merged down have their value in the first row alone (A2:A5), and the others are read as "
          + "empty: unmerge them and fill each row"
      ]
    ),
  ]

  @Test("tells each kind of thing once", arguments: told)
  func tells(_ name: String, _ content: String, _ text: String, _ told: [String]) throws {
    var parts = ExcelParts(rows: "")
    parts.sheet = content
    let sheet = try ReadSheet(parts.bytes)
    #expect(sheet.text == text)
    #expect(sheet.told == told)
  }

  /// Columns of texts, with dates where there is a number, and what is told of them.
  static let columns: [([String], String?)] = [
    (
      ["Code", "8N", "43831", "104/25"],
      "3:1+10 warning: this cell is a date, where others are codes such as 8N (A2): Excel makes dates of codes such as "
        + "1/1; format the column as text and enter them again"
    ),
    (
      ["Code", "43831", "43832", "8N"],
      "2:1+10 warning: this cell and 1 more of its column are dates, where others are codes such as 8N (A4): Excel makes "
        + "dates of codes such as 1/1; format the column as text and enter them again"
    ),
    (
      ["Code", "43831", "104/25-AB/12"],
      "2:1+10 warning: this cell is a date, where others are codes such as 104/25-AB/12 (A3): Excel makes dates of codes "
        + "such as 1/1; format the column as text and enter them again"
    ), (["Code", "43831", "104/25-AB/123"], nil),
    (["2025/26", "43831"], nil), (["Date", "43831", "n/a"], nil),
    (["Date", "43831", "1 April"], nil),
    (["Code", "8N", "104/25"], nil), (["Date", "43831", "not before 2026-04-01"], nil),
  ]

  @Test("tells dates among codes", arguments: columns)
  func tellsDates(_ column: [String], _ told: String?) throws {
    let rows = column.map { cell in
      Int(cell) == nil
        ? "<row><c t='str'><v>\(cell)</v></c></row>" : "<row><c s='0'><v>\(cell)</v></c></row>"
    }
    var parts = ExcelParts(rows: rows.joined())
    parts.styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    #expect(try ReadSheet(parts.bytes).told == (told.map { [$0] } ?? []))
  }

  // MARK: - Damage

  static let damaged: [(String, String)] = [
    ("<row r='2'/><row r='2'/>", "row 2 of \"xl/worksheets/sheet1.xml\" comes after row 2"),
    ("<row r='0'/>", "a row of \"xl/worksheets/sheet1.xml\" has no number"),
    (
      "<row r='1048577'/>",
      "\"xl/worksheets/sheet1.xml\" has more than 1,048,576 rows, the most that a sheet may have"
    ),
    (
      "<row><c r='B1'/><c r='A1'/></row>",
      "cell A1 of \"xl/worksheets/sheet1.xml\" comes after a cell right of it"
    ),
    (
      "<row><c r='XFE1'/></row>",
      "\"xl/worksheets/sheet1.xml\" has more than 16,384 columns, the most that a sheet may have"
    ),
    (
      "<row><c r='A2'/></row>",
      "a cell in row 1 of \"xl/worksheets/sheet1.xml\" says that it stands elsewhere"
    ),
    (
      "<row><c r='1'/></row>",
      "a cell in row 1 of \"xl/worksheets/sheet1.xml\" says that it stands elsewhere"
    ),
    (
      "<row><c t='s'><v>1</v></c></row>",
      "cell A1 of \"xl/worksheets/sheet1.xml\" has a text by a number that no text of the workbook has"
    ),
    (
      "<row><c t='s'><v>x</v></c></row>",
      "cell A1 of \"xl/worksheets/sheet1.xml\" has a text by a number that no text of the workbook has"
    ),
  ]

  @Test("tells a damaged sheet", arguments: damaged)
  func tellsDamage(_ rows: String, _ told: String) {
    var parts = ExcelParts(rows: rows)
    parts.strings = "<si><t>a</t></si>"
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) } == [
        "error: this workbook is damaged: \(told); open it in the program that it comes from, save it again, and send "
          + "or copy it anew"
      ])
  }

  @Test("reads a text of 1,000,000 bytes", arguments: [1_000_000, 1_000_001])
  func limitsTexts(_ size: Int) {
    let text = String(repeating: "x", count: size)
    let told =
      size == 1_000_000
      ? []
      : [
        "error: a cell of this workbook has more than 1,000,000 bytes, the most that a cell may have: shorten it"
      ]
    let inSheet = ExcelParts(rows: "<row><c t='str'><v>\(text)</v></c></row>")
    var inStrings = ExcelParts(rows: "")
    inStrings.strings = "<si><t>\(text)</t></si>"
    for parts in [inSheet, inStrings] {
      #expect(toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) } == told)
    }
  }

  @Test("bounds the text of a sheet", arguments: [9, 8])
  func limitsText(_ limit: Int) {
    var text = SheetText(of: "Scores", limit: limit)
    text.begin(column: 0)
    text.append(text: [0x61])
    text.begin(row: 1)
    text.begin(column: 2)
    text.append(text: [0x62, 0x63])
    let told = toldFaults { () throws(Faults) in try text.finish() }
    #expect(
      told
        == (limit == 9
          ? []
          : [
            "error: the sheet \"Scores\" has more than 256 MB as text, its empty cells included: take out what stands far to the "
              + "right of or below the table, or save the table as CSV"
          ]))
  }

  /// One row of few bytes that names a long text many times is refused before it takes the memory.
  @Test("refuses a row of more text than a sheet may have")
  func longRow() {
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 16_384)
    var parts = ExcelParts(rows: "<row>\(cells)</row>")
    parts.strings = "<si><t>\(String(repeating: "x", count: 1_000_000))</t></si>"
    #expect(
      toldFaults { () throws(Faults) in try ReadSheet(parts.bytes) } == [
        "error: the sheet \"Scores\" has more than 256 MB as text, its empty cells included: take out what stands far to the "
          + "right of or below the table, or save the table as CSV"
      ])
  }
}
