/// The names that sheets may have.
package enum SheetName {
  /// How many characters a name has at most, as UTF-16 counts them.
  package static let longest = 31

  /// A name like a text that none of some others is, which is added to them: at most 31 characters, none of `[]:*?/\`,
  /// no apostrophe at its ends, not `History`, and unlike the others in any case.
  ///
  /// - Parameters:
  ///   - text: What the name is to be like.
  ///   - taken: The names that others have.
  package static func name(_ text: String, besides taken: inout [String]) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "(": plain.append("(")
      case "]", ")": plain.append(")")
      case ":", "*", "?", "/", "\\": plain.append(" ")
      case _ where scalar.value < 0x20 || scalar.value | 1 == 0xFFFF: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    let words = String(plain).split(separator: " ").joined(separator: " ")
    var name = cut(trimmed(words), to: longest)
    if name.isEmpty { name = "Sheet" }
    if name.lowercased() == "history" { name += " of changes" }
    var result = name
    var number = 2
    while taken.contains(where: { $0.lowercased() == result.lowercased() }) {
      let end = " (\(number))"
      result = cut(name, to: longest - end.utf16.count) + end
      number += 1
    }
    taken.append(result)
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while let first = text.first, first == "'" || first == " " { text.removeFirst() }
    while let last = text.last, last == "'" || last == " " { text.removeLast() }
    return text
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return trimmed(text)
  }
}
