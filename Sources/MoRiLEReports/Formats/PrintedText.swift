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
    var line = ""
    for word in pieces(of: text, width: width) {
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

  /// The pieces that lines are broken between.
  private static func pieces(of text: String, width: Int) -> [String] {
    UnbrokenText.pieces(of: text).flatMap { words -> [String] in
      let piece = words.joined(separator: " ")
      let isFitting = words.count == 1 || self.width(piece) <= width
      return isFitting ? [piece] : words.map { String($0) }
    }.filter { !$0.isEmpty }
  }

  /// How many columns the longest number or date of more than one word takes; 0 where there is none.
  static func longestKept(_ text: String) -> Int {
    UnbrokenText.pieces(of: text).filter { $0.count > 1 }
      .map { width($0.joined(separator: " ")) }.max() ?? 0
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
