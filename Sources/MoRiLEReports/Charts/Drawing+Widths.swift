/// How wide texts are, as far as that can be said without the font.
extension Drawing {
  /// How wide a text is at most, as far as that can be said without the font: by the widths of a wide one.
  package static func width(_ text: String, size: Int = fontSize, isBold: Bool = false) -> Int {
    let sum = text.reduce(0) { $0 + hundredths($1) } * (isBold ? 113 : 100) / 100
    return (sum * size + 99) / 100
  }

  private static func hundredths(_ character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 34
    case " ", "f", "t", "r", "(", ")", "-", "/", "[", "]": 41
    case "m", "W", "@", "%": 100
    case "w", "M", "O", "Q", "G", "&": 86
    case "A"..."Z": 76
    case _ where character.utf8.count == 1: 64
    default: 105
    }
  }

  /// A text cut to a width, with an ellipsis where something is left out.
  package static func cut(
    _ text: String, to width: Int, size: Int = fontSize, isBold: Bool = false
  ) -> String {
    let text = PrintedText.line(text)
    if self.width(text, size: size, isBold: isBold) <= width { return text }
    var rest = text
    while !rest.isEmpty, self.width(rest + "…", size: size, isBold: isBold) > width {
      rest.removeLast()
    }
    while rest.last == " " { rest.removeLast() }
    return rest + "…"
  }
}
