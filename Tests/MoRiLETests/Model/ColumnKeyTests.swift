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
    let scalars = (UInt32(0)...0x3100).compactMap { Unicode.Scalar($0) }
    let joined: [Character] = ["\r\n", " \u{301}"]
    for character in scalars.map({ Character($0) }) + joined {
      #expect(character.isSpace == character.isWhitespace, "\(character.unicodeScalars)")
    }
  }
}
