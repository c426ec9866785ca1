import MoRiLE

/// The codes by which the Home Office counts offences, such as `8N`, `1/1` and `104/25`.
package enum OffenceCode {
  /// The form in which codes are compared: `/` for `.`, capitals, and without spaces and zeros in front of a number.
  package static func key(_ text: String) -> String {
    var key: [UInt8] = []
    var isFront = true
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      if byte.isXMLSpace { continue }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        key.append(UInt8(ascii: "/"))
        isFront = true
        continue
      }
      let isZero = byte == UInt8(ascii: "0")
      let hasMore = place + 1 < bytes.count && isDigit(bytes[place + 1])
      if isZero, isFront, hasMore { continue }
      isFront = false
      key.append(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte - 0x20 : byte)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether a code looks like a date that a spreadsheet made of another, such as 1/1: `2020-01-01`, `01/01/2020`,
  /// `01-Jan`, `Jan-01`, or a day of 1930 to 2100 by its number.
  ///
  /// Which code it was cannot be told: 2020-02-01 was 1/2, 2/1 or 1/02.
  package static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ")
    }.map { Array($0) }
    if parts.count == 1 {
      guard text.utf8.count == 5, let number = Int(text) else { return false }
      return firstDay...lastDay ~= number
    }
    let isNumber = parts.map { !$0.isEmpty && $0.allSatisfy(isDigit) }
    if parts.count == 3, isNumber[0], parts[0].count == 4 {
      return isNumber[1] && parts[2].first.map(isDigit) == true
    }
    if parts.count == 3, isNumber[2], parts[2].count == 4 { return isNumber[0] }
    return parts.count >= 2 && parts.contains { isMonth($0) }
  }

  /// 1 January 1930 and 31 December 2100, as Excel counts days; two digits of a year mean one from 1930 on.
  private static let (firstDay, lastDay) = (10_959, 73_415)

  private static func isMonth(_ word: [UInt8]) -> Bool {
    guard word.count >= 3 else { return false }
    let start = String(decoding: word.prefix(3).map { $0.lowercased }, as: UTF8.self)
    return [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].contains(start)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
