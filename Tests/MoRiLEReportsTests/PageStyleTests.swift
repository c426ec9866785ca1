import MoRiLEReports
import Testing

@Suite struct PageStyleTests {
  /// What stands at the foot of printed pages is a text between quotes of a style sheet in a page.
  @Test(arguments: [
    ("Year 2026", "Year 2026"), ("a\"b\\c</style>&", "a\\22 b\\5c c\\3c /style\\3e \\26 "),
    ("a\nb\r\nc\td\u{2028}e\u{85}f", "a b  c d e f"),
    ("x\u{202E}y\u{2066}z\u{2069}", "x\u{FFFD}y\u{FFFD}z\u{FFFD}"),
    ("\u{0}\u{1B}\u{7F}\u{80}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}\u{E0041}", "\u{FFFD}\u{FFFD}"), ("é £ 漢 \u{5D0}\u{200F}", "é £ 漢 \u{5D0}\u{200F}"),
  ]) func theFooterIsHarmless(title: String, shown: String) {
    let rules = PageStyle.rules(footer: title)
    #expect(
      rules.utf8.elementsEqual(
        PageStyle.rules(footer: "").replacing(
          "@bottom-left { content: \"\";", with: "@bottom-left { content: \"\(shown)\";"
        ).utf8))
  }
}
