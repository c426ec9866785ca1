import MoRiLE
import Testing

@Suite("Headers compared")
struct ColumnKeyTests {
  @Test(
    "by letters, in any case, gaps alike",
    arguments: [
      ("likelihood_adjusted", "likelihood_adjusted"),
      ("Likelihood Adjusted", "likelihood_adjusted"),
      ("LIKELIHOOD-ADJUSTED", "likelihood_adjusted"),
      ("  likelihood   adjusted ", "likelihood_adjusted"),
      ("likelihood - _adjusted", "likelihood_adjusted"),
      ("likelihood\tadjusted", "likelihood_adjusted"),
      ("likelihood\u{A0}adjusted", "likelihood_adjusted"), ("_harm_", "harm"), ("harm", "harm"),
      ("Likelihood (adjusted)", "likelihood_(adjusted)"), ("ÉTAT", "état"), ("", ""), (" - _ ", ""),
      ("cost2", "cost2"), ("cost 2", "cost_2"),
    ])
  func key(name: String, key: String) {
    #expect(columnKey(name) == key)
  }

  @Test("white space is what the standard library says") func space() {
    let characters = (0...0x3100).compactMap { Unicode.Scalar($0).map { Character($0) } }
    for character in characters + ["\r\n", " \u{301}", "\t\u{308}"] {
      #expect(character.isSpace == character.isWhitespace, "\(character.unicodeScalars)")
    }
  }
}
