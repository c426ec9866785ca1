import MoRiLE
import MoRiLEFormats

/// All rows of an assessment, brought together in groups that stand in the order of the ranking.
///
/// A group has few enough rows to be sorted while they are at hand; see ``RankSort``.
final class RankedRows: @unchecked Sendable {
  /// About how many rows a group has.
  static let groupRows = 2_048

  let order: ScoreOrder
  let style: RankingStyle
  /// The rows, group by group.
  let entries: Pages<RankEntry>
  /// The first row of each group, and the number of all.
  private(set) var groups: [Int] = [0]
  /// How many rows have each ordinal.
  private(set) var counts: [Int]
  /// The rank of each ordinal; 0 for those that have none.
  private(set) var ranks: [Int]

  /// For each ordinal its first group, and by how many bits of the names' keys it is divided.
  private var plan: [(group: Int, bits: Int)] = []
  private let keyBits: Int

  /// Moves the rows of `parts`, which are empty afterwards.
  init(
    _ parts: [ScannedIssues], _ order: ScoreOrder, keySpan: UInt64, style: RankingStyle,
    workers: Int
  ) {
    self.order = order
    self.style = style
    keyBits = 64 - (max(2, keySpan) - 1).leadingZeroBitCount
    let total = parts.reduce(0) { $0 + $1.entries.count }
    entries = Pages(atMost: total)
    counts = [Int](repeating: 0, count: order.ordinals)
    ranks = [Int](repeating: 0, count: order.ordinals)
    let shares = Self.shares(of: parts, workers)
    count(shares)
    makePlan()
    makeRanks()
    move(shares)
  }

  /// The parts in as many shares of about as many rows.
  private static func shares(of parts: [ScannedIssues], _ workers: Int) -> [[ScannedIssues]] {
    let total = parts.reduce(0) { $0 + $1.entries.count }
    var shares: [[ScannedIssues]] = [[]]
    var rows = 0
    for part in parts {
      if rows * workers >= total * shares.count, shares.count < workers { shares.append([]) }
      shares[shares.count - 1].append(part)
      rows += part.entries.count
    }
    return shares
  }

  /// The ordinal of each number of a thread's results.
  private func ordinals(_ worker: Int) -> [Int] {
    order.numbers[worker].map { order.results[Int($0)].ordinal }
  }

  private func count(_ shares: [[ScannedIssues]]) {
    let ordinals = order.numbers.indices.map { self.ordinals($0) }
    let size = order.ordinals
    let all = Monitor([Int](repeating: 0, count: size))
    Workers.run(shares.count) { share in
      var counts = [Int](repeating: 0, count: size)
      for part in shares[share] {
        let ordinals = ordinals[part.worker]
        for row in 0..<part.entries.count { counts[ordinals[part.entries.base[row].result]] += 1 }
      }
      all.change { all in for index in 0..<size { all[index] += counts[index] } }
    }
    counts = all.change { $0 }
  }

  private func makePlan() {
    var group = 0
    var rows = 0
    for count in counts {
      if count > 2 * Self.groupRows {
        if rows > 0 { group += 1 }
        var bits = 0
        while bits < min(12, keyBits), count >> bits > Self.groupRows { bits += 1 }
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
  }

  private func makeRanks() {
    var before = 0
    for ordinal in 0..<order.known {
      ranks[ordinal] = (style == .dense ? ordinal : before) + 1
      before += counts[ordinal]
    }
  }

  /// Sorts the rows into their groups: each thread first counts its own, and so knows its places.
  private func move(_ shares: [[ScannedIssues]]) {
    let ordinals = order.numbers.indices.map { self.ordinals($0) }
    let (plan, keyBits, size) = (self.plan, self.keyBits, groups.count - 1)
    @Sendable func group(_ entry: RankEntry, _ ordinals: [Int]) -> Int {
      let (group, bits) = plan[ordinals[entry.result]]
      return bits == 0
        ? group : group &+ Int(truncatingIfNeeded: entry.key >> UInt64(keyBits - bits))
    }
    let counted = Monitor(shares.map { _ in [Int](repeating: 0, count: size) })
    Workers.run(shares.count) { share in
      var counts = [Int](repeating: 0, count: size)
      for part in shares[share] {
        let ordinals = ordinals[part.worker]
        for row in 0..<part.entries.count { counts[group(part.entries.base[row], ordinals)] += 1 }
      }
      counted.change { $0[share] = counts }
    }
    let counts = counted.change { $0 }
    var places = counts
    var next = 0
    for group in 0..<size {
      groups[group] = next
      for share in shares.indices {
        places[share][group] = next
        next += counts[share][group]
      }
    }
    groups[size] = next
    let (numbers, firsts) = (order.numbers, places)
    nonisolated(unsafe) let target = entries.base
    Workers.run(shares.count) { share in
      var places = firsts[share]
      for part in shares[share] {
        let (ordinals, numbers) = (ordinals[part.worker], numbers[part.worker])
        for row in 0..<part.entries.count {
          var entry = part.entries.base[row]
          let group = group(entry, ordinals)
          entry.result = Int(numbers[entry.result])
          target[places[group]] = entry
          places[group] += 1
        }
        part.entries = Pages(atMost: 0)
      }
    }
  }
}
