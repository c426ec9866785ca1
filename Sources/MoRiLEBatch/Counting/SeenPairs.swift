/// Pairs of numbers that were met, each told once as new, or now and then once more.
///
/// Rows of many forces, months and areas come in any order; what was met before is known without a set being asked for
/// each of them.
struct SeenPairs: @unchecked Sendable {
  /// Pairs that were met, each at the place of its hash, where the last one stays.
  private let slots: UnsafeMutablePointer<UInt64>
  private static var count: Int { 1 << 12 }

  /// Makes memory for them, which ``deallocate()`` gives back.
  init() {
    slots = .allocate(capacity: Self.count)
    slots.initialize(repeating: .max, count: Self.count)
  }

  /// Gives the memory back.
  func deallocate() { slots.deallocate() }

  /// Notes a pair of numbers below 2³², and gives whether it may not have been met before.
  @inline(__always)
  func isNew(_ first: Int, _ second: Int) -> Bool {
    let pair =
      UInt64(UInt32(truncatingIfNeeded: first)) << 32
      | UInt64(UInt32(truncatingIfNeeded: second))
    let slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if slots[slot] == pair { return false }
    slots[slot] = pair
    return true
  }
}
