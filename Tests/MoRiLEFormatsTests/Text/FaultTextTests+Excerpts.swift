// MARK: - The lines and the marks under them

extension FaultTextTests {
  /// The digits 1 to 9 and 0, over and over.
  private static func digits(_ count: Int) -> String {
    String((1...count).map { Character("\($0 % 10)") })
  }

  static let cases: [Case] = [
    Case(
      name: "a cell", source: "issue,likelihood\nRobbery,7,2", line: 2, column: 9,
      lines: ["f:2:9: error: bad", "  Robbery,7,2", "          ^"]),
    Case(
      name: "a longer mark", source: "Robbery,seven,2", column: 9, length: 5,
      lines: ["f:1:9: error: bad", "  Robbery,seven,2", "          ^~~~~"]),
    Case(
      name: "a mark over the end of the line", source: "abc", column: 2, length: 9,
      lines: ["f:1:2: error: bad", "  abc", "   ^~"]),
    Case(
      name: "at the end of the line", source: "abc", column: 4,
      lines: ["f:1:4: error: bad", "  abc", "     ^"]),
    Case(
      name: "beyond the end of the line", source: "abc", column: 99,
      lines: ["f:1:99: error: bad", "  abc", "     ^"]),
    Case(name: "an empty line", source: "a\n\nb", line: 2, column: 1, lines: ["f:2:1: error: bad"]),
    Case(name: "no such line", source: "a", line: 7, column: 1, lines: ["f:7:1: error: bad"]),
    Case(name: "no source", column: 1, lines: ["f:1:1: error: bad"]),
    Case(
      name: "tabs before the mark", source: "a\tb\tseven", column: 5, length: 5,
      lines: ["f:1:5: error: bad", "  a\tb\tseven", "   \t \t^~~~~"]),
    Case(
      name: "a tab under the mark reaches to the tab stop", source: "ab\tcd\te", column: 2,
      length: 3,
      lines: ["f:1:2: error: bad", "  ab\tcd\te", "   ^~~~~~"]),
    Case(
      name: "the mark on a tab", source: "ab\tc", column: 3,
      lines: ["f:1:3: error: bad", "  ab\tc", "    ^~~~"]),
    Case(
      name: "accents of one character", source: "cafe\u{301},7", column: 6,
      lines: ["f:1:6: error: bad", "  cafe\u{301},7", "       ^"]),
    Case(
      name: "characters of two columns", source: "事件😀,7", column: 5,
      lines: ["f:1:5: error: bad", "  事件😀,7", "         ^"]),
    Case(
      name: "characters of two columns under the mark", source: "a事件b", column: 2, length: 2,
      lines: ["f:1:2: error: bad", "  a事件b", "   ^~~~"]),
    Case(
      name: "76 characters are not cut", source: digits(76), column: 76,
      lines: ["f:1:76: error: bad", "  " + digits(76), String(repeating: " ", count: 77) + "^"]),
    Case(
      name: "76 characters and a mark after them are cut", source: digits(76), column: 77,
      lines: [
        "f:1:77: error: bad", "  ..." + digits(76).suffix(69),
        String(repeating: " ", count: 74) + "^",
      ]),
    Case(
      name: "77 characters are cut at the end", source: digits(77), column: 1,
      lines: ["f:1:1: error: bad", "  " + digits(70) + "...", "  ^"]),
    Case(
      name: "77 characters are cut at the start", source: digits(77), column: 77,
      lines: [
        "f:1:77: error: bad", "  ..." + digits(77).suffix(70),
        String(repeating: " ", count: 74) + "^",
      ]),
    Case(
      name: "a long line is cut on both sides", source: digits(1000), column: 501,
      lines: [
        "f:1:501: error: bad", "  ..." + digits(1000).dropFirst(465).prefix(70) + "...",
        String(repeating: " ", count: 40) + "^",
      ]),
    Case(
      name: "a long mark is cut", source: digits(1000), column: 501, length: 300,
      lines: [
        "f:1:501: error: bad", "  ..." + digits(1000).dropFirst(488).prefix(70) + "...",
        String(repeating: " ", count: 17) + "^" + String(repeating: "~", count: 57),
      ]),
    Case(
      name: "tabs are wide when a line is cut", source: String(repeating: "\t", count: 20) + "x",
      column: 21,
      lines: [
        "f:1:21: error: bad", "  ..." + String(repeating: "\t", count: 8) + "x",
        "     " + String(repeating: "\t", count: 8) + "^",
      ]),
    Case(
      name: "a tab under the mark of a cut line",
      source: String(repeating: "a", count: 80) + "b\tc", column: 81, length: 3,
      lines: [
        "f:1:81: error: bad", "  ..." + String(repeating: "a", count: 60) + "b\tc",
        String(repeating: " ", count: 65) + "^" + String(repeating: "~", count: 7),
      ]),
    Case(
      name: "controls and marks of direction", source: "a\u{1B}[2J\u{202E}\u{7F}\u{85}\u{2066}\0,7",
      column: 11,
      lines: [
        "f:1:11: error: bad", "  a\u{FFFD}[2J\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD},7",
        "            ^",
      ]),
    Case(
      name: "invisible characters alone", source: "a\u{200B}\u{AD}\u{2028}b", column: 5,
      lines: ["f:1:5: error: bad", "  a\u{FFFD}\u{FFFD}\u{FFFD}b", "      ^"]),
    Case(
      name: "a pile of marks", source: "a" + String(repeating: "\u{301}", count: 40) + ",7",
      column: 3, lines: ["f:1:3: error: bad", "  \u{FFFD},7", "    ^"]),
  ]
}
