import MoRiLE

/// Numbers of a derivation, shown so that whoever adds them up gets the result exactly.
///
/// A number with up to four decimal places is written with them; another as a fraction; one whose
/// fraction is longer than a reader can use is rounded, and says so.
enum ExactNumber {
  private static let decimals = 4
  private static let longestFraction = 14

  /// A result: `56`, `41.33 (124/3)`, `about 0.1429`, or a range of two such.
  static func result(_ range: Interval, besides thresholds: [Fraction]) -> String {
    guard let value = range.value else {
      return result(Interval(range.low), besides: thresholds) + " to "
        + result(Interval(range.high), besides: thresholds)
    }
    if value.hasDecimals(atMost: decimals) { return value.decimalText(decimals) }
    if thresholds.contains(value) { return threshold(value, besides: thresholds) }
    let rounded = value.decimalText(2, besides: thresholds)
    let exact = value.description
    return exact.utf8.count <= longestFraction ? "\(rounded) (\(exact))" : "about \(rounded)"
  }

  /// A threshold, or what is exactly on one: `56.04` with all its decimals; where they have no end,
  /// `33.33 (100/3)`.
  ///
  /// - Parameter thresholds: The other ones, which its decimals do not cross either.
  static func threshold(_ value: Fraction, besides thresholds: [Fraction] = []) -> String {
    value.isDecimal
      ? value.decimalText(2, besides: [value])
      : "\(value.decimalText(2, besides: thresholds.filter { $0 != value } + [.zero])) (\(value))"
  }

  /// A number exactly where its decimals have no end, `33.33 (100/3)`, and a range where those of an end have
  /// none; else nothing.
  static func endless(_ range: Interval, besides thresholds: [Fraction]) -> String {
    if range.low.isDecimal, range.high.isDecimal { return "" }
    func text(_ value: Fraction) -> String { threshold(value, besides: thresholds) }
    return range.value.map { text($0) } ?? "\(text(range.low)) to \(text(range.high))"
  }

  /// Points that a level carries: `1 point`, `0.5 points`.
  static func points(_ points: Interval) -> String {
    NumberStyle(decimals: 6).text(points) + (points.value == 1 ? " point" : " points")
  }

  /// A formula with the numbers put in.
  static func text(_ pieces: [Explanation.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(nil): "(not known)"
      case .value(let range?): put(range)
      }
    }.joined()
  }

  private static func put(_ range: Interval) -> String {
    guard let value = range.value else {
      return "(\(short(range.low)) to \(short(range.high)))"
    }
    let text = short(value)
    let isPlain = value.sign >= 0 && value.hasDecimals(atMost: decimals)
    return isPlain ? text : "(\(text))"
  }

  private static func short(_ value: Fraction) -> String {
    if value.hasDecimals(atMost: decimals) { return value.decimalText(decimals) }
    let exact = value.description
    return exact.utf8.count <= longestFraction ? exact : "about \(value.decimalText(decimals))"
  }
}
