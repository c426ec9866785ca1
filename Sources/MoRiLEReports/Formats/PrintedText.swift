import MoRiLEFormats

/// Text as a terminal prints it: harmless, measured in columns, and broken into lines.
public enum PrintedText {
  /// The text with nothing in it that moves the cursor.
  public static func line(_ text: String) -> String { PrintedCharacter.line(text) }

  /// How many columns a text takes.
  public static func width(_ text: String) -> Int {
    if PrintedCharacter.isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + PrintedCharacter($1).width }
  }

  /// The text in lines of at most `width` columns, broken between words and not within a number or a date; what
  /// is longer is broken.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    if isOneLine(text, width: width) { return [text] }
    var lines: [String] = []
    var (line, taken) = ("", 0)
    for piece in pieces(of: text, width: width) {
      var word = String(piece)
      var needed = self.width(word)
      if !line.isEmpty, taken + 1 + needed <= width {
        line += " " + word
        taken += 1 + needed
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while needed > width, width > 1 {
        var part = ""
        while let next = word.first, self.width(part) + self.width(String(next)) <= width {
          part.append(word.removeFirst())
        }
        lines.append(part)
        needed = self.width(word)
      }
      (line, taken) = (word, needed)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Whether a text is a line as it is: plain, short enough, and with one space between words.
  private static func isOneLine(_ text: String, width: Int) -> Bool {
    guard text.utf8.count <= width, PrintedCharacter.isPlain(text) else { return false }
    var wasSpace = true
    for byte in text.utf8 {
      let isSpace = byte == 0x20
      if isSpace, wasSpace { return false }
      wasSpace = isSpace
    }
    return !wasSpace || text.isEmpty
  }

  /// The pieces that lines are broken between: those of several words only where they fit a line.
  private static func pieces(of text: String, width: Int) -> [Substring] {
    UnbrokenText.pieces(of: text).flatMap { piece in
      UnbrokenText.isKept(piece) && self.width(String(piece)) > width
        ? piece.split(separator: " ") : [piece]
    }.filter { !$0.isEmpty }
  }

  /// How many columns the longest number or date of more than one word takes; 0 where there is none.
  static func longestKept(_ text: String) -> Int {
    UnbrokenText.pieces(of: text).filter { UnbrokenText.isKept($0) }
      .map { width(String($0)) }.max() ?? 0
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
