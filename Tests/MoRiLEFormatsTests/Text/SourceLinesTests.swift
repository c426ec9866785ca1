import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Source lines")
struct SourceLinesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: [UInt8]
    let lines: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "one line", file: Array("abc".utf8), lines: ["abc"]),
    Case(name: "LF", file: Array("a\n\nb\n".utf8), lines: ["a", "", "b", ""]),
    Case(name: "CRLF", file: Array("a\r\n\r\nb".utf8), lines: ["a", "", "b"]),
    Case(name: "CR", file: Array("a\r\rb\r".utf8), lines: ["a", "", "b", ""]),
    Case(name: "mixed", file: Array("a\n\rb\r\r\nc".utf8), lines: ["a", "", "b", "", "c"]),
    Case(name: "a mark", file: [0xEF, 0xBB, 0xBF] + Array("é".utf8), lines: ["é"]),
    Case(name: "UTF-16", file: utf16("é\r\nb"), lines: ["é", "b"]),
    Case(name: "Windows-1252", file: windows1252("£5\n–"), lines: ["£5", "–"]),
    Case(name: "a file that no reader accepts", file: Array("a\0\nb".utf8), lines: ["a\0", "b"]),
    Case(name: "nothing", file: [], lines: [""]),
  ]

  @Test("gives the lines of a file", arguments: cases)
  func lines(_ example: Case) {
    let source = SourceLines(example.file)
    #expect(source.count == example.lines.count)
    #expect((1...source.count).map(source.line) == example.lines)
  }

  @Test("gives an empty text for a line that is not there")
  func noSuchLine() {
    let source = SourceLines(Array("a\nb".utf8))
    #expect([-1, 0, 3, .max].map(source.line) == ["", "", "", ""])
  }
}
