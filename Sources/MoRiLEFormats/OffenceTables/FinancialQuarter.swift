import MoRiLE

/// A quarter of a financial year: the first is April to June.
package struct FinancialQuarter: Hashable, Comparable, Sendable {
  /// Quarters counted from the first of the year 0.
  package let number: Int

  /// The quarter of a number.
  package init(number: Int) { self.number = number }

  /// Reads a year such as `2023/24` and a quarter of it such as `1` or `Q1`; nil where they are none.
  package init?(year: String, quarter: String) {
    guard let year = Self.year(year), let quarter = Self.quarter(quarter) else { return nil }
    number = year * 4 + quarter
  }

  /// The financial year of a text, by the calendar year in which it begins: `2023/24`, also `2023-24` and `2023/2024`; nil
  /// for anything else, such as `2023/25`.
  package static func year(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 7 || bytes.count == 9,
      bytes[4] == UInt8(ascii: "/") || bytes[4] == UInt8(ascii: "-"),
      let first = number(bytes[..<4]), let second = number(bytes[5...])
    else { return nil }
    return second == (bytes.count == 7 ? (first + 1) % 100 : first + 1) ? first : nil
  }

  /// The quarter of a text, from 0: `1`, `Q1` or `Quarter 1`; nil for anything else.
  static func quarter(_ text: String) -> Int? {
    let bytes = Array(text.lowercased().utf8)
    guard let last = bytes.last, UInt8(ascii: "1")...UInt8(ascii: "4") ~= last else { return nil }
    let word = String(decoding: bytes.dropLast(), as: UTF8.self)
    return ["", "q", "qtr ", "quarter "].contains(word) ? Int(last - UInt8(ascii: "1")) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The year that it belongs to, by the calendar year in which that begins.
  package var year: Int { number / 4 }

  /// As it is written: `2023/24 Q1`.
  package var text: String { "\(Self.yearText(year)) Q\(number % 4 + 1)" }

  /// A year as it is written: `2023/24`.
  package static func yearText(_ year: Int) -> String {
    let end = (year + 1) % 100
    return "\(year)/\(end < 10 ? "0" : "")\(end)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Some quarters that follow one another.
package struct FinancialPeriod: Hashable, Sendable {
  /// The numbers of the first and the last.
  package let numbers: ClosedRange<Int>

  /// A whole financial year, by the calendar year in which it begins.
  package init(year: Int) { numbers = year * 4...year * 4 + 3 }

  /// Reads `2023/24`, `2023/24 Q1`, or two of these with `..` between; nil for anything else.
  package init?(_ text: String) {
    let ends = Self.ends(of: text)
    guard let first = Self.span(ends.first), let last = Self.span(ends.last),
      first.lowerBound <= last.upperBound, first.lowerBound <= last.lowerBound
    else { return nil }
    numbers = first.lowerBound...last.upperBound
  }

  private static func ends(of text: String) -> (first: String, last: String) {
    let bytes = Array(text.utf8)
    guard
      let place = bytes.indices.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
      })
    else { return (text, text) }
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[(place + 2)...], as: UTF8.self)
    )
  }

  private static func span(_ text: String) -> ClosedRange<Int>? {
    let words = text.split { $0.isSpace }.map { String($0) }
    if words.count == 1, let year = FinancialQuarter.year(words[0]) {
      return FinancialPeriod(year: year).numbers
    }
    guard words.count == 2, let quarter = FinancialQuarter(year: words[0], quarter: words[1]) else {
      return nil
    }
    return quarter.number...quarter.number
  }

  /// Its quarters, in order.
  package var quarters: [FinancialQuarter] { numbers.map { FinancialQuarter(number: $0) } }

  /// As it is written: `2023/24`, `2023/24 Q1`, or the ends with `..` between.
  package var text: String {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    let isWhole = first % 4 == 0 && last % 4 == 3
    func text(_ number: Int) -> String {
      isWhole
        ? FinancialQuarter.yearText(number / 4) : FinancialQuarter(number: number).text
    }
    return text(first) == text(last) ? text(first) : "\(text(first))..\(text(last))"
  }
}
