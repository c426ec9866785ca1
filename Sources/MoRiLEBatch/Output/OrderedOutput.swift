#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    /// How many bytes have been written, and of how many the writing to disk has begun.
    var written = 0
    var begun = 0
  }

  /// After how many bytes the system is asked to begin with writing to disk.
  private static let diskBytes = 16 << 20

  private let descriptor: Int32
  private let isFile: Bool
  private let state: Monitor<State>

  /// Writes to an open file or pipe.
  ///
  /// - Parameter isFile: Whether it is a new file that is to be on disk at the end.
  package init(_ descriptor: Int32, isFile: Bool) {
    self.descriptor = descriptor
    self.isFile = isFile
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

  /// Whether everything could be written.
  func finish() -> Bool { failure == nil }

  // MARK: - The system

  /// Writes bytes; only the thread that has set `isWriting` may.
  private func writeNow(_ bytes: UnsafeRawBufferPointer) {
    let (isWanted, written, begun) = state.change {
      ($0.failure == nil && !$0.isClosed, $0.written, $0.begun)
    }
    guard isWanted else { return }
    let failure = writeAll(bytes)
    let end = written + bytes.count
    let begins = failure == nil && isFile && end - begun >= Self.diskBytes
    if begins { beginWritingToDisk(begun..<end) }
    state.change { state in
      state.failure = failure
      state.written = end
      if begins { state.begun = end }
    }
  }

  private func beginWritingToDisk(_ range: Range<Int>) {
    // So that little is left to do when the file is synced at the end.
    _ = Self.syncFileRange?(descriptor, Int64(range.lowerBound), Int64(range.count), 2)
  }

  /// A call of Linux that Swift does not import; nil where there is none.
  ///
  /// Its flag 2 begins the writing and does not wait for it.
  private static let syncFileRange: (@convention(c) (Int32, Int64, Int64, UInt32) -> Int32)? = {
    #if os(Linux)
      guard let symbol = dlsym(nil, "sync_file_range") else { return nil }
      return unsafeBitCast(symbol, to: (@convention(c) (Int32, Int64, Int64, UInt32) -> Int32).self)
    #else
      return nil
    #endif
  }()

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
        continue
      }
      if count <= 0 { return count < 0 ? errno : EIO }
      done += count
    }
    return nil
  }
}

/// `write` of the operating system, whose name the type's own `write` hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
