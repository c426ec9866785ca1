import Testing

@testable import MoRiLE

@Suite("A proportion")
struct ProportionTests {
  @Test(
    "is made of a count within a total",
    arguments: [
      (0, 0, true), (0, 1, true), (1, 1, true), (2, 1, false), (-1, 1, false), (0, -1, false),
      (0, 2_000_000_000, true), (0, 2_000_000_001, false), (Int.min, Int.max, false),
    ])
  func isMade(count: Int, total: Int, isOne: Bool) {
    #expect((Proportion(count, of: total) != nil) == isOne)
  }

  @Test("of nothing has no value, and says nothing")
  func nothing() throws {
    let nothing = try #require(Proportion(0, of: 0))
    #expect(nothing.value == nil)
    #expect(nothing.interval() == Interval(0, 1))
    for chance: Fraction in [.zero, Fraction(52, over: 1000), .one] {
      #expect(nothing.test(against: chance).probability(decimals: 6) == 1)
    }
  }

  @Test("has its value exactly")
  func value() {
    #expect(Proportion(308, of: 1231)?.value == Fraction(308, over: 1231))
    #expect(Proportion(0, of: 4)?.value == .zero)
  }

  /// Limits that are solutions in closed form: of none of n it is 1 - 0.025^(1/n).
  @Test(
    "has an interval whose ends are rounded, halves up",
    arguments: [
      (0, 1, 2, "0", "0.98"), (0, 1, 3, "0", "0.975"), (1, 1, 2, "0.03", "1"),
      (0, 2, 6, "0", "0.841886"), (2, 2, 6, "0.158114", "1"), (1, 2, 4, "0.0126", "0.9874"),
      (0, 1_000_000, 7, "0", "0.0000037"),
    ])
  func interval(count: Int, total: Int, decimals: Int, low: String, high: String) throws {
    let interval = try #require(Proportion(count, of: total)).interval(decimals: decimals)
    #expect(interval.low == Fraction(low))
    #expect(interval.high == Fraction(high))
  }

  @Test("has a wider interval where more confidence is asked for")
  func confidence() throws {
    let proportion = try #require(Proportion(3, of: 12))
    let ninety = proportion.interval(decimals: 6, confidence: Fraction(9, over: 10))
    let most = proportion.interval(decimals: 6, confidence: Fraction(99, over: 100))
    #expect(ninety == Interval(Fraction("0.071870")!, Fraction("0.527327")!))
    #expect(most == Interval(Fraction("0.030337")!, Fraction("0.655222")!))
  }
}
