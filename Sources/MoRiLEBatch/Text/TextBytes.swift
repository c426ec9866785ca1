import MoRiLEFormats

/// The text of one table as bytes in memory that nothing changes: a mapped file, or bytes that were read.
///
/// At least 128 bytes after the last may be read too, so that vectors need no special end.
package final class TextBytes: @unchecked Sendable {
  /// How many bytes after the end may be read.
  package static let padding = 128

  /// The first byte.
  package let base: UnsafePointer<UInt8>
  /// How many bytes the text has.
  package let count: Int
  private let free: (UnsafePointer<UInt8>) -> Void
  /// Whether the bytes are those of a mapped file, which can be read again.
  let isMapped: Bool

  /// Takes over memory that is given back by `free`.
  package init(
    _ base: UnsafePointer<UInt8>, count: Int, isMapped: Bool = false,
    free: @escaping (UnsafePointer<UInt8>) -> Void
  ) {
    self.base = base
    self.count = count
    self.isMapped = isMapped
    self.free = free
  }

  /// Copies bytes.
  package convenience init(_ bytes: some Collection<UInt8>) {
    let size = bytes.count + Self.padding
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    memory.initialize(repeating: 0, count: size)
    _ = UnsafeMutableBufferPointer(start: memory, count: bytes.count).update(fromContentsOf: bytes)
    self.init(memory, count: bytes.count) { UnsafeMutablePointer(mutating: $0).deallocate() }
  }

  deinit { free(base) }

  /// The byte at `offset`; 0 after the end.
  subscript(offset: Int) -> UInt8 { base[offset] }

  /// Whether some of the bytes are UTF-8, and none is zero.
  func isText(_ range: Range<Int>) -> Bool {
    Self.isText(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Whether bytes are UTF-8, and none is zero.
  static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    UTF8Check(bytes, from: 0).isValid && !bytes.contains(0)
  }

  /// A copy of some of the bytes.
  package func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such bytes")
    return Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
