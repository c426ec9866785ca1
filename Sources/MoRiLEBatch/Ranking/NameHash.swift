import MoRiLEFormats

/// A number for each issue's name that is the same for names that are compared as equal: in any case and
/// with any white space.
///
/// Different names may have one number too: whoever finds a number twice compares the names.
enum NameHash {
  /// The number of a name without white space around it.
  @inline(__always)
  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: count)
    var odd: UInt64 = 0
    var lastSpace: UInt64 = 0
    var offset = 0
    while offset < count {
      var word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let left = count &- offset
      if left < 8 {
        let used: UInt64 = (1 << UInt64(truncatingIfNeeded: left &* 8)) &- 1
        word = word & used | 0x6161_6161_6161_6161 & ~used
      }
      let spaces = zeros(word ^ 0x2020_2020_2020_2020)
      // High bits, control characters, and spaces that follow one another.
      odd |= word & 0x8080_8080_8080_8080
      odd |= (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      odd |= spaces & (spaces << 8 | lastSpace)
      lastSpace = spaces >> 56
      hash = mixed(hash, word | 0x2020_2020_2020_2020)
      offset &+= 8
    }
    return odd == 0 ? hash : oddHash(start, count)
  }

  /// The number of a name with characters that need Unicode's rules, or white space to be made one.
  @inline(never)
  private static func oddHash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let name = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    return hash(ofKey: issueKey(name))
  }

  /// The number of a name in the form in which names are compared.
  static func hash(ofKey key: String) -> UInt64 {
    // These three are the same as an ASCII character to Unicode.
    let same: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{37E}": ";", "\u{1FEF}": "`", "\u{212A}": "k",
    ]
    let scalars = key.unicodeScalars.map { same[$0] ?? $0 }
    guard scalars.allSatisfy(\.isASCII) else {
      var hasher = Hasher()
      hasher.combine(key)
      return UInt64(truncatingIfNeeded: Int64(hasher.finalize()))
    }
    let bytes = scalars.map { UInt8(truncatingIfNeeded: $0.value) }
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for index in (0..<8).reversed() {
        word = word << 8 | UInt64(start + index < bytes.count ? bytes[start + index] : 0x61)
      }
      hash = mixed(hash, word | 0x2020_2020_2020_2020)
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let (high, low) = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low &+ 0x9FB2_1C65_1E98_DF25
  }

  /// The highest bit of each byte that is zero; of bytes after the first zero perhaps too.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    return ~((word & ~high &+ ~high) | word | ~high)
  }
}
