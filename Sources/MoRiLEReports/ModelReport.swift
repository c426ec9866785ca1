import MoRiLE
import MoRiLEFormats

/// A model whole: what it scores, on which scales, and how the scores become a rating.
public struct ModelReport: HandReport {
  let model: Model

  /// Makes a report of a model.
  public init(_ model: Model) {
    self.model = model
  }

  /// The model as text for a terminal.
  public func text(_ style: Style) -> String {
    let width = style.width
    var text = PrintedText.paragraph("\(model.title) (\(model.id) \(model.version))", width: width)
    for paragraph in [model.about, "Source: \(model.source)"] where !paragraph.isEmpty {
      text += "\n" + PrintedText.paragraph(paragraph, width: width)
    }
    if !model.inputs.isEmpty {
      text += "\n" + style.bold("Inputs") + "\n"
      for input in model.inputs { text += entry(input.id, inputText(input), width) }
    }
    if !model.measures.isEmpty {
      text += "\n" + style.bold("Measures") + "\n"
      for measure in model.measures { text += entry(measure.id, measureText(measure), width) }
    }
    for (index, domain) in model.domains.enumerated() {
      text += "\n" + style.bold(PrintedText.line("Criteria: \(domain.title)")) + "\n"
      for criterion in model.criteria(of: index) {
        text += self.text(model.criteria[criterion], width)
      }
    }
    text += "\n" + style.bold("Scores") + "\n"
    for score in model.scores {
      text += entry(score.id, "\(score.title), \(rangeText(score))", width)
      text += PrintedText.paragraph(score.formula.text, width: width, first: "    = ", indent: 6)
    }
    text += "\n" + style.bold("Rating") + " of \(model.ratedScore.id)\n"
    for band in model.rating.bands { text += entry(band.label, bandText(band), width) }
    for domain in model.domains {
      guard let scale = domain.rating else { continue }
      text += entry(
        domain.title, "by \(model.scores[scale.score].id): \(model.bandText(scale))", width)
    }
    if let plot = model.plot {
      text += "\n" + style.bold("Plot") + "\n"
      for (name, axis) in plot.axes {
        guard let axis else { continue }
        text += entry(name, "\(model.title(of: axis)), by \(model.id(of: axis))", width)
      }
    }
    if let uncertainty = model.uncertainty {
      text += "\n" + style.bold("Uncertainty") + "\n"
      for line in uncertaintyLines(uncertainty) {
        text += PrintedText.paragraph(line, width: width, first: "  ", indent: 6)
      }
    }
    if let trends = model.trends {
      text += "\n" + style.bold("Trends") + "\n"
      for line in trendLines(trends) {
        text += PrintedText.paragraph(line, width: width, first: "  ", indent: 6)
      }
    }
    return text
  }

  private func entry(_ name: String, _ text: String, _ width: Int) -> String {
    PrintedText.paragraph("\(name): \(text)", width: width, first: "  ", indent: 6)
  }

  private func text(_ criterion: Criterion, _ width: Int) -> String {
    let asks = criterion.asks.isEmpty ? "" : ". \(criterion.asks)"
    var text = PrintedText.paragraph(
      "\(criterion.id) (\(criterion.code)): \(criterion.title)\(asks)", width: width, first: "  ",
      indent: 6)
    for level in criterion.levels {
      let points = level.points.map { " [\(ExactNumber.points(Interval($0)))]" } ?? ""
      text += PrintedText.paragraph(
        "\(level.score)\(points) \(level.means)", width: width, first: "    ", indent: 6)
    }
    for line in wordLines(criterion) {
      text += PrintedText.paragraph(line, width: width, first: "    ", indent: 6)
    }
    if criterion.isCounted {
      text += PrintedText.paragraph(countedText, width: width, first: "    ", indent: 6)
    }
    if let formula = criterion.defaultFormula {
      text += PrintedText.paragraph(
        "blank: \(formula.text)", width: width, first: "    ", indent: 6)
    }
    return text
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
