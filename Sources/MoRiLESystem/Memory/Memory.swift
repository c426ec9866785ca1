#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory of the operating system.
package enum Memory {
  /// Memory as large as asked for, with what was in `old`; to be given back by ``free(_:)``.
  ///
  /// The system's own function can often enlarge memory without copying it.
  package static func resized(
    _ old: UnsafeMutablePointer<UInt8>?, to bytes: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(old, bytes) else { fatalError("the system gives no more memory") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  /// Whether a byte is among the last `count` of some.
  package static func isByte(_ byte: UInt8, amongLast count: Int, of bytes: [UInt8]) -> Bool {
    bytes.suffix(count).withUnsafeBytes { last in
      last.baseAddress.flatMap { memchr($0, Int32(byte), last.count) } != nil
    }
  }

  /// Gives memory back that ``resized(_:to:)`` gave.
  package static func free(_ memory: UnsafeMutablePointer<UInt8>) { release(memory) }

  /// Whether the system has memory for so many bytes; to ask for them in vain ends the program.
  package static func isAvailable(_ bytes: Int) -> Bool {
    guard let memory = malloc(max(1, bytes)) else { return false }
    release(memory)
    return true
  }
}

/// `free` of the operating system, whose name the type's own hides.
private func release(_ memory: UnsafeMutableRawPointer) { free(memory) }
