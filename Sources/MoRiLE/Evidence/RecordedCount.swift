/// How often something was recorded: the crimes, incidents or victims of a year.
///
/// What is recorded would be another number in another year though nothing had changed. Where each comes about by
/// itself, and as often on average, the number follows the distribution of Poisson; how far the average may lie from
/// what was recorded follows from that. Where one event brings many records, as with repeat victims, it may lie
/// further away.
public struct RecordedCount: Hashable, Sendable {
  /// The largest count whose limits are worked out.
  public static let most = Proportion.most / 2

  /// The count.
  public let count: Int

  /// Makes a count; nil where it is below 0 or above ``most``.
  public init?(_ count: Int) {
    guard 0...Self.most ~= count else { return nil }
    self.count = count
  }

  /// Between which averages the one lies that what was recorded comes from: the exact limits of Poisson.
  ///
  /// An average is outside where, if it held, as few as were recorded, or as many, would come about with a
  /// probability of less than half of what `confidence` leaves. Each limit is the exact one rounded to `decimals`
  /// places, halves up. The lower of 0 is 0. The limits of a rate are these in place of the count.
  ///
  /// Takes time in the root of the count: for 22,357 some ten-thousandths of a second.
  ///
  /// - Precondition: `confidence` is between 0 and 1, and `decimals` from 0 to 9.
  public func limits(
    decimals: Int = 4, confidence: Fraction = Fraction(95, over: 100)
  ) -> Interval {
    precondition(.zero < confidence && confidence < .one, "a confidence is between 0 and 1")
    let low =
      count == 0 ? .zero : limit(.from(count), decimals, confidence) { Double(count) / $0 * $1 }
    return Interval(low, limit(.to(count), decimals, confidence) { $1 })
  }

  private func limit(
    _ counts: CountDistribution.Counts, _ decimals: Int, _ confidence: Fraction,
    slope: @escaping (Double, Double) -> Double
  ) -> Fraction {
    let scale = Fraction.scale(decimals: decimals)
    let root = Double(count).squareRoot()
    let isLow = if case .from = counts { true } else { false }
    // Near the limits of 95 %; the search mends the rest.
    let guess = max(0.01, Double(count) + (isLow ? 1.5 - 1.96 * root : 2.5 + 1.96 * root))
    let search = LimitSearch(
      counts: counts, level: (1 - confidence) / 2, scale: scale,
      highest: scale * Int64(Proportion.most),
      distribution: { CountDistribution(mean: Fraction($0, over: 2 * scale)) }, slope: slope)
    return search.limit(near: guess)
  }
}
