import MoRiLE
import MoRiLEReports

/// How the numbers of a measure are shown: counts as whole numbers, others with up to two decimals, and
/// never on the other side of a target, or of the margin beyond it, than they are.
struct MeasureNumbers {
  private let measure: MonitoredMeasure
  private let decimals: Int

  init(_ measure: MonitoredMeasure) {
    self.measure = measure
    let all = [measure.actual, measure.previous ?? [], measure.target ?? []].joined()
    decimals = all.allSatisfy { $0?.isWhole ?? true } ? 0 : 2
  }

  /// A number with commas between thousands.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - month: The month, from 0, against whose target the number is judged; nil where it is not.
  func text(_ value: Fraction, in month: Int?) -> String {
    let target = month.flatMap { measure.target?[$0] }
    let limits = target.map { [$0, Judgement.limit(of: $0, aim: measure.aim)] } ?? []
    let text = NumberStyle(decimals: decimals, thresholds: limits).text(value)
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = Int(parts[0]), whole.magnitude > 999 else { return text }
    return grouped(whole) + text.dropFirst(parts[0].count)
  }

  /// A number as a cell.
  func cell(_ value: Fraction?, in month: Int? = nil) -> DocumentTable.Cell {
    value.map { .shown(text($0, in: month), $0) } ?? .blank
  }

  /// Hundredths, never on the other side of the target or of the margin than they are: `6.5 %`.
  static func percentage(_ hundredths: Fraction) -> String {
    let margin = Judgement.margin * 100
    return NumberStyle(decimals: 1, thresholds: [.zero, margin, -margin, 100]).text(hundredths)
      + " %"
  }

  /// Hundredths with their sign, as a cell: `+6.5 %`.
  static func change(_ hundredths: Fraction?) -> DocumentTable.Cell {
    hundredths.map { .shown(($0 > .zero ? "+" : "") + percentage($0), $0) } ?? .blank
  }
}
