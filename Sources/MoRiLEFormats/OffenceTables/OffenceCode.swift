import MoRiLE

/// The code by which the Home Office counts an offence, in whichever of its spellings: `001/01`, `00101`, `1/1` and `1.1`
/// are one, and so are `08N`, `8n` and `8 N`.
///
/// A code has one to three parts between points or slashes, each of up to three digits and up to four letters. Two codes
/// are the same where their parts are, without zeros before them, of which there may be more, and in any case; `4.10` is not
/// `4.1`.
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

  /// Reads a code; white space around it, around its marks and between its digits and letters does not count.
  package static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    let trimmed = Array(bytes[bytes.trimmed(bytes.indices)])
    guard trimmed.count <= most else { return .other }
    if isDate(String(decoding: trimmed, as: UTF8.self)) { return .date }
    if let code = code(withoutMark: trimmed) { return .code(code) }
    let parts = trimmed.split(omittingEmptySubsequences: false) { isMark($0) }
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

  /// The form in which whatever stands in a column of codes is compared: the code's own, and of what is none the text in
  /// capitals, without white space.
  package static func key(_ text: String) -> String {
    if case .code(let code) = read(text) { return code.text }
    let bytes = text.utf8.filter { !$0.isXMLSpace }
    return String(
      decoding: bytes.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 ? $0 - 0x20 : $0 },
      as: UTF8.self)
  }

  /// A code of five digits, as `00101` for 001/01 and `10425` for 104/25.
  ///
  /// - Returns: nil for anything else.
  private static func code(withoutMark bytes: [UInt8]) -> OffenceCode? {
    guard bytes.count == 5, bytes.allSatisfy(isDigit),
      let first = code(ofPart: Array(bytes.prefix(3))),
      let second = code(ofPart: Array(bytes.suffix(2)))
    else { return nil }
    return OffenceCode(text: "\(first).\(second)")
  }

  /// A part of a code without the zeros before it; nil where it is none.
  private static func code(ofPart part: [UInt8]) -> String? {
    let bytes = part[part.trimmed(part.indices)]
    let digits = bytes.prefix { isDigit($0) }
    let letters = bytes.dropFirst(digits.count).drop { !digits.isEmpty && $0.isXMLSpace }
    let bare = digits.drop { $0 == UInt8(ascii: "0") }
    guard !bytes.isEmpty, bare.count <= 3, letters.count <= 4, letters.allSatisfy(isLetter) else {
      return nil
    }
    let number = bare.isEmpty && !digits.isEmpty ? [UInt8(ascii: "0")] : Array(bare)
    return String(decoding: number, as: UTF8.self)
      + String(decoding: letters, as: UTF8.self).uppercased()
  }

  /// How many bytes are read as a code or a date.
  static let most = 30

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }
}
