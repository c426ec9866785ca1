import MoRiLE
import MoRiLEFormats

extension JSONOutput {
  /// A number exactly: as a JSON number where six decimals hold it, else rounded with the fraction
  /// beside it, on its own side of `thresholds`.
  static func exact(_ value: Fraction, besides thresholds: [Fraction] = []) -> JSONOutput {
    let rounded = JSONOutput.number(value.decimalText(6, besides: thresholds))
    if value.hasDecimals(atMost: 6) { return rounded }
    return .object([("value", rounded), ("exact", .string("\(value)"))])
  }

  /// A number, or a range as an object of its ends.
  static func range(_ range: Interval, besides thresholds: [Fraction] = []) -> JSONOutput {
    range.value.map { .exact($0, besides: thresholds) }
      ?? .object([
        ("low", .exact(range.low, besides: thresholds)),
        ("high", .exact(range.high, besides: thresholds)),
      ])
  }

  /// A threshold, with all its decimals where they have an end.
  static func threshold(_ value: Fraction) -> JSONOutput {
    .exact(value, besides: value.isDecimal ? [value] : [])
  }
}
