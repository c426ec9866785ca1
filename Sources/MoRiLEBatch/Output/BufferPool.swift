/// The buffers that pieces are made in: few, so that nobody runs far ahead of the writing.
final class BufferPool: Sendable {
  private let free: Monitor<[OutputBuffer]>

  init(_ count: Int) {
    free = Monitor((0..<count).map { _ in OutputBuffer(capacity: 1 << 12) })
  }

  /// Waits for an empty buffer.
  func take() -> OutputBuffer {
    let buffer = free.wait { $0.popLast() }
    buffer.removeAll()
    return buffer
  }

  /// Gives a buffer back.
  func put(_ buffer: OutputBuffer) {
    free.change { $0.append(buffer) }
  }
}
