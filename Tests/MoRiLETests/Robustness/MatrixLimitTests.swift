import MoRiLE
import Testing

/// Matrices that are too large to go through, or nearly so.
@Suite(.timeLimit(.minutes(1))) struct MatrixLimitTests {
  private static func criteria(_ count: Int, _ scale: ClosedRange<Int>) -> [ModelDefinition
    .Criterion]
  {
    (0..<count).map { .init(SourceText("c\($0)"), scale) }
  }

  private static func sum(_ count: Int, _ term: (Int) -> String) -> SourceText {
    SourceText((0..<count).map(term).joined(separator: " + "))
  }

  @Test("60 criteria: more combinations than 64 bits hold, and all counted")
  func sixtyCriteria() throws {
    let model = try Model(
      validating: .of(Self.sum(60) { "c\($0)" }, criteria: Self.criteria(60, 0...1)))
    let check = MatrixCheck(model)
    #expect("\(check.combinations)" == "1152921504606846976")
    let totals = try #require(check.totals)
    #expect(totals.totals.count == 61)
    // 60 over 30.
    #expect("\(totals.mostCrowded.map { $0.combinations })" == "[118264581564861424]")
    #expect(check.effects.allSatisfy { $0?.oneLevel == check.effects[0]?.oneLevel })
    // Only where exactly 29 of the other 59 are on 1 does one more reach the threshold, 30.
    #expect(
      try #require(check.effects[0]).oneLevel
        == Fraction(59_132_290_782_430_712 as Int64, over: 576_460_752_303_423_488))
    let large = MatrixCheck(
      try Model(validating: .of(Self.sum(60) { "c\($0)" }, criteria: Self.criteria(60, 0...2))))
    #expect("\(large.combinations)" == "42391158275216203514294433201")
    #expect(large.totals?.combinations == large.combinations)
    #expect(large.totals?.totals.count == 121)
  }

  @Test("a scale of 500 levels")
  func fiveHundredLevels() throws {
    let model = try Model(
      validating: .of("a * b", criteria: [.init("a", 1...500), .init("b", 1...4)]))
    let check = MatrixCheck(model)
    #expect(check.totals?.combinations == 2000)
    #expect(check.totals?.highest == 2000)
    #expect(check.effects[0]?.steps.count == 499)
    #expect(check.effects[0]?.steps[0] == Interval(1, 4))
    #expect(check.effects[1]?.steps[0] == Interval(1, 500))
  }

  @Test("what cannot be counted within the limit is left out, and the rest is there")
  func tooMany() throws {
    let count = 40
    let model = try Model(
      validating: .of(
        criteria: Self.criteria(count, 0...4),
        scores: [
          .init("s", Self.sum(count) { "\($0 + 1) * c\($0)" }),
          .init("t", Self.sum(count) { "\(count - $0) * c\($0)" }),
          .init("total", "max(s, t)"),
        ]))
    let check = MatrixCheck(model, effort: 200_000)
    #expect(check.totals == nil)
    #expect(check.effects.count == count)
    #expect(check.effects.allSatisfy { $0 == nil })
    #expect(check.reversals.map { $0.domain } == [0])
    #expect(check.reversals.allSatisfy { $0.reversal == nil })
    #expect("\(check.combinations)" == "9094947017729282379150390625")
  }

  @Test("the limit is on what is shared, not on the number of criteria")
  func sharedInPlaces() throws {
    // Every criterion is used twice, but in a place of its own.
    let model = try Model(
      validating: .of(
        Self.sum(30) { "c\($0) + 2 * (c\($0) = 3)" }, criteria: Self.criteria(30, 0...3)))
    let check = MatrixCheck(model, effort: 2_000_000)
    #expect(check.totals?.highest == 150)
    #expect(check.totals?.combinations == check.combinations)
    #expect(check.effects.allSatisfy { $0?.steps == check.effects[0]?.steps })
    #expect(check.effects[0]?.steps == [Interval(1), Interval(1), Interval(3)])
  }

  @Test("a sum that is used in two places is held as one, not its criteria one by one")
  func heldWhole() throws {
    // Eight criteria have 390,625 combinations and 33 sums.
    let model = try Model(
      validating: .of(
        criteria: Self.criteria(9, 0...4),
        scores: [.init("s", Self.sum(8) { "c\($0)" }), .init("total", "s + max(s, 8 * c8)")]))
    let check = MatrixCheck(model, effort: 2_000_000)
    #expect(check.totals?.combinations == 1_953_125)
    #expect(check.effects[8]?.steps[3] == Interval(0, 8))
  }
}
