#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does pieces of work one after the other on a thread of its own.
package final class WorkQueue: Sendable {
  private typealias Piece = @Sendable () -> Void

  private struct State {
    var pieces: [Piece] = []
    var isBusy = false
    var isClosed = false
  }

  /// How many pieces wait at most, so that nobody runs far ahead.
  private static let most = 16

  private let state = Monitor(State())

  /// Begins a thread; nil where none is to be had.
  package init?() {
    guard let thread = WorkThread.start({ [state] in Self.work(state) }) else { return nil }
    pthread_detach(thread)
  }

  deinit { state.change { $0.isClosed = true } }

  /// Has a piece of work done after those before; waits while many are.
  package func add(_ work: @escaping @Sendable () -> Void) {
    state.wait { state -> Void? in
      guard state.pieces.count < Self.most else { return nil }
      state.pieces.append(work)
      return ()
    }
  }

  /// Waits until all that was asked for is done.
  package func finish() {
    state.wait { state -> Void? in state.pieces.isEmpty && !state.isBusy ? () : nil }
  }

  private static func work(_ state: Monitor<State>) {
    while true {
      let piece: Piece? = state.wait { state in
        guard let piece = state.pieces.first else { return state.isClosed ? .some(nil) : nil }
        state.pieces.removeFirst()
        state.isBusy = true
        return piece
      }
      guard let piece else { return }
      piece()
      state.change { $0.isBusy = false }
    }
  }
}
