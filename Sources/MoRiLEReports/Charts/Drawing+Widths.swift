/// How wide texts are, as far as that can be said without the font.
extension Drawing {
  /// How wide a text is at most, as far as that can be said without the font: by the widths of a wide one.
  package static func width(_ text: String, size: Int = fontSize, isBold: Bool = false) -> Int {
    width(ofHundredths: text.reduce(0) { $0 + hundredths($1) }, size: size, isBold: isBold)
  }

  /// The width of letters that together are so many hundredths of their size wide.
  private static func width(ofHundredths sum: Int, size: Int, isBold: Bool) -> Int {
    (sum * (isBold ? 113 : 100) / 100 * size + 99) / 100
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
    let ellipsis = hundredths("…")
    var (sum, isWhole) = (ellipsis, true)
    var (end, place) = (text.startIndex, text.startIndex)
    // Names may be as long as a cell: none is measured more than once.
    while place < text.endIndex {
      sum += hundredths(text[place])
      place = text.index(after: place)
      if self.width(ofHundredths: sum, size: size, isBold: isBold) <= width { end = place }
      guard self.width(ofHundredths: sum - ellipsis, size: size, isBold: isBold) <= width else {
        isWhole = false
        break
      }
    }
    if isWhole { return text }
    var rest = text[..<end]
    while rest.last == " " { rest.removeLast() }
    return String(rest) + "…"
  }
}
