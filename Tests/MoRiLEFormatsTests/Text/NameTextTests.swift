import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("What can be seen of a name")
struct NameTextTests {
  @Test func whiteSpaceIsWhatUnicodeHasForIt() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if NameText.isSpace(scalar) != scalar.properties.isWhitespace {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "nothing",
    arguments: [
      "", " ", "\u{A0}\t", "\u{200B}", "\u{200B}\u{FEFF}\u{2060}", "\u{AD}", "\u{202E}", "\u{3164}",
      "\u{2800}", "\u{3000}", "\u{FE0F}", "\u{E0041}", "\u{1}", "\u{7F}", "\u{9B}", "\u{85}",
      "\u{115F}",
      "\u{61C}", "\u{34F}", "\u{17B4}", "\u{1BCA0}", "\u{1D173}",
    ])
  func isNotVisible(text: String) { #expect(!NameText.isVisible(text)) }

  @Test("something", arguments: ["x", "-", "0", "é", "漢", "👩‍👩‍👧", "\u{200B}x", "\u{301}", "№"])
  func isVisible(text: String) { #expect(NameText.isVisible(text)) }

  @Test(
    "the same",
    arguments: [
      ("Arson", "Arson\u{200B}"), ("Arson", "\u{FEFF}Ar\u{AD}son"), ("Café", "Cafe\u{301}"),
      ("a b", "a\u{A0}\u{200B} B"), ("a b", "a \u{200B} b"), ("☎", "☎\u{FE0E}"),
      ("\u{212A}", "k\u{2060}"),
    ])
  func isSame(one: String, other: String) { #expect(issueKey(one) == issueKey(other)) }

  @Test("not the same", arguments: [("a b", "a\u{200B}b"), ("a", "\u{430}"), ("a", "a\u{1}")])
  func isOther(one: String, other: String) { #expect(issueKey(one) != issueKey(other)) }
}
