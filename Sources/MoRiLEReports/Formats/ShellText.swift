/// Commands as a person types them into a shell.
package enum ShellText {
  /// A word that the shell takes as it is: in quotes where it has more than letters, digits and harmless
  /// signs.
  package static func word(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_./+,:%@".contains(Character(scalar))
    }
    return isPlain && !text.isEmpty
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }

  /// A command in lines of at most `width` characters, broken between its pieces where it can be, so that
  /// the shell takes them as one.
  package static func lines(_ pieces: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces.map({ PrintedText.line($0) }) {
      // Two characters more for the mark that the line goes on.
      if line.isEmpty {
        line = piece
      } else if PrintedText.width(line) + PrintedText.width(piece) + 3 <= width {
        line += " " + piece
      } else {
        lines.append(line + " \\")
        line = "    " + piece
      }
    }
    return lines + [line]
  }
}
