/// A part of what was counted: 308 of 1,231 people in treatment.
///
/// 0 of 0 is none: it has no value, and says nothing of any chance.
public struct Proportion: Hashable, Sendable {
  /// The largest ``total``: more than anybody counts, and small enough that a test ends within seconds.
  public static let most = 100_000_000

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
  /// Takes time in the root of ``total``, and the places: for 264,200 some hundredths of a second.
  ///
  /// - Precondition: `confidence` is between 0 and 1.
  public func interval(
    decimals: Int = 4, confidence: Fraction = Fraction(95, over: 100)
  ) -> Interval {
    precondition(.zero < confidence && confidence < .one, "a confidence is between 0 and 1")
    let level = (1 - confidence) / 2
    let low =
      count == 0
      ? .zero
      : Self.first(decimals) {
        BinomialSum.compare(of: total, chance: $0, level) { $0.sum(from: count) } > 0
      }
    let high =
      count == total
      ? .one
      : Self.first(decimals) {
        BinomialSum.compare(of: total, chance: $0, level) { $0.sum(to: count) } < 0
      }
    return Interval(low, high)
  }

  /// The least chance with some decimals of which it holds that half a last place more is beyond the limit
  /// that is sought: the limit, rounded.
  private static func first(_ decimals: Int, isBeyond: (Fraction) -> Bool) -> Fraction {
    let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
    var (low, high): (Int64, Int64) = (0, scale)
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(Fraction(2 * middle + 1, over: 2 * scale)) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Fraction(low, over: scale)
  }

  /// How what was counted stands to a chance that is given, such as a national figure.
  ///
  /// - Precondition: `chance` is from 0 to 1.
  public func test(against chance: Fraction) -> BinomialTest { BinomialTest(self, chance: chance) }
}
