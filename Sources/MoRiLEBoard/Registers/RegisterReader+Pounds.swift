import MoRiLE
import MoRiLEFormats

extension RegisterReader {
  /// An amount of money in pounds and pence, from nothing on: with £ or without, with commas between thousands
  /// or without; nil where the cell is blank or, with a fault, where it has none.
  mutating func amount(_ row: Int, _ column: Int) -> Fraction? {
    var digits = text(row, column)
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    if digits.hasPrefix("£") { digits = String(digits.dropFirst().drop { $0 == " " }) }
    guard let amount = number(isNegative ? "-" + digits : digits, row, column) else { return nil }
    if amount < .zero {
      add(row, column, "is below zero; an amount is from £0 on")
    } else if !amount.hasDecimals(atMost: 2) {
      add(row, column, "has parts of a penny; write pounds and pence")
    }
    return amount
  }
}
