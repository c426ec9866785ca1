/// Sorts the rows of one group into the order of the ranking, on one thread.
final class RankSort {
  private let ordinals: [Int]
  private let nameOf: NameFinder
  private let spread = RankSpread()

  init(_ order: ScoreOrder, _ nameOf: NameFinder) {
    ordinals = order.results.map { $0.ordinal }
    self.nameOf = nameOf
  }

  /// The place of a row's score among the different ones.
  @inline(__always)
  func ordinal(of entry: RankEntry) -> Int { ordinals[entry.result] }

  /// Sorts by ordinal, then by name.
  func sort(_ rows: UnsafeMutableBufferPointer<RankEntry>) {
    guard let first = rows.first else { return }
    let ordinal = ordinals[first.result]
    if rows.count > 32, rows.allSatisfy({ ordinals[$0.result] == ordinal }) {
      sortByKey(rows)
    } else {
      var rows = rows
      rows.sort { isBefore($0, $1) }
    }
  }

  private func isBefore(_ left: RankEntry, _ right: RankEntry) -> Bool {
    let (a, b) = (ordinals[left.result], ordinals[right.result])
    if a != b { return a < b }
    if left.key != right.key { return left.key < right.key }
    return nameOf.isBefore(left, right)
  }

  /// Sorts rows of one ordinal: they are spread by key into about as many small sets, which are sorted
  /// on their own.
  private func sortByKey(_ rows: UnsafeMutableBufferPointer<RankEntry>) {
    var (low, high) = (UInt32.max, UInt32.min)
    for row in rows {
      low = min(low, row.key)
      high = max(high, row.key)
    }
    var shift: UInt32 = 0
    while Int((high - low) >> shift) >= 2 * rows.count { shift += 1 }
    let sets = Int((high - low) >> shift) + 1
    let ends = spread.spread(rows, numbers: sets) { Int(($0.key &- low) >> shift) }
    var start = 0
    for end in ends {
      if end &- start > 1 { sortSet(UnsafeMutableBufferPointer(rebasing: rows[start..<end])) }
      start = end
    }
  }

  private func sortSet(_ set: UnsafeMutableBufferPointer<RankEntry>) {
    if set.count > 24 {
      var set = set
      set.sort { isBefore($0, $1) }
      return
    }
    for next in 1..<set.count {
      let entry = set[next]
      var place = next
      while place > 0, isBefore(entry, set[place &- 1]) {
        set[place] = set[place &- 1]
        place &-= 1
      }
      set[place] = entry
    }
  }
}
