import MoRiLE
import MoRiLEFormats

/// A model whole: what it scores, on which scales, and how the scores become a rating.
public struct ModelReport: Report {
  let model: Model

  /// Makes a report of a model.
  public init(_ model: Model) {
    self.model = model
  }

  // MARK: - In words

  func inputText(_ input: Input) -> String {
    let means = input.means.isEmpty ? "" : ". \(input.means)"
    return "\(input.title) (\(input.limitText))\(means)"
  }

  func measureText(_ measure: Measure) -> String {
    let unit = measure.unit.isEmpty ? "" : ", \(measure.unit)"
    return "\(measure.title)\(unit) = \(measure.formula.text)"
  }

  func rangeText(_ score: Score) -> String {
    let index = model.scores.firstIndex(of: score)
    return NumberStyle(decimals: 2, thresholds: index.map { model.thresholds(of: $0) } ?? [])
      .text(score.range)
  }

  var countedText: String { "counted from data" }

  /// How far scores may be off, a line for each level of confidence: `confidence 0: judged scores are off
  /// by 0 levels in 90 %, by 1 in 10 %`.
  func uncertaintyLines(_ uncertainty: Uncertainty) -> [String] {
    let confidence = uncertainty.confidence.map { model.criteria[$0] }
    var lines = [uncertainty.source]
    for (place, spread) in uncertainty.spreads.enumerated() {
      let level = confidence.map { "\($0.id) \($0.scale.lowerBound + place): " } ?? ""
      var line = "\(level)judged scores are off \(offText(spread.judged))"
      if spread.counted != spread.judged { line += "; counted ones \(offText(spread.counted))" }
      lines.append(line)
    }
    return lines
  }

  private func offText(_ chances: [Fraction]) -> String {
    chances.enumerated().map { off, chance in
      let share = "in \((chance * 100).decimalText(4)) %"
      return "by \(off)" + (off == 0 ? " levels " : " ") + share
    }.joined(separator: ", ")
  }

  func bandText(_ band: Band) -> String {
    let from =
      band.threshold.map { "from \(model.thresholdText($0, of: model.rating))" } ?? "below that"
    return band.means.isEmpty ? from : "\(from). \(band.means)"
  }
}

extension Plot {
  /// What the plot shows, under the names that a model file has for it; nil where it does not.
  var axes: [(name: String, axis: Axis?)] {
    [("across", across), ("up", up), ("size", size), ("texture", texture)]
  }
}

extension Input {
  /// The numbers that the input may be: `a whole number from 1`.
  var limitText: String {
    let style = NumberStyle(decimals: 6)
    let end = maximum < Self.highest ? " to \(style.text(maximum))" : ""
    return (isWhole ? "a whole number" : "a number") + " from \(style.text(minimum))\(end)"
  }
}
