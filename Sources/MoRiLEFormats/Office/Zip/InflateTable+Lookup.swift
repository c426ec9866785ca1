extension InflateTable {
  /// The entry of the next bits, whose length is that of the whole code.
  func entry(bits next: UInt64) -> UInt32 {
    var (rest, count) = (next, 0)
    let entry = entry(bits: next, &rest, &count)
    return entry == 0 ? 0 : entry & ~0xFF | UInt32(-count)
  }

  /// The entry of the next bits, which are taken; where there is no code, none are.
  @inline(__always)
  func entry(bits next: UInt64, _ bits: inout UInt64, _ count: inout Int) -> UInt32 {
    entries.withUnsafeBufferPointer { entries in
      let index = Int(truncatingIfNeeded: next & ((1 << UInt64(self.bits)) - 1))
      var entry = entries[index]
      if entry & InflateTable.link != 0 {
        let further = UInt64(entry >> 8 & 0x1F)
        let rest = next >> UInt64(self.bits)
        entry =
          entries[Int(entry >> 16) + Int(truncatingIfNeeded: rest & ((1 << further) - 1))]
        bits >>= UInt64(self.bits)
        count -= self.bits
      }
      let size = entry & 0xFF
      bits >>= UInt64(size)
      count -= Int(size)
      return entry
    }
  }
}
