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
  /// - Complexity: the levels of all patterns, and the levels in use of each column.
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
    var totals = [Int64](repeating: 0, count: column.levels.count)
    for (pattern, frequency) in frequencies.enumerated() where frequency > 0 {
      for vote in column.starts[pattern]..<column.starts[pattern + 1] {
        totals[column.votes[vote].place] += frequency * column.votes[vote].count
      }
    }
    let all = totals.reduce(0, +)
    guard all > 0 else { return }
    values += all
    let positions = metric.positions(column.levels, totals)
    // A pair of levels weighs one over the number of scorers of its unit less one.
    var squares = column.sizes.map { _ in Number(0) }
    for (pattern, frequency) in frequencies.enumerated() where frequency > 0 {
      let votes = column.votes[column.starts[pattern]..<column.starts[pattern + 1]]
      let (size, own) = (column.size[pattern], Self.squares(votes, positions))
      squares[size] = squares[size] + Number(frequency) * own
    }
    let unit = metric.unit(all)
    let square = Number(unit) * Number(unit)
    for (scorers, sum) in zip(column.sizes, squares) {
      observed = observed + sum / Number(scorers - 1) / square
    }
    let given = totals.indices.filter { totals[$0] > 0 }.map {
      AgreementUnits.Vote(place: $0, count: totals[$0])
    }
    expected = expected + Self.squares(given[...], positions) / Number(all - 1) / square
  }

  /// The squared distances of all pairs of those levels, summed.
  ///
  /// That sum is the number of levels times the sum of their squares, less the square of their sum,
  /// wherever positions are counted from; no pair need be looked at.
  private static func squares(
    _ votes: ArraySlice<AgreementUnits.Vote>, _ positions: [Int64]
  ) -> Number {
    guard let first = votes.first else { return Number(0) }
    var (count, sum, squares) = (Number(0), Number(0), Number(0))
    for vote in votes {
      let position = Number(positions[vote.place] - positions[first.place])
      let weighed = Number(vote.count) * position
      count = count + Number(vote.count)
      sum = sum + weighed
      squares = squares + weighed * position
    }
    return count * squares - sum * sum
  }
}

/// How far apart two levels are taken to be.
public enum AgreementMetric: String, CaseIterable, Hashable, Sendable {
  /// By how many of all levels given lie between them: only their order counts.
  case ordinal
  /// By the difference of the two: every step counts alike.
  case interval

  /// Where each level stands, in parts of ``unit(_:)``: two levels are as far apart as their positions.
  ///
  /// `totals` is how often each level was given.
  func positions(_ levels: [Int], _ totals: [Int64]) -> [Int64] {
    switch self {
    case .interval:
      // From the lowest, so that the numbers stay small.
      return levels.map { Int64($0 - levels[0]) }
    case .ordinal:
      // All levels given below it and half of those that are the same, twice.
      var below: Int64 = 0
      return totals.map { total in
        defer { below += total }
        return 2 * below + total
      }
    }
  }

  /// What a distance of 1 is in positions, where `all` levels were given: ordinal distances are shares of
  /// them.
  func unit(_ all: Int64) -> Int64 { self == .ordinal ? 2 * all : 1 }
}
