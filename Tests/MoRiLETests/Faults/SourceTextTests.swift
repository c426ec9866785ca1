import MoRiLE
import Testing

@Suite("Places in a file")
struct SourceTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: SourceText
    let offset: Int
    let place: Position?
    var testDescription: String { name }
  }

  private static func place(_ line: Int, _ column: Int) -> Position {
    Position(line: line, column: column)
  }

  static let cases: [Case] = [
    Case(name: "the first character", text: "abc".at(4, 9), offset: 0, place: place(4, 9)),
    Case(name: "a later one", text: "abc".at(4, 9), offset: 2, place: place(4, 11)),
    Case(name: "the end", text: "abc".at(4, 9), offset: 3, place: place(4, 12)),
    Case(name: "no file", text: "abc", offset: 2, place: nil),
    Case(
      name: "after an é, one character of two bytes", text: "é+b".at(1, 1), offset: 2,
      place: place(1, 2)),
    Case(name: "after an emoji of four bytes", text: "😀b".at(1, 1), offset: 4, place: place(1, 2)),
    Case(
      name: "before an escape",
      text: SourceText("a > b", at: place(2, 5), escapes: [.init(offset: 2, extra: 5)]), offset: 0,
      place: place(2, 5)),
    Case(
      name: "on an escape",
      text: SourceText("a > b", at: place(2, 5), escapes: [.init(offset: 2, extra: 5)]), offset: 2,
      place: place(2, 7)),
    Case(
      name: "after an escape",
      text: SourceText("a > b", at: place(2, 5), escapes: [.init(offset: 2, extra: 5)]), offset: 4,
      place: place(2, 14)),
    Case(
      name: "after the first of two escapes",
      text: SourceText(
        "a>b<c", at: place(2, 5),
        escapes: [.init(offset: 1, extra: 5), .init(offset: 3, extra: 1)]), offset: 3,
      place: place(2, 13)),
    Case(
      name: "after both of two escapes",
      text: SourceText(
        "a>b<c", at: place(2, 5),
        escapes: [.init(offset: 1, extra: 5), .init(offset: 3, extra: 1)]), offset: 4,
      place: place(2, 15)),
  ]

  @Test("finds the character at an offset", arguments: cases)
  func finds(_ example: Case) {
    #expect(example.text.position(atOffset: example.offset) == example.place)
  }

  @Test("counts the characters of a range in the file, escapes as they are spelt")
  func length() {
    let text = SourceText(
      "é>b<c", at: Self.place(2, 5),
      escapes: [.init(offset: 2, extra: 5), .init(offset: 4, extra: 1)])
    #expect(text.length == 11)
    #expect(text.length(of: 0..<2) == 1)
    #expect(text.length(of: 0..<3) == 7)
    #expect(text.length(of: 2..<3) == 6)
    #expect(text.length(of: 3..<6) == 4)
    #expect(text.length(of: 5..<6) == 1)
    #expect(SourceText("").length == 1)
    #expect(SourceText("abc").length == 3)
  }

  @Test("puts lines before columns")
  func order() {
    #expect(Self.place(1, 9) < Self.place(2, 1))
    #expect(Self.place(2, 1) < Self.place(2, 2))
    #expect(!(Self.place(2, 2) < Self.place(2, 2)))
    #expect(!(Self.place(2, 1) < Self.place(1, 9)))
  }

  @Test("tells a missing text from an empty one")
  func missing() {
    let missing = SourceText.missing(at: Self.place(3, 1))
    #expect(missing.isMissing)
    #expect(missing.text.isEmpty)
    #expect(missing.position == Self.place(3, 1))
    #expect(!SourceText("").isMissing)
    #expect(!"".at(3, 1).isMissing)
  }
}
