/// A part of what was counted: 308 of 1,231 people in treatment.
///
/// 0 of 0 is none: it has no value, and says nothing of any chance.
public struct Proportion: Hashable, Sendable {
  /// The largest ``total``: more than anybody counts, and small enough that a test ends within seconds.
  public static let most = 2_000_000_000

  /// How many of them.
  public let count: Int
  /// How many were counted.
  public let total: Int

  /// Makes a proportion; nil where `count` is below 0 or above `total`, or `total` above ``most``.
  public init?(_ count: Int, of total: Int) {
    guard 0...Self.most ~= total, 0...total ~= count else { return nil }
    self.count = count
    self.total = total
  }

  /// The part, from 0 to 1, exactly; nil for 0 of 0.
  public var value: Fraction? {
    total == 0 ? nil : Fraction(Int64(count), over: Int64(total))
  }

  /// Between which chances the one lies that what was counted comes from: the exact interval of Clopper and
  /// Pearson.
  ///
  /// A chance is outside where, if it held, as few as were counted, or as many, would come about with a
  /// probability of less than half of what `confidence` leaves. Each end is the exact one rounded to
  /// `decimals` places, halves up. For 0 of 0 it is from 0 to 1.
  ///
  /// Takes time in the root of ``total``: for 264,200 some thousandths of a second.
  ///
  /// - Precondition: `confidence` is between 0 and 1, and `decimals` from 0 to 12.
  public func interval(
    decimals: Int = 4, confidence: Fraction = Fraction(95, over: 100)
  ) -> Interval {
    precondition(.zero < confidence && confidence < .one, "a confidence is between 0 and 1")
    let low =
      count == 0 ? .zero : limit(.from(count), decimals, confidence) { Double(count) / $0 * $1 }
    let high =
      count == total
      ? .one
      : limit(.to(count), decimals, confidence) { Double(total - count) / (1 - $0) * $1 }
    return Interval(low, high)
  }

  private func limit(
    _ counts: CountDistribution.Counts, _ decimals: Int, _ confidence: Fraction,
    slope: @escaping (Double, Double) -> Double
  ) -> Fraction {
    let scale = Fraction.scale(decimals: decimals)
    let search = LimitSearch(
      counts: counts, level: (1 - confidence) / 2, scale: scale, highest: scale,
      distribution: { CountDistribution(trials: total, chance: Fraction($0, over: 2 * scale)) },
      slope: slope)
    return search.limit(near: quickEnd(counts))
  }

  /// An end of the interval of 95 %, nearly: that of Wilson, corrected for counts being whole.
  func quickEnd(_ counts: CountDistribution.Counts) -> Double {
    let (part, all) = (Double(count), Double(total))
    let square = 1.96 * 1.96
    let isLow = if case .from = counts { true } else { false }
    let whole = isLow ? -1.0 : 1.0
    let spread =
      square + whole * (2 - 1 / all) + 4 * part / all * (all - part - whole)
    let end =
      (2 * part + square + whole + whole * 1.96 * max(spread, 0).squareRoot())
      / (2 * (all + square))
    return max(1e-12, min(end, 1 - 1e-12))
  }

  /// How what was counted stands to a chance that is given, such as a national figure.
  ///
  /// - Precondition: `chance` is from 0 to 1.
  public func test(against chance: Fraction) -> BinomialTest { BinomialTest(self, chance: chance) }
}

extension Fraction {
  /// Ten to the power of some decimals.
  static func scale(decimals: Int) -> Int64 {
    (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
  }
}
