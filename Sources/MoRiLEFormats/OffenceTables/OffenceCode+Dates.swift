// The days that spreadsheets make of codes.
extension OffenceCode {
  /// Whether a text looks like a date that a spreadsheet made of a code, such as 1/1: `2020-01-01`, `01/01/2020`, `01-Jan`,
  /// `Jan-01`, or a day of 1930 to 2100 by its number, perhaps with a time behind it.
  ///
  /// Which code it was cannot be told: 2020-02-01 was 1/2, 2/1 or 1/02.
  package static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= most else { return false }
    let bytes = Array(text.utf8)
    let whole = bytes.prefix { isDigit($0) }
    if whole.count == 5, whole.count == bytes.count || bytes[whole.count] == UInt8(ascii: ".") {
      return Int(String(decoding: whole, as: UTF8.self)).map { days ~= $0 } ?? false
    }
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

  /// 1 January 1930 to 31 December 2100, as Excel counts days; two digits of a year mean one from 1930 on.
  private static let days = 10_959...73_415

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func isMonth(_ letters: [UInt8]) -> Bool {
    let word = String(decoding: letters, as: UTF8.self).lowercased()
    return word == "sept" || months.contains { $0.hasPrefix(word) }
  }
}
