import MoRiLE

/// The places that the areas of one group can have among each other.
struct AreaPlaces {
  /// The lowest and the highest that each area can have, each in rising order.
  private let lows: [Fraction]
  private let highs: [Fraction]
  /// How many areas have each height.
  private let counts: [Interval: Int]

  /// Makes the places of a group.
  init(_ group: [AreaStanding]) {
    let heights = group.compactMap { $0.height }
    lows = heights.map { $0.low }.sorted()
    highs = heights.map { $0.high }.sorted()
    var counts: [Interval: Int] = [:]
    for height in heights { counts[height, default: 0] += 1 }
    self.counts = counts
  }

  /// The place of an area of the group in words: `2`, `2=` where another has it for certain too, `2 to 4`
  /// where scores are missing; blank where it is not scored.
  ///
  /// The best place is one more than the areas that are surely above, the worst one more than those that may
  /// be. Areas that rest on the same unknown score are taken as if they did not: the places may be wider than
  /// they can be, never narrower.
  /// - Complexity: O(log *n*) for *n* areas.
  func text(_ standing: AreaStanding) -> String {
    guard let height = standing.height else { return "" }
    let best = 1 + Self.count(above: height.high, in: lows)
    // An area whose height is open is itself among those that may be above its lowest.
    let isOpen = height.value == nil
    let worst = 1 + Self.count(above: height.low, in: highs) - (isOpen ? 1 : 0)
    if best < worst { return "\(best) to \(worst)" }
    return "\(best)" + (!isOpen && counts[height, default: 0] > 1 ? "=" : "")
  }

  /// How many of some rising numbers are above another.
  private static func count(above value: Fraction, in numbers: [Fraction]) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] > value { high = middle } else { low = middle + 1 }
    }
    return numbers.count - low
  }
}
