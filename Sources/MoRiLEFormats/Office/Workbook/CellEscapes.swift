/// Characters that cells of Excel spell as `_x000D_`.
///
/// XML has no way to write most control characters, so that Excel writes their numbers, and `_x005F_` for a `_` that
/// would be taken for the beginning of one.
///
/// Source: ECMA-376 part 1, 22.9.2.19.
enum CellEscapes {
  /// Puts the characters in place of their numbers, from an offset on, and a line feed in place of any line end.
  ///
  /// What stands for no character becomes U+FFFD, and so does 0, which no text has.
  static func decode(_ bytes: inout [UInt8], from start: Int = 0) {
    guard bytes[start...].contains(where: { $0 == UInt8(ascii: "_") }) else { return }
    var place = start
    var decoded: [UInt8] = []
    while place < bytes.count {
      guard let unit = unit(bytes, place) else {
        decoded.append(bytes[place])
        place += 1
        continue
      }
      place += 7
      if 0xD800...0xDBFF ~= unit, let low = self.unit(bytes, place), 0xDC00...0xDFFF ~= low {
        place += 7
        let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        decoded.append(utf8Of: scalar ?? "\u{FFFD}")
      } else if unit == 0x0D {
        decoded.append(0x0A)
        if place < bytes.count, bytes[place] == 0x0A {
          place += 1
        } else if self.unit(bytes, place) == 0x0A {
          place += 7
        }
      } else {
        decoded.append(utf8Of: unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}")
      }
    }
    bytes.replaceSubrange(start..., with: decoded)
  }

  /// The number that is spelled at a place, or nil.
  private static func unit(_ bytes: [UInt8], _ place: Int) -> UInt32? {
    guard bytes.count - place >= 7, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt32 = 0
    for index in place + 2..<place + 6 {
      guard let digit = bytes[index].hexDigit else { return nil }
      unit = unit * 16 + digit
    }
    return unit
  }
}
