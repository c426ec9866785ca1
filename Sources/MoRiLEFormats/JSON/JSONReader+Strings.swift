import MoRiLE

extension JSONReader {
  /// Reads the string whose opening quote stands at ``offset``.
  mutating func string() throws(Faults) -> SourceText {
    let quote = offset
    let before = place()
    let position = Position(line: before.line, column: before.column + 1)
    var text: [UInt8] = []
    var spellings: [(offset: Int, length: Int)] = []
    offset += 1
    while true {
      let start = offset
      while offset < bytes.count, bytes[offset].isPlainInString { offset += 1 }
      text.append(contentsOf: bytes[start..<offset])
      guard offset < bytes.count else { throw unclosedString(from: quote) }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        let string = String(decoding: text, as: UTF8.self)
        return SourceText(string, at: position, escapes: Self.escapes(spellings, in: string))
      case UInt8(ascii: "\\"):
        let escape = offset
        let at = text.count
        text.append(utf8Of: self.escape())
        spellings.append((at, offset - escape))
      case 0x0A, 0x0D:
        throw brokenString(from: quote)
      default:
        addControl()
        offset += 1
      }
    }
  }

  /// Turns the lengths of escapes into what they add to the characters of the text.
  ///
  /// An escape that begins a character adds one less than its length. One that joins the character
  /// before it, as `\u0301` joins a letter, adds its whole length.
  private static func escapes(
    _ spellings: [(offset: Int, length: Int)], in text: String
  ) -> [SourceText.Escape] {
    if spellings.isEmpty { return [] }
    var escapes: [SourceText.Escape] = []
    escapes.reserveCapacity(spellings.count)
    var next = 0
    var start = 0
    for character in text {
      let end = start + character.utf8.count
      while next < spellings.count, spellings[next].offset < end {
        let (offset, length) = spellings[next]
        escapes.append(.init(offset: offset, extra: offset == start ? length - 1 : length))
        next += 1
      }
      start = end
    }
    return escapes
  }

  /// Goes past an escape and gives its character, or U+FFFD and a fault for one that has none.
  private mutating func escape() -> Unicode.Scalar {
    let start = offset
    offset = min(offset + 2, bytes.count)
    let letter = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return codeEscape(from: start)
    default:
      offset = start + 1
      addUnknownEscape(at: start)
      return "\u{FFFD}"
    }
  }

  /// Goes past the digits of a `\u` escape, and past a second escape if the two are a pair.
  private mutating func codeEscape(from start: Int) -> Unicode.Scalar {
    guard let code = digits() else {
      addShortEscape(from: start)
      return "\u{FFFD}"
    }
    if let scalar = Unicode.Scalar(code) { return scalar }
    let second = offset
    if code < 0xDC00, second + 1 < bytes.count, bytes[second] == UInt8(ascii: "\\"),
      bytes[second + 1] == UInt8(ascii: "u")
    {
      offset += 2
      if let low = digits(), 0xDC00...0xDFFF ~= low {
        let pair = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        return Unicode.Scalar(pair) ?? "\u{FFFD}"
      }
      offset = second
    }
    addLoneSurrogate(from: start)
    return "\u{FFFD}"
  }

  /// Goes past four hexadecimal digits and gives their value, or stays before what is none.
  private mutating func digits() -> UInt32? {
    var code: UInt32 = 0
    var end = offset
    while end < offset + 4 {
      guard end < bytes.count, let digit = bytes[end].hexadecimalValue else { return nil }
      code = code << 4 | digit
      end += 1
    }
    offset = end
    return code
  }
}

extension UInt8 {
  /// Whether the byte stands for itself inside a JSON string.
  fileprivate var isPlainInString: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }

  /// The value of a hexadecimal digit.
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self) - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self) - 0x57
    default: nil
    }
  }
}
