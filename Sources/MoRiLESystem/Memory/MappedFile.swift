#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A plain file as memory: its bytes are read when they are looked at.
package final class MappedFile: @unchecked Sendable {
  /// The first byte.
  package let base: UnsafePointer<UInt8>
  private let whole: Int

  /// Maps an open file of a size; nil where it cannot be mapped, as a pipe or an empty one.
  ///
  /// A page after the last byte may be read too. Room for it is set aside first, and the file put over it.
  package init?(_ descriptor: Int32, size: Int) {
    let page = Self.page
    whole = (size + page - 1) / page * page + page
    guard size > 0,
      let room = mmap(nil, whole, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      room != MAP_FAILED
    else { return nil }
    let mapped = mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else {
      munmap(room, whole)
      return nil
    }
    base = UnsafePointer(mapped.bindMemory(to: UInt8.self, capacity: whole))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), whole) }

  /// Lets the system have the memory of some mapped bytes back; they are read again when they are looked at.
  package static func release(_ bytes: UnsafeBufferPointer<UInt8>) {
    let address = Int(bitPattern: bytes.baseAddress)
    let first = (address + page - 1) / page * page
    let last = (address + bytes.count) / page * page
    guard first < last, let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
    madvise(start, last - first, Int32(MADV_DONTNEED))
  }

  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))
}
