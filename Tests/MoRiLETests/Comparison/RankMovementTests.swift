import MoRiLE
import Testing

@Suite("The movement of a rank")
struct RankMovementTests {
  /// Issues by their scores; nil is not known.
  private static func ranking(_ scores: [Int?], _ style: RankingStyle = .dense) throws -> Ranking {
    let model = try Model(validating: .of("a", criteria: [.init("a", 0...9)]))
    return Ranking(
      scores.enumerated().map { place, score in
        model.assess(Issue(name: "\(place)", cells: [score.map { .score($0) } ?? .unknown]))
      }, style: style)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The first of each is the issue in question.
    let last: [Int?]
    let this: [Int?]
    /// The others that are in both, by their places.
    let pairs: [[Int]]
    let said: String
    var style = RankingStyle.dense
  }

  static let cases = [
    Case(
      testDescription: "one passes it", last: [5, 4, 3], this: [5, 6, 3],
      pairs: [[1, 1], [2, 2]],
      said: "1 to 2, passed by [1]"),
    Case(
      testDescription: "one that tied with it passes it", last: [5, 5], this: [5, 6],
      pairs: [[1, 1]], said: "1 to 2, passed by [1]"),
    Case(
      testDescription: "one comes down to it", last: [5, 6, 7], this: [5, 5, 7],
      pairs: [[1, 1], [2, 2]], said: "3 to 2, passed [1]"),
    Case(
      testDescription: "one is new above it, one below", last: [5], this: [5, 6, 4], pairs: [],
      said: "1 to 2, new [1]"),
    Case(
      testDescription: "one is gone from above it, one from below", last: [5, 6, 4], this: [5],
      pairs: [], said: "2 to 1, gone [1]"),
    Case(
      testDescription: "others tie no longer", last: [5, 6, 6], this: [5, 6, 7],
      pairs: [[1, 1], [2, 2]], said: "2 to 3, by ties"),
    Case(
      testDescription: "and do not count where a tie takes as many ranks as issues",
      last: [5, 6, 6], this: [5, 6, 7], pairs: [[1, 1], [2, 2]], said: "3 to 3, by ties",
      style: .competition),
    Case(
      testDescription: "one that was not known passes it", last: [5, nil], this: [5, 6],
      pairs: [[1, 1]], said: "1 to 2, passed by [1]"),
    Case(
      testDescription: "one that was above is not known", last: [5, 6], this: [5, nil],
      pairs: [[1, 1]], said: "2 to 1, passed [1]"),
    Case(
      testDescription: "it is not known itself", last: [5, 4], this: [nil, 4], pairs: [[1, 1]],
      said: "1 to none, passed by [1]"),
    Case(
      testDescription: "the pairs go by their own places", last: [5, 1, 9], this: [5, 9, 8],
      pairs: [[1, 2], [2, 1]], said: "2 to 3, passed by [2]"),
  ]

  @Test("names who changed sides", arguments: cases) func names(_ given: Case) throws {
    let comparison = try RankComparison(
      Self.ranking(given.last, given.style), Self.ranking(given.this, given.style),
      pairs: [(0, 0)] + given.pairs.map { ($0[0], $0[1]) })
    let found = comparison.movement(last: 0, this: 0)
    var said = "\(found.from.map { "\($0)" } ?? "none") to \(found.to.map { "\($0)" } ?? "none")"
    for (word, places) in [
      ("passed by", found.passedBy), ("passed", found.passed), ("new", found.newAbove),
      ("gone", found.goneAbove),
    ] where !places.isEmpty {
      said += ", \(word) \(places)"
    }
    #expect(said + (found.isByTies ? ", by ties" : "") == given.said)
  }
}
