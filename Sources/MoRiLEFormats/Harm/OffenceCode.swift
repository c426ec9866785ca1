/// The code of an offence, in whichever of its spellings: `001/01`, `00101`, `1/1` and `1.1` are one, and so are `08N`
/// and `8n`.
///
/// A code has one to three parts between points or slashes, each of up to three digits and up to four letters. Two codes
/// are the same where their parts are, without zeros before them and in any case; `4.10` is not `4.1`.
package struct OffenceCode: Hashable, Sendable {
  /// The code as it is compared and shown: `1.1`, `8N`.
  package let text: String

  /// What a text turned out to be.
  package enum Reading: Hashable, Sendable {
    /// A code.
    case code(OffenceCode)
    /// A day, which a spreadsheet made of a code: which code that was cannot be said.
    case date
    /// Neither.
    case other
  }

  private init(text: String) { self.text = text }

  /// Reads a code; white space around it does not count.
  package static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    let trimmed = String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
    if let code = code(withoutMark: Array(trimmed.utf8)) { return .code(code) }
    if isDate(trimmed) { return .date }
    let parts = trimmed.utf8.split(omittingEmptySubsequences: false) { isMark($0) }
    guard 1...3 ~= parts.count else { return .other }
    var codes: [String] = []
    for part in parts {
      guard let code = code(ofPart: Array(part)) else { return .other }
      codes.append(code)
    }
    return .code(OffenceCode(text: codes.joined(separator: ".")))
  }

  /// Reads the codes of a cell that may have several, as published tables do for one weight: `1; 4.1; 4.2`, or
  /// `1, 4.1/2/10`, where the parts after a point and slashes go with what is before the point.
  package static func readList(_ text: String) -> [(text: String, reading: Reading)] {
    var found: [(text: String, reading: Reading)] = []
    for piece in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let bytes = Array(piece.utf8)
      let range = bytes.trimmed(bytes.indices)
      if range.isEmpty { continue }
      let whole = String(decoding: bytes[range], as: UTF8.self)
      let ends = whole.split(omittingEmptySubsequences: false) { $0 == "/" }
      if ends.count > 1, !isDate(whole), let point = ends[0].firstIndex(of: "."),
        ends.dropFirst().allSatisfy({ !$0.utf8.contains(UInt8(ascii: ".")) })
      {
        let head = String(ends[0][..<point])
        found.append((whole, read(String(ends[0]))))
        found += ends.dropFirst().map { (whole, read(head + "." + String($0))) }
      } else {
        found.append((whole, read(whole)))
      }
    }
    return found
  }

  /// The code of five digits of which the first is 0, as `00101` for 001/01, since no day is written so.
  ///
  /// - Returns: nil for anything else.
  private static func code(withoutMark bytes: [UInt8]) -> OffenceCode? {
    guard bytes.count == 5, bytes[0] == UInt8(ascii: "0"), bytes.allSatisfy(isDigit),
      let first = code(ofPart: Array(bytes.prefix(3))),
      let second = code(ofPart: Array(bytes.suffix(2)))
    else { return nil }
    return OffenceCode(text: "\(first).\(second)")
  }

  /// A part of a code without the zeros before it; nil where it is none.
  private static func code(ofPart bytes: [UInt8]) -> String? {
    let digits = bytes.prefix { isDigit($0) }
    let letters = bytes.dropFirst(digits.count)
    guard !bytes.isEmpty, digits.count <= 3, letters.count <= 4, letters.allSatisfy(isLetter) else {
      return nil
    }
    let bare = digits.drop { $0 == UInt8(ascii: "0") }
    let number = bare.isEmpty && !digits.isEmpty ? [UInt8(ascii: "0")] : Array(bare)
    return String(decoding: number, as: UTF8.self)
      + String(decoding: letters, as: UTF8.self).uppercased()
  }

  // MARK: - Days

  /// Whether a text is what a spreadsheet makes of a code that looks like a day: `43831`, `2020-01-01`, `01-Jan`.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 30 else { return false }
    let bytes = Array(text.utf8)
    // Days are counted from 1900 on, and have a time after the point.
    let whole = bytes.prefix { isDigit($0) }
    if whole.count >= 4, whole.count == bytes.count || bytes[whole.count] == UInt8(ascii: ".") {
      return true
    }
    // A day may have a time behind it.
    let parts = bytes.split { !isDigit($0) && !isLetter($0) }
    let hasMonth = parts.contains { part in
      part.count >= 3 && part.allSatisfy(isLetter) && isMonth(Array(part))
    }
    if hasMonth, parts.count >= 2 { return true }
    let numbers = parts.prefix(3)
    guard numbers.count == 3, let first = numbers.first, let last = numbers.last else {
      return false
    }
    let isYearFirst = first.count == 4 && first.allSatisfy(isDigit)
    return (isYearFirst || last.count == 4 && last.allSatisfy(isDigit))
      && numbers.allSatisfy { $0.prefix(1).allSatisfy(isDigit) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func isMonth(_ letters: [UInt8]) -> Bool {
    let word = String(decoding: letters, as: UTF8.self).lowercased()
    return word == "sept" || months.contains { $0.hasPrefix(word) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }
}
