import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEReports

/// What stands in which cell of a report's workbook.
@Suite struct WorkbookFormatTests {
  private static let thirds = Interval(Fraction(100, over: 3))

  private static var document: Document {
    var table = DocumentTable("issues", "All issues.")
    table.add(Column("rank", "Rank", .number), [.shown("1=", 1), .shown("1=", 1), .blank])
    table.add(.name("issue", "Issue"), [.text("=Arson"), .text("Fly-tipping"), .text("Fraud")])
    table.add(
      Column("rating", "Harm", .rating),
      [
        .rating(RatingMark("High", at: .top)), .rating(RatingMark("Low", at: .low)),
        .rating(RatingMark(open: "Low or High")),
      ])
    table.add(
      Column("harm", "Harm", .score),
      [.score(thirds), .score(Interval(18)), .score(Interval(18, 26), "18 to 26")])
    table.add(Column("money", "Money", .money), [.shown("£1,200", 1200), .blank, .blank])
    table.add(
      Column("share", "Share", .percent),
      [.shown("47 %", Fraction(47, over: 100)), .shown(">99 %", Fraction(999, over: 1000)), .blank])
    table.add(
      Column("change", "Change", .percent),
      [.shown("+5.3 %", Fraction(53, over: 10)), .blank, .blank])
    table.add(Column("due", "Due", .date), [.text("2026-04-01"), .text("Q3"), .blank])
    table.add(
      Column("lines", "Lines"), [.shown("2 of 3", 2), .shown("1 of 3", 1), .blank])
    table.addOwn(["code"], [["007"], ["12"], ["1/1"]])
    return Document(
      "Title", subtitle: "model 1.0", facts: [.init("Year", "2026")],
      parts: [.heading("Ranking"), .paragraph("Said."), .table(table)])
  }

  @Test func cellsAreOfTheirKind() throws {
    let book = try ReadWorkbook(
      try DocumentFormat.xlsx.bytes(of: Self.document, Style(), isFile: true))
    #expect(book.names == ["Ranking", "Notes"])
    #expect(
      book.rows(of: 0) == [
        [
          "Rank", "Issue", "Harm rating", "Harm", "Harm, low", "Harm, high", "Harm, exact", "Money",
          "Share",
          "Change", "Due", "Lines", "Lines, number", "code",
        ],
        [
          "#1 0\"=\"", "=Arson", "High", "#33.3333333333333 0.00", "#33.3333333333333 0.00",
          "#33.3333333333333 0.00", "100/3", "#1200 \"£\"#,##0;-\"£\"#,##0",
          "#0.47 [>=0.995]\">99%\";[<0.005]\"<1%\";0%", "#0.053 +0.0%;-0.0%;0.0%",
          "#46113 d mmm yyyy", "2 of 3", "#2 0", "007",
        ],
        [
          "#1 0\"=\"", "Fly-tipping", "Low", "#18 0.00", "#18 0.00", "#18 0.00", "", "",
          "#0.999 [>=0.995]\">99%\";[<0.005]\"<1%\";0%", "", "Q3", "1 of 3", "#1 0", "#12 General",
        ],
        [
          "", "Fraud", "Low or High", "18 to 26", "#18 0.00", "#26 0.00", "", "", "", "", "", "",
          "", "1/1",
        ],
      ])
    let sheet = book.part("xl/worksheets/sheet1.xml")
    for (word, place) in [("High", 0), ("Low", 1), ("Low or High", 2)] {
      #expect(
        sheet.contains(
          "dxfId=\"\(place)\" priority=\"\(place + 1)\"><formula>C2=\"\(word)\"</formula>"))
    }
    #expect(
      book.part("xl/styles.xml").contains(
        "<color rgb=\"FF8C1414\"/></font><numFmt numFmtId=\"169\" formatCode=\"&quot;▲ &quot;@\"/>")
    )
    #expect(sheet.contains("<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""))
    #expect(sheet.contains("<autoFilter ref=\"A1:N4\"/>"))
  }

  @Test func notesHoldTheRest() throws {
    let book = try ReadWorkbook(
      try DocumentFormat.xlsx.bytes(of: Self.document, Style(), isFile: true))
    let rows = book.rows(of: 1)
    #expect(
      Array(rows[..<7]) == [
        ["Title"], ["", "model 1.0"], ["Year", "2026"], [], ["Ranking"], ["", "Said."],
        ["Ranking", "All issues."],
      ])
    #expect(rows.contains(["How to read the sheets"]))
    #expect(
      book.part("xl/worksheets/sheet2.xml").contains(
        "<hyperlink ref=\"A7\" location=\"'Ranking'!A1\"/>"))
  }

  @Test func whatIsPublishedFollowsTheChecklist() throws {
    let bytes = try DocumentFormat.xlsx.bytes(
      of: Self.document, Style(), isFile: true, .publication)
    let book = try ReadWorkbook(bytes)
    #expect(book.names == ["Cover", "Contents", "Notes", "Ranking"])
    let rows = book.rows(of: 3)
    #expect(
      Array(rows[..<3]) == [
        ["All issues."], ["This worksheet contains one table."],
        ["Blank cells: nothing is recorded there, or nothing applies."],
      ])
    #expect(rows[3].prefix(4) == ["Rank", "Issue", "Harm rating", "Harm"])
    let sheet = book.part("xl/worksheets/sheet4.xml")
    for word in ["<pane", "<autoFilter", "conditionalFormatting", "<headerFooter", "mergeCell"] {
      #expect(!sheet.contains(word), "\(word)")
    }
    #expect(
      book.part("xl/tables/table3.xml").contains(
        "name=\"Table3_issues\" displayName=\"Table3_issues\" ref=\"A4:L7\""))
  }

  static let numbers: [(text: String, isNumber: Bool)] = [
    ("0", true), ("12", true), ("-3", true), ("0.5", true), ("1.50", true),
    ("123456789012345", true),
    ("1234567890123456", false), ("007", false), ("00", false), ("-0", false), ("-", false),
    ("", false),
    ("1.", false), (".5", false), ("1.2.3", false), ("+1", false), ("1e5", false), ("1,000", false),
    (" 1", false), ("-01", false),
  ]

  @Test(arguments: numbers.indices) func aCodeStaysWhatItIs(_ index: Int) {
    #expect(WorkbookColumn.isNumber(Self.numbers[index].text) == Self.numbers[index].isNumber)
  }

  static let values: [(value: Fraction, text: String, isExact: Bool)] = [
    (Fraction(2383, over: 36), "66.1944444444444", false),
    (Fraction(1, over: 3), "0.33333333333333", false),
    (Fraction(-5, over: 2), "-2.5", true), (56, "56", true),
    (Fraction(1_234_567_890_123_456, over: 1), "1234567890123456", true),
  ]

  @Test(arguments: values.indices) func numbersHaveFifteenDigits(_ index: Int) {
    let example = Self.values[index]
    #expect(WorkbookNumber.text(example.value) == example.text)
    #expect(WorkbookNumber.isExact(example.value) == example.isExact)
  }
}
