import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEReports

/// What a report's document for word processors holds.
@Suite struct WordFormatTests {
  private static func table(columns: Int) -> DocumentTable {
    var table = DocumentTable("t", "Seen.")
    table.add(.name("issue", "Issue"), [.text("Arson on 1 April 2026")])
    table.add(Column("rating", "Rating", .rating), [.rating(RatingMark("High", at: .top))])
    for column in 0..<columns {
      table.add(Column("c\(column)", "Column", .number), [.whole(column)])
    }
    return table
  }

  private static func parts(_ columns: Int) throws -> (file: Unzipped, document: String) {
    var drawing = Drawing(width: 100, height: 50)
    drawing.line((0, 0), (100, 0), .threshold)
    drawing.text("A & B", 10, 20, .middle)
    let figure = Figure("Drawn.", drawing.picture, says: "A line over \"A & B\".")
    let headings = ["One", "Two", "Three", "Four"].map { DocumentPart.heading($0) }
    let document = Document(
      "Title <1>", facts: [.init("Date", "1 April 2026")],
      parts: headings + [.table(table(columns: columns)), .paragraph("After."), .figure(figure)])
    let file = try Unzipped(try DocumentFormat.docx.bytes(of: document, Style(), isFile: true))
    return (file, file.text("word/document.xml") ?? "")
  }

  static let pieces = [
    "<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Title &lt;1&gt;</w:t></w:r></w:p>",
    "<w:t xml:space=\"preserve\">1\u{A0}April\u{A0}2026</w:t>",
    "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"_Toc10001\"/>",
    "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z \\u </w:instrText>",
    "<w:hyperlink w:anchor=\"_Toc10004\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">Four</w:t>",
    "<w:instrText xml:space=\"preserve\"> SEQ Table \\* ARABIC </w:instrText>",
    "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "<w:tblDescription w:val=\"Seen.\"/>",
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBE3E3\"/>",
    "<w:b/><w:color w:val=\"8C1414\"/></w:rPr><w:t xml:space=\"preserve\">▲\u{A0}High</w:t>",
    "<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"A line over &quot;A &amp; B&quot;.\"/>",
    "<a:blip r:embed=\"rId4\">", "r:embed=\"rId5\"/></a:ext>",
  ]

  @Test(arguments: pieces) func itHolds(_ piece: String) throws {
    #expect(try Self.parts(2).document.contains(piece))
  }

  @Test func itsPartsAreThere() throws {
    #expect(
      try Self.parts(2).file.entries.map { $0.name } == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml",
        "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml", "word/footer1.xml", "word/media/image1.emf", "word/media/image1.svg",
      ])
  }

  /// The first two columns take 19 letters of a line and each other nine; 108 stand on upright paper.
  @Test(arguments: [(9, false), (10, true)])
  func aTableThatIsTooWideGetsPaperOnItsSide(columns: Int, isWide: Bool) throws {
    let document = try Self.parts(columns).document
    #expect(document.contains("w:orient=\"landscape\"") == isWide)
    #expect(
      document.components(of: "<w:sectPr>") == (isWide ? 3 : 1), "what follows is upright again")
  }

  @Test func aMetafileSaysHowLongItIs() throws {
    let file = try Self.parts(2).file
    let bytes = try #require(file.entries.first { $0.name == "word/media/image1.emf" }).bytes
    func number(_ place: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    #expect(number(0) == 1 && number(40) == 0x464D_4520 && number(48) == bytes.count)
    var (place, kinds) = (0, [Int]())
    while place < bytes.count {
      kinds.append(number(place))
      #expect(number(place + 4) % 4 == 0)
      place += number(place + 4)
    }
    #expect(place == bytes.count && kinds.count == number(52) && kinds.last == 14)
    // The ground, twelve dashes of five in a hundred with gaps of four, one text.
    #expect(
      kinds.count { $0 == 43 } == 1 && kinds.count { $0 == 4 } == 12
        && kinds.count { $0 == 84 } == 1)
  }

  @Test func pathsAreReadAsDrawingsWriteThem() {
    let lines = MetafilePath.lines("M1 2L3.5 -4H6V7ZM0 0L1 1 2 2")
    #expect(lines.map { $0.isClosed } == [true, false])
    #expect(lines[0].points.map { $0.x } == [1, 3.5, 6, 6])
    #expect(lines[0].points.map { $0.y } == [2, -4, -4, 7])
    #expect(lines[1].points.map { $0.x } == [0, 1, 2])
    #expect(MetafileText.colour("#8c1414") == 0x14148C && MetafileText.colour("#fff") == 0xFFFFFF)
  }
}

extension String {
  fileprivate func components(of word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
