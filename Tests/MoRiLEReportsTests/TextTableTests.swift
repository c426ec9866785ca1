import Testing

@testable import MoRiLEReports

@Suite struct TextTableTests {
  @Test func columnsAreAlignedAndLongCellsGoOn() {
    var table = TextTable([
      .init("Rank", .right), .init("Issue", isFlexible: true), .init("Score", .right),
    ])
    table.add([.init("1="), .init("Rape and serious sexual offences (current)"), .init("30")])
    table.add([.init("10"), .init("Arson"), .init("4")], note: "settled by a, b, c and d and e")
    #expect(
      table.text(width: 30) == """
        Rank  Issue              Score
          1=  Rape and serious      30
              sexual offences
              (current)
          10  Arson                  4
            settled by a, b, c and d
            and e

        """)
  }

  @Test func aTableThatFitsIsNotStretched() {
    var table = TextTable([.init("A", isFlexible: true), .init("B")])
    table.add([.init("1"), .init("")])
    #expect(table.text(width: 80) == "A  B\n1\n")
  }

  @Test func aColumnIsAsWideAsTheDatesInIt() {
    var table = TextTable([.init("Issue", isFlexible: true), .init("Note", isFlexible: true)])
    table.add([.init("Violence with injury"), .init("see 1 September 2027 again")])
    #expect(
      table.text(width: 30) == """
        Issue         Note
        Violence      see
        with injury   1 September 2027
                      again

        """)
  }

  @Test func hostileNamesStayInTheirCell() {
    var table = TextTable([.init("A"), .init("B")])
    table.add([.init("x\u{1B}[31m\ny\u{202E}"), .init("z")])
    #expect(table.text(width: 80) == "A          B\nx\u{FFFD}[31m\u{FFFD}y\u{FFFD}  z\n")
  }

  @Test func wideCharactersCountTwice() {
    var table = TextTable([.init("A"), .init("B")])
    table.add([.init("漢字"), .init("x")])
    table.add([.init("abcd"), .init("y")])
    #expect(table.text(width: 80) == "A     B\n漢字  x\nabcd  y\n")
  }

  struct Wrap: CustomTestStringConvertible {
    let text: String
    let width: Int
    let lines: [String]
    var testDescription: String { "\(text) in \(width)" }
  }

  @Test(arguments: [
    Wrap(text: "", width: 5, lines: [""]),
    Wrap(text: "ab cd", width: 5, lines: ["ab cd"]),
    Wrap(text: "ab cde", width: 5, lines: ["ab", "cde"]),
    Wrap(text: "abcdefgh ij", width: 5, lines: ["abcde", "fgh", "ij"]),
    Wrap(text: "a  b", width: 5, lines: ["a b"]),
    Wrap(text: "漢字漢字", width: 5, lines: ["漢字", "漢字"]),
    Wrap(text: "up by 94.5 % since", width: 10, lines: ["up by", "94.5 %", "since"]),
    Wrap(text: "by 1 April 2027, or", width: 14, lines: ["by", "1 April 2027,", "or"]),
    Wrap(text: "until April 2027.", width: 12, lines: ["until", "April 2027."]),
    Wrap(text: "on (21 May 2027)", width: 14, lines: ["on", "(21 May 2027)"]),
    Wrap(text: "due on 2027-04-01 or", width: 12, lines: ["due on", "2027-04-01", "or"]),
    // Where it is no date, and where a date is longer than the line.
    Wrap(text: "121 April 2027 x", width: 11, lines: ["121", "April 2027", "x"]),
    Wrap(text: "by 5 Mayhem 2027", width: 12, lines: ["by 5 Mayhem", "2027"]),
    Wrap(text: "30 September 2027", width: 12, lines: ["30 September", "2027"]),
  ]) func textIsBrokenBetweenWords(_ wrap: Wrap) {
    #expect(PrintedText.wrapped(wrap.text, width: wrap.width) == wrap.lines)
  }

  @Test func paragraphsAreSetIn() {
    #expect(
      PrintedText.paragraph("one two three four five six", width: 26, first: "= ", indent: 4)
        == "= one two three four\n    five six\n")
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("<script>", "&lt;script&gt;"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("[a](b)", "\\[a\\](b)"), ("# 1", "\\# 1"), ("a & b", "a &amp; b"),
    ("94 % on 1 April 2027 of 2", "94\u{A0}% on 1\u{A0}April\u{A0}2027 of 2"),
    ("a\nb", "a\u{FFFD}b"),
  ]) func namesAreNoMarkdown(text: String, safe: String) {
    #expect(Markdown.text(text) == safe)
  }
}
