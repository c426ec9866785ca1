/// The checksum of bytes that zip files and PNG pictures carry.
///
/// Source: ISO 3309, as PKWARE's APPNOTE, section 4.4.7, has it: the polynomial 0xEDB88320, bits in reverse. Eight
/// bytes are taken at a time.
package struct CRC32: Sendable {
  private var state: UInt32 = 0xFFFF_FFFF

  /// Begins the checksum of nothing.
  package init() {}

  /// The checksum of all that was added.
  package var value: UInt32 { ~state }

  /// The checksum of some bytes.
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum = CRC32()
    sum.add(bytes)
    return sum.value
  }

  /// Adds bytes, in time linear in their number.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds the bytes of a buffer.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let steps = Self.steps
    steps.withUnsafeBufferPointer { steps in
      var (sum, place) = (state, 0)
      while place + 8 <= bytes.count {
        let low = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian ^ sum
        let high = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self).littleEndian
        sum = steps[1792 + Int(low & 0xFF)] ^ steps[1536 + Int(low >> 8 & 0xFF)]
        sum ^= steps[1280 + Int(low >> 16 & 0xFF)] ^ steps[1024 + Int(low >> 24)]
        sum ^= steps[768 + Int(high & 0xFF)] ^ steps[512 + Int(high >> 8 & 0xFF)]
        sum ^= steps[256 + Int(high >> 16 & 0xFF)] ^ steps[Int(high >> 24)]
        place += 8
      }
      while place < bytes.count {
        sum = steps[Int((sum ^ UInt32(bytes[place])) & 0xFF)] ^ sum >> 8
        place += 1
      }
      state = sum
    }
  }

  /// What each byte does to the sum, 256 for each of eight places before the end.
  private static let steps: [UInt32] = {
    var steps = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
      steps[byte] = sum
    }
    for place in 256..<2048 {
      let before = steps[place - 256]
      steps[place] = steps[Int(before & 0xFF)] ^ before >> 8
    }
    return steps
  }()
}
