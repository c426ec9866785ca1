@testable import MoRiLEFormats

/// A zip file made field by field, so that any of them can lie.
struct ZipBytes {
  /// What a part says of itself; what is nil is said as it is.
  struct Part {
    var name: String
    var content: [UInt8]
    var localName: String?
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var sum: UInt32?
    var size: UInt64?
    var packed: UInt64?
    var header: UInt64?
    var extra: [UInt8] = []
  }

  var parts: [Part] = []
  var count: UInt16?
  var comment: [UInt8] = []

  init(_ parts: [(String, String)]) {
    self.parts = parts.map { Part(name: $0.0, content: Array($0.1.utf8)) }
  }

  init(_ parts: [Part]) { self.parts = parts }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let start = UInt64(bytes.count)
      let sum = part.sum ?? CRC32.of(part.content)
      let local = Array((part.localName ?? part.name).utf8)
      bytes += number(0x0403_4B50, 4) + number(20, 2) + number(UInt64(part.flags), 2)
      bytes += number(UInt64(part.method), 2) + number(0, 4) + number(UInt64(sum), 4)
      bytes += number(UInt64(part.content.count), 4) + number(UInt64(part.content.count), 4)
      bytes += number(UInt64(local.count), 2) + number(0, 2) + local + part.content
      let name = Array(part.name.utf8)
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2)
      directory += number(UInt64(part.flags), 2) + number(UInt64(part.method), 2) + number(0, 4)
      directory += number(UInt64(sum), 4) + number(part.packed ?? UInt64(part.content.count), 4)
      directory += number(part.size ?? UInt64(part.content.count), 4)
      directory += number(UInt64(name.count), 2) + number(UInt64(part.extra.count), 2)
      directory +=
        number(0, 10) + number(part.header ?? start, 4) + name + part.extra
    }
    let start = UInt64(bytes.count)
    let count = UInt64(count ?? UInt16(parts.count))
    bytes += directory
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
    bytes += number(UInt64(directory.count), 4) + number(start, 4)
    return bytes + number(UInt64(comment.count), 2) + comment
  }

  private func number(_ value: UInt64, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) : 0 }
  }
}
