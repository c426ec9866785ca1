/// How probable each number of successes is, of a number of trials with the same chance: the binomial
/// distribution, in whole numbers.
///
/// The weights of two outcomes that follow each other are in the ratio of small whole numbers, so that all come
/// from that of the most probable outcome, step by step away from it. Exact weights begin with its own, which has
/// as many bits as there are trials and more. Short ones begin with a power of two, and each step is cut to a
/// whole number. Away from the most probable outcome no ratio is above 1, so that what was cut before does not
/// grow: after a number of steps a weight is short by less than that number.
struct BinomialWeights {
  /// How exact the weights are.
  enum Precision {
    /// The most probable outcome has so many bits.
    case bits(Int)
    /// Nothing is cut.
    case exact
  }

  let trials: Int
  let chance: Fraction
  /// The first outcome that has a weight above 0.
  let first: Int
  /// The weights from ``first`` on, without those that are 0.
  let weights: [WholeNumber]
  /// How much any weight can be short by, those that are left out with them; 0 where they are exact.
  let most: WholeNumber
  /// All weights together.
  let all: WholeNumber

  /// Works out the weights, in time linear in the number that are not 0: with short ones the root of the
  /// trials.
  ///
  /// - Precondition: `chance` is above 0 and below 1.
  init(of trials: Int, chance: Fraction, _ precision: Precision) {
    let (success, whole) = chance.wholeNumbers
    let failure = whole - success
    let mode = Self.mode(of: trials, success, whole)
    let start: WholeNumber
    let isExact: Bool
    switch precision {
    case .bits(let bits):
      start = Self.power(2, bits)
      isExact = false
    case .exact:
      start = Self.weight(of: mode, of: trials, success, failure)
      isExact = true
    }
    var above: [WholeNumber] = []
    var weight = start
    for outcome in mode..<trials {
      weight.scale(by: trials - outcome, success, over: outcome + 1, failure)
      if weight.isZero { break }
      above.append(weight)
    }
    var below: [WholeNumber] = []
    weight = start
    for outcome in (0..<mode).reversed() {
      weight.scale(by: outcome + 1, failure, over: trials - outcome, success)
      if weight.isZero { break }
      below.append(weight)
    }
    (self.trials, self.chance) = (trials, chance)
    first = mode - below.count
    weights = below.reversed() + [start] + above
    let steps = max(above.count, below.count) + 1
    most = isExact ? WholeNumber(0) : WholeNumber(Int64(steps))
    all = weights.reduce(WholeNumber(0)) { $0 + $1 }
  }

  /// The weight of an outcome; 0 where it is left out.
  func weight(of outcome: Int) -> WholeNumber {
    weights.indices ~= outcome - first ? weights[outcome - first] : WholeNumber(0)
  }

  /// How much any sum of weights can be short by.
  var mostOfSums: WholeNumber { most * WholeNumber(Int64(trials) + 1) }

  /// The most probable outcome, the higher of two.
  private static func mode(of trials: Int, _ success: WholeNumber, _ whole: WholeNumber) -> Int {
    let mode = (WholeNumber(Int64(trials) + 1) * success).dividedAndRemainder(by: whole).quotient
    return Int(mode.int64 ?? 0)
  }

  /// The weight of an outcome in full: in how many ways it comes about, with the chances of each.
  private static func weight(
    of outcome: Int, of trials: Int, _ success: WholeNumber, _ failure: WholeNumber
  ) -> WholeNumber {
    var ways = WholeNumber(1)
    for index in 0..<outcome {
      ways.multiply(by: UInt32(trials - index))
      ways.divide(by: UInt32(index + 1))
    }
    return ways * power(success, outcome) * power(failure, trials - outcome)
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
    by count: Int, _ factor: WholeNumber, over other: Int, _ divisor: WholeNumber
  ) {
    multiply(by: UInt32(count))
    multiply(by: factor)
    divide(by: UInt32(other))
    if divisor.limbs.count == 1 {
      divide(by: divisor.limbs[0])
    } else {
      self = dividedAndRemainder(by: divisor).quotient
    }
  }
}
