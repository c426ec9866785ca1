/// The rated score as a simulation works it out: terms in whole numbers, each times the weight that is
/// drawn for it.
struct SimulatedScore: Sendable {
  /// The terms, over one denominator.
  let terms: [LaneSum]
  /// The weights that are drawn; nil where they are fixed and there is one term, the score itself.
  let weights: WeightDraw?
  /// Whether the last term is what no weight multiplies.
  let hasRest: Bool
  /// What the score's whole number is divided by.
  let denominator: Fraction
  /// The lowest and highest whole number that a score can be.
  let low: Int64
  let high: Int64
  /// What no number on the way to a score can exceed.
  let magnitude: Int64
  /// What the model's own weights add up to.
  let weightSum: Fraction
  /// The thresholds of the rating, highest first.
  let thresholds: [SimulatedThreshold]

  /// The parts that weights are drawn in, if the score's numbers leave room.
  private static let usualUnits: Int64 = 1 << 16

  init(_ model: Model, weights kind: SimulationSettings.Weights) throws(SimulationRefusal) {
    let weighted = model.weightedScore
    let tooLong = SimulationRefusal(
      kind: .unfitFormula,
      message: "\"\(model.ratedScore.id)\" divides by scores, or has numbers too large, for a "
        + "simulation; write its formula in a simpler way")
    guard kind != .fixed else {
      guard let score = weighted.score, let term = LaneSum(score) else { throw tooLong }
      terms = [term]
      weights = nil
      hasRest = false
      denominator = Fraction(term.denominator)
      (low, high, magnitude) = (term.low, term.high, term.magnitude)
      weightSum = .one
      thresholds = model.rating.thresholds.map {
        SimulatedThreshold(limit: ($0 * Fraction(term.denominator)).wholeBelow)
      }
      return
    }
    let sum = weighted.terms.reduce(Fraction.zero) { $0 + $1.weight }
    guard weighted.score != nil else { throw tooLong }
    guard weighted.terms.count > 1, sum > .zero,
      weighted.terms.allSatisfy({ $0.weight > .zero })
    else {
      throw SimulationRefusal(
        kind: .noWeights,
        message:
          "\"\(model.ratedScore.id)\" is no sum of weighted terms, so that there are no weights "
          + "to vary; leave them fixed")
    }
    var sums = weighted.terms.map { $0.term.scaled(by: sum) }
    var ranges = weighted.terms.map { $0.range * Interval(sum) }
    hasRest = weighted.rest.sum != ScoreSum()
    if hasRest {
      sums.append(weighted.rest.sum)
      ranges.append(weighted.rest.range)
    }
    let bands = model.rating.bands.dropLast()
    let moving = bands.map { $0.share.map { share in ranges.map { $0.at(share) } } }
    guard
      let terms = Self.common(sums, and: moving.flatMap { $0 ?? [] }),
      let parts = Self.whole(moving, over: terms[0].denominator)
    else { throw tooLong }
    let reach = terms.map { $0.magnitude }.max() ?? 0
    let most = parts.joined().reduce(reach) { max($0, abs($1)) }
    // Weights as fine as 32 bits allow, but not so coarse that the rounding could be seen.
    var units = Self.usualUnits
    while units > 1 << 12, most > Int64(Int32.max) / (2 * units) { units /= 2 }
    guard let product = LaneNumber.product(2 * most, units) else { throw tooLong }
    self.terms = terms
    weights = WeightDraw(weighted.terms.map { $0.weight }, kind: kind, units: units)
    denominator = Fraction(terms[0].denominator) * Fraction(units)
    let drawn = terms.prefix(weighted.terms.count)
    let rest = hasRest ? terms[terms.count - 1] : nil
    low = units * ((drawn.map { $0.low }.min() ?? 0) + (rest?.low ?? 0))
    high = units * ((drawn.map { $0.high }.max() ?? 0) + (rest?.high ?? 0))
    magnitude = product
    weightSum = sum
    let whole = denominator
    thresholds = zip(bands, parts).map { band, parts in
      SimulatedThreshold(
        limit: ((band.threshold ?? .zero) * whole).wholeBelow, parts: parts)
    }
  }

  /// Sums in whole numbers over one denominator, which brings some numbers to whole ones too.
  private static func common(_ sums: [ScoreSum], and numbers: [Fraction]) -> [LaneSum]? {
    var denominator: Int64 = 1
    for number in numbers {
      guard let next = LaneNumber.leastCommonMultiple(denominator, denominatorOf: number) else {
        return nil
      }
      denominator = next
    }
    for sum in sums {
      guard let lane = LaneSum(sum, multipleOf: denominator) else { return nil }
      denominator = lane.denominator
    }
    var terms: [LaneSum] = []
    for sum in sums {
      guard let lane = LaneSum(sum, multipleOf: denominator) else { return nil }
      terms.append(lane)
    }
    return terms
  }

  /// Numbers times a denominator that brings them to whole ones; none for what is none.
  private static func whole(_ numbers: [[Fraction]?], over denominator: Int64) -> [[Int64]]? {
    var result: [[Int64]] = []
    for list in numbers {
      let whole = (list ?? []).compactMap { ($0 * Fraction(denominator)).roundedUp }
      guard whole.count == list?.count ?? 0 else { return nil }
      result.append(whole)
    }
    return result
  }
}

/// A threshold as a simulation compares with it.
struct SimulatedThreshold: Sendable {
  /// The greatest whole number of a score below it.
  let limit: Int64
  /// What each weight of a run multiplies in it, where it is a share of the score's range, and so moves with
  /// the weights; empty where it stays.
  var parts: [Int64] = []
}

extension Fraction {
  /// The greatest whole number below it; the last one of 64 bits where that is beyond them, as every score
  /// is too.
  fileprivate var wholeBelow: Int64 {
    roundedUp.map { $0 - 1 } ?? (sign < 0 ? .min : .max)
  }
}

extension Interval {
  /// Where a share of the interval ends.
  fileprivate func at(_ share: Fraction) -> Fraction { low + share * (high - low) }
}
