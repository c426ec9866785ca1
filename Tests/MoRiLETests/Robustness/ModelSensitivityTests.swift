import MoRiLE
import Testing

/// How far weights and thresholds can move, in models small enough to see it.
@Suite struct ModelSensitivityTests {
  private static func find(
    _ formula: SourceText, high: String, issues: [[Cell]], first: Int = 10,
    criteria: [ModelDefinition.Criterion] = [.init("a"), .init("b")],
    more: [ModelDefinition.Band] = []
  ) throws -> ModelSensitivity {
    let high = ModelDefinition.Band(
      label: "High", threshold: .score(SourceNumber(try #require(Fraction(high)))))
    return try ModelSensitivity(
      .of(formula, criteria: criteria, bands: [high] + more + [.init(label: "Low")]),
      issues.enumerated().map { Issue(name: "\($0)", cells: $1) }, first: first)
  }

  private static func text<Change>(_ range: ModelSensitivity.Range<Change>) -> String {
    func text(_ end: ModelSensitivity.End<Change>) -> String {
      (end.value.map { "\($0)" } ?? "none") + (end.isInside ? "" : " without")
    }
    return "\(text(range.below)) to \(text(range.above))"
  }

  @Test("an end at which a score reaches the threshold is outside, one at which it is left inside")
  func ends() throws {
    // 2a + b: 7 and 4 of a threshold of 6.
    let found = try Self.find(
      "2 * a + b", high: "6", issues: [[.score(3), .score(1)], [.score(1), .score(2)]])
    #expect(Self.text(found.findings[0].ratings) == "5/3 to 4 without")
    #expect(found.findings[0].ratings.below.changes.map { $0.issue } == [0])
    #expect(found.findings[0].ratings.below.changes.map { $0.to.text } == ["Low"])
    #expect(found.findings[0].ratings.above.changes.map { $0.issue } == [1])
    #expect(found.findings[0].ratings.above.changes.map { $0.to.text } == ["High"])
    #expect(Self.text(found.findings[1].ratings) == "0 to 2 without")
    #expect(found.findings[1].ratings.below.changes == [])
    #expect(Self.text(found.findings[2].ratings) == "4 without to 7")
    #expect(found.findings[2].order == nil)
  }

  @Test("the order ends where issues tie, and a tie ends at once unless both move alike")
  func order() throws {
    let apart = try Self.find(
      "2 * a + b", high: "6", issues: [[.score(3), .score(1)], [.score(1), .score(2)]])
    #expect(apart.leaders == [[0], [1]])
    #expect(Self.text(try #require(apart.findings[0].order)) == "1/2 without to none without")
    #expect(
      apart.findings[0].order?.below.changes.map { [$0.issue, $0.from ?? 0, $0.to ?? 0] } == [
        [0, 1, 2], [1, 2, 1],
      ])
    let tied = try Self.find(
      "2 * a + b", high: "6", issues: [[.score(1), .score(2)], [.score(2), .score(0)]])
    #expect(tied.leaders == [[0, 1]])
    #expect(Self.text(try #require(tied.findings[0].order)) == "2 to 2")
    let alike = try Self.find(
      "2 * a + b", high: "6", issues: [[.score(1), .score(2)], [.score(1), .score(2)]])
    #expect(Self.text(try #require(alike.findings[0].order)) == "0 to none without")
  }

  @Test("only the first count, and whoever comes to be one of them")
  func first() throws {
    // 8, 6, 5 and 3, which is all b.
    let issues: [[Cell]] = [
      [.score(3), .score(2)], [.score(3), .score(0)], [.score(2), .score(1)],
      [.score(0), .score(3)],
    ]
    let all = try Self.find("2 * a + b", high: "6", issues: issues)
    #expect(all.leaders == [[0], [1], [2], [3]])
    #expect(Self.text(try #require(all.findings[0].order)) == "1 without to none without")
    let two = try Self.find("2 * a + b", high: "6", issues: issues, first: 2)
    #expect(two.leaders == [[0], [1]])
    #expect(Self.text(try #require(two.findings[0].order)) == "1 without to none without")
    let one = try Self.find("2 * a + b", high: "6", issues: issues, first: 1)
    #expect(one.leaders == [[0]])
    #expect(Self.text(try #require(one.findings[0].order)) == "1/3 without to none without")
  }

  @Test("thresholds stay between their neighbours and in reach of the scales")
  func thresholds() throws {
    let middle = ModelDefinition.Band(label: "Middle", threshold: .score(SourceNumber(3)))
    let found = try Self.find(
      "2 * a + b", high: "6", issues: [[.score(2), .score(0)]], more: [middle])
    #expect(Self.text(found.findings[2].ratings) == "4 without to 9")
    #expect(Self.text(found.findings[3].ratings) == "0 without to 4")
    let none = try Self.find("2 * a + b", high: "6", issues: [], more: [middle])
    #expect(Self.text(none.findings[2].ratings) == "3 without to 9")
    #expect(Self.text(none.findings[3].ratings) == "0 without to 6 without")
    #expect(Self.text(none.findings[0].ratings) == "0 to none without")
  }

  @Test("a threshold that is a share of the range moves with the weights")
  func shares() throws {
    // Out of 9, High from 4.5: 5; with the weight w out of 3w + 3, High from (3w + 3) / 2.
    let found = try ModelSensitivity(
      .of(scores: [.init("total", "2 * a + b")]),
      [Issue(name: "x", cells: [.score(2), .score(1)])])
    // 2w + 1 >= 1.5w + 1.5 from w = 1 on.
    #expect(Self.text(found.findings[0].ratings) == "1 to none without")
  }

  @Test("an issue with an unknown cell changes with its lowest or its highest score")
  func unknown() throws {
    // 2a + b with b unknown: 4 to 7, High or Low from 6.
    let found = try Self.find("2 * a + b", high: "6", issues: [[.score(2), .unknown]])
    #expect(found.leaders == [])
    #expect(Self.text(found.findings[0].ratings) == "3/2 to 3 without")
    #expect(found.findings[0].ratings.below.changes.map { $0.to.text } == ["Low"])
    #expect(found.findings[0].ratings.above.changes.map { $0.to.text } == ["High"])
    // Without b it is fully scored, and ranked.
    #expect(Self.text(found.findings[1].ratings) == "2/3 to none without")
    #expect(Self.text(try #require(found.findings[1].order)) == "0 without to none without")
    #expect(found.findings[1].order?.below.changes.map { $0.to } == [1])
  }

  @Test("a weight that makes an unknown criterion cancel out ranks the issue at one point only")
  func cancelled() throws {
    // w * a + (3 - a) * 1: at w = 1 it is 3 whatever a is.
    let criteria: [ModelDefinition.Criterion] = [.init("a", lowers: true), .init("b")]
    let found = try Self.find(
      "1 * a + (3 - a) + b", high: "4", issues: [[.unknown, .score(0)], [.score(3), .score(1)]],
      criteria: criteria)
    #expect(found.leaders == [[1], [0]])
    #expect(Self.text(try #require(found.findings[0].order)) == "1 to 1")
    let other = try Self.find(
      "2 * a + (3 - a) + b", high: "4",
      issues: [[.unknown, .score(0)], [.score(3), .score(1)]], criteria: criteria)
    #expect(other.leaders == [[1]])
    #expect(Self.text(try #require(other.findings[0].order)) == "1 without to none without")
  }

  @Test("a weight below 0 stays there")
  func negative() throws {
    let criteria: [ModelDefinition.Criterion] = [.init("a", lowers: true), .init("b")]
    let found = try Self.find(
      "-2 * a + 3 * b", high: "6", issues: [[.score(1), .score(3)], [.unknown, .score(3)]],
      criteria: criteria)
    #expect(found.findings[0].value == -2)
    // 9 + w and 9 + 3w to 9: High from 6.
    #expect(Self.text(found.findings[0].ratings) == "-3 to -1 without")
    let alone = try Self.find(
      "-2 * a + 3 * b", high: "6", issues: [[.score(0), .score(3)]], criteria: criteria)
    #expect(Self.text(alone.findings[0].ratings) == "none without to 0")
  }

  @Test("a model that cannot be is refused with its faults")
  func refused() {
    #expect(throws: Faults.self) { try ModelSensitivity(.of("a + c"), []) }
  }
}
