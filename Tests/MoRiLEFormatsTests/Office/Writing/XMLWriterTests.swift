import Testing

@testable import MoRiLEFormats

@Suite struct XMLWriterTests {
  static let texts: [(text: String, workbook: String, document: String)] = [
    ("plain", "plain", "plain"), ("", "", ""),
    ("<a href=\"x\">&amp;", "&lt;a href=\"x\"&gt;&amp;amp;", "&lt;a href=\"x\"&gt;&amp;amp;"),
    ("tab\tand\nline", "tab\tand\nline", "tab\tand\nline"),
    ("\u{1}b\u{1F}", "_x0001_b_x001F_", "\u{FFFD}b\u{FFFD}"),
    ("a\rb", "a_x000D_b", "a&#13;b"),
    ("_x0041_", "_x005F_x0041_", "_x0041_"), ("_x004_", "_x004_", "_x004_"),
    ("_x00G1_", "_x00G1_", "_x00G1_"), ("_X00e9_", "_x005F_X00e9_", "_X00e9_"),
    ("\u{FFFD}", "\u{FFFD}", "\u{FFFD}"), ("\u{FFFE}", "_xFFFE_", "\u{FFFD}"),
    ("\u{FFFF}x", "_xFFFF_x", "\u{FFFD}x"), ("é€😀", "é€😀", "é€😀"),
  ]

  @Test(arguments: texts.indices) func noTextBreaksTheFile(_ index: Int) {
    let example = Self.texts[index]
    for (unheld, told) in [
      (XMLWriter.Unheld.spelled, example.workbook), (.replaced, example.document),
    ] {
      var xml = XMLWriter(unheld, hasDeclaration: false)
      xml.text(example.text)
      #expect(String(decoding: xml.bytes, as: UTF8.self) == told)
    }
  }

  @Test func anAttributeKeepsItsQuotesAndLines() {
    var xml = XMLWriter(.spelled, hasDeclaration: false)
    xml.begin("a", [("b", "\"1\"\n\t<2>")])
    xml.line("c", "d", [("e", "")])
    xml.empty("f")
    xml.end("a")
    #expect(
      String(decoding: xml.take(), as: UTF8.self)
        == "<a b=\"&quot;1&quot;&#10;&#9;&lt;2&gt;\"><c e=\"\">d</c><f/></a>")
    #expect(xml.bytes.isEmpty)
  }

  static let names: [(text: String, name: String)] = [
    ("The ranking", "The ranking"), ("the RANKING", "the RANKING (2)"), ("", "Sheet"),
    ("a/b\\c?d*e:f", "a b c d e f"), ("[x]", "(x)"), ("'quoted'", "quoted"),
    ("History", "History of changes"), ("  many   spaces ", "many spaces"), ("''", "Sheet (2)"),
    ("0123456789012345678901234567890", "0123456789012345678901234567890"),
    ("01234567890123456789012345678901", "012345678901234567890123456 (2)"),
    ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
    ("line\nend", "line end"),
  ]

  @Test func namesOfSheetsAreThoseThatExcelTakes() {
    var taken: [String] = []
    for (text, name) in Self.names { #expect(SheetName.name(text, besides: &taken) == name) }
    #expect(SheetOrigin.quoted("Bob's") == "'Bob''s'")
  }

  @Test func placesAreNamedAsPeopleKnowThem() {
    let columns = [0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA", 16_383: "XFD"]
    for (column, letters) in columns { #expect(CellPlace.letters(column) == letters) }
    let range = CellRange(rows: 1...11, columns: 5...5)
    #expect(range.name == "F2:F12" && range.fixedName == "$F$2:$F$12")
    #expect(CellRange(range.first, range.first).name == "F2")
  }

  @Test func aTextIsCutWhereACellEnds() {
    #expect(OfficeText.cut("12345", to: 5) == "12345")
    #expect(OfficeText.cut("123456", to: 5) == "1234…")
    #expect(OfficeText.cut("😀😀😀", to: 5) == "😀😀…", "a pair is not cut")
    #expect(OfficeText.cut("ééééé", to: 5) == "ééééé", "bytes do not count")
  }
}
