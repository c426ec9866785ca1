/// A pattern for texts, in which `*` stands for any characters or none; letters may be of either case.
final class TextPattern: Sendable {
  /// The parts between the stars, in lower case; a pattern without a star has one.
  private let parts = TextPool()

  init(_ text: String) {
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      parts.add(Array(part.lowercased().utf8))
    }
  }

  /// Whether a text that is ASCII, or is in lower case, is like the pattern.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = self.parts
    let (first, last) = (parts[0], parts[parts.count &- 1])
    guard parts.count > 1 else {
      return text.count == first.count && Self.isAt(0, first, text)
    }
    guard text.count >= first.count + last.count, Self.isAt(0, first, text),
      Self.isAt(text.count - last.count, last, text)
    else { return false }
    let end = text.count - last.count
    var offset = first.count
    for place in 1..<max(1, parts.count - 1) where !parts[place].isEmpty {
      let part = parts[place]
      while offset + part.count <= end, !Self.isAt(offset, part, text) { offset += 1 }
      guard offset + part.count <= end else { return false }
      offset += part.count
    }
    return true
  }

  /// Whether a text of any kind is like the pattern.
  func matches(_ text: String) -> Bool {
    Array(text.lowercased().utf8).withUnsafeBufferPointer { matches($0) }
  }

  @inline(__always)
  private static func isAt(
    _ offset: Int, _ part: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for place in 0..<part.count {
      let (byte, found) = (part[place], text[offset &+ place])
      guard found == byte || (found | 0x20 == byte && found &- 0x41 < 26) else { return false }
    }
    return true
  }
}
