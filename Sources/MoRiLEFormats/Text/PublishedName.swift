import MoRiLE

/// Names of areas, partnerships and offences as they are compared, however a table spells them.
package enum PublishedName {
  /// Small letters and digits, with single spaces between words, and `and` for `&`.
  package static func key(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for character in NameText.visible(text).lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      // `Women's` is one word, whatever the apostrophe looks like.
      if character == "'" || character == "\u{2019}" { continue }
      if !word.isEmpty { words.append(word) }
      word = ""
      if character == "&" { words.append("and") }
    }
    if !word.isEmpty { words.append(word) }
    return words.joined(separator: " ")
  }
}
