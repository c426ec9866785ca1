// The bits of a stream, the lowest of each byte first.
extension Inflate {
  /// Puts further bytes among the bits, as far as there are any.
  static func fill(
    _ source: UnsafeRawPointer, _ offset: inout Int, _ end: Int, _ bits: inout UInt64,
    _ count: inout Int
  ) {
    guard count >= 0 else { return }
    // What the bits have above their count is the byte that follows, or 0.
    bits &= (1 << UInt64(count)) - 1
    while count < 56, offset < end {
      bits |= UInt64((source + offset).load(as: UInt8.self)) << UInt64(count)
      offset += 1
      count += 8
    }
  }

  /// The next bits, at least 48 where the stream has so many.
  mutating func peek(_ input: UnsafeRawBufferPointer) -> UInt64 {
    if count < 48, let source = input.baseAddress {
      Self.fill(source, &offset, end, &bits, &count)
    }
    return bits
  }

  /// Takes a number of bits, at most 16; below 0 counts those that the stream does not have.
  mutating func take(_ size: Int, _ input: UnsafeRawBufferPointer) -> UInt32 {
    let value = peek(input) & ((1 << UInt64(size)) - 1)
    bits >>= UInt64(size)
    count -= size
    return UInt32(truncatingIfNeeded: value)
  }

  /// Takes the bits of an entry.
  mutating func take(_ entry: UInt32) {
    let size = entry & 0xFF
    bits >>= UInt64(size)
    count -= Int(size)
  }
}
