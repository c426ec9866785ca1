/// All the values that some sums of whole numbers can have together, found criterion by criterion.
///
/// The values are held as one number: each sum has as many digits as it needs, so that what a criterion adds to
/// all of them is one number too. There are no more states than values, however many combinations of levels lead
/// to them.
struct SumStates {
  /// A search would take longer than it may.
  struct TooMuch: Error {}

  /// The sums that are held, by their places among all.
  let sums: [Int]
  /// For each of them what a 1 of it counts for, and how many values it has.
  private let digits: [(unit: Int64, count: Int64)]
  /// What each open criterion adds at each of its places.
  private let steps: [[Int64]]
  /// The states before each criterion and after the last, in ascending order.
  private let layers: [[Int64]]

  /// Finds the states.
  /// - Parameters:
  ///   - sums: The sums that are held, by their places in `scores`.
  ///   - scores: The open criteria and what they add.
  ///   - effort: How many states may still be worked out.
  init(_ sums: Set<Int>, of scores: OpenScores, _ effort: inout Int) throws(TooMuch) {
    let held = sums.sorted()
    var digits: [(unit: Int64, count: Int64)] = []
    var unit: Int64 = 1
    for sum in held {
      let count = scores.sums[sum].most + 1
      digits.append((unit, count))
      guard let next = LaneNumber.product(unit, count) else { throw TooMuch() }
      unit = next
    }
    self.sums = held
    self.digits = digits
    var steps: [[Int64]] = []
    for (place, criterion) in scores.criteria.enumerated() {
      steps.append(
        criterion.places.indices.map { level in
          zip(held, digits).reduce(0) {
            $0 + scores.sums[$1.0].gains[place][level] * $1.1.unit
          }
        })
    }
    self.steps = steps
    var layers: [[Int64]] = [[0]]
    for step in steps {
      let before = layers[layers.count - 1]
      effort -= before.count.multipliedOrMost(by: step.count)
      if effort < 0 { throw TooMuch() }
      layers.append(step.allSatisfy { $0 == 0 } ? before : Self.after(before, step))
    }
    self.layers = layers
  }

  private static func after(_ states: [Int64], _ step: [Int64]) -> [Int64] {
    var all: [Int64] = []
    all.reserveCapacity(states.count * step.count)
    for state in states {
      for more in step { all.append(state + more) }
    }
    all.sort()
    var found: [Int64] = []
    for state in all where state != found.last { found.append(state) }
    return found
  }

  /// The states once all criteria have been taken.
  var last: [Int64] { layers[layers.count - 1] }

  /// The value of a sum, by its place among all, in a state.
  func value(of sum: Int, in state: Int64) -> Int64 {
    guard let place = sums.firstIndex(of: sum) else { return 0 }
    return state / digits[place].unit % digits[place].count
  }

  /// Whether each place of each open criterion is on a way to one of some last states, in ascending order.
  func places(endingIn ends: [Int64]) -> [[Bool]] {
    var ends = ends
    var found = steps.map { $0.map { _ in false } }
    for criterion in steps.indices.reversed() {
      let step = steps[criterion]
      var before: [Int64] = []
      for state in layers[criterion] {
        var leads = false
        for (level, more) in step.enumerated() where Self.contains(ends, state + more) {
          found[criterion][level] = true
          leads = true
        }
        if leads { before.append(state) }
      }
      ends = before
    }
    return found
  }

  private static func contains(_ states: [Int64], _ state: Int64) -> Bool {
    var (low, high) = (0, states.count)
    while low < high {
      let middle = (low + high) / 2
      if states[middle] < state { low = middle + 1 } else { high = middle }
    }
    return low < states.count && states[low] == state
  }

  /// The lowest and the highest value that another sum can have in each of some last states, all together.
  func ends(
    of sum: OpenScores.Sum, in wanted: [Int64], _ effort: inout Int
  ) throws(TooMuch) -> (low: Int64, high: Int64)? {
    var ranges: [Int64: (low: Int64, high: Int64)] = [0: (0, 0)]
    for (criterion, step) in steps.enumerated() {
      effort -= ranges.count.multipliedOrMost(by: step.count)
      if effort < 0 { throw TooMuch() }
      var next: [Int64: (low: Int64, high: Int64)] = [:]
      for (state, range) in ranges {
        for (more, gain) in zip(step, sum.gains[criterion]) {
          let (low, high) = (range.low + gain, range.high + gain)
          let before = next[state + more] ?? (low, high)
          next[state + more] = (min(before.low, low), max(before.high, high))
        }
      }
      ranges = next
    }
    var found: (low: Int64, high: Int64)?
    for state in wanted {
      guard let range = ranges[state] else { continue }
      let before = found ?? range
      found = (min(before.low, range.low), max(before.high, range.high))
    }
    return found
  }
}
