/// A pattern for texts, in which `*` stands for any characters or none; letters may be of either case.
package struct TextPattern: Sendable {
  /// The parts between the stars, in lower case, one behind the other; a pattern without a star has one.
  private let bytes: [UInt8]
  /// Where each part ends.
  private let ends: [Int]

  /// Reads a pattern; letters of either case are the same to it.
  package init(_ text: String) {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      bytes += Array(part.lowercased().utf8)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// Whether a text that is ASCII, or is in lower case, is like the pattern.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { Self.matches(text, bytes, $0) }
    }
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ ends: UnsafeBufferPointer<Int>
  ) -> Bool {
    let last = (ends.count > 1 ? ends[ends.count &- 2] : 0)..<bytes.count
    guard ends.count > 1 else {
      return text.count == last.count && isAt(0, last, bytes, text)
    }
    guard text.count >= ends[0] + last.count, isAt(0, 0..<ends[0], bytes, text),
      isAt(text.count - last.count, last, bytes, text)
    else { return false }
    let end = text.count - last.count
    var offset = ends[0]
    for place in 1..<max(1, ends.count - 1) {
      let part = ends[place &- 1]..<ends[place]
      while offset + part.count <= end, !isAt(offset, part, bytes, text) { offset += 1 }
      guard offset + part.count <= end else { return false }
      offset += part.count
    }
    return true
  }

  /// Whether a text of any kind is like the pattern.
  package func matches(_ text: String) -> Bool {
    Array(text.lowercased().utf8).withUnsafeBufferPointer { matches($0) }
  }

  @inline(__always)
  private static func isAt(
    _ offset: Int, _ part: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for place in part {
      let (byte, found) = (bytes[place], text[offset &+ place &- part.lowerBound])
      guard found == byte || (found | 0x20 == byte && found &- 0x41 < 26) else { return false }
    }
    return true
  }
}
