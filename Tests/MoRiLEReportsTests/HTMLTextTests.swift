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

  @Test(arguments: [
    ("due on 2027-04-01.", "due on [2027-04-01.]"), ("1/4/2027", "[1/4/2027]"),
    ("(2017-18)", "[(2017-18)]"), ("2027-04-01 14:02", "[2027-04-01] 14:02"),
    ("up 94.5 %, by 1 April 2027", "up [94.5 %,] by [1 April 2027]"),
    ("in May 2027 & 3", "in [May 2027] &amp; 3"), ("a  b", "a  b"), ("", ""),
    (" 1 May ", " [1 May] "),
    ("morile-csp", "morile-csp"), ("4-", "4-"), ("A-12-3", "A-12-3"), ("1,234.5", "1,234.5"),
    ("<b> 5 %", "&lt;b&gt; [5 %]"),
  ]) func noLineEndsInANumberOrADate(text: String, safe: String) {
    let kept = safe.split(separator: "[", omittingEmptySubsequences: false)
      .joined(separator: "<span class=\"kept\">").split(
        separator: "]", omittingEmptySubsequences: false
      )
      .joined(separator: "</span>")
    #expect(HTMLText.prose(text) == kept)
    #expect(HTMLText.name(text) == "<bdi>\(kept)</bdi>")
  }
}
