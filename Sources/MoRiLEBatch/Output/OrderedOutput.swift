import MoRiLESystem

/// Writes the pieces of a result, which several threads make, in the order of the pieces.
///
/// Only one thread writes at a time: whoever has the piece whose turn it is, and then all pieces that
/// others have left for it meanwhile.
package final class OrderedOutput: Sendable {
  private struct State {
    /// The piece whose turn it is, and whether a thread is writing.
    var turn = 0
    var isWriting = false
    /// Pieces that came before their turn.
    var pieces: [Int: OutputBuffer] = [:]
    /// The error number of the first write that failed.
    var failure: Int32?
    /// Whether the pieces that follow are not wanted any more.
    var isClosed = false
  }

  /// The file or pipe; only the thread that has set `isWriting` uses it.
  private let target: OutputTarget
  private let state: Monitor<State>

  /// Writes to a file or pipe that nothing else writes to meanwhile.
  package init(_ target: OutputTarget) {
    self.target = target
    state = Monitor(State())
  }

  /// The error number of the first write that failed; nil as long as none has.
  package var failure: Int32? { state.change { $0.failure } }

  /// Writes bytes of a piece when it is its turn; returns false as soon as a write has failed anywhere.
  ///
  /// - Parameters:
  ///   - isLast: Whether the piece is complete with these, so that the next has its turn.
  ///   - closes: Whether nothing is to be written of the pieces after this one.
  package func write(
    _ bytes: UnsafeRawBufferPointer, of piece: Int, isLast: Bool, closes: Bool = false
  ) -> Bool {
    let isWanted: Bool = state.wait { state in
      if state.failure != nil { return false }
      guard state.turn == piece, !state.isWriting else { return nil }
      state.isWriting = true
      return true
    }
    guard isWanted else { return false }
    writeNow(bytes)
    return state.change { state in
      state.isWriting = false
      if closes { state.isClosed = true }
      if isLast { state.turn += 1 }
      return state.failure == nil
    }
  }

  /// Takes a complete piece, which goes back to `pool` once it is written; returns false as soon as a
  /// write has failed anywhere.
  func submit(_ buffer: OutputBuffer, as piece: Int, _ pool: BufferPool) -> Bool {
    var next: OutputBuffer? = state.change { state in
      state.pieces[piece] = buffer
      return Self.take(&state)
    }
    while let buffer = next {
      writeNow(buffer.bytes)
      pool.put(buffer)
      next = state.change { state in
        state.isWriting = false
        state.turn += 1
        return Self.take(&state)
      }
    }
    return failure == nil
  }

  /// The piece whose turn it is, if it is there and nobody is writing.
  private static func take(_ state: inout State) -> OutputBuffer? {
    guard !state.isWriting, let buffer = state.pieces.removeValue(forKey: state.turn) else {
      return nil
    }
    state.isWriting = true
    return buffer
  }

  /// Writes bytes; only the thread that has set `isWriting` may.
  private func writeNow(_ bytes: UnsafeRawBufferPointer) {
    guard state.change({ $0.failure == nil && !$0.isClosed }) else { return }
    if let failure = target.write(bytes) { state.change { $0.failure = failure } }
  }
}
