/// Whether what was counted can be told from a chance that is given: the exact binomial test, two-sided.
///
/// Its probability, p, is that of all outcomes together that are no more probable than the one that was
/// counted. Two counts of the same thing, such as 299 after 279, are compared in the same way: as 299 of 578,
/// against one half.
public struct BinomialTest: Hashable, Sendable {
  /// What p is usually held against: 5 %.
  public static let level = Fraction(5, over: 100)

  /// What was counted.
  public let proportion: Proportion
  /// The chance that it is held against, from 0 to 1.
  public let chance: Fraction

  /// Holds a proportion against a chance.
  /// - Precondition: `chance` is from 0 to 1.
  public init(_ proportion: Proportion, chance: Fraction) {
    precondition(.zero <= chance && chance <= .one, "a chance is from 0 to 1")
    self.proportion = proportion
    self.chance = chance
  }

  /// p, rounded to `decimals` places, halves up, which is certainly its rounding and no approximation.
  ///
  /// Takes time in the root of ``Proportion/total``: for 264,200 some ten-thousandths of a second. Only where p
  /// lies on the half of a place itself, which large numbers do not, is every outcome worked out in full.
  public func probability(decimals: Int) -> Fraction {
    certain ?? distribution.probability(.noMoreThan(proportion.count), decimals: decimals)
  }

  /// Whether p is below a level: whether the difference is more than chance.
  public func isMoreThanChance(at level: Fraction = Self.level) -> Bool {
    if let certain { return certain < level }
    return distribution.compare(.noMoreThan(proportion.count), with: level) < 0
  }

  private var distribution: CountDistribution {
    CountDistribution(trials: proportion.total, chance: chance)
  }

  /// p where it needs no sum: there is only one outcome, or none is more probable than the one that was
  /// counted.
  private var certain: Fraction? {
    let (count, total) = (proportion.count, proportion.total)
    if chance == .zero { return count == 0 ? .one : .zero }
    if chance == .one { return count == total ? .one : .zero }
    let middle = Fraction(total + 1) * chance
    let isMode = Fraction(count) <= middle && middle <= Fraction(count + 1)
    return isMode ? .one : nil
  }
}
