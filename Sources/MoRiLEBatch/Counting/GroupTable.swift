/// The different texts that one thread has met in a column, each with a number.
final class GroupTable: @unchecked Sendable {
  /// The texts, by number, each in memory of its own.
  private(set) var texts: [UnsafeBufferPointer<UInt8>] = []
  /// For each place of a text's hash the text, or the one that came there first; a power of two of them.
  private var slots: UnsafeMutableBufferPointer<Slot>

  /// A text and its number, or -1 where there is none.
  private struct Slot {
    var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var number: Int32 = -1
  }

  init() {
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: Slot())
  }

  deinit {
    slots.deallocate()
    for text in texts { text.deallocate() }
  }

  /// The number of a text.
  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int { found(text).number }

  /// The number of a text, and the text as it stands here, as long as the table lives.
  @inline(__always)
  func found(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, text: UnsafeBufferPointer<UInt8>) {
    let slots = self.slots
    var slot = Self.hash(text) & (slots.count &- 1)
    while slots[slot].number >= 0 {
      if Self.areEqual(slots[slot].text, text) {
        return (Int(slots[slot].number), slots[slot].text)
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return add(text, slot)
  }

  /// Whether two texts have the same bytes, of which eight are compared at a time.
  @inline(__always)
  static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    guard count >= 8, let left = left.baseAddress, let right = right.baseAddress else {
      for place in 0..<count where left[place] != right[place] { return false }
      return true
    }
    var place = 0
    while place < count &- 8 {
      if word(left + place) != word(right + place) { return false }
      place &+= 8
    }
    return word(left + count - 8) == word(right + count - 8)
  }

  /// Eight bytes.
  @inline(__always)
  private static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  @inline(never)
  private func add(
    _ text: UnsafeBufferPointer<UInt8>, _ slot: Int
  ) -> (number: Int, text: UnsafeBufferPointer<UInt8>) {
    let own = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = own.initialize(from: text)
    texts.append(UnsafeBufferPointer(own))
    slots[slot] = Slot(text: UnsafeBufferPointer(own), number: Int32(texts.count - 1))
    if texts.count * 2 > slots.count { grow() }
    return (texts.count - 1, UnsafeBufferPointer(own))
  }

  private func grow() {
    let size = 2 * slots.count
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot())
    for (number, text) in texts.enumerated() {
      var slot = Self.hash(text) & (size - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(text: text, number: Int32(number))
    }
  }

  /// A hash of the length, and of the first and the last eight bytes.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var (first, last): (UInt64, UInt64) = (0, 0)
    if text.count >= 8, let start = text.baseAddress {
      (first, last) = (word(start), word(start + text.count - 8))
    } else {
      for place in 0..<text.count { first = first << 8 | UInt64(text[place]) }
    }
    let length = UInt64(truncatingIfNeeded: text.count)
    let product = (first ^ length ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: last ^ 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
