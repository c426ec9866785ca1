#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory straight from the system, which takes no room before it is used.
///
/// It is not asked for in large pages: those save little where memory is at hand, and cost much in a
/// virtual machine whose host has taken back what was free.
package final class Pages: @unchecked Sendable {
  /// The first byte.
  package let start: UnsafeMutableRawPointer
  /// How many bytes there are.
  package let bytes: Int

  /// Asks for so many bytes, or ends the program.
  package init(_ bytes: Int) {
    self.bytes = max(1, bytes)
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let start = mmap(nil, self.bytes, PROT_READ | PROT_WRITE, flags, -1, 0),
      start != MAP_FAILED
    else { fatalError("the system gives no more memory") }
    self.start = start
  }

  deinit { munmap(start, bytes) }
}

/// Memory that has been used and can be used again, which takes less time than to come by new.
package final class SparePages: @unchecked Sendable {
  private var pages: [Pages]

  /// Takes over memory.
  package init(_ pages: [Pages]) {
    self.pages = pages.sorted { $0.bytes < $1.bytes }
  }

  /// Memory of at least so many bytes: the largest there is, or new.
  package func take(_ bytes: Int) -> Pages {
    guard let last = pages.last, last.bytes >= bytes else { return Pages(bytes) }
    return pages.removeLast()
  }

  /// Gives the rest back to the system.
  package func removeAll() { pages = [] }
}
