/// Some months that follow one another.
package struct MonthRange: Hashable, Sendable {
  /// The first and the last month, counted from January of the year 0.
  package let months: ClosedRange<Int>

  /// Reads `2019-01..2019-06`, or one month alone; nil for anything else.
  package init?(_ text: String) {
    let range: ClosedRange<Int>? = Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let first = Month.read(bytes.prefix(7)) else { return nil }
      if bytes.count == 7 { return first...first }
      guard bytes.count == 16, bytes[7] == UInt8(ascii: "."), bytes[8] == UInt8(ascii: "."),
        let last = Month.read(bytes.dropFirst(9)), first <= last
      else { return nil }
      return first...last
    }
    guard let range else { return nil }
    months = range
  }

  /// Takes a first and a last month.
  init(_ months: ClosedRange<Int>) { self.months = months }

  /// The months with the twelve before them, which their sums of twelve months and the months a year earlier need.
  var withYearBefore: ClosedRange<Int> { months.lowerBound - 12...months.upperBound }
}
