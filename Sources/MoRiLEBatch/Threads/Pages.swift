#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory straight from the system, which takes no room before it is used.
final class Pages: @unchecked Sendable {
  private static let largePage = 2 << 20

  /// The first byte, at a multiple of the size of a large page.
  let start: UnsafeMutableRawPointer
  /// How many bytes there are.
  let bytes: Int
  private let room: UnsafeMutableRawPointer

  init(_ bytes: Int) {
    self.bytes = bytes
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    let all = bytes + Self.largePage
    guard let room = mmap(nil, all, PROT_READ | PROT_WRITE, flags, -1, 0), room != MAP_FAILED
    else { fatalError("the system gives no more memory") }
    self.room = room
    start = room.alignedUp(toMultipleOf: Self.largePage)
    // Many small pages cost more to come by than a few large ones; what uses little needs few.
    #if os(Linux)
      if bytes >= Self.largePage { madvise(start, bytes, Int32(MADV_HUGEPAGE)) }
    #endif
  }

  deinit { munmap(room, bytes + Self.largePage) }
}

/// Memory that has been used and can be used again, which takes less time than to come by new.
final class SparePages: @unchecked Sendable {
  private var pages: [Pages]

  init(_ pages: [Pages]) {
    self.pages = pages.sorted { $0.bytes < $1.bytes }
  }

  /// Memory of at least so many bytes: the largest there is, or new.
  func take(_ bytes: Int) -> Pages {
    guard let last = pages.last, last.bytes >= bytes else { return Pages(bytes) }
    return pages.removeLast()
  }

  /// Gives the rest back to the system.
  func removeAll() { pages = [] }
}
