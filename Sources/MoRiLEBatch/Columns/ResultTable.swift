import MoRiLE

/// The different scores that one thread has met, each with a number.
///
/// Five million issues have some hundred different sets of scores; what is said of a set is worked out
/// once.
final class ResultTable: @unchecked Sendable {
  /// The most sets that numbers are kept for.
  static let most = 1 << 23

  private var keys: [Int64]
  private var ids: [Int32]
  private var mask: Int
  private var used = 0
  private var ranges: [[Interval]: Int32] = [:]
  /// The scores of each number.
  private(set) var sets: [[Interval]] = []
  private let program: LaneProgram

  init(_ program: LaneProgram) {
    self.program = program
    mask = (1 << 10) - 1
    keys = [Int64](repeating: -1, count: mask + 1)
    ids = [Int32](repeating: 0, count: mask + 1)
  }

  /// The number of scores that are all known, given by their code.
  @inline(__always)
  func id(ofCode code: Int64) -> Int {
    var place = Int(truncatingIfNeeded: (UInt64(bitPattern: code) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    while true {
      place &= mask
      if keys[place] == code { return Int(ids[place]) }
      if keys[place] == -1 { return add(code, place) }
      place &+= 1
    }
  }

  /// The number of scores.
  func id(of scores: [Interval]) -> Int {
    if let id = ranges[scores] { return Int(id) }
    precondition(sets.count < Self.most, "more than \(Self.most) different sets of scores")
    sets.append(scores)
    ranges[scores] = Int32(sets.count - 1)
    return sets.count - 1
  }

  @inline(never)
  private func add(_ code: Int64, _ place: Int) -> Int {
    let id = self.id(of: program.scores(ofCode: code))
    (keys[place], ids[place]) = (code, Int32(id))
    used += 1
    if used * 2 > mask { grow() }
    return id
  }

  private func grow() {
    let old = zip(keys, ids).filter { $0.0 != -1 }
    mask = mask * 2 + 1
    keys = [Int64](repeating: -1, count: mask + 1)
    ids = [Int32](repeating: 0, count: mask + 1)
    for (key, id) in old {
      var place = Int(truncatingIfNeeded: (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 32)
      while keys[place & mask] != -1 { place &+= 1 }
      (keys[place & mask], ids[place & mask]) = (key, id)
    }
  }
}
