/// Short texts that are written again and again, side by side in memory.
final class TextPool: @unchecked Sendable {
  private var starts: [Int] = [0]
  private let bytes = OutputBuffer(capacity: 1 << 12)

  init(_ texts: [[UInt8]] = []) {
    for text in texts { add(text) }
  }

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// Adds a text; its number is the ``count`` before.
  func add(_ text: [UInt8]) {
    bytes.append(text)
    bytes.reserve(0)
    starts.append(bytes.count)
  }

  /// Appends a text to a buffer that has room for it.
  @inline(__always)
  func append(_ index: Int, to buffer: OutputBuffer) {
    buffer.append(UnsafePointer(bytes.base) + starts[index], length(index))
  }

  @inline(__always)
  func length(_ index: Int) -> Int { starts[index + 1] &- starts[index] }
}
