/// A count after another of the same thing, and what the two can bear: whether they can be told apart, and how large
/// the change may be.
///
/// Both are taken as by chance around averages of their own, each recorded by itself (``RecordedCount``). Together
/// they are then divided between the two years as trials are between success and failure, so that the exact binomial
/// test tells whether the averages are the same (Przyborowski and Wilenski, 1940). A change of recording, or of what is
/// counted, is not told from a change of what happens.
public struct CountChange: Hashable, Sendable {
  /// The count of the year before.
  public let previous: Int
  /// The count of this year.
  public let count: Int
  /// What part of both is expected to be this year's where nothing changed: half, or as the populations are.
  public let share: Fraction

  /// Sets a count beside the one before; nil where either is not from 0 to ``RecordedCount/most``.
  ///
  /// - Parameters:
  ///   - previous: The count of the year before.
  ///   - count: The count of this year.
  ///   - populations: How many people, or households, each could happen to, where the two years differ and rates are
  ///     to be compared; nil to compare the counts. A population that is not above 0 gives nil.
  public init?(
    from previous: Int, to count: Int, populations: (previous: Fraction, count: Fraction)? = nil
  ) {
    let range = 0...RecordedCount.most
    guard range ~= previous, range ~= count else { return nil }
    if let populations {
      guard populations.previous > .zero, populations.count > .zero else { return nil }
      share = populations.count / (populations.previous + populations.count)
    } else {
      share = Fraction(1, over: 2)
    }
    (self.previous, self.count) = (previous, count)
  }

  /// The change in per cent of the count before; nil from none.
  public var percent: Fraction? {
    previous == 0 ? nil : Fraction((Int64(count) - Int64(previous)) * 100, over: Int64(previous))
  }

  /// Whether the two can be told apart: this year's as a part of both, against ``share``; nil where both are none.
  public var test: BinomialTest? {
    previous + count > 0 ? proportion.test(against: share) : nil
  }

  /// Whether the change is more than chance, on the level of ``BinomialTest/level``; false where nothing changed.
  public var isMoreThanChance: Bool { test?.isMoreThanChance() ?? false }

  /// Between which numbers the average of this year lies as a multiple of that of the year before, in 95 of 100 cases
  /// at least: the exact limits that follow from those of Clopper and Pearson.
  ///
  /// Each limit is the exact one rounded to `decimals` places, halves up, or to fewer where the two together would have
  /// more than eighteen digits. There is no upper limit from none; none at all where both are none. It is of the counts,
  /// whatever the populations.
  ///
  /// Takes time in the root of both.
  /// - Precondition: `decimals` is from 0 to 9.
  public func multiple(decimals: Int = 6) -> (low: Fraction, high: Fraction?)? {
    if previous + count == 0 { return nil }
    let low =
      count == 0
      ? .zero
      : limit(.from(count), decimals) { Double(count) / ($0 * (1 + $0)) * $1 }
    let high =
      previous == 0
      ? nil : limit(.to(count), decimals) { Double(previous) / (1 + $0) * $1 }
    return (low, high)
  }

  private func limit(
    _ counts: CountDistribution.Counts, _ decimals: Int,
    slope: @escaping (Double, Double) -> Double
  ) -> Fraction {
    let end = proportion.quickEnd(counts)
    let guess = end / (1 - end)
    var scale = Fraction.scale(decimals: decimals)
    while guess * Double(scale) > 0x1p58, scale > 1 { scale /= 10 }
    let trials = previous + count
    let units = scale
    let search = LimitSearch(
      counts: counts, level: (1 - Fraction(95, over: 100)) / 2, scale: units,
      highest: Int64.max / 4,
      distribution: {
        CountDistribution(trials: trials, odds: (WholeNumber($0), WholeNumber(2 * units)))
      }, slope: slope)
    return search.limit(near: guess)
  }

  private var proportion: Proportion {
    guard let proportion = Proportion(count, of: previous + count) else {
      preconditionFailure("two counts are no more than a proportion takes")
    }
    return proportion
  }
}
