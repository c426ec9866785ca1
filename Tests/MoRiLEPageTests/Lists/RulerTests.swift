import Testing

@testable import MoRiLEPage

@Suite("Where an issue stands, and stood at the opening")
struct RulerTests {
  private func part(_ key: String, _ issue: Int, _ talk: Talk) throws -> String {
    try talk.part(key, of: #"{"do":"issue","issue":\#(issue)}"#)
  }

  // The total goes from 5 to 46.
  @Test("is in thousandths of the range, with both ends where it is not known")
  func places() throws {
    let talk = try Talk.town()
    #expect(try part("at", Town.arson, talk) == "[634,634]")
    #expect(try part("at", Town.theft, talk) == "[0,0]")
    #expect(try part("at", Town.stalking, talk) == "[0,732]")
    talk.score(Town.arson, Town.harm, "3")
    #expect(try part("at", Town.arson, talk) == "[878,878]")
    #expect(try part("atOpening", Town.arson, talk) == "[634,634]")
  }

  @Test("is told of each domain with a rating")
  func domains() throws {
    let talk = try Talk.town()
    #expect(try part("domains", Town.arson, talk) == #"["3 of 4",null]"#)
    talk.score(Town.arson, Town.harm, "3")
    #expect(try part("domains", Town.arson, talk) == #"["4 of 4, was 3",null]"#)
    #expect(try part("domains", Town.stalking, talk) == #"["0 to 3 of 4",null]"#)
  }

  @Test("is told in the list: by rank, or else by score")
  func since() throws {
    let talk = try Talk.town()
    func since(_ issue: Int) throws -> [String] {
      let row = try talk.ask(#"{"do":"rows","issues":[\#(issue)]}"#)["rows"]?.elements?.first
      return ["since", "scoreWas", "ratingWas"].map { row?[$0]?.output.text(indent: 0) ?? "none" }
    }
    #expect(try since(Town.arson) == ["none", "none", "none"])
    talk.score(Town.arson, Town.harm, "3")
    #expect(try since(Town.arson) == [#""31 → 41""#, #""31""#, "none"])
    talk.score(Town.fraud, Town.harm, "3")
    talk.score(Town.fraud, Town.likelihood, "3")
    #expect(try since(Town.fraud) == [#""↑ from 2""#, #""21""#, "[1,1]"])
    #expect(try since(Town.arson) == [#""↓ from 1""#, #""31""#, "none"])
    talk.score(Town.arson, Town.harm, "?")
    #expect(try since(Town.arson)[0] == #""was 1""#)
    talk.score(Town.stalking, Town.harm, "1")
    #expect(try since(Town.stalking)[0] == #""had no rank""#)
  }

  @Test("is told to the list with its rank: the band, below zero where it was another")
  func order() throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2")
    #expect(
      talk.page.order == [0, 1, 1, 1, 2, -1, 3, 3, 2, 2, 4, 2, 5, 5, 3, 4, 0, 1])
  }
}
