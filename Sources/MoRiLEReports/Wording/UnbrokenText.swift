/// Where the lines of a text must not end: within a number or a date.
///
/// Every format goes by it in its own way: lines of a terminal are broken between pieces, a page keeps them in
/// one line, Markdown has spaces that do not break.
package enum UnbrokenText {
  /// The pieces of a text between which its lines may end: words, a per cent sign with the number before it, and
  /// the day, the month and the year of a date.
  ///
  /// Between two pieces there was one space; more of them stand as empty pieces.
  static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var before = Substring()
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if belongs(word, to: before) {
        let start = pieces.removeLast().startIndex
        pieces.append(text[start..<word.endIndex])
      } else {
        pieces.append(word)
      }
      before = word
    }
    return pieces
  }

  /// Whether a piece has several words.
  static func isKept(_ piece: Substring) -> Bool { piece.utf8.contains(0x20) }

  /// Whether a piece of one word could be broken all the same: browsers end lines behind a hyphen between
  /// digits.
  static func isBreakable(_ word: Substring) -> Bool {
    var (digits, marks) = (0, 0)
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2D, 0x2F: marks += 1
      // Parentheses, commas, points, colons and semicolons.
      case 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B: break
      default: return false
      }
    }
    return digits > 1 && marks > 0
  }

  private static func belongs(_ word: Substring, to before: Substring) -> Bool {
    if before.isEmpty { return false }
    if word.utf8.first == 0x25 { return true }
    if isMonth(word) { return isDay(before) }
    return isYear(word) && isMonth(before)
  }

  private static func isMonth(_ word: Substring) -> Bool {
    // All begin with a letter from A to S. Punctuation may follow, and no other letter or digit.
    guard let first = word.utf8.first, (0x41...0x53).contains(first) else { return false }
    let name = word.utf8.prefix { isLetter($0) }
    let rest = word.utf8.dropFirst(name.count)
    return CalendarDate.months.contains { $0.utf8.elementsEqual(name) }
      && rest.allSatisfy { $0 < 0x80 && !isLetter($0) && !(0x30...0x39).contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a word ends with a number of one or two digits.
  private static func isDay(_ word: Substring) -> Bool {
    var count = 0
    for byte in word.utf8.reversed() {
      if !(0x30...0x39).contains(byte) { return count > 0 && byte == 0x28 }
      count += 1
      if count > 2 { return false }
    }
    return count > 0
  }

  /// Whether a word begins with a number of four digits.
  private static func isYear(_ word: Substring) -> Bool {
    var count = 0
    for byte in word.utf8 {
      guard (0x30...0x39).contains(byte) else { break }
      count += 1
    }
    return count == 4
  }
}
