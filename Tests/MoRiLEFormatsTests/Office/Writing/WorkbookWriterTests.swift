import TestSupport
import Testing

@testable import MoRiLEFormats

/// The parts of a small workbook, each as it is to be read; `Tests/Office` has other programs open larger ones.
@Suite struct WorkbookWriterTests {
  private static var draft: WorkbookDraft {
    var draft = WorkbookDraft()
    draft.properties.title = "Small & whole"
    let bold = draft.styles.id { $0.isBold = true }
    let money = draft.styles.id { $0.numberFormat = "\"£\"#,##0" }
    var sheet = SheetDraft("Scores")
    sheet.widths = [20, 0, 9]
    (sheet.frozenRows, sheet.frozenColumns) = (1, 1)
    sheet.add([.text("Issue", bold), .text("Level", bold), .text("Sum", bold)])
    sheet.add([
      .text("=1+1"), .whole(-3), .formula("SUM(B2,1)", .number("-2"), money),
      CellDraft(.blank, bold),
      CellDraft(.boolean(true)), CellDraft(.error("#N/A")),
    ])
    sheet.laterRows = .init(count: 2) { row in RowDraft([.text("Issue"), .whole(row)]) }
    sheet.filter = CellRange(rows: 0...3, columns: 0...2)
    sheet.conditions = [
      ConditionDraft(
        CellRange(rows: 1...3, columns: 1...1), "$B2>1",
        CellStyle { style in
          style.colour = "8C1414"
          style.numberFormat = "\"▲ \"@"
        })
    ]
    var validation = ValidationDraft(
      [CellRange(rows: 1...3, columns: 1...1)], .list("Lists!$A$1:$A$2"))
    validation.prompt = (String(repeating: "t", count: 33), String(repeating: "x", count: 256))
    sheet.validations = [validation]
    sheet.comments = [CommentDraft(CellPlace(row: 0, column: 1), "0 to 4")]
    sheet.print.repeatedRows = 0...0
    var lists = SheetDraft("Bob's lists")
    lists.visibility = .hidden
    lists.add([.text("One")])
    lists.add([.text("Two")])
    lists.tables = [TableDraft("t_lists", CellRange(rows: 0...1, columns: 0...0), columns: ["One"])]
    draft.sheets = [sheet, lists]
    draft.names = [.init("weight", "'Bob''s lists'!$A$1")]
    return draft
  }

  @Test func itsPartsAreInTheOrderOfTheStandard() throws {
    let file = try Unzipped(try WorkbookWriter.bytes(of: Self.draft))
    #expect(
      file.entries.map { $0.name } == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml",
        "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/vmlDrawing1.vml", "xl/comments1.xml",
        "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/tables/table1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml",
      ])
    let sheet = try #require(file.text("xl/worksheets/sheet1.xml"))
    #expect(Self.rows(of: sheet) == Self.expectedRows)
    let after = sheet.split(separator: "</sheetData>")[1]
    #expect(String(after) == Self.expectedEnd)
    #expect(
      file.text("xl/sharedStrings.xml")?.hasSuffix(
        "count=\"6\" uniqueCount=\"6\"><si><t>Issue</t></si><si><t>Level</t></si><si><t>Sum</t></si>"
          + "<si><t>=1+1</t></si><si><t>One</t></si><si><t>Two</t></si></sst>") == false,
      "texts that stand twice are counted twice")
    #expect(
      file.text("xl/sharedStrings.xml")?.contains("count=\"8\" uniqueCount=\"6\"><si><t>Issue</t>")
        == true)
    #expect(
      file.text("xl/workbook.xml")?.contains(
        "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
          + "'Scores'!$A$1:$C$4</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
          + "'Scores'!$1:$1</definedName><definedName name=\"weight\">'Bob''s lists'!$A$1</definedName>"
          + "</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>") == true)
  }

  private static func rows(of sheet: String) -> [String] {
    let data = sheet.split(separator: "<sheetData>")[1].split(separator: "</sheetData>")[0]
    return data.split(separator: "</row>").map { String($0) }
  }

  private static let expectedRows = [
    "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\" t=\"s\"><v>1</v></c>"
      + "<c r=\"C1\" s=\"1\" t=\"s\"><v>2</v></c>",
    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\"><v>-3</v></c>"
      + "<c r=\"C2\" s=\"2\"><f>SUM(B2,1)</f><v>-2</v></c><c r=\"D2\" s=\"1\"/>"
      + "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c>",
    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\"><v>0</v></c>",
    "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\"><v>1</v></c>",
  ]

  private static let expectedEnd =
    "<autoFilter ref=\"A1:C4\"/><conditionalFormatting sqref=\"B2:B4\"><cfRule type=\"expression\" dxfId=\"0\" "
    + "priority=\"1\"><formula>$B2&gt;1</formula></cfRule></conditionalFormatting><dataValidations count=\"1\">"
    + "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" promptTitle=\""
    + String(repeating: "t", count: 31) + "…\" prompt=\"" + String(repeating: "x", count: 254)
    + "…\" sqref=\"B2:B4\"><formula1>Lists!$A$1:$A$2</formula1></dataValidation></dataValidations>"
    + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    + "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"portrait\"/><headerFooter><oddFooter>"
    + "&amp;L&amp;F, &amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><legacyDrawing r:id=\"rId1\"/></worksheet>"

  @Test func theSameDraftMakesTheSameFile() throws {
    #expect(
      try WorkbookWriter.bytes(of: Self.draft) == WorkbookWriter.bytes(of: Self.draft))
  }

  @Test(arguments: [(1_048_576, true), (1_048_577, false)])
  func aSheetHasAsManyRowsAsExcelOpens(count: Int, isTaken: Bool) {
    var draft = WorkbookDraft()
    var sheet = SheetDraft("Long")
    sheet.laterRows = .init(count: count) { _ in RowDraft() }
    draft.sheets = [sheet]
    let refusal =
      "sheet \"Long\" would have 1048577 rows, and a sheet has at most 1048576"
    #expect(Self.refusal(of: draft) == (isTaken ? nil : refusal))
  }

  @Test(arguments: [(16_384, true), (16_385, false)])
  func aSheetHasAsManyColumnsAsExcelOpens(count: Int, isTaken: Bool) {
    var draft = WorkbookDraft()
    var sheet = SheetDraft("Wide")
    sheet.add([CellDraft](repeating: .whole(1), count: count))
    draft.sheets = [sheet]
    let refusal =
      "sheet \"Wide\" would have 16385 columns, and a sheet has at most 16384"
    #expect(Self.refusal(of: draft) == (isTaken ? nil : refusal))
  }

  @Test func aWorkbookShowsASheet() {
    var draft = Self.draft
    draft.sheets[0].visibility = .veryHidden
    #expect(Self.refusal(of: draft) == "no sheet is visible")
  }

  private static func refusal(of draft: WorkbookDraft) -> String? {
    do throws(WorkbookRefusal) {
      _ = try WorkbookWriter.bytes(of: draft)
      return nil
    } catch {
      return error.text
    }
  }
}
