import MoRiLE

/// Where a value comes to stand in a picture.
enum ChartScale {
  /// A share of a length in whole pixels, halves away from zero.
  static func pixels(_ share: Fraction, of length: Int) -> Int {
    Int((share * Fraction(length)).decimalText(0)) ?? 0
  }
}
