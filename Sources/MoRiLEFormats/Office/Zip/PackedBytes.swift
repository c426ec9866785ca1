/// The bytes of a packed file: in memory, or those of a mapped file, which are read when they are looked at.
package struct PackedBytes: Sendable {
  /// How many there are.
  package let count: Int
  private let array: [UInt8]
  private let mapped: MappedBytes?

  /// Takes bytes in memory.
  package init(_ bytes: [UInt8]) {
    array = bytes
    mapped = nil
    count = bytes.count
  }

  /// Takes bytes that stay where they are.
  ///
  /// - Parameter keep: Is held as long as they are needed.
  package init(_ start: UnsafePointer<UInt8>, count: Int, keep: @escaping @Sendable () -> Void) {
    array = []
    mapped = MappedBytes(start: start, keep: keep)
    self.count = count
  }

  /// The byte at an offset.
  subscript(offset: Int) -> UInt8 {
    guard let mapped else { return array[offset] }
    precondition(offset >= 0 && offset < count, "no such byte")
    return mapped.start[offset]
  }

  /// A copy of some of the bytes.
  package subscript(range: Range<Int>) -> [UInt8] {
    guard let mapped else { return Array(array[range]) }
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such bytes")
    return Array(UnsafeBufferPointer(start: mapped.start + range.lowerBound, count: range.count))
  }

  /// All of them in memory.
  var all: [UInt8] { mapped == nil ? array : self[0..<count] }

  /// Has something done with the bytes where they are.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let mapped else { return array.withUnsafeBytes(body) }
    return body(UnsafeRawBufferPointer(start: mapped.start, count: count))
  }

  /// The number of so many bits at an offset, the lowest byte first; the caller has seen that it lies among the bytes.
  func number(_ bits: Int, at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<bits / 8 { number |= UInt64(self[offset + index]) << UInt64(8 * index) }
    return number
  }
}

/// Bytes outside of what Swift looks after, and what keeps them there.
private final class MappedBytes: @unchecked Sendable {
  let start: UnsafePointer<UInt8>
  private let keep: @Sendable () -> Void

  init(start: UnsafePointer<UInt8>, keep: @escaping @Sendable () -> Void) {
    self.start = start
    self.keep = keep
  }
}
