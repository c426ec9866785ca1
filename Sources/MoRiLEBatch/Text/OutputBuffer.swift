import MoRiLESystem

/// Bytes on their way out.
///
/// Room is asked for once for each row; what is then appended must fit into it.
final class OutputBuffer: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = Memory.resized(nil, to: capacity)
  }

  deinit { Memory.free(base) }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func removeAll() { count = 0 }

  /// Makes room for `more` bytes, and for two vectors more than those.
  @inline(__always)
  func reserve(_ more: Int) {
    if count &+ more &+ 64 > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more + 64)
    base = Memory.resized(base, to: capacity)
  }

  /// Where the next byte goes.
  @inline(__always)
  var end: UnsafeMutablePointer<UInt8> { base + count }

  /// Says that bytes have been put at ``end``, up to `end`.
  @inline(__always)
  func advance(to end: UnsafeMutablePointer<UInt8>) { count = end - base }

  @inline(__always)
  func append(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  /// Appends bytes, of which the 31 after the last may be read as well.
  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    advance(to: Self.copy(source, length, to: end))
  }

  /// Copies bytes, at least thirty-two; gives the place after the last that was asked for.
  @inline(__always)
  static func copy(
    _ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    let first = from.loadUnaligned(as: SIMD16<UInt8>.self)
    let second = from.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    to.storeBytes(of: first, as: SIMD16<UInt8>.self)
    to.storeBytes(of: second, toByteOffset: 16, as: SIMD16<UInt8>.self)
    var done = 32
    while done < length {
      let part = from.loadUnaligned(fromByteOffset: done, as: SIMD16<UInt8>.self)
      to.storeBytes(of: part, toByteOffset: done, as: SIMD16<UInt8>.self)
      done &+= 16
    }
    return target + length
  }

  func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    for byte in bytes { append(byte) }
  }
}
