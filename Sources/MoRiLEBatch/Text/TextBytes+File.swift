#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TextBytes {
  /// Maps a plain file, so that its bytes are read when they are looked at.
  ///
  /// Returns nil where it cannot be mapped, as a pipe; it is to be read then. Room for the padding is
  /// set aside first, and the file put over it.
  package convenience init?(mapping descriptor: Int32, size: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let whole = (size + page - 1) / page * page + page
    guard size > 0,
      let room = mmap(nil, whole, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      room != MAP_FAILED
    else { return nil }
    let mapped = mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else {
      munmap(room, whole)
      return nil
    }
    let base = UnsafePointer(mapped.bindMemory(to: UInt8.self, capacity: whole))
    self.init(base, count: size, isMapped: true) {
      munmap(UnsafeMutableRawPointer(mutating: $0), whole)
    }
  }

  /// The text without its first bytes, such as a byte order mark.
  package func dropping(_ first: Int) -> TextBytes {
    if first == 0 { return self }
    return TextBytes(base + first, count: count - first, isMapped: isMapped) { [self] _ in _ = self
    }
  }

  /// Lets the system have the memory of some bytes of a mapped file back; they are read again when they
  /// are looked at.
  func release(_ range: Range<Int>) {
    guard isMapped else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let address = Int(bitPattern: base)
    let first = (address + range.lowerBound + page - 1) / page * page
    let last = (address + range.upperBound) / page * page
    guard first < last, let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
    madvise(start, last - first, Int32(MADV_DONTNEED))
  }
}
