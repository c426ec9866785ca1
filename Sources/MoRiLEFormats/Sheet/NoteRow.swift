/// Rows that stand below the issues of a table and are none: totals, sources and notes.
///
/// Such a row has no score. It is left out, with a warning, where its name says what it is, whatever else is in
/// it, as totals have counts; or where it has nothing but a name and an empty row parts it from the issues.
package enum NoteRow {
  /// Why a row is left out.
  package enum Reason: Sendable {
    /// Its name says that it is no issue.
    case name
    /// An empty row stands above it.
    case gap

    /// The warning of a row.
    func message(_ name: String) -> String {
      switch self {
      case .name:
        "\"\(name)\" is left out: it has no score, and its name is that of a total, a source or a note; "
          + "if it is an issue, give it a score or ?, or another name"
      case .gap:
        "\"\(name)\" is left out: an empty row is above it, and it has nothing but its name; "
          + "if it is an issue, give it a score or ?, or take the empty row out"
      }
    }
  }

  private static let totals = ["total", "totals", "subtotal", "subtotals"]
  private static let beginnings =
    totals + ["source", "sources", "note", "notes", "footnote", "footnotes"]
  private static let parts = ["sub", "grand", "overall"]

  /// Whether the UTF-8 of a name is that of a total, a source or a note: by its first word, or by the last
  /// one where that is a total (`Source: police`, `Total recorded crime`, `Sub-total`, `Plymouth total`).
  package static func isNamed(_ name: some Sequence<UInt8>) -> Bool {
    let words = plain(Array(name)).split { !isLetter($0) }
    guard let first = words.first, let last = words.last else { return false }
    func isOne(_ word: ArraySlice<UInt8>, of others: [String]) -> Bool {
      others.contains { isSame(word, $0) }
    }
    return isOne(first, of: beginnings) || isOne(last, of: totals)
      || isOne(first, of: parts) && isOne(words[1 % words.count], of: totals)
  }

  /// Whether the UTF-8 of a name is that of a total: by its first word or its last.
  package static func isTotal(_ name: some Sequence<UInt8>) -> Bool {
    let words = plain(Array(name)).split { !isLetter($0) }
    guard let first = words.first, let last = words.last else { return false }
    func isTotal(_ word: ArraySlice<UInt8>) -> Bool { totals.contains { isSame(word, $0) } }
    return isTotal(first) || isTotal(last)
      || parts.contains { isSame(first, $0) } && isTotal(words[1 % words.count])
  }

  /// The warning of a row with scores whose name is that of a total.
  static func scoredTotal(_ name: String) -> String {
    "\"\(name)\" is taken as an issue, since it has a score; if it adds up other rows, take it out, and if it is an "
      + "issue, give it another name"
  }

  /// A name in ASCII, so far as it matters here: what prints nothing is gone, and spaces, dashes and other
  /// marks, of Latin-1 and of general punctuation, part words; any other character is a digit.
  private static func plain(_ name: [UInt8]) -> [UInt8] {
    guard name.contains(where: { $0 >= 0x80 }) else { return name }
    var plain: [UInt8] = []
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars
    where !NameText.isInvisible(scalar) {
      switch scalar.value {
      case ..<0x80: plain.append(UInt8(scalar.value))
      case 0x80...0xBF, 0x1680, 0x2000...0x2BFF, 0x3000...0x303F: plain.append(UInt8(ascii: " "))
      default: plain.append(UInt8(ascii: "0"))
      }
    }
    return plain
  }

  /// Whether a byte of a name in ASCII is a part of a word: a letter or a digit.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether a word is another in any case.
  private static func isSame(_ word: ArraySlice<UInt8>, _ other: String) -> Bool {
    word.map { $0 | 0x20 } == Array(other.utf8)
  }
}

/// What the rows above a row say of it.
package enum RowsAbove: Sendable {
  /// The last of them is no issue that has a score.
  case other
  /// The last of them is an issue with a score.
  case scored
  /// The last issue has a score, and below it are an empty row and perhaps notes.
  case gap

  /// Goes past an empty row.
  package mutating func passEmptyRow() {
    if self == .scored { self = .gap }
  }
}
