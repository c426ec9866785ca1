import Testing

@testable import MoRiLE

@Suite("The exact binomial test")
struct BinomialTestTests {
  private static func test(_ count: Int, _ total: Int, _ chance: String) throws -> BinomialTest {
    try #require(Proportion(count, of: total)).test(against: #require(Fraction(chance)))
  }

  @Test(
    "has a p that is rounded, halves up",
    arguments: [
      // 7 of 32 outcomes and as many on the other side: 14/64 lies on the half of a place.
      (1, 6, "1/2", 4, "0.2188"), (1, 6, "1/2", 5, "0.21875"), (3, 6, "1/2", 4, "1"),
      (0, 1, "1/2", 3, "1"), (0, 3, "1/2", 2, "0.25"), (0, 3, "1/2", 1, "0.3"),
      (299, 578, "1/2", 2, "0.43"), (0, 7, "0", 3, "1"), (1, 7, "0", 3, "0"),
      (7, 7, "1", 3, "1"), (6, 7, "1", 3, "0"),
    ])
  func isRounded(count: Int, total: Int, chance: String, decimals: Int, p: String) throws {
    let found = try Self.test(count, total, chance).probability(decimals: decimals)
    #expect(found == Fraction(p))
  }

  @Test("tells chance from more than chance exactly, on both sides of a level and on it")
  func level() throws {
    // p is 2/32.
    let test = try Self.test(0, 5, "1/2")
    #expect(!test.isMoreThanChance(at: Fraction(625, over: 10_000)))
    #expect(test.isMoreThanChance(at: Fraction(625_001, over: 10_000_000)))
    #expect(!test.isMoreThanChance(at: Fraction(624_999, over: 10_000_000)))
    #expect(!test.isMoreThanChance())
    #expect(try Self.test(0, 6, "1/2").isMoreThanChance())
    #expect(try Self.test(1, 7, "0").isMoreThanChance())
  }

  @Test("takes both outcomes for the most probable where two are")
  func modes() throws {
    // Of 3 at one half, 1 and 2 are as probable as each other, and so are 2 and 3 of 8 at 1/3.
    for (count, total, chance) in [(1, 3, "1/2"), (2, 3, "1/2"), (2, 8, "1/3"), (3, 8, "1/3")] {
      #expect(try Self.test(count, total, chance).probability(decimals: 6) == 1)
    }
    #expect(try Self.test(4, 8, "1/3").probability(decimals: 6) != 1)
  }

  @Test("stands for as many as there are, near the chance and far from it")
  func large() throws {
    let most = Proportion.most
    #expect(try Self.test(most / 2, most, "1/2").probability(decimals: 6) == 1)
    #expect(
      try Self.test(501_000, 1_000_000, "1/2").probability(decimals: 6) == Fraction("0.045608"))
    #expect(try Self.test(0, most, "0.99999999999999999").probability(decimals: 6) == 0)
    #expect(try Self.test(most, most, "0.00000000000000001").isMoreThanChance())
    #expect(try Self.test(0, most, "0.00000000000000001").probability(decimals: 6) == 1)
  }

  /// Short weights are bounds, and long and exact ones lie within them.
  @Test("has bounds that hold the exact probability, however short the weights")
  func bounds() throws {
    for (total, chance) in [(12, "1/2"), (40, "0.219"), (60, "0.9")] {
      let chance = try #require(Fraction(chance))
      let distribution = CountDistribution(trials: total, chance: chance)
      let exact = OutcomeWeights(distribution, .exact)
      for bits in [12, 20, 64] {
        let short = OutcomeWeights(distribution, .bits(bits))
        for count in 0...total {
          for counts: CountDistribution.Counts in [.from(count), .to(count), .noMoreThan(count)] {
            let (bounds, sum) = (short.sum(counts), exact.sum(counts))
            #expect(bounds.part * sum.all <= sum.part * (bounds.all + bounds.most))
            #expect(sum.part * bounds.all <= (bounds.part + bounds.most) * sum.all)
          }
        }
      }
    }
  }

  /// Floating point is checked at the ends of its own bounds, in exact fractions.
  @Test("has quick bounds that hold the exact probability")
  func quickBounds() throws {
    for (total, chance) in [(12, "1/2"), (40, "0.219"), (60, "0.9"), (80, "1/1000003")] {
      let distribution = CountDistribution(trials: total, chance: try #require(Fraction(chance)))
      let exact = OutcomeWeights(distribution, .exact)
      for count in 0...total {
        for counts: CountDistribution.Counts in [.from(count), .to(count), .noMoreThan(count)] {
          let quick = try #require(QuickSum(of: distribution, counts))
          let sum = exact.sum(counts)
          #expect(
            try Self.fraction(quick.low) * Fraction(sum.all, over: WholeNumber(1))
              <= Fraction(sum.part, over: WholeNumber(1)))
          #expect(
            try Self.fraction(quick.high) * Fraction(sum.all, over: WholeNumber(1))
              >= Fraction(sum.part, over: WholeNumber(1)))
          #expect(quick.high - quick.low <= 1e-9)
        }
      }
    }
  }

  /// A number of floating point, exactly.
  private static func fraction(_ number: Double) throws -> Fraction {
    if number == 0 { return .zero }
    var whole = Fraction(try #require(Int64(exactly: number.significand * 0x1p52)), over: 1 << 52)
    for _ in 0..<abs(Int(number.exponent)) {
      whole = number.exponent < 0 ? whole / 2 : whole * 2
    }
    return whole
  }
}
