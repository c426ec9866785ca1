import MoRiLESystem

/// The buffers that pieces are made in: few, so that nobody runs far ahead of the writing.
final class BufferPool: Sendable {
  private struct State {
    var free: [OutputBuffer]
    var isClosed = false
  }

  private let state: Monitor<State>

  init(_ count: Int) {
    state = Monitor(State(free: (0..<count).map { _ in OutputBuffer(capacity: 1 << 12) }))
  }

  /// Waits for an empty buffer; nil as soon as no more are wanted.
  func take() -> OutputBuffer? {
    let buffer: OutputBuffer? = state.wait { state in
      if state.isClosed { return .some(nil) }
      guard let buffer = state.free.popLast() else { return nil }
      return buffer
    }
    buffer?.removeAll()
    return buffer
  }

  /// Gives a buffer back.
  func put(_ buffer: OutputBuffer) {
    state.change { $0.free.append(buffer) }
  }

  /// Lets nobody wait any more: those who write after a failure do not give their buffers back.
  func close() {
    state.change { $0.isClosed = true }
  }
}
