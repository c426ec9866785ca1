/// Bits on their way into bytes, the first lowest, as deflate wants them.
struct DeflateBits {
  /// The bytes that are whole.
  var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var count = 0

  /// Adds up to 32 bits.
  @inline(__always)
  mutating func put(_ bits: UInt32, _ length: Int) {
    held |= UInt64(bits) << UInt64(count)
    count += length
    if count >= 32 {
      let word = UInt32(truncatingIfNeeded: held)
      bytes.append(UInt8(truncatingIfNeeded: word))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
      bytes.append(UInt8(truncatingIfNeeded: word >> 16))
      bytes.append(UInt8(truncatingIfNeeded: word >> 24))
      held >>= 32
      count -= 32
    }
  }

  /// Fills the last byte up with zeros.
  mutating func align() {
    while count > 0 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      count -= 8
    }
    count = 0
  }
}
