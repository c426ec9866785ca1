/// The different texts that one thread has met in a column, each with a number.
final class GroupTable: @unchecked Sendable {
  /// The texts, by number.
  private(set) var texts: [[UInt8]] = []
  private var slots: [Int32]
  private var mask: Int

  init() {
    mask = 255
    slots = [Int32](repeating: -1, count: mask + 1)
  }

  /// The number of a text.
  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(text) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isText(number, text) { return number }
      slot = (slot &+ 1) & mask
    }
    return add(text, slot)
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    texts[number].withUnsafeBufferPointer { known in
      guard known.count == text.count else { return false }
      for place in 0..<known.count where known[place] != text[place] { return false }
      return true
    }
  }

  @inline(never)
  private func add(_ text: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Int {
    texts.append(Array(text))
    slots[slot] = Int32(texts.count - 1)
    if texts.count * 2 > mask { grow() }
    return texts.count - 1
  }

  private func grow() {
    mask = mask * 2 + 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (number, text) in texts.enumerated() {
      var slot = text.withUnsafeBufferPointer { Self.hash($0) } & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// A hash of the length and the first bytes (FNV-1a, by Fowler, Noll and Vo).
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: text.count)
    for byte in text.prefix(12) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
