import TestSupport
import Testing

@testable import MoRiLEReports

@Suite("A drawing")
struct DrawingTests {
  @Test(
    "cuts texts to their room",
    arguments: [
      ("Arson", 100, "Arson"), ("WWWWWWWWWW", 60, "WWW…"), ("iiiiiiiiii", 60, "iiiiiiiiii"),
      ("One two three", 45, "One…"), ("a<b", 100, "a<b"), ("A\u{1B}[31mB", 200, "A\u{FFFD}[31mB"),
      ("", 10, ""), ("W", 1, "…"),
    ])
  func cuts(text: String, width: Int, cut: String) {
    let found = Drawing.cut(text, to: width, size: 12)
    #expect(found == cut)
    #expect(Drawing.width(found, size: 12) <= max(width, Drawing.width("…", size: 12)))
  }

  @Test("cuts where the text with its ellipsis just fits, however it is measured")
  func cutsAsFarAsItFits() {
    var random = SeededRandom(seed: 20)
    for _ in 0..<2_000 {
      let text = random.text(of: ["W", "i", " ", "a", "é", "m", "-"], upTo: 30)
      let (width, isBold) = (Int.random(in: 0...200, using: &random), random.oneIn(2))
      func fits(_ text: String) -> Bool { Drawing.width(text, isBold: isBold) <= width }
      var rest = text
      while !rest.isEmpty, !fits(rest + "…") { rest.removeLast() }
      while rest.last == " " { rest.removeLast() }
      #expect(Drawing.cut(text, to: width, isBold: isBold) == (fits(text) ? text : rest + "…"))
    }
  }

  @Test("cuts a name as long as a cell may be in the time of reading it", .timeLimit(.minutes(1)))
  func cutsLongNames() {
    let name = String(repeating: "Abuse ", count: 20_000)
    for _ in 0..<3 {
      #expect(Drawing.cut(name, to: 100) == Drawing.cut("Abuse Abuse Abuse Abuse", to: 100))
    }
  }

  @Test("takes bold texts for wider")
  func bold() {
    #expect(Drawing.width("Arson", isBold: true) > Drawing.width("Arson"))
    #expect(Drawing.cut("Domestic abuse", to: 80, isBold: true).count < "Domestic abuse".count)
  }

  @Test("takes no text for mark-up")
  func escapes() {
    var drawing = Drawing(width: 10, height: 10)
    drawing.text("<a>&\"", 1, 2, .end, isBold: true, isUpright: true)
    #expect(
      drawing.picture.svg.contains(
        "<text x=\"1\" y=\"2\" text-anchor=\"end\" font-weight=\"bold\" transform=\"rotate(-90 1 2)\">"
          + "&lt;a&gt;&amp;&quot;</text>"))
    #expect(
      drawing.picture.svg.hasPrefix(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\""))
  }
}
