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

  /// The parts that weights are drawn in, if the score's numbers leave room.
  private static let usualUnits: Int64 = 1 << 16

  init(_ model: Model, weights kind: SimulationSettings.Weights) throws(SimulationRefusal) {
    let weighted = model.weightedScore
    let tooLong = SimulationRefusal(
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
      return
    }
    let sum = weighted.terms.reduce(Fraction.zero) { $0 + $1.weight }
    guard weighted.score != nil else { throw tooLong }
    guard weighted.terms.count > 1, sum > .zero,
      weighted.terms.allSatisfy({ $0.weight > .zero })
    else {
      throw SimulationRefusal(
        message:
          "\"\(model.ratedScore.id)\" is no sum of weighted terms, so that there are no weights "
          + "to vary; leave them fixed")
    }
    var sums = weighted.terms.map { $0.term.scaled(by: sum) }
    hasRest = weighted.rest != ScoreSum()
    if hasRest { sums.append(weighted.rest) }
    guard let terms = Self.common(sums) else { throw tooLong }
    let reach = terms.map { $0.magnitude }.max() ?? 0
    // Weights as fine as 32 bits allow, but not so coarse that the rounding could be seen.
    var units = Self.usualUnits
    while units > 1 << 12, reach > Int64(Int32.max) / (2 * units) { units /= 2 }
    guard let product = LaneSum.product(2 * reach, units) else { throw tooLong }
    self.terms = terms
    weights = WeightDraw(weighted.terms.map { $0.weight }, kind: kind, units: units)
    denominator = Fraction(terms[0].denominator) * Fraction(units)
    let drawn = terms.prefix(weighted.terms.count)
    let rest = hasRest ? terms[terms.count - 1] : nil
    low = units * ((drawn.map { $0.low }.min() ?? 0) + (rest?.low ?? 0))
    high = units * ((drawn.map { $0.high }.max() ?? 0) + (rest?.high ?? 0))
    magnitude = product
    weightSum = sum
  }

  /// The greatest whole number of a score below each threshold of a scale, highest threshold first.
  func limits(_ scale: RatingScale) -> [Int64] {
    scale.thresholds.map { threshold in
      let exact = threshold * denominator
      let rounded = exact.rounded(decimals: 0)
      let below = rounded < exact ? rounded : rounded - 1
      // What is beyond 64 bits is beyond every score too.
      guard case .small(let whole, 1) = below.storage else { return below.sign < 0 ? .min : .max }
      return whole
    }
  }

  /// Sums in whole numbers over one denominator.
  private static func common(_ sums: [ScoreSum]) -> [LaneSum]? {
    var denominator: Int64 = 1
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
}
