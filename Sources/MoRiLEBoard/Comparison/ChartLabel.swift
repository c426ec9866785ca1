import MoRiLEReports

/// Labels of a chart, cut to the room that they have.
///
/// A picture that asks for no font cannot know how wide its letters are: widths are those of common
/// sans-serif fonts, a little on the large side.
enum ChartLabel {
  /// About how wide a text is.
  static func width(_ text: String, size: Int) -> Int {
    (text.reduce(0) { $0 + hundredths($1) } * size + 99) / 100
  }

  /// The text for a picture, with an ellipsis where it would be wider than `width`.
  static func text(_ text: String, width: Int, size: Int) -> String {
    let text = PrintedText.line(text)
    guard self.width(text, size: size) > width else { return HTMLText.escaped(text) }
    let room = width * 100 / size - hundredths("…")
    var kept = ""
    var used = 0
    for character in text {
      used += hundredths(character)
      if used > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return HTMLText.escaped(kept + "…")
  }

  /// The width of a character in hundredths of the size of the letters.
  private static func hundredths(_ character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!": 29
    case "f", "r", "t", " ", "(", ")", "-", "/", "[", "]": 36
    case "m", "w", "M", "W", "@", "%", "…": 95
    case "A"..."Z", "&", "=", "+", "<", ">": 72
    case _ where PrintedText.width(String(character)) > 1: 105
    default: 58
    }
  }
}
