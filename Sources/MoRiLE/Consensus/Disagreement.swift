/// A kind of number that agreement can be worked out with: exact for a result, fast for the thousands of
/// samples behind its interval.
protocol AgreementNumber: Comparable {
  init(_ value: Int64)
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
}

extension Fraction: AgreementNumber {}

// With these four operations alone, in a fixed order, every machine gets the same number.
extension Double: AgreementNumber {}

/// How far scorers disagree, and how far they would if levels were dealt out to them by chance: the two
/// numbers of Krippendorff's alpha.
struct Disagreement<Number: AgreementNumber> {
  /// The distances between levels given to the same unit, summed.
  private(set) var observed = Number(0)
  /// The sum that chance would give.
  private(set) var expected = Number(0)
  /// How many levels are compared.
  private(set) var values: Int64 = 0

  /// The disagreement of units, each pattern taken as often as `frequencies` say.
  ///
  /// Several columns are summed, each with the levels of its own units alone; ordinal distances count as
  /// shares of the levels of a column.
  /// - Complexity: for each pattern, the square of the number of levels in use.
  init(_ units: AgreementUnits, _ frequencies: [[Int64]], _ metric: AgreementMetric) {
    for (column, counts) in zip(units.columns, frequencies) { add(column, counts, metric) }
  }

  /// Alpha; nil where chance would not disagree either.
  var alpha: Number? {
    expected == Number(0) ? nil : Number(1) - observed / expected
  }

  private mutating func add(
    _ column: AgreementUnits.Column, _ frequencies: [Int64], _ metric: AgreementMetric
  ) {
    let size = column.levels.count
    var totals = [Int64](repeating: 0, count: size)
    // Pairs of levels, by how many scorers the unit has: a pair weighs one over that number less one.
    var pairs: [Int64: [Int64]] = [:]
    for (pattern, frequency) in zip(column.patterns, frequencies) where frequency > 0 {
      let scorers = pattern.reduce(0, +)
      var sums = pairs[scorers] ?? [Int64](repeating: 0, count: size * size)
      for low in 0..<size where pattern[low] > 0 {
        totals[low] += frequency * pattern[low]
        for high in low + 1..<size where pattern[high] > 0 {
          sums[low * size + high] += frequency * pattern[low] * pattern[high]
        }
      }
      pairs[scorers] = sums
    }
    let all = totals.reduce(0, +)
    guard all > 0 else { return }
    values += all
    let weighed = pairs.sorted { $0.key < $1.key }
    // How many levels were given below each, so that no pair goes through those between its two.
    var below: [Int64] = [0]
    for total in totals { below.append(below[below.count - 1] + total) }
    for low in 0..<size where totals[low] > 0 {
      for high in low + 1..<size where totals[high] > 0 {
        let distance: Number = metric.distance(low, high, column.levels, below)
        for (scorers, sums) in weighed {
          let count = sums[low * size + high]
          if count == 0 { continue }
          observed = observed + Number(count) * distance / Number(scorers - 1)
        }
        expected =
          expected + Number(totals[low]) * Number(totals[high]) * distance / Number(all - 1)
      }
    }
  }
}

/// How far apart two levels are taken to be.
public enum AgreementMetric: String, CaseIterable, Hashable, Sendable {
  /// By how many of all levels given lie between them: only their order counts.
  case ordinal
  /// By the difference of the two: every step counts alike.
  case interval

  /// The squared distance of two levels, given by their places among `levels`.
  ///
  /// `below` is how many levels were given below each place, and in all at its end.
  func distance<Number: AgreementNumber>(
    _ low: Int, _ high: Int, _ levels: [Int], _ below: [Int64]
  ) -> Number {
    switch self {
    case .interval:
      let difference = Number(Int64(levels[high] - levels[low]))
      return difference * difference
    case .ordinal:
      // Half of the two levels themselves, and all between them, twice.
      let between = below[high + 1] + below[high] - below[low + 1] - below[low]
      let share = Number(between) / Number(2 * below[levels.count])
      return share * share
    }
  }
}
