/// The 27 characters that Windows-1252 has in the bytes 0x80 to 0x9F, in the order of their bytes.
let windows1252Specials: [(byte: UInt8, character: Unicode.Scalar)] = Array(
  zip(
    (0x80...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) },
    "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars))

/// A text in Windows-1252; the test's author sees to it that the encoding has its characters.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    windows1252Specials.first { $0.character == scalar }?.byte ?? UInt8(scalar.value)
  }
}

/// A text in UTF-16 after a byte order mark.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  ([0xFEFF] + Array(text.utf16)).flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}

/// The encodings in which tables are written.
enum FileEncoding: CaseIterable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: utf16(text)
    case .utf16BigEndian: utf16(text, bigEndian: true)
    case .windows1252: MoRiLEFormatsTests.windows1252(text)
    }
  }
}
