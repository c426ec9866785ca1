/// Months as numbers, counted from January of the year 0.
package enum Month {
  /// Reads `2019-01`; nil for anything else.
  static func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.count == 7 else { return nil }
    var number = 0
    for (place, byte) in zip(0..<7, bytes) {
      if place == 4 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    let (year, month) = (number / 100, number % 100)
    return 1...12 ~= month ? year * 12 + month - 1 : nil
  }

  /// Reads the month of `2019-01` or, with a day, `2019-01-31`; nil for anything else.
  package static func read(date bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let rest = bytes.dropFirst(7)
    return rest.isEmpty || rest.first == UInt8(ascii: "-") ? read(bytes.prefix(7)) : nil
  }

  /// Reads the month of a date as it stands in a cell.
  package static func read(date text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { read(date: $0) }
  }

  /// The month as it is written: `2019-01`.
  package static func text(_ month: Int) -> String {
    let (year, rest) = (month / 12, month % 12 + 1)
    let padding = String(repeating: "0", count: max(0, 4 - "\(year)".utf8.count))
    return "\(padding)\(year)-\(rest < 10 ? "0" : "")\(rest)"
  }
}
