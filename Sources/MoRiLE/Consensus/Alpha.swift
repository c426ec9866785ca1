/// Krippendorff's alpha: how far scorers agree beyond chance.
///
/// It is 1 where they agree in everything, 0 where they agree as far as chance would have them, and below
/// 0 where they contradict each other. The value is exact. See <doc:Agreement> for its sources and
/// limits.
public struct Alpha: Hashable, Sendable {
  /// Why there is no value.
  public enum Gap: Hashable, Sendable {
    /// No cell has the levels of two scorers.
    case tooFew
    /// All levels given are the same, so that agreement cannot be told from chance.
    case noVariation
  }

  /// The value; nil where it is not defined.
  public let value: Fraction?
  /// Why it is not defined; nil where it is.
  public let gap: Gap?
  /// From the 5th to the 95th of 100 samples of as many issues, drawn with replacement, each end rounded
  /// to six decimals; nil where no interval can be given.
  public let interval: Interval?
  /// How many samples had no alpha of their own, since they had no variation.
  ///
  /// They are left out of ``interval``, which is not given if they are more than a tenth of all.
  public let undefinedSamples: Int
}

/// Alpha in both metrics, and what it is based on.
public struct AlphaPair: Hashable, Sendable {
  /// Alpha where only the order of levels counts.
  public let ordinal: Alpha
  /// Alpha where every step between levels counts alike.
  public let interval: Alpha
  /// How many cells have the levels of two scorers or more.
  public let units: Int
  /// How many levels those cells have in all.
  public let values: Int

  /// Alpha in one of the metrics.
  public subscript(metric: AgreementMetric) -> Alpha { metric == .ordinal ? ordinal : interval }
}

extension AlphaPair {
  /// Alpha of units, with an interval from samples.
  ///
  /// - Complexity: for each sample, the number of units and the work of ``Disagreement``.
  init(_ units: AgreementUnits, samples: Int, numbers: RandomNumbers) {
    let frequencies = units.frequencies
    let exact = AgreementMetric.allCases.map {
      Disagreement<Fraction>(units, frequencies, $0)
    }
    var drawn = AgreementMetric.allCases.map { _ in [Double]() }
    let isWorthwhile = units.issues.count >= 2 && exact[0].alpha != nil
    var numbers = numbers
    let sampler = UnitSampler(units)
    for _ in 0..<(isWorthwhile ? samples : 0) {
      let frequencies = sampler.frequencies(by: &numbers)
      for (place, metric) in AgreementMetric.allCases.enumerated() {
        if let alpha = Disagreement<Double>(units, frequencies, metric).alpha {
          drawn[place].append(alpha)
        }
      }
    }
    let alphas = zip(exact, drawn).map { exact, drawn in
      Alpha(
        value: exact.alpha,
        gap: exact.alpha != nil ? nil : exact.values == 0 ? .tooFew : .noVariation,
        interval: Self.middle(of: drawn, samples: samples),
        undefinedSamples: isWorthwhile ? samples - drawn.count : 0)
    }
    self.init(
      ordinal: alphas[0], interval: alphas[1], units: units.unitCount,
      values: Int(exact[0].values))
  }

  /// The 5th and the 95th of a hundred, by rank: the lowest value that 5 % of the values do not exceed.
  private static func middle(of values: [Double], samples: Int) -> Interval? {
    guard !values.isEmpty, (samples - values.count) * 10 <= samples else { return nil }
    let sorted = values.sorted()
    let low = (sorted.count * 5 + 99) / 100 - 1
    let high = (sorted.count * 95 + 99) / 100 - 1
    return Interval(millionths(sorted[low]), millionths(sorted[high]))
  }

  /// Rounded to six decimals, halves away from zero.
  private static func millionths(_ value: Double) -> Fraction {
    Fraction(Int64(value * 1_000_000 + (value < 0 ? -0.5 : 0.5)), over: 1_000_000)
  }
}
