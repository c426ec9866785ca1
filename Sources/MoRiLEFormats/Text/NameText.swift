/// What can be seen of a name.
///
/// A name that shows nothing is none, and names that look the same are one: characters that print nothing,
/// such as U+200B, are passed over wherever names are compared. Letters that are composed in other ways are
/// the same to Swift; letters of other alphabets that look alike stay different.
package enum NameText {
  /// Whether a reader sees anything of a text.
  package static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
      return !isSpace(scalar) && !(0x80...0x9F).contains(scalar.value)
        && !isInvisible(scalar)
    }
  }

  /// The text without the characters that print nothing.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) { visible.append(scalar) }
    return String(visible)
  }

  /// Whether a character is white space to Unicode (White_Space), which the standard library knows by tables
  /// that would make the page larger.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a character prints nothing: those that Unicode has every program pass over
  /// (Default_Ignorable_Code_Point), and the blank of Braille.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    return switch scalar.value {
    case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
