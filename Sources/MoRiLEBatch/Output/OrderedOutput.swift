#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes the pieces of a result, which several threads make, in the order of the pieces.
///
/// Into a file each thread writes its own piece as soon as it is known where that begins; into a pipe
/// they write one after another.
package final class OrderedOutput: Sendable {
  private struct State {
    /// The piece whose turn it is.
    var turn = 0
    /// Where the next byte goes.
    var offset = 0
    /// The error number of the first write that failed.
    var failure: Int32?
    /// Whether the pieces that follow are not wanted any more.
    var isClosed = false
  }

  private let descriptor: Int32
  private let isFile: Bool
  private let state: Monitor<State>

  /// Writes to an open file, from its beginning if it `isFile`.
  package init(_ descriptor: Int32, isFile: Bool) {
    self.descriptor = descriptor
    self.isFile = isFile
    state = Monitor(State())
  }

  /// The error number of the first write that failed; nil as long as none has.
  package var failure: Int32? { state.change { $0.failure } }

  /// Writes bytes of a piece; returns false as soon as a write has failed anywhere.
  ///
  /// - Parameters:
  ///   - isLast: Whether the piece is complete with these, so that the next has its turn.
  ///   - closes: Whether nothing is to be written of the pieces after this one.
  package func write(
    _ bytes: UnsafeRawBufferPointer, of piece: Int, isLast: Bool, closes: Bool = false
  ) -> Bool {
    let place: (Int, Int)? = state.wait { state in
      guard state.turn == piece || state.failure != nil else { return nil }
      if state.failure != nil { return .some(nil) }
      let offset = state.offset
      let count = state.isClosed ? 0 : bytes.count
      state.offset += count
      if closes { state.isClosed = true }
      if isLast, isFile { state.turn += 1 }
      return .some((offset, count))
    }
    guard let (start, count) = place else { return false }
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    let failure = isFile ? writeAll(bytes, at: start) : writeAll(bytes)
    return state.change { state in
      if let failure, state.failure == nil { state.failure = failure }
      if isLast, !isFile { state.turn += 1 }
      return state.failure == nil
    }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : EIO }
      done += count
    }
    return nil
  }

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
