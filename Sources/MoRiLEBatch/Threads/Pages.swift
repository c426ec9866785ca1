#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A list in memory that the operating system gives page by page, as the list grows, and takes back at
/// once.
///
/// Room is set aside for the most elements there may be; that costs nothing until they come.
struct Pages<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  private let size: Int
  /// How many elements there are; whoever writes elements sets it.
  var count = 0

  init(atMost capacity: Int) {
    size = max(1, capacity) * MemoryLayout<Element>.stride
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED
    else { fatalError("no memory for \(capacity) elements") }
    base = memory.bindMemory(to: Element.self, capacity: max(1, capacity))
  }

  deinit { munmap(base, size) }
}
