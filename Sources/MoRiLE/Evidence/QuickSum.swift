/// A probability in floating point, between two bounds that certainly hold it.
///
/// The weights come step by step from that of the most probable count, which is 1. A step adds to what a weight is
/// off by at most some units in the last place, and so does each addition, so that the bounds widen with the number
/// of steps and no more.
struct QuickSum {
  let low: Double
  let high: Double
  /// The probability of the one count that was named, about.
  let ofOne: Double

  /// By how many units in the last place a step can be off: odds of two numbers of up to four words, and four
  /// operations, twice over.
  private static var unitsOfStep: Double { 64 }
  /// Weights below this are left out.
  private static var least: Double { 0x1p-80 }

  /// Adds up some counts; nil where the odds do not fit into floating point.
  init?(of distribution: CountDistribution, _ counts: CountDistribution.Counts) {
    guard let odds = distribution.quickOdds else { return nil }
    let walk = Walk(distribution, odds)
    var (part, open, all, left) = (0.0, 0.0, 0.0, 0.0)
    var steps = 0
    var one = 0.0
    if case .noMoreThan = counts { one = walk.weight(of: counts.named) }
    let error = Self.unitsOfStep * 0x1p-53
    let stepsToOne = abs(counts.named - distribution.mode)
    if one == 0, case .noMoreThan = counts { open = 0x1p-70 }
    walk.each { count, weight, step in
      steps = max(steps, step)
      all += weight
      if count == counts.named { one = weight }
      switch counts {
      case .from(let first): if count >= first { part += weight }
      case .to(let last): if count <= last { part += weight }
      case .noMoreThan(let limit):
        if count == limit {
          part += weight
        } else {
          let near = 4 * error * Double(max(step, stepsToOne) + 1)
          if weight > one * (1 + near) { return }
          if weight < one * (1 - near) {
            part += weight
          } else if distribution.isEven {
            part += distribution.isMoreProbable(count, than: limit) ? 0 : weight
          } else {
            open += weight
          }
        }
      }
    } leftOut: {
      left += $0
    }
    let off = error * Double(steps + 8)
    guard off < 0x1p-10 else { return nil }
    low = part / (all + left) * (1 - 2 * off)
    high = (part + open + left) / all * (1 + 2 * off)
    ofOne = one / all
  }

  /// Whether the probability is below a level (-1) or above (1); nil where the bounds may not tell.
  func compared(with level: Fraction) -> Int? {
    guard let level = level.double else { return nil }
    if high < level * (1 - 0x1p-48) { return -1 }
    return low > level * (1 + 0x1p-48) ? 1 : nil
  }

  /// The probability rounded, halves up; nil where the bounds have not the same rounding.
  func rounded(decimals: Int) -> Fraction? {
    guard decimals <= 12 else { return nil }
    let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
    let least = (low * Double(scale) * (1 - 0x1p-50) + 0.5).rounded(.down)
    let greatest = (min(high, 1) * Double(scale) * (1 + 0x1p-50) + 0.5).rounded(.down)
    return least == greatest ? Fraction(Int64(least), over: scale) : nil
  }

  /// The weights of a distribution, step by step.
  private struct Walk {
    let distribution: CountDistribution
    let odds: Double

    init(_ distribution: CountDistribution, _ odds: Double) {
      (self.distribution, self.odds) = (distribution, odds)
    }

    private func ratio(to count: Int) -> Double {
      let ratio = distribution.ratio(to: count)
      return Double(ratio.over) / Double(ratio.under) * odds
    }

    /// Gives each count with its weight and how many steps it is from the most probable one; and what is left out
    /// on either side.
    func each(_ body: (Int, Double, Int) -> Void, leftOut: (Double) -> Void) {
      let mode = distribution.mode
      body(mode, 1, 0)
      var (count, weight) = (mode, 1.0)
      while count < distribution.last {
        let ratio = ratio(to: count + 1)
        weight *= ratio
        count += 1
        if weight < QuickSum.least {
          leftOut(2 * weight / max(1 - ratio, 0x1p-40))
          break
        }
        body(count, weight, count - mode)
      }
      (count, weight) = (mode, 1.0)
      while count > 0 {
        let ratio = 1 / ratio(to: count)
        weight *= ratio
        count -= 1
        if weight < QuickSum.least {
          leftOut(2 * weight * Double(count + 1))
          break
        }
        body(count, weight, mode - count)
      }
    }

    /// The weight of one count; 0 where it is left out.
    func weight(of count: Int) -> Double {
      var weight = 1.0
      var place = distribution.mode
      while place != count, weight >= QuickSum.least {
        weight = place < count ? weight * ratio(to: place + 1) : weight * (1 / ratio(to: place))
        place += place < count ? 1 : -1
      }
      return weight < QuickSum.least ? 0 : weight
    }
  }
}

extension CountDistribution {
  /// The odds in floating point; nil where their numbers are long.
  fileprivate var quickOdds: Double? {
    guard odds.over.limbs.count <= 4, odds.under.limbs.count <= 4 else { return nil }
    let quick = odds.over.double / odds.under.double
    return quick > 0x1p-200 && quick < 0x1p200 ? quick : nil
  }

  /// Whether success and failure are as probable as each other.
  fileprivate var isEven: Bool { trials != nil && odds.over == odds.under }
}

extension WholeNumber {
  /// The number in floating point, off by no more than a unit in the last place for each of its words.
  var double: Double {
    limbs.reversed().reduce(0.0) { $0 * 0x1p32 + Double($1) } * (isNegative ? -1 : 1)
  }
}

extension Fraction {
  /// The number in floating point, nearly; nil where its numbers are long.
  var double: Double? {
    let (over, under) = wholeNumbers
    guard over.limbs.count <= 4, under.limbs.count <= 4 else { return nil }
    return over.double / under.double
  }
}
