import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Fault text")
struct FaultTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var source: String? = nil
    var line = 1
    let column: Int
    var length = 1
    let lines: [String]
    var testDescription: String { name }
  }

  @Test("prints a fault and its line", arguments: cases)
  func prints(_ example: Case) {
    let fault = Fault(
      .value, at: Position(line: example.line, column: example.column), length: example.length,
      "bad")
    let source = example.source.map { SourceLines(Array($0.utf8)) }
    let text = FaultText.lines(for: fault, file: "f", source: source)
    #expect(text.utf8.split(separator: 0x0A).map { String($0) } == example.lines.map { $0 })
  }

  @Test("prints a fault without a place, and a warning")
  func withoutPlace() {
    let source = SourceLines(Array("a".utf8))
    #expect(
      FaultText.lines(for: Fault(.value, at: nil, "bad"), file: "crimes.csv", source: source)
        == "crimes.csv: error: bad")
    #expect(
      FaultText.lines(
        for: Fault(.doubtful, .warning, at: nil, "odd"), file: "crimes.csv", source: nil)
        == "crimes.csv: warning: odd")
  }

  @Test("lets neither the message nor the name of the file move the cursor")
  func hostileTexts() {
    let fault = Fault(.value, at: nil, "\"\u{1B}[31m\n\r\u{202E}\t7\" é 😀")
    #expect(
      FaultText.lines(for: fault, file: "a\nb\u{9B}.csv", source: nil)
        == "a\u{FFFD}b\u{FFFD}.csv: error: \"\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD} 7\" é 😀")
  }

  @Test("never goes over 80 columns, whatever the line")
  func neverWide() {
    var random = SeededRandom(seed: 3)
    let alphabet = ["a", "b", "7", ",", "\t", "é", "事", "😀", "\u{301}", "\u{202E}", "\u{7}", " "]
    for _ in 0..<2000 {
      let line = random.text(of: alphabet, upTo: 200)
      let position = Position(line: 1, column: Int.random(in: 1...220, using: &random))
      let fault = Fault(.value, at: position, length: Int.random(in: 1...90, using: &random), "bad")
      let text = FaultText.lines(for: fault, file: "f", source: SourceLines(Array(line.utf8)))
      let printed = text.split(separator: "\n").dropFirst()
      #expect(printed.allSatisfy { width($0) <= 80 }, "\(text)")
      #expect(!text.unicodeScalars.contains { ["\u{202E}", "\u{7}"].contains($0) })
      #expect(printed.isEmpty || printed.last?.contains("^") == true)
    }
  }

  /// The columns of a text on a terminal with a tab stop every eight.
  private func width(_ text: Substring) -> Int {
    text.reduce(0) { width, character in
      if character == "\t" { return width + 8 - width % 8 }
      return width + ("事😀".contains(character) ? 2 : 1)
    }
  }
}
