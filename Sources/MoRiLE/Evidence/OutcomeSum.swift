/// What part of all the weights some counts have: a probability, between two bounds.
struct OutcomeSum {
  /// The weights of the counts.
  let part: WholeNumber
  /// Those of all counts.
  let all: WholeNumber
  /// How much each of the two can be short by; 0 where they are exact.
  let most: WholeNumber

  /// Whether the probability is below a level (-1), on it (0) or above (1); nil where the bounds may not tell.
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

extension OutcomeWeights {
  /// The weights of some counts.
  func sum(_ counts: CountDistribution.Counts) -> OutcomeSum {
    switch counts {
    case .from(let count): sum(weights.dropFirst(max(count - first, 0)))
    case .to(let count): sum(weights.prefix(max(count - first + 1, 0)))
    case .noMoreThan(let count): sum(noMoreThan: count)
    }
  }

  private func sum(_ weights: ArraySlice<WholeNumber>) -> OutcomeSum {
    OutcomeSum(
      part: weights.reduce(WholeNumber(0)) { $0 + $1 }, all: all, most: mostOfSums)
  }

  /// The weights of one count and of all that are no more probable.
  ///
  /// Which these are short weights tell of all but those that are almost equal. Of these, the probabilities
  /// themselves are compared; but where the one is so improbable that its weight is lost in what the weights are short
  /// by, so are theirs, and they only widen the bounds.
  private func sum(noMoreThan count: Int) -> OutcomeSum {
    let limit = weight(of: count)
    let isLost = limit < mostOfSums
    var part = WholeNumber(0)
    var open = WholeNumber(0)
    for (place, weight) in weights.enumerated() {
      if weight > limit + most { continue }
      if weight + most <= limit || first + place == count {
        part = part + weight
      } else if isLost {
        open = open + weight
      } else if !distribution.isMoreProbable(first + place, than: count) {
        part = part + weight
      }
    }
    return OutcomeSum(part: part, all: all, most: mostOfSums + open)
  }
}

extension CountDistribution {
  /// Whether one count is more probable than another, exactly: the product of the ratios from the one to the other
  /// is held against 1.
  func isMoreProbable(_ count: Int, than other: Int) -> Bool {
    // Of evens, what is as far from the middle is as probable, and the product would be long.
    if let trials, odds.over == odds.under {
      func away(_ count: Int) -> Int { abs(count - (trials - count)) }
      return away(count) < away(other)
    }
    var (up, down) = (WholeNumber(1), WholeNumber(1))
    for count in min(count, other)..<max(count, other) {
      let ratio = ratio(to: count + 1)
      up.multiply(by: ratio.over)
      up.multiply(by: odds.over)
      down.multiply(by: ratio.under)
      down.multiply(by: odds.under)
    }
    return count > other ? up > down : down > up
  }
}
