import Testing

@testable import MoRiLEPage

/// What is given of scores while the room changes others.
@Suite("Given scores")
struct GivenTests {
  /// With a total of 26, harm 1 leaves a likelihood of 3 and concern 1, and harm 2 a likelihood of 1 and concern 1.
  private static let csv = """
    issue,harm,likelihood,concern,total
    Arson,?,?,?,26
    Fraud,2,?,?,26
    Theft,2,1,1,26

    """

  private static func margin(_ talk: Talk, _ issue: Int) throws -> [String] {
    try talk.ask(#"{"do":"issue","issue":\#(issue)}"#)["margin"]?.elements?.compactMap {
      $0.string?.text
    } ?? []
  }

  private static func said(_ talk: Talk, _ issue: Int) throws -> String {
    let assessment = try #require(talk.page.standing?.assessments[issue])
    let levels = assessment.levels.map { "\($0.lowerBound)...\($0.upperBound)" }
    return "\(assessment.rating.text) \(assessment.score.low) to \(assessment.score.high) "
      + "[\(levels.joined(separator: ", "))]"
  }

  @Test("cut the cells as the table is opened")
  func opened() throws {
    let talk = try Talk(town: Self.csv)
    #expect(try Self.said(talk, 0) == "Moderate 26 to 26 [1...2, 1...3, 1...1]")
    #expect(try Self.said(talk, 1) == "Moderate 26 to 26 [2...2, 1...1, 1...1]")
    #expect(
      try Self.margin(talk, 0).last == "The vector does not hold what is given: total 26.")
    #expect(try Self.margin(talk, 2).count == 2)
  }

  @Test("go on where a cell is filled in, and no longer once a score is another")
  func steps() throws {
    let talk = try Talk(town: Self.csv)
    talk.score(0, Town.harm, "1")
    #expect(try Self.said(talk, 0) == "Moderate 26 to 26 [1...1, 3...3, 1...1]")
    talk.score(1, Town.harm, "3")
    #expect(try Self.said(talk, 1) == "High 35 to 46 [3...3, 1...3, 0...1]")
    #expect(
      try Self.margin(talk, 1).last
        == "What is given does not count any more (total 26): it was given of other scores.")
    talk.said(#"{"do":"undo"}"#)
    #expect(try Self.said(talk, 1) == "Moderate 26 to 26 [2...2, 1...1, 1...1]")
  }

  @Test("do not count where what is filled in contradicts them")
  func contradicted() throws {
    let talk = try Talk(town: Self.csv)
    talk.score(0, Town.harm, "3")
    #expect(try Self.said(talk, 0) == "High 35 to 46 [3...3, 1...3, 0...1]")
    #expect(
      try Self.margin(talk, 0).last
        == "Total is given as 26; with the cells of this row it can be 35 to 46; correct the one or the other, "
        + "or leave the cell blank.")
  }

  @Test("count under other thresholds, and not under other weights")
  func whatIf() throws {
    let talk = try Talk(town: Self.csv)
    talk.said(#"{"do":"what-if","thresholds":["26",null]}"#)
    #expect(try Self.said(talk, 0) == "High 26 to 26 [1...2, 1...3, 1...1]")
    talk.said(#"{"do":"what-if","weights":["20",null,null]}"#)
    #expect(try Self.said(talk, 0) == "High, Moderate or Low 5 to 76 [0...3, 1...3, 0...1]")
    #expect(
      try Self.margin(talk, 0).last
        == "What is given does not count any more (total 26): it was given of other weights.")
    talk.said(#"{"do":"what-if","off":true}"#)
    #expect(try Self.said(talk, 0) == "Moderate 26 to 26 [1...2, 1...3, 1...1]")
  }
}
