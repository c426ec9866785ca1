/// Short texts that are written again and again, side by side in memory.
final class TextPool: @unchecked Sendable {
  private var starts: [Int] = [0]
  private let bytes: TextBytes

  init(_ texts: [[UInt8]]) {
    for text in texts { starts.append(starts[starts.count - 1] + text.count) }
    bytes = TextBytes(texts.flatMap { $0 })
  }

  /// Appends a text to a buffer that has room for it.
  @inline(__always)
  func append(_ index: Int, to buffer: OutputBuffer) {
    buffer.append(bytes.base + starts[index], length(index))
  }

  @inline(__always)
  func length(_ index: Int) -> Int { starts[index + 1] &- starts[index] }
}
