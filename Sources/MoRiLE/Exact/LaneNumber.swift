/// Checked arithmetic of whole numbers that fit a lane: of magnitudes up to 2⁶², so that two of them can be
/// added without leaving 64 bits.
///
/// All that works numbers out by lanes, for many issues or many runs at a time, is held to it beforehand; what
/// does not fit is left to exact fractions.
package enum LaneNumber {
  /// The largest magnitude.
  package static let most: Int64 = 1 << 62

  /// The number, if it fits.
  package static func fitting(_ number: Int64) -> Int64? {
    number.magnitude <= most.magnitude ? number : nil
  }

  /// The fraction as a number, if it is whole and fits.
  package static func fitting(_ value: Fraction) -> Int64? {
    guard case .small(let number, 1) = value.storage else { return nil }
    return fitting(number)
  }

  /// The sum, if it fits.
  package static func sum(_ left: Int64, _ right: Int64) -> Int64? {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : fitting(sum)
  }

  /// The product, if it fits.
  package static func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : fitting(product)
  }

  /// The least common multiple of two numbers above zero, if it fits.
  package static func leastCommonMultiple(_ left: Int64, _ right: Int64) -> Int64? {
    let divisor = Fraction.greatestCommonDivisor(left.magnitude, right.magnitude)
    return product(left / Int64(divisor), right)
  }

  /// The least common multiple of a number above zero and the denominator of another, if it fits.
  package static func leastCommonMultiple(_ number: Int64, denominatorOf value: Fraction) -> Int64?
  {
    guard case .small(_, let denominator) = value.storage else { return nil }
    return leastCommonMultiple(number, denominator)
  }
}
