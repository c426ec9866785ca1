/// How much each count weighs in a distribution, in whole numbers.
///
/// The weights of two counts that follow each other are in the ratio of whole numbers, so that all come from that
/// of the most probable count, step by step away from it. Exact weights begin with its own, which has as many bits
/// as there are trials and more. Short ones begin with a power of two, and each step is cut to a whole number. Away
/// from the most probable count no ratio is above 1, so that what was cut before does not grow: after a number of
/// steps a weight is short by less than that number.
struct OutcomeWeights {
  /// How exact the weights are.
  enum Precision {
    /// The most probable count has so many bits.
    case bits(Int)
    /// Nothing is cut; for trials only.
    case exact
  }

  let distribution: CountDistribution
  /// The first count that has a weight above 0.
  let first: Int
  /// The weights from ``first`` on, without those that are 0.
  let weights: [WholeNumber]
  /// How much any weight can be short by, those that are left out with them; 0 where they are exact.
  let most: WholeNumber
  /// All weights together.
  let all: WholeNumber
  /// How much any sum of weights can be short by.
  let mostOfSums: WholeNumber

  /// Works out the weights, in time linear in the number that are not 0: with short ones the root of the mean.
  init(_ distribution: CountDistribution, _ precision: Precision) {
    let (mode, odds) = (distribution.mode, distribution.odds)
    let start: WholeNumber
    let isExact: Bool
    switch precision {
    case .bits(let bits):
      start = Self.power(2, bits)
      isExact = false
    case .exact:
      start = Self.weightOfMode(distribution)
      isExact = true
    }
    var above: [WholeNumber] = []
    var weight = start
    for count in (mode + 1)..<max(distribution.last + 1, mode + 1) {
      let ratio = distribution.ratio(to: count)
      weight.scale(by: ratio.over, odds.over, over: ratio.under, odds.under)
      if weight.isZero { break }
      above.append(weight)
    }
    var below: [WholeNumber] = []
    weight = start
    for count in (0..<mode).reversed() {
      let ratio = distribution.ratio(to: count + 1)
      weight.scale(by: ratio.under, odds.under, over: ratio.over, odds.over)
      if weight.isZero { break }
      below.append(weight)
    }
    self.distribution = distribution
    first = mode - below.count
    weights = below.reversed() + [start] + above
    let steps = max(above.count, below.count) + 1
    most = isExact ? WholeNumber(0) : WholeNumber(Int64(steps))
    all = weights.reduce(WholeNumber(0)) { $0 + $1 }
    let ends = [(mode + above.count + 1, true), (first - 1, false)]
    mostOfSums =
      most
      * ends.reduce(WholeNumber(Int64(weights.count))) {
        $0 + Self.countsLeftOut(distribution, from: $1.0, isAbove: $1.1)
      }
  }

  /// The weight of a count; 0 where it is left out.
  func weight(of count: Int) -> WholeNumber {
    weights.indices ~= count - first ? weights[count - first] : WholeNumber(0)
  }

  /// How many times the weight of the first count that is left out, at most, all from it on have together: the
  /// ratios fall away from the most probable count, so that it is no more than a geometric series.
  private static func countsLeftOut(
    _ distribution: CountDistribution, from count: Int, isAbove: Bool
  ) -> WholeNumber {
    guard 0...distribution.last ~= count else { return WholeNumber(0) }
    guard isAbove else { return WholeNumber(Int64(count) + 1) }
    let (ratio, odds) = (distribution.ratio(to: count), distribution.odds)
    let over = WholeNumber(Int64(ratio.over)) * odds.over
    let under = WholeNumber(Int64(ratio.under)) * odds.under
    return under.dividedAndRemainder(by: under - over).quotient + WholeNumber(1)
  }

  /// The weight of the most probable count in full: in how many ways it comes about, with the chances of each.
  private static func weightOfMode(_ distribution: CountDistribution) -> WholeNumber {
    let (trials, mode, odds) = (distribution.last, distribution.mode, distribution.odds)
    var ways = WholeNumber(1)
    for index in 0..<mode {
      ways.multiply(by: UInt32(trials - index))
      ways.divide(by: UInt32(index + 1))
    }
    return ways * power(odds.over, mode) * power(odds.under, trials - mode)
  }

  private static func power(_ base: WholeNumber, _ exponent: Int) -> WholeNumber {
    (0..<exponent).reduce(WholeNumber(1)) { power, _ in power * base }
  }

  private static func power(_ base: Int64, _ exponent: Int) -> WholeNumber {
    power(WholeNumber(base), exponent)
  }
}

extension WholeNumber {
  /// Multiplies by two numbers and divides by two, cut once: a quotient that is cut twice is that of the
  /// product.
  fileprivate mutating func scale(
    by count: UInt32, _ factor: WholeNumber, over other: UInt32, _ divisor: WholeNumber
  ) {
    multiply(by: count)
    multiply(by: factor)
    divide(by: other)
    if divisor.limbs.count == 1 {
      divide(by: divisor.limbs[0])
    } else {
      self = dividedAndRemainder(by: divisor).quotient
    }
  }
}
