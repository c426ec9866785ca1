/// What part of all the weights some outcomes have: a probability, between two bounds.
struct BinomialSum {
  /// The weights of the outcomes.
  let part: WholeNumber
  /// Those of all outcomes.
  let all: WholeNumber
  /// How much each of the two can be short by; 0 where they are exact.
  let most: WholeNumber

  /// Decides something of a probability by short weights, and where those cannot tell, by longer ones and in
  /// the end by exact ones.
  ///
  /// - Parameters:
  ///   - trials: How many trials there are.
  ///   - chance: The chance of each, above 0 and below 1.
  ///   - answer: What follows from some weights; nil where they cannot tell.
  static func decide<Answer>(
    of trials: Int, chance: Fraction, by answer: (BinomialWeights) -> Answer?
  ) -> Answer {
    for bits in [64, 256] {
      let weights = BinomialWeights(of: trials, chance: chance, .bits(bits))
      if let answer = answer(weights) { return answer }
    }
    guard let answer = answer(BinomialWeights(of: trials, chance: chance, .exact)) else {
      preconditionFailure("exact weights tell everything")
    }
    return answer
  }

  /// Whether a probability is below a level (-1), on it (0) or above (1).
  static func compare(
    of trials: Int, chance: Fraction, _ level: Fraction,
    _ sum: (BinomialWeights) -> BinomialSum?
  ) -> Int {
    decide(of: trials, chance: chance) { sum($0)?.compared(with: level) }
  }

  /// The same of a probability that the bounds may not tell from the level: then nil.
  func compared(with level: Fraction) -> Int? {
    let (over, under) = level.wholeNumbers
    let (least, greatest) = (part * under, (part + most) * under)
    if greatest < all * over { return -1 }
    if least > (all + most) * over { return 1 }
    return most.isZero ? 0 : nil
  }

  /// The probability rounded, halves up; nil where the bounds have not the same rounding.
  func rounded(decimals: Int) -> Fraction? {
    let scale = (0..<decimals).reduce(WholeNumber(1)) { scale, _ in scale * WholeNumber(10) }
    func rounded(_ part: WholeNumber, of all: WholeNumber) -> WholeNumber {
      let two = WholeNumber(2)
      return (two * scale * part + all).dividedAndRemainder(by: two * all).quotient
    }
    let least = rounded(part, of: all + most)
    guard least == min(rounded(part + most, of: all), scale) else { return nil }
    return Fraction(least, over: scale)
  }
}

extension BinomialWeights {
  /// The outcomes from one on.
  func sum(from outcome: Int) -> BinomialSum {
    sum(weights.dropFirst(max(outcome - first, 0)))
  }

  /// The outcomes up to one.
  func sum(to outcome: Int) -> BinomialSum {
    sum(weights.prefix(max(outcome - first + 1, 0)))
  }

  private func sum(_ weights: ArraySlice<WholeNumber>) -> BinomialSum {
    BinomialSum(
      part: weights.reduce(WholeNumber(0)) { $0 + $1 }, all: all, most: mostOfSums)
  }

  /// The outcomes that are no more probable than one.
  ///
  /// Which are, short weights tell of all but those that are almost equal. Of these, the probabilities
  /// themselves are compared; but where the one is so improbable that its weight is lost in what the weights
  /// are short by, so are theirs, and they only widen the bounds.
  func sum(noMoreThan outcome: Int) -> BinomialSum? {
    let limit = weight(of: outcome)
    let isLost = limit < mostOfSums
    var part = WholeNumber(0)
    var open = WholeNumber(0)
    for (place, weight) in weights.enumerated() {
      if weight > limit + most { continue }
      if weight + most <= limit || first + place == outcome {
        part = part + weight
      } else if isLost {
        open = open + weight
      } else if !isMoreProbable(first + place, than: outcome) {
        part = part + weight
      }
    }
    return BinomialSum(part: part, all: all, most: mostOfSums + open)
  }

  /// Whether one outcome is more probable than another, exactly: the product of the ratios from the one to the
  /// other is held against 1.
  private func isMoreProbable(_ outcome: Int, than other: Int) -> Bool {
    let (success, whole) = chance.wholeNumbers
    let failure = whole - success
    var (up, down) = (WholeNumber(1), WholeNumber(1))
    for index in min(outcome, other)..<max(outcome, other) {
      up.multiply(by: UInt32(trials - index))
      up.multiply(by: success)
      down.multiply(by: UInt32(index + 1))
      down.multiply(by: failure)
    }
    return outcome > other ? up > down : down > up
  }
}
