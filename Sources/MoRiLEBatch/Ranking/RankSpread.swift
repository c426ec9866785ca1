/// Brings rows together by numbers that they have, in their order, with memory that is used again.
final class RankSpread {
  private var scratch = UnsafeMutableBufferPointer<RankEntry>(start: nil, count: 0)
  private var ends = UnsafeMutableBufferPointer<Int>(start: nil, count: 0)

  deinit {
    scratch.deallocate()
    ends.deallocate()
  }

  /// Puts rows in the order of their numbers, which are below `count`; gives where each number's rows
  /// end, which holds until the next call.
  @inline(__always)
  func spread(
    _ rows: UnsafeMutableBufferPointer<RankEntry>, numbers count: Int,
    _ number: (RankEntry) -> Int
  ) -> UnsafeBufferPointer<Int> {
    makeRoom(rows.count, count)
    let (scratch, ends) = (self.scratch, self.ends)
    for row in rows { ends[number(row) &+ 1] &+= 1 }
    for place in 0..<count { ends[place &+ 1] &+= ends[place] }
    for row in rows {
      let place = number(row)
      scratch[ends[place]] = row
      ends[place] &+= 1
    }
    _ = rows.update(fromContentsOf: scratch[..<rows.count])
    // Each number's rows now end where those of the next one began.
    return UnsafeBufferPointer(rebasing: ends[..<count])
  }

  private func makeRoom(_ rows: Int, _ numbers: Int) {
    if scratch.count < rows {
      scratch.deallocate()
      scratch = .allocate(capacity: rows)
      scratch.initialize(repeating: RankEntry(key: 0, offset: 0, result: 0, isQuoted: false))
    }
    if ends.count < numbers + 1 {
      ends.deallocate()
      ends = .allocate(capacity: numbers + 1)
      ends.initialize(repeating: 0)
    }
    ends[...numbers].update(repeating: 0)
  }
}
