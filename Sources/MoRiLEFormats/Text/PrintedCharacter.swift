/// A character as a terminal may be given it, and the columns that it takes there.
///
/// Data may hold characters that move the cursor, turn the direction of writing or hide text. They
/// are printed as U+FFFD, so that a fault always looks like what it is.
public struct PrintedCharacter: Sendable {
  /// What to print: the character itself, or U+FFFD in its stead.
  public let text: String
  /// The columns of the text: 1, or 2 for East Asian and emoji characters.
  ///
  /// A tab has 1, and whoever lays out a line works out the rest.
  public let width: Int

  /// Whether the character is a tab, whose width depends on where it stands.
  public var isTab: Bool { text == "\t" }

  /// Looks at a character of a line.
  public init(_ character: Character) {
    let scalars = character.unicodeScalars
    if character == "\t" {
      (text, width) = ("\t", 1)
    } else if scalars.count > Self.longest || scalars.contains(where: Self.isHostile)
      || (scalars.count == 1 && scalars.contains(where: NameText.isInvisible))
    {
      (text, width) = ("\u{FFFD}", 1)
    } else {
      text = String(character)
      width = scalars.contains(where: Self.isWide) ? 2 : 1
    }
  }

  /// A text of one line, such as a message or the name of a file, with nothing in it that moves the
  /// cursor; a tab becomes a space.
  public static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var line = ""
    for character in text {
      let printed = PrintedCharacter(character)
      line += printed.isTab ? " " : printed.text
    }
    return line
  }

  /// Whether a text has nothing but the printed characters of ASCII, each of which takes one column.
  public static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// No character of any language has more scalars; piles of marks reach into other lines.
  private static let longest = 16

  /// Controls, line and paragraph separators, direction marks, tags and other commands.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0001...0xE007F:
      true
    default: false
    }
  }

  /// The scalars that terminals draw over two columns: the wide and full-width blocks of Unicode's
  /// East Asian Width, emoji, and the selector that makes an emoji of a sign.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE0F, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
