import MoRiLE
import MoRiLEReports

/// How the figures of a measure are shown: counts as whole numbers, proportions with one decimal, others with up to
/// two, percentages with their sign, and never on the other side of a target, or of the margin beyond it, than they
/// are.
struct MeasureNumbers {
  private let measure: MonitoredMeasure
  private let decimals: Int

  init(_ measure: MonitoredMeasure) {
    self.measure = measure
    let all = [measure.actual, measure.previous ?? [], measure.target ?? []].joined()
    decimals =
      measure.kind == .proportion ? 1 : all.allSatisfy { $0?.isWhole ?? true } ? 0 : 2
  }

  /// A figure with commas between thousands, and with its sign where it is a percentage.
  ///
  /// - Parameters:
  ///   - value: The figure.
  ///   - month: The month, from 0, against whose target the figure is judged; nil where it is not.
  func text(_ value: Fraction, in month: Int?) -> String {
    let target = month.flatMap { measure.target(in: $0) }
    let limits = target.map { [$0, Judgement.limit(of: $0, aim: measure.aim)] } ?? []
    let text = NumberStyle(decimals: decimals, thresholds: limits).text(value)
    let sign = measure.isPercentage ? " %" : ""
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = Int(parts[0]), whole.magnitude > 999 else { return text + sign }
    return grouped(whole) + text.dropFirst(parts[0].count) + sign
  }

  /// A figure as a cell.
  func cell(_ value: Fraction?, in month: Int? = nil) -> DocumentTable.Cell {
    value.map { .shown(text($0, in: month), $0) } ?? .blank
  }

  // MARK: - Differences

  /// Where a figure stands to another: `6.5 % above`, of percentages `1.2 points above`, `level with`.
  func distance(_ number: Fraction, _ base: Fraction) -> String {
    if number == base { return "level with" }
    let side = number > base ? "above" : "below"
    return difference(number, base).map { "\(shown($0.magnitude)) \(side)" } ?? side
  }

  /// How far a figure lies above another, as a cell with its sign: `+6.5 %`, of percentages `+1.2 points`.
  func difference(_ number: Fraction?, from base: Fraction?) -> DocumentTable.Cell {
    guard let number, let base, let value = difference(number, base) else { return .blank }
    return .shown((value > .zero ? "+" : "") + shown(value), value)
  }

  /// The difference in points of percentages, and else in hundredths of the other figure; nil where that is 0.
  private func difference(_ number: Fraction, _ base: Fraction) -> Fraction? {
    if measure.isPercentage { return number - base }
    return base == .zero ? nil : (number - base) / base.magnitude * 100
  }

  private func shown(_ difference: Fraction) -> String {
    guard measure.isPercentage else { return Self.percentage(difference) }
    let text = NumberStyle(decimals: 1, thresholds: [.zero]).text(difference)
    return text + (difference.magnitude == .one ? " point" : " points")
  }

  /// Hundredths, never on the other side of the target or of the margin than they are: `6.5 %`.
  static func percentage(_ hundredths: Fraction) -> String {
    let margin = Judgement.margin * 100
    return NumberStyle(decimals: 1, thresholds: [.zero, margin, -margin, 100]).text(hundredths)
      + " %"
  }
}
