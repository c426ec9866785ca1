/// The content of an entry of a zip file on its way in, which one thread packs at a time.
final class PackedEntry: @unchecked Sendable {
  private var deflate = Deflate()
  private var sum = CRC32()
  private var size: UInt64 = 0

  /// Adds bytes.
  func add(_ part: [UInt8]) {
    sum.add(part)
    size += UInt64(part.count)
    deflate.add(part)
  }

  /// The bytes as packed, their sum, and how many there were.
  func finish() -> (packed: [UInt8], sum: UInt32, size: UInt64) {
    (deflate.finish(), sum.value, size)
  }
}
