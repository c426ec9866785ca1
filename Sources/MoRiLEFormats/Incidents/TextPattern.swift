/// A pattern for texts, in which `*` stands for any characters or none; letters may be of either case.
///
/// It is asked for every row of gigabytes, so that its memory is its own: arrays would be held and let go each time.
package final class TextPattern: @unchecked Sendable {
  /// What rows are compared with, which whoever holds the pattern may ask without holding it anew for each of them.
  package let parts: Parts

  /// Reads a pattern; letters of either case are the same to it.
  package init(_ text: String) {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      bytes += Array(part.lowercased().utf8)
      ends.append(bytes.count)
    }
    parts = Parts(bytes: Self.copy(bytes), ends: Self.copy(ends))
  }

  deinit {
    parts.bytes.deallocate()
    parts.ends.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    return UnsafeBufferPointer(copy)
  }

  /// Whether a text of any kind is like the pattern.
  package func matches(_ text: String) -> Bool {
    Array(text.lowercased().utf8).withUnsafeBufferPointer { parts.matches($0) }
  }
}

extension TextPattern {
  /// The parts of a pattern, in memory that is there as long as the pattern.
  package struct Parts: @unchecked Sendable {
    /// The parts between the stars, in lower case, one behind the other; a pattern without a star has one.
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    /// Where each part ends.
    fileprivate let ends: UnsafeBufferPointer<Int>
  }
}

extension TextPattern.Parts {
  /// Whether a text that is ASCII, or is in lower case, is like the pattern.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (bytes, ends) = (self.bytes, self.ends)
    let last = (ends.count > 1 ? ends[ends.count &- 2] : 0)..<bytes.count
    guard ends.count > 1 else {
      return text.count == last.count && Self.isAt(0, last, bytes, text)
    }
    guard text.count >= ends[0] + last.count, Self.isAt(0, 0..<ends[0], bytes, text),
      Self.isAt(text.count - last.count, last, bytes, text)
    else { return false }
    let end = text.count - last.count
    var offset = ends[0]
    for place in 1..<max(1, ends.count - 1) {
      let part = ends[place &- 1]..<ends[place]
      while offset + part.count <= end, !Self.isAt(offset, part, bytes, text) { offset += 1 }
      guard offset + part.count <= end else { return false }
      offset += part.count
    }
    return true
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
