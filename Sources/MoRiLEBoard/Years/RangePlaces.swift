import MoRiLE

/// The places that some things can have among each other, the highest first, where the value of each is a number or all
/// that it may be.
///
/// The best place is one more than those that are surely above, the worst one more than those that may be. Things that
/// rest on the same unknown are taken as if they did not: the places may be wider than they can be, never narrower.
struct RangePlaces: Sendable {
  /// The lowest and the highest that each can have, each in rising order.
  private let lows: [Fraction]
  private let highs: [Fraction]
  /// How many have each value.
  private let counts: [Interval: Int]

  /// Makes the places of some values.
  /// - Complexity: O(*n* log *n*) for *n* values.
  init(_ values: [Interval]) {
    lows = values.map { $0.low }.sorted()
    highs = values.map { $0.high }.sorted()
    var counts: [Interval: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    self.counts = counts
  }

  /// The place of one of the values, from the best to the worst that it can be.
  /// - Complexity: O(log *n*) for *n* values.
  func place(of value: Interval) -> ClosedRange<Int> {
    let best = 1 + Self.count(above: value.high, in: lows)
    // One whose value is open is itself among those that may be above its lowest.
    let worst = 1 + Self.count(above: value.low, in: highs) - (value.value == nil ? 1 : 0)
    return best...max(best, worst)
  }

  /// The place of one of the values in words: `2`, `2=` where another has it for certain too, `2 to 4` where it is open.
  /// - Complexity: O(log *n*) for *n* values.
  func text(of value: Interval) -> String {
    let place = place(of: value)
    if place.count > 1 { return "\(place.lowerBound) to \(place.upperBound)" }
    let isShared = value.value != nil && counts[value, default: 0] > 1
    return "\(place.lowerBound)" + (isShared ? "=" : "")
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
