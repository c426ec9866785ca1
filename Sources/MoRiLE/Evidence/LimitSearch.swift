/// Where a probability crosses a level that rises or falls with a number: that number, rounded.
///
/// It is sought by Newton's steps in floating point, and what they find is proved on both sides, so that the limit
/// is certainly the rounding of the exact one, however far off a step was.
struct LimitSearch {
  /// Which counts are as few, or as many, as what was counted.
  let counts: CountDistribution.Counts
  /// What their probability is held against.
  let level: Fraction
  /// How many units make one: a power of ten.
  let scale: Int64
  /// The largest limit there can be, in units.
  let highest: Int64
  /// The distribution where the number is so many half units.
  let distribution: (_ halves: Int64) -> CountDistribution
  /// How much the probability changes for each one of the number, from the number and the probability of the one
  /// count that was counted.
  let slope: (_ number: Double, _ ofOne: Double) -> Double

  /// The limit; `guess` is where the search begins.
  func limit(near guess: Double) -> Fraction {
    Fraction(first(near: newton(from: guess)), over: scale)
  }

  private var isLower: Bool {
    if case .from = counts { true } else { false }
  }

  private func newton(from guess: Double) -> Int64 {
    let halves = 2 * Double(scale)
    var number = guess
    guard let level = level.double else { return units(number) }
    for _ in 0..<8 {
      let place = max(1, min(Int64(number * halves), 2 * highest - 1))
      guard let sum = QuickSum(of: distribution(place), counts) else { break }
      let slope = slope(Double(place) / halves, sum.ofOne)
      guard slope > 0 else { break }
      let miss = (sum.low / 2 + sum.high / 2 - level) / slope
      number = Double(place) / halves + (isLower ? -miss : miss)
      number = max(0, min(number, Double(highest) / Double(scale)))
      if abs(miss) * halves < 1e-3 || miss == 0 { break }
    }
    return units(number)
  }

  private func units(_ number: Double) -> Int64 {
    max(0, min(Int64(number * Double(scale) + 0.5), highest))
  }

  /// Whether half a unit above some units is beyond the limit.
  private func isBeyond(_ units: Int64) -> Bool {
    if units >= highest { return true }
    if units < 0 { return false }
    let sign = distribution(2 * units + 1).compare(counts, with: level)
    return isLower ? sign > 0 : sign < 0
  }

  /// The first that is beyond, in steps that double away from a guess and halve again.
  private func first(near guess: Int64) -> Int64 {
    var (low, high): (Int64, Int64) = (-1, highest)
    var step: Int64 = 1
    if isBeyond(guess) {
      high = guess
      while high >= 0 {
        let next = max(high - step, -1)
        if !isBeyond(next) {
          low = next
          break
        }
        (high, step) = (next, 2 * step)
      }
    } else {
      low = guess
      while low < highest {
        let next = min(low + step, highest)
        if isBeyond(next) {
          high = next
          break
        }
        (low, step) = (next, 2 * step)
      }
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isBeyond(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
