import MoRiLE
import MoRiLESystem

/// The rows of one bucket, brought together in groups that stand in the order of the ranking.
///
/// A group has few enough rows to be sorted while they are at hand; see ``RankSort``.
final class RankedBucket: @unchecked Sendable {
  /// About how many rows a group has.
  static let groupRows = 512

  /// The rows, group by group; their results are numbers of the ``ScoreOrder``.
  let entries: UnsafeMutableBufferPointer<RankEntry>
  /// The first row of each group, and the number of all.
  private(set) var groups: [Int] = []
  /// The rank of each ordinal from ``firstOrdinal`` on, and the comma after it.
  private(set) var ranks = TextPool()
  private(set) var firstOrdinal = 0
  /// How many rows there are.
  private(set) var count = 0

  /// The memory that ``entries`` are in.
  private let pages: Pages
  private let order: ScoreOrder
  private let style: RankingStyle
  private let division: GroupDivision

  /// - Parameters:
  ///   - most: The most rows that it will have.
  ///   - spare: Where memory for them is taken from.
  init(
    _ order: ScoreOrder, _ files: [BatchFile], most: Int, _ spare: SparePages,
    style: RankingStyle
  ) {
    division = GroupDivision(NameFinder(files))
    self.order = order
    self.style = style
    pages = spare.take(most * MemoryLayout<RankEntry>.stride)
    let start = pages.start.bindMemory(to: RankEntry.self, capacity: most)
    entries = UnsafeMutableBufferPointer(start: start, count: most)
  }

  /// Takes the rows of a bucket from the lists of all threads.
  /// - Parameter before: How many rows have better ranks.
  func fill(_ bucket: Int, from sinks: [RankSink], before: Int) {
    count = sinks.reduce(0) { $0 + $1.count(of: bucket) }
    let ordinals = order.numbers.map { $0.map { Int32(order.results[Int($0)].ordinal) } }
    let counts = countOrdinals(bucket, sinks, ordinals)
    makeRanks(counts, before: before)
    let plan = makePlan(counts)
    move(bucket, sinks, ordinals, plan)
    divideLargeGroups()
  }

  /// How many rows each ordinal of the bucket has, from the lowest one on.
  private func countOrdinals(
    _ bucket: Int, _ sinks: [RankSink], _ ordinals: [[Int32]]
  ) -> [Int] {
    let own = order.results.lazy.filter { $0.bucket == bucket }.map { $0.ordinal }
    firstOrdinal = own.min() ?? 0
    var counts = [Int](repeating: 0, count: (own.max() ?? 0) - firstOrdinal + 1)
    guard counts.count > 1 else { return [count] }
    for (sink, ordinals) in zip(sinks, ordinals) {
      sink.forEachEntry(of: bucket) { counts[Int(ordinals[$0.result]) - firstOrdinal] += 1 }
    }
    return counts
  }

  private func makeRanks(_ counts: [Int], before: Int) {
    ranks = TextPool()
    var before = before
    for (place, count) in counts.enumerated() {
      let ordinal = firstOrdinal + place
      let rank = (style == .dense ? ordinal : before) + 1
      ranks.add(Array((ordinal < order.known ? "\(rank)," : ",").utf8))
      before += count
    }
  }

  /// For each ordinal its first group, and by how many bits of the names' keys it is divided.
  private func makePlan(_ counts: [Int]) -> [(group: Int, bits: UInt32)] {
    var plan: [(group: Int, bits: UInt32)] = []
    var (group, rows) = (0, 0)
    for count in counts {
      if count > 2 * Self.groupRows {
        if rows > 0 { group += 1 }
        let bits = Self.bits(dividing: count)
        plan.append((group, bits))
        group += 1 << bits
        rows = 0
      } else {
        if rows + count > 2 * Self.groupRows {
          group += 1
          rows = 0
        }
        plan.append((group, 0))
        rows += count
      }
    }
    groups = [Int](repeating: 0, count: group + 2)
    return plan
  }

  /// How many bits of their keys divide rows into groups of at most ``groupRows``, if they divide them
  /// evenly.
  static func bits(dividing rows: Int) -> UInt32 {
    var bits: UInt32 = 0
    while bits < 16, rows >> Int(bits) > groupRows { bits += 1 }
    return bits
  }

  private func divideLargeGroups() {
    guard zip(groups, groups.dropFirst()).contains(where: { $1 - $0 > GroupDivision.mostRows })
    else { return }
    var divided: [Int] = []
    for (start, end) in zip(groups, groups.dropFirst()) {
      division.divide(start..<end, of: entries, into: &divided)
    }
    groups = divided + [count]
  }

  private func move(
    _ bucket: Int, _ sinks: [RankSink], _ ordinals: [[Int32]],
    _ plan: [(group: Int, bits: UInt32)]
  ) {
    let (shift, first, isSingle) = (NameKey.bits, firstOrdinal, plan.count == 1)
    @inline(__always)
    func group(_ entry: RankEntry, _ ordinals: [Int32]) -> Int {
      let (group, bits) = isSingle ? plan[0] : plan[Int(ordinals[entry.result]) - first]
      return bits == 0 ? group : group &+ Int(truncatingIfNeeded: entry.key >> (shift &- bits))
    }
    var places = [Int](repeating: 0, count: groups.count)
    for (sink, ordinals) in zip(sinks, ordinals) {
      sink.forEachEntry(of: bucket) { places[group($0, ordinals) + 1] += 1 }
    }
    for group in 1..<places.count { places[group] += places[group - 1] }
    groups = places
    let target = entries
    for (place, sink) in sinks.enumerated() {
      let (ordinals, numbers) = (ordinals[place], order.numbers[place])
      sink.forEachEntry(of: bucket) { entry in
        let group = group(entry, ordinals)
        target[places[group]] = entry.with(result: Int(numbers[entry.result]))
        places[group] += 1
      }
    }
  }
}
