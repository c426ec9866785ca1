/// Every total that a matrix can produce, with the number of combinations of levels that give it.
public struct MatrixTotals: Sendable {
  /// A total and how many combinations of levels give it.
  public struct Total: Hashable, Sendable {
    /// The total.
    public let value: Fraction
    /// How many combinations of levels give it: a whole number, of any size.
    public let combinations: Fraction
  }

  /// Two totals between which there is none.
  public struct Gap: Hashable, Sendable {
    /// The total below the gap.
    public let low: Fraction
    /// The total above it.
    public let high: Fraction
    /// How far they are apart.
    public var width: Fraction { high - low }
  }

  /// The totals next to a threshold on either side.
  public struct Neighbours: Hashable, Sendable {
    /// The threshold.
    public let threshold: Fraction
    /// The highest total below the threshold; nil where there is none.
    public let below: Fraction?
    /// The lowest total that reaches the threshold; nil where none does.
    public let from: Fraction?
  }

  /// The totals, lowest first.
  public let totals: [Total]
  /// The number of all combinations of levels.
  public let combinations: Fraction

  /// Makes them of a distribution in ascending order.
  init<Count: CombinationCount>(_ distribution: ValueDistribution<Count>) {
    totals = distribution.entries.map {
      Total(value: $0.value, combinations: $0.weight.fraction)
    }
    combinations = totals.reduce(.zero) { $0 + $1.combinations }
  }

  /// The lowest total.
  public var lowest: Fraction { totals.first?.value ?? .zero }
  /// The highest total.
  public var highest: Fraction { totals.last?.value ?? .zero }

  /// The totals that most combinations give: one, unless several are given by equally many.
  public var mostCrowded: [Total] {
    let most = totals.reduce(Fraction.zero) { max($0, $1.combinations) }
    return totals.filter { $0.combinations == most }
  }

  /// The probability that two inputs have equal totals, each picked from all combinations alike and
  /// without regard to the other.
  public var tieProbability: Fraction {
    totals.reduce(.zero) { $0 + $1.combinations * $1.combinations } / (combinations * combinations)
  }

  /// The share of all combinations in each band of a scale, in the scale's order.
  public func shares(of scale: RatingScale) -> [Fraction] {
    var counts = scale.bands.map { _ in Fraction.zero }
    for total in totals {
      let band = scale.band(of: total.value)
      counts[band] = counts[band] + total.combinations
    }
    return counts.map { $0 / combinations }
  }

  // MARK: - Gaps

  /// The step of the scale: the largest number such that all totals are whole multiples of it apart; 0
  /// where there is one total only.
  public var step: Fraction {
    totals.reduce(.zero) { $0.commonMeasure($1.value - lowest) }
  }

  /// How many multiples of the step between the lowest and the highest total no combination gives.
  public var unreached: Fraction {
    let step = step
    guard step != .zero else { return .zero }
    return (highest - lowest) / step + 1 - Fraction(totals.count)
  }

  /// The widest gaps between totals that follow each other, from below; none where there is one total.
  public var widestGaps: [Gap] {
    let gaps = zip(totals, totals.dropFirst()).map { Gap(low: $0.value, high: $1.value) }
    let widest = gaps.reduce(Fraction.zero) { max($0, $1.width) }
    return gaps.filter { $0.width == widest }
  }

  /// The totals on either side of a threshold.
  public func neighbours(of threshold: Fraction) -> Neighbours {
    Neighbours(
      threshold: threshold, below: totals.last { $0.value < threshold }?.value,
      from: totals.first { $0.value >= threshold }?.value)
  }
}
