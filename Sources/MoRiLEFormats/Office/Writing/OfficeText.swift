/// Texts where Office takes only so much.
package enum OfficeText {
  /// A text of at most so many characters, as UTF-16 counts them; one that is longer ends in an ellipsis.
  package static func cut(_ text: String, to longest: Int) -> String {
    // No character has fewer bytes than UTF-16 units.
    guard text.utf8.count > longest, text.utf16.count > longest else { return text }
    var (result, length) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length > longest - 1 { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// A text as formulas have it, between quotes.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text { result += character == "\"" ? "\"\"" : String(character) }
    return result + "\""
  }
}
