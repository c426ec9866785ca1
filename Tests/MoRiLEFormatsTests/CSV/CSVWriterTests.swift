import MoRiLE
import MoRiLEFormats
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let cells: [CSVCell]
    let line: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing", cells: [], line: ""),
    Case(name: "plain cells", cells: [.text("Robbery"), .number("7")], line: "Robbery,7"),
    Case(name: "blank cells", cells: [.text(""), .number(""), .text("")], line: ",,"),
    Case(name: "a delimiter", cells: [.text("a,b")], line: "\"a,b\""),
    Case(
      name: "the other delimiters, so that a reader finds the right one",
      cells: [.text("a;b"), .text("c\td")], line: "\"a;b\",\"c\td\""),
    Case(name: "a quote", cells: [.text("5\" nails")], line: "\"5\"\" nails\""),
    Case(name: "a line feed", cells: [.text("a\nb")], line: "\"a\nb\""),
    Case(name: "a carriage return", cells: [.text("a\rb")], line: "\"a\rb\""),
    Case(name: "a space first", cells: [.text(" a")], line: "\" a\""),
    Case(name: "a space last", cells: [.text("a ")], line: "\"a \""),
    Case(name: "only spaces", cells: [.text(" ")], line: "\" \""),
    Case(name: "U+00A0 last", cells: [.text("a\u{A0}")], line: "\"a\u{A0}\""),
    Case(name: "a byte order mark", cells: [.text("\u{FEFF}a")], line: "\"\u{FEFF}a\""),
    Case(name: "what names a delimiter", cells: [.text("Sep=x")], line: "\"Sep=x\""),
    Case(name: "a number with a comma", cells: [.number("1,234")], line: "\"1,234\""),
    Case(
      name: "a number is written as it is", cells: [.number("-5"), .number("=A1")], line: "-5,=A1"),
    Case(
      name: "a formula with a quote", cells: [.text("=\"a\"")], line: "\"'=\"\"a\"\"\""),
  ]

  @Test("writes a row", arguments: cases)
  func writes(_ example: Case) {
    var writer = CSVWriter()
    writer.append(example.cells)
    #expect(writer.text.utf8.elementsEqual((example.line + "\n").utf8))
    #expect(writer.bytes == Array((example.line + "\n").utf8))
  }

  @Test("writes other delimiters and line ends")
  func dialects() {
    var writer = CSVWriter(delimiter: .semicolon, lineEnd: .carriageReturnLineFeed)
    writer.append([.text("a"), .text("b,c")])
    writer.append([.number("1.5"), .text("é")])
    #expect(Array(writer.text.utf8) == Array("a;\"b,c\"\r\n1.5;é\r\n".utf8))
    #expect(writer.delimiter == .semicolon)
    #expect(writer.lineEnd == .carriageReturnLineFeed)
  }

  // MARK: Formulas

  static let harmful = [
    "=1+1", "=", "+", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "+44 20 7946 0000", "-a", "- 5",
    "-5+3", "-1+1|' /C calc'!A0", "+1e5", "-£5", "-5.", "-.5", "-1,23", "-1234,567", "-,5", "-5%%",
    "-5 % x", " =1", "\u{A0}=1", "＝1", "＋1", "－1", "＠a", "--5", "+-5", "-5-3",
    "-0,123", "+01,234",
  ]

  @Test("puts an apostrophe before a formula", arguments: harmful)
  func formulas(_ text: String) {
    #expect(Array(CSVWriter.harmless(text).utf8) == Array(("'" + text).utf8))
  }

  static let plain = [
    "", "a", "5", "-5", "+5", "-7.3", "+4.5 %", "-22.5", "-1,234", "-1,234,567.89", "-12%",
    " -5", "-5 ", "a=b", "a-b", "'=1", " ", "£5", "−5", "1=1", "(=1)",
    "\t", "\r\n", " \t\u{A0}",
  ]

  @Test(
    "leaves a blank cell blank, of whatever white space it is", arguments: ["\t", "\n", " \r "])
  func blank(_ text: String) throws {
    var writer = CSVWriter()
    writer.append([.text(""), .text("a")])
    writer.append([.text(text), .text("b")])
    let document = try CSVDocument.read(writer.bytes)
    #expect(document.faults.isEmpty)
    #expect(document.cell(row: 0, column: 0) == "")
  }

  @Test("reads a text that was made harmless as what it was", arguments: harmful)
  func readBack(_ text: String) throws {
    var writer = CSVWriter()
    writer.append([.text("a"), .text(text + "x")])
    writer.append([.text("b"), .text(text)])
    let document = try CSVDocument.read(writer.bytes)
    #expect(Array(document.rawCell(row: 0, column: 1).utf8) == Array(text.utf8))
    let spaces: [Character] = [" ", "\t", "\r", "\n", "\u{A0}"]
    #expect(document.cell(row: 0, column: 1) == String(text.drop { spaces.contains($0) }))
    #expect(document.header[1] == String((text + "x").drop { spaces.contains($0) }))
    #expect(Array(CSVWriter.original("'" + text).utf8) == Array(text.utf8))
  }

  @Test(
    "takes no apostrophe that it has not put there",
    arguments: ["'tis", "'", "''=1", "'5", "'-5", "'-7.3 %", "x'=1", "' 'a", "'é"])
  func apostrophes(_ text: String) throws {
    let document = try CSVDocument.read(Array("a,b\n\(text),\(text)\n".utf8))
    #expect(document.cell(row: 0, column: 0) == text)
    #expect(document.rawCell(row: 0, column: 0) == text)
    #expect(CSVWriter.original(text) == text)
    #expect(CSVWriter.harmless(text) == text)
  }

  @Test("gives the place of what a cell says")
  func places() throws {
    let document = try CSVDocument.read(Array("a,b\nx, '=1+1\n".utf8))
    #expect(document.cell(row: 0, column: 1) == "=1+1")
    #expect(document.position(row: 0, column: 1) == Position(line: 2, column: 5))
    #expect(document.length(row: 0, column: 1) == 4)
  }

  @Test("leaves other texts and plain numbers as they are", arguments: plain)
  func harmless(_ text: String) {
    #expect(Array(CSVWriter.harmless(text).utf8) == Array(text.utf8))
  }
}
