/// The different texts that one thread has met in a column, each with a number.
final class GroupTable: @unchecked Sendable {
  /// The texts, by number.
  let texts = TextPool()
  /// For each place of a text's hash its number, or -1; a power of two of them.
  private var slots: UnsafeMutableBufferPointer<Int32>

  init() {
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: -1)
  }

  deinit { slots.deallocate() }

  /// The number of a text.
  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let (slots, texts) = (self.slots, self.texts)
    var slot = Self.hash(text) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if Self.areEqual(texts[number], text) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return add(text, slot)
  }

  @inline(__always)
  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for place in 0..<left.count where left[place] != right[place] { return false }
    return true
  }

  @inline(never)
  private func add(_ text: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Int {
    texts.add(Array(text))
    slots[slot] = Int32(texts.count - 1)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private func grow() {
    let size = 2 * slots.count
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1)
    for number in 0..<texts.count {
      var slot = Self.hash(texts[number]) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// A hash of the length and the first bytes (FNV-1a, by Fowler, Noll and Vo).
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: text.count)
    for place in 0..<min(12, text.count) {
      hash = (hash ^ UInt64(text[place])) &* 0x0000_0100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
