import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("Words for levels on the page")
struct WordTests {
  /// The small model, in which harm may be said in words, and a table of it.
  private static func talk() throws -> Talk {
    let harm = #""id": "harm","#
    #expect(Town.json.contains(harm))
    let model = Town.json.replacing(
      harm,
      with: #""id": "harm", "words": [{"word": "much", "score": 3}, {"word": "not asked"}],"#
        + #" "headers": ["damage"],"#)
    let table = Town.csv.replacing("harm", with: "damage", maxReplacements: 1)
    return try Talk(Array(table.utf8), Array(model.utf8))
  }

  @Test("score a cell, and are kept as the score in the record and in the file")
  func score() throws {
    let talk = try Self.talk()
    #expect(talk.score(0, 0, "MUCH").hasPrefix(#"{"done":true"#))
    let session = String(decoding: talk.saved("session"), as: UTF8.self)
    #expect(session.contains(#""to": "3""#))
    #expect(!session.contains("MUCH"))
    #expect(talk.score(0, 0, "not-asked").hasPrefix(#"{"done":true"#))
  }

  @Test("are named where a cell is none of them")
  func message() throws {
    #expect(
      try Self.talk().score(0, 0, "mcuh")
        == Talk.message(
          "Harm to people goes from 0 to 3 or is one of much, not asked, and mcuh is neither."))
  }
}
