import MoRiLEReports
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("plain, é £ 漢 👩‍👩‍👧", "plain, é £ 漢 👩‍👩‍👧"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("a & b &amp; \"c\"", "a &amp; b &amp;amp; &quot;c&quot;"),
    ("a\r\nb\rc\nd\u{2028}e\u{85}f\tg", "a\nb\nc\nd\ne\nf\tg"),
    ("\r\r\n\n", "\n\n\n"),
    ("a\0b\u{1B}[2J\u{7F}\u{9B}", "a\u{FFFD}b\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
    ("x\u{202E}y\u{2066}z\u{2069}\u{202C}", "x\u{FFFD}y\u{FFFD}z\u{FFFD}\u{FFFD}"),
    ("\u{5D0}\u{200F}!", "\u{5D0}\u{200F}!"),
    ("<\u{338}>\u{301}", "&lt;\u{338}&gt;\u{301}"),
    ("\u{FEFF}\u{FFFF}\u{E0041}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ]) func nothingIsTakenForMarkUp(text: String, safe: String) {
    #expect(Array(HTMLText.escaped(text).unicodeScalars) == Array(safe.unicodeScalars))
  }
}
