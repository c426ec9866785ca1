import MoRiLEFormats

/// Text as a terminal prints it: harmless, measured in columns, and broken into lines.
public enum PrintedText {
  /// The text with nothing in it that moves the cursor.
  public static func line(_ text: String) -> String { PrintedCharacter.line(text) }

  /// How many columns a text takes.
  public static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + PrintedCharacter($1).width }
  }

  /// The text in lines of at most `width` columns, broken between words; a longer word is broken.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      var word = word
      let room = line.isEmpty ? width : width - self.width(line) - 1
      if self.width(word) <= room {
        line += (line.isEmpty ? "" : " ") + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while self.width(word) > width, width > 1 {
        var part = ""
        while let next = word.first, self.width(part) + self.width(String(next)) <= width {
          part.append(word.removeFirst())
        }
        lines.append(part)
      }
      line = word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The pieces that lines are broken between: words, a percent sign with the number before it.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if word.hasPrefix("%"), let before = words.popLast() {
        words.append(before + " " + word)
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// A paragraph, made harmless and broken into lines, each after the first set in by `indent` spaces.
  public static func paragraph(_ text: String, width: Int, first: String = "", indent: Int = 0)
    -> String
  {
    let room = max(20, width - max(indent, self.width(first)))
    let lines = wrapped(line(text), width: room)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { ($0 == 0 ? first : margin) + $1 + "\n" }.joined()
  }
}
