import MoRiLE
import MoRiLEFormats

extension ExplanationReport {
  /// The derivation as text for a terminal.
  public func text(_ style: Style) -> String {
    let rating = assessment.rating
    let heading = PrintedText.paragraph(name, width: style.width)
    var lines = style.bold(String(heading.dropLast())) + "\n"
    var facts: [(String, String)] = []
    if !assessment.issue.theme.isEmpty { facts.append(("Theme", assessment.issue.theme)) }
    facts.append(("Model", "\(model.title) (\(model.id) \(model.version))"))
    facts.append(("Rating", rating.text))
    facts.append(("Score", scoreText))
    if let rankText { facts.append(("Rank", rankText)) }
    for (index, domain) in model.domains.enumerated() {
      if let rating = assessment.domainRatings[index] { facts.append((domain.title, rating.text)) }
    }
    lines += "\n"
    let room = (facts.map { PrintedText.width($0.0) }.max() ?? 0) + 2
    for (name, value) in facts {
      let label = name + String(repeating: " ", count: room - PrintedText.width(name))
      let shown = PrintedText.paragraph(
        value, width: style.width, first: label, indent: room)
      lines += name == "Rating" ? style.coloured(shown, rating) : shown
    }
    lines += "\n"
    for sentence in marginSentences { lines += PrintedText.paragraph(sentence, width: style.width) }
    if let band = rating.band, !band.means.isEmpty {
      lines += PrintedText.paragraph("\(band.label) asks: \(band.means)", width: style.width)
    }
    lines += "\n" + style.bold("How the score came about") + "\n"
    lines += self.lines(rated, depth: 0, style)
    if !others.isEmpty {
      lines += "\n" + style.bold("Beside it, no part of the score") + "\n"
      for explanation in others { lines += self.lines(explanation, depth: 0, style) }
    }
    return lines + "\n" + style.bold("Vector") + "\n" + vector + "\n"
  }

  private func lines(_ node: Explanation, depth: Int, _ style: Style) -> String {
    let margin = String(repeating: " ", count: min(depth * 2, style.width / 2))
    var text = PrintedText.paragraph(
      sentence(node), width: style.width, first: margin,
      indent: margin.count + 2)
    for formula in formulas(node) {
      text += PrintedText.paragraph(
        "= " + formula, width: style.width, first: margin + "  ", indent: margin.count + 4)
    }
    return text + node.parts.map { lines($0, depth: depth + 1, style) }.joined()
  }

  /// The formula as written and with the numbers put in, where that differs.
  func formulas(_ node: Explanation) -> [String] {
    guard let formula = node.formula else { return [] }
    let numbers = ExactNumber.text(node.numbers)
    return numbers == formula ? [formula] : [formula, numbers]
  }

  /// One number of the derivation in words.
  func sentence(_ node: Explanation) -> String {
    let value = node.value.map { valueText($0, node) } ?? "not known"
    switch node.kind {
    case .input: return "\(node.name) \(value): \(node.title)"
    case .measure:
      let unit = model.measures.first { $0.id == node.name }?.unit ?? ""
      let shown = unit.isEmpty || node.value == nil ? value : "\(value) \(unit)"
      return "\(node.name) \(shown): \(node.title)" + (node.means.isEmpty ? "" : " (\(node.means))")
    case .score:
      let style = NumberStyle(decimals: 2, thresholds: thresholds(of: node))
      let range = node.range.map { ", on a scale of \(style.text($0))" } ?? ""
      return "\(node.name) \(value): \(node.title)\(range)"
    case .criterion(let origin): return criterionSentence(node, value, origin)
    }
  }

  private func criterionSentence(
    _ node: Explanation, _ value: String, _ origin: Explanation.Origin
  ) -> String {
    var text = "\(node.name) \(value)"
    if let points = node.points { text += " (\(ExactNumber.points(points)))" }
    text += ": \(node.title)"
    if !node.means.isEmpty { text += " - \(node.means)" }
    let isOpen = node.value?.value == nil
    switch origin {
    case .cell: break
    case .byDefault:
      text += isOpen ? " [by default, and not known]" : " [by default, since its cell is blank]"
    case .unknown: text += " [not known: every level of the scale is possible]"
    }
    return text
  }

  private func valueText(_ value: Interval, _ node: Explanation) -> String {
    if case .measure = node.kind,
      let measure = model.measures.first(where: { $0.id == node.name })
    {
      return NumberStyle(decimals: measure.decimals, isPadded: true).text(value)
    }
    return ExactNumber.result(value, besides: thresholds(of: node))
  }

  /// The thresholds of a number of the derivation.
  func thresholds(of node: Explanation) -> [Fraction] {
    guard case .score = node.kind,
      let index = model.scores.firstIndex(where: { $0.id == node.name })
    else { return [] }
    return model.thresholds(of: index)
  }
}
