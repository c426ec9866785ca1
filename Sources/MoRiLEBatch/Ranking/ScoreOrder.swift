import MoRiLE
import MoRiLEFormats

/// All the different scores of an assessment in the order of their ranks, and what is written of each.
struct ScoreOrder: Sendable {
  /// One set of scores.
  struct Result: Sendable {
    /// The place among the different rated scores: fully scored ones from the highest down, then ranges
    /// from the highest top down.
    let ordinal: Int
    /// The place among the ``ScoreBuckets``.
    let bucket: Int
    /// The cells that follow from the scores alone, as CSV.
    let text: [UInt8]
  }

  /// The sets of scores, by number.
  private(set) var scores: [[Interval]] = []
  /// What is known of each of them.
  private(set) var results: [Result] = []
  /// The number here of each number of each thread's ``ResultTable``.
  private(set) var numbers: [[Int32]] = []
  /// How many different rated scores there are.
  private(set) var ordinals = 0
  /// How many of them, from the first, are known and not ranges.
  private(set) var known = 0

  /// Puts the scores of all threads together.
  /// - Throws: a fault if there are more of them than the tables take.
  init(
    _ tables: [ResultTable], model: Model, text: ([Interval]) -> [UInt8]
  ) throws(Faults) {
    var sets: [[Interval]] = []
    var seen: [[Interval]: Int32] = [:]
    for table in tables {
      numbers.append(
        table.sets.map { set in
          if let number = seen[set] { return number }
          sets.append(set)
          seen[set] = Int32(sets.count - 1)
          return Int32(sets.count - 1)
        })
    }
    let limit = tables.map { $0.limit }.min() ?? 0
    guard sets.count <= limit, !tables.contains(where: { $0.isFull }) else {
      let message =
        "these issues have more than \(grouped(limit)) different sets of scores, the most that can be "
        + "ranked; rank them in parts, or score them with `morile score`"
      throw Faults([Fault(.tooMuch, at: nil, message)])
    }
    scores = sets
    let rated = sets.map { $0[model.rating.score] }
    let order = rated.indices.sorted { Self.isBefore(rated[$0], rated[$1]) }
    var ordinalOf = [Int](repeating: 0, count: sets.count)
    for (place, index) in order.enumerated() {
      if place == 0 || Self.isBefore(rated[order[place - 1]], rated[index]) {
        ordinals += 1
        if rated[index].value != nil { known += 1 }
      }
      ordinalOf[index] = ordinals - 1
    }
    let buckets = ScoreBuckets(model)
    results = sets.indices.map {
      Result(
        ordinal: ordinalOf[$0], bucket: buckets.bucket(of: sets[$0]), text: text(sets[$0]))
    }
  }

  private static func isBefore(_ left: Interval, _ right: Interval) -> Bool {
    let (a, b) = (left.value != nil, right.value != nil)
    return a == b ? left.high > right.high : a
  }
}
