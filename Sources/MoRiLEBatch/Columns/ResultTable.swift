import MoRiLE

/// The different scores that one thread has met, each with a number.
///
/// Five million issues have some hundred different sets of scores; what is said of a set is worked out
/// once.
final class ResultTable: @unchecked Sendable {
  /// The most sets of scores: one less than a row has room to number, so that one number is left for a mark.
  static let most = 1 << 23 - 1

  /// The most sets that this table takes.
  let limit: Int
  /// Whether it was given more; these have a number that is not theirs.
  private(set) var isFull = false

  /// A place for the code of known scores, with its number; -1 is the code of a free place.
  private struct Slot: BitwiseCopyable {
    var code: Int64 = -1
    var id: Int32 = 0
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private var used = 0
  private var ranges: [[Interval]: Int32] = [:]
  /// The scores of each number.
  private(set) var sets: [[Interval]] = []
  private var buckets: UnsafeMutableBufferPointer<Int16>
  private let dividing: ScoreBuckets
  private let program: LaneProgram

  init(_ program: LaneProgram, _ model: Model, limit: Int = ResultTable.most) {
    self.limit = limit
    self.program = program
    dividing = ScoreBuckets(model)
    slots = .allocate(capacity: 1 << 10)
    slots.initialize(repeating: Slot())
    buckets = .allocate(capacity: 1 << 10)
    buckets.initialize(repeating: 0)
  }

  deinit {
    slots.deallocate()
    buckets.deallocate()
  }

  /// The number of scores that are all known, given by their code.
  @inline(__always)
  func id(ofCode code: Int64) -> Int {
    let slots = self.slots
    var place = Self.hash(code) & (slots.count &- 1)
    while true {
      if slots[place].code == code { return Int(slots[place].id) }
      if slots[place].code == -1 { return add(code, place) }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  /// The bucket of the scores with a number.
  @inline(__always)
  func bucket(of id: Int) -> Int { Int(buckets[id]) }

  /// The number of scores.
  func id(of scores: [Interval]) -> Int {
    if let id = ranges[scores] { return Int(id) }
    guard sets.count < limit else {
      isFull = true
      return 0
    }
    sets.append(scores)
    if sets.count > buckets.count { buckets = Self.grown(buckets, 0) }
    buckets[sets.count - 1] = Int16(dividing.bucket(of: scores))
    ranges[scores] = Int32(sets.count - 1)
    return sets.count - 1
  }

  @inline(never)
  private func add(_ code: Int64, _ place: Int) -> Int {
    let id = self.id(of: program.scores(ofCode: code))
    slots[place] = Slot(code: code, id: Int32(id))
    used += 1
    if used * 2 > slots.count { grow() }
    return id
  }

  private func grow() {
    let old = slots.filter { $0.code != -1 }
    slots = Self.grown(slots, Slot())
    slots.update(repeating: Slot())
    for slot in old {
      var place = Self.hash(slot.code) & (slots.count - 1)
      while slots[place].code != -1 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The elements in twice the room.
  private static func grown<Element: BitwiseCopyable>(
    _ buffer: UnsafeMutableBufferPointer<Element>, _ filler: Element
  ) -> UnsafeMutableBufferPointer<Element> {
    let next = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * buffer.count)
    next.initialize(repeating: filler)
    _ = next.update(fromContentsOf: buffer)
    buffer.deallocate()
    return next
  }

  @inline(__always)
  private static func hash(_ code: Int64) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: code) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
