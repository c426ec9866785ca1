import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// The ranked rows of a ``BatchScan``, held by where they stand and looked up one by one.
///
/// A row takes 12 bytes here. Its texts are read again from the files when they are asked for.
package final class RankedRows: Sendable {
  /// How rows share their ranks.
  package struct Ties: Sendable {
    /// Whether some rows have a rank of their own.
    package fileprivate(set) var hasSingle = false
    /// Whether some share theirs.
    package fileprivate(set) var hasShared = false
  }

  /// The sets of scores that rows have, each once, in the order of the first rows that have them.
  package let scores: [[Interval]]
  /// How many rows have each of them.
  package let counts: [Int]
  /// How rows share their ranks.
  package let ties: Ties
  /// The rows that have no rank, in their order.
  package let open: Range<Int>
  let entries: [RankEntry]
  let files: [BatchFile]
  let own: [[Int?]]
  /// For each number of a ``ScoreOrder`` the place among ``scores``, the rank, which is 0 where there is none, and
  /// whether other rows have it too.
  private let results: [(place: Int, rank: Int, isShared: Bool)]

  /// Ranks the issues of a scan.
  /// - Throws: a fault if there are more different scores than can be ranked.
  package init(
    _ scan: BatchScan, model: Model, style: RankingStyle, workers: Int
  ) throws(Faults) {
    let order = try ScoreOrder(scan.sinks.map { $0.results }, model: model, text: { _ in [] })
    let queue = RankQueue(order, scan.files, scan.sinks, scan.spare, style: style)
    let entries = Self.entries(queue, order, scan, workers)
    var counts = order.results.map { _ in 0 }
    var seen: [Int] = []
    for entry in entries {
      if counts[entry.result] == 0 { seen.append(entry.result) }
      counts[entry.result] += 1
    }
    var byOrdinal = [Int](repeating: 0, count: order.ordinals)
    for (result, count) in zip(order.results, counts) { byOrdinal[result.ordinal] += count }
    var before = 0
    var ranked: [(rank: Int, isShared: Bool)] = []
    var ties = Ties()
    for (ordinal, count) in byOrdinal.enumerated() {
      let rank = ordinal < order.known ? (style == .dense ? ordinal : before) + 1 : 0
      ranked.append((rank, count > 1))
      if rank > 0, count == 1 { ties.hasSingle = true }
      if rank > 0, count > 1 { ties.hasShared = true }
      before += count
    }
    let known = byOrdinal.prefix(order.known).reduce(0, +)
    self.entries = entries
    self.ties = ties
    open = known..<entries.count
    scores = seen.map { order.scores[$0] }
    self.counts = seen.map { counts[$0] }
    var places = order.results.map { _ in 0 }
    for (place, result) in seen.enumerated() { places[result] = place }
    results = zip(order.results, places).map { result, place in
      (place, ranked[result.ordinal].rank, ranked[result.ordinal].isShared)
    }
    files = scan.files
    own = scan.copies.map { $0.own }
  }

  /// How many rows there are.
  package var count: Int { entries.count }

  /// Which of ``scores`` a row has, its rank, and whether others share it.
  package func result(_ row: Int) -> (place: Int, rank: Int?, isShared: Bool) {
    let (place, rank, isShared) = results[entries[row].result]
    return (place, rank > 0 ? rank : nil, isShared)
  }

  /// All rows in the order of the ranking.
  private static func entries(
    _ queue: RankQueue, _ order: ScoreOrder, _ scan: BatchScan, _ workers: Int
  ) -> [RankEntry] {
    let pieces = Monitor([Int: [RankEntry]]())
    Workers.run(workers) { _ in
      let finder = NameFinder(scan.files)
      let sort = RankSort(order, finder)
      while true {
        switch queue.next() {
        case .end: return
        case .fill(let bucket, let number, let before):
          bucket.fill(number, from: scan.sinks, before: before)
          queue.didFill(bucket)
        case .write(let bucket, let groups, let piece):
          for group in groups {
            let range = bucket.groups[group]..<bucket.groups[group + 1]
            sort.sort(UnsafeMutableBufferPointer(rebasing: bucket.entries[range]))
          }
          let range = bucket.groups[groups.lowerBound]..<bucket.groups[groups.upperBound]
          let rows = Array(bucket.entries[range])
          pieces.change { $0[piece] = rows }
          queue.didWrite(bucket)
        }
      }
    }
    let all = pieces.change { $0 }
    return all.keys.sorted().flatMap { all[$0] ?? [] }
  }
}
