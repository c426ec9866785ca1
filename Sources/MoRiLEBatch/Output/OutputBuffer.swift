/// Bytes on their way out.
///
/// Room is asked for once for each row; what is then appended must fit into it.
final class OutputBuffer {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
    base.initialize(repeating: 0, count: capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func removeAll() { count = 0 }

  /// Makes room for `more` bytes, and for a vector more than those.
  @inline(__always)
  func reserve(_ more: Int) {
    if count &+ more &+ 32 > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    let next = max(capacity * 2, count + more + 32)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: next)
    memory.initialize(repeating: 0, count: next)
    memory.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (memory, next)
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  /// Appends bytes, of which the 15 after the last may be read as well.
  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(base + count))
    var done = 0
    while done < length {
      let part = from.loadUnaligned(fromByteOffset: done, as: SIMD16<UInt8>.self)
      to.storeBytes(of: part, toByteOffset: done, as: SIMD16<UInt8>.self)
      done &+= 16
    }
    count &+= length
  }

  func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    for byte in bytes { append(byte) }
  }
}
