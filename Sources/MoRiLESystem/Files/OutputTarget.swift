#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file or pipe that a result goes to, written by one thread at a time.
///
/// A large new file goes to disk as it is written, past the system's cache of files, where the system
/// allows that: the cache would have to be written to disk all the same before the file is whole, and
/// to fill it takes as long as much of the ranking.
package final class OutputTarget: @unchecked Sendable {
  /// How many bytes go through the cache before the rest goes past it.
  private static let cachedBytes = 4 << 20
  /// How many bytes are written past the cache at a time.
  private static let blockBytes = 1 << 20
  /// What the system wants offsets, lengths and addresses to be multiples of.
  private static let alignment = 4_096
  #if os(Linux) && arch(x86_64)
    private static let direct: Int32 = 0o40_000
  #elseif os(Linux) && arch(arm64)
    private static let direct: Int32 = 0o200_000
  #else
    private static let direct: Int32 = 0
  #endif

  /// The number of an error that nobody can say more of.
  package static let unknownError = EIO

  private let descriptor: Int32
  private let isFile: Bool
  private var written = 0
  private var mayBeDirect = OutputTarget.direct != 0
  /// Bytes that wait until a block is full; nil as long as all go through the cache.
  private var block: UnsafeMutableRawPointer?
  private var held = 0

  /// Writes to an open file or pipe.
  ///
  /// - Parameter isFile: Whether it is a new file that is to be on disk at the end.
  package init(_ descriptor: Descriptor, isFile: Bool) {
    self.descriptor = descriptor.number
    self.isFile = isFile
  }

  deinit { block?.deallocate() }

  /// Writes bytes, or holds them back; gives the number of the error if that fails.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Int32? {
    var rest = bytes
    if block == nil, isFile, mayBeDirect, written + rest.count > Self.cachedBytes {
      // Up to a multiple through the cache, and from there on past it.
      let end = max(written, Self.cachedBytes) + Self.alignment - 1
      let first = min(rest.count, end / Self.alignment * Self.alignment - written)
      if let failure = writeAll(UnsafeRawBufferPointer(rebasing: rest[..<first])) { return failure }
      rest = UnsafeRawBufferPointer(rebasing: rest[first...])
      if written.isMultiple(of: Self.alignment) { beginDirect() }
    }
    guard let block else { return writeAll(rest) }
    while !rest.isEmpty {
      let count = min(rest.count, Self.blockBytes - held)
      if let source = rest.baseAddress { (block + held).copyMemory(from: source, byteCount: count) }
      held += count
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      if held == Self.blockBytes, let failure = writeBlock() { return failure }
    }
    return nil
  }

  /// Writes what is held back; gives the number of the error if that fails.
  package func finish() -> Int32? {
    guard block != nil else { return nil }
    endDirect()
    return writeBlock()
  }

  private func beginDirect() {
    let flags = fcntl(descriptor, F_GETFL)
    mayBeDirect = flags >= 0 && fcntl(descriptor, F_SETFL, flags | Self.direct) == 0
    if mayBeDirect {
      block = .allocate(byteCount: Self.blockBytes, alignment: Self.alignment)
    }
  }

  private func endDirect() {
    mayBeDirect = false
    let flags = fcntl(descriptor, F_GETFL)
    if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags & ~Self.direct) }
  }

  private func writeBlock() -> Int32? {
    defer { held = 0 }
    let bytes = UnsafeRawBufferPointer(start: block, count: held)
    let before = written
    guard let failure = writeAll(bytes) else { return nil }
    // A file system that cannot do it says so at the first write.
    guard failure == EINVAL, mayBeDirect else { return failure }
    endDirect()
    return writeAll(UnsafeRawBufferPointer(rebasing: bytes[(written - before)...]))
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
      written += count
    }
    return nil
  }
}

/// `write` of the operating system, whose name the type's own `write` hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
