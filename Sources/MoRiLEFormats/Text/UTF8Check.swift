/// What a look through bytes for UTF-8 finds: the first byte that breaks it, if any.
///
/// Runs of ASCII are passed over eight bytes at a time. The look ends early once it has seen both a
/// faulty byte and a character of several bytes, since nothing more can be learnt.
package struct UTF8Check {
  /// The offset of the first byte that is not UTF-8, or nil if all are.
  package private(set) var firstInvalid: Int?
  /// Whether some character is spelled properly with several bytes, before or after a faulty one.
  private(set) var hasMultibyte = false

  /// Whether the bytes are UTF-8 throughout.
  package var isValid: Bool { firstInvalid == nil }

  /// Looks at `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self = bytes.withUnsafeBytes { UTF8Check($0, from: start) }
  }

  /// Looks at `bytes` from `start` on.
  package init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    var offset = start
    while true {
      offset = bytes.endOfASCII(from: offset, to: bytes.count)
      if offset == bytes.count { return }
      let length = Self.sequenceLength(in: bytes, at: offset)
      if length > 0 {
        hasMultibyte = true
        offset += length
      } else {
        firstInvalid = firstInvalid ?? offset
        offset += 1
      }
      if hasMultibyte, firstInvalid != nil { return }
    }
  }

  /// How many bytes the well-formed sequence of several bytes at `offset` has, or 0 if none is there.
  ///
  /// The ranges are those of table 3-7 of the Unicode Standard: they leave out overlong spellings,
  /// surrogates and everything above U+10FFFF.
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for next in (offset + 2)..<max(offset + 2, offset + length)
    where !(0x80...0xBF).contains(bytes[next]) {
      return 0
    }
    return length
  }
}

extension UnsafeRawBufferPointer {
  /// The first offset from `start` whose byte is not ASCII, or `end`; looks at eight bytes a time.
  func endOfASCII(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + 8 <= end {
      let word = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      if high != 0 { return offset + high.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, self[offset] < 0x80 { offset += 1 }
    return offset
  }
}

extension [UInt8] {
  /// The first offset from `start` whose byte is not ASCII, or `end`; looks at eight bytes a time.
  func endOfASCII(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { $0.endOfASCII(from: start, to: end) }
  }

  /// Adds a scalar's UTF-8 bytes.
  mutating func append(utf8Of scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
