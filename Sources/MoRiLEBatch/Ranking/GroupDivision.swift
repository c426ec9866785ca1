/// Divides groups that have too many rows because the keys of all names do not tell theirs apart.
///
/// The names of such a group are much alike, so that keys learnt from them alone reach further.
final class GroupDivision {
  /// The most rows of a group that is left as it is.
  static let mostRows = 4 * RankedBucket.groupRows
  /// How many names of a group its keys are learnt from.
  private static let sampleNames = 256
  /// How often a group is divided anew before its names are compared as they are.
  private static let mostRounds = 8

  private let finder: NameFinder
  private let spread = RankSpread()

  init(_ finder: NameFinder) { self.finder = finder }

  /// Gives the groups that stand in a range of rows, which is one group with one score, in the order of
  /// their names; the rows get other keys.
  func divide(
    _ range: Range<Int>, of rows: UnsafeMutableBufferPointer<RankEntry>, round: Int = 0,
    into groups: inout [Int]
  ) {
    guard range.count > Self.mostRows, round < Self.mostRounds else {
      groups.append(range.lowerBound)
      return
    }
    let parts = divideAnew(UnsafeMutableBufferPointer(rebasing: rows[range]))
    var first = 0
    var start = 0
    for end in parts {
      if end - start > Self.mostRows {
        if first < start { groups.append(range.lowerBound + first) }
        let part = range.lowerBound + start..<range.lowerBound + end
        // Where nothing has been divided, nothing more would be.
        let next = part == range ? Self.mostRounds : round + 1
        divide(part, of: rows, round: next, into: &groups)
        first = end
      } else if end - first >= RankedBucket.groupRows {
        groups.append(range.lowerBound + first)
        first = end
      }
      start = end
    }
    if first < range.count { groups.append(range.lowerBound + first) }
  }

  /// Gives rows new keys and sorts them by the first bits of those; tells where each part ends.
  private func divideAnew(_ rows: UnsafeMutableBufferPointer<RankEntry>) -> [Int] {
    let step = rows.count / Self.sampleNames
    let nameKey = NameKey(
      sample: (0..<Self.sampleNames).map { sample in
        finder.withName(rows[sample * step]) { Array(UnsafeBufferPointer(start: $0, count: $1)) }
      })
    let bits = RankedBucket.bits(dividing: rows.count)
    let shift = NameKey.bits - bits
    for start in stride(from: 0, to: rows.count, by: 256) {
      let some = UnsafeMutableBufferPointer(rebasing: rows[start..<min(start + 256, rows.count)])
      finder.touch(some, reach: 32)
      for index in some.indices {
        let key = finder.withName(some[index]) { nameKey.key($0, $1) }
        some[index] = some[index].with(key: key)
      }
    }
    return Array(spread.spread(rows, numbers: 1 << Int(bits)) { Int($0.key >> shift) })
  }
}
