/// Short texts that are written again and again, side by side in memory.
final class TextPool: @unchecked Sendable {
  private var starts: UnsafeMutableBufferPointer<Int>
  private let bytes = OutputBuffer(capacity: 1 << 12)
  /// How many texts there are.
  private(set) var count = 0

  init(_ texts: [[UInt8]] = []) {
    starts = .allocate(capacity: texts.count + 64)
    starts.initialize(repeating: 0)
    for text in texts { add(text) }
  }

  deinit { starts.deallocate() }

  /// Adds a text; its number is the ``count`` before.
  func add(_ text: [UInt8]) {
    if count + 1 == starts.count { grow() }
    bytes.append(text)
    bytes.reserve(0)
    count += 1
    starts[count] = bytes.count
  }

  private func grow() {
    let next = UnsafeMutableBufferPointer<Int>.allocate(capacity: 2 * starts.count)
    next.initialize(repeating: 0)
    _ = next.update(fromContentsOf: starts)
    starts.deallocate()
    starts = next
  }

  /// The bytes of a text.
  @inline(__always)
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bytes.base) + starts[index], count: length(index))
  }

  /// Copies a text to a place that has room for it and a vector more; gives the place after it.
  @inline(__always)
  func copy(
    _ index: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    OutputBuffer.copy(UnsafePointer(bytes.base) + starts[index], length(index), to: target)
  }

  @inline(__always)
  func length(_ index: Int) -> Int { starts[index &+ 1] &- starts[index] }
}
