import MoRiLE
import MoRiLEFormats

extension ExplanationReport {
  /// The derivation as a Markdown page.
  public var markdown: String {
    var text = "# \(Markdown.text(name))\n\n"
    var facts = [("Model", "\(model.title) (\(model.id) \(model.version))")]
    if !assessment.issue.theme.isEmpty { facts.insert(("Theme", assessment.issue.theme), at: 0) }
    facts += [("Rating", assessment.rating.text), ("Score", scoreText)]
    if let rankText { facts.append(("Rank", rankText)) }
    for (index, domain) in model.domains.enumerated() {
      if let rating = assessment.domainRatings[index] { facts.append((domain.title, rating.text)) }
    }
    for (name, value) in facts { text += "- \(Markdown.text(name)): \(Markdown.text(value))\n" }
    text += "\n" + marginSentences.map { Markdown.text($0) }.joined(separator: " ") + "\n"
    text += "\n## How the score came about\n\n"
    text += markdown(rated, depth: 0)
    if !others.isEmpty {
      text += "\n## Beside it, no part of the score\n\n"
      for explanation in others { text += markdown(explanation, depth: 0) }
    }
    return text + "\n## Vector\n\n`\(vector)`\n"
  }

  private func markdown(_ node: Explanation, depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth)
    var text = "\(margin)- \(Markdown.text(sentence(node)))\n"
    for formula in formulas(node) { text += "\(margin)  - = `\(formula)`\n" }
    return text + node.parts.map { markdown($0, depth: depth + 1) }.joined()
  }

  /// The derivation as CSV, a row for each number, those that a number is made of after it.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(
      (["depth", "kind", "name", "title", "low", "high", "formula", "numbers", "means"]
        + (hasExact ? ["exact"] : [])).map { .text($0) })
    for explanation in explanations { write(explanation, depth: 0, to: &writer) }
    return writer.text
  }

  /// Whether a score can be on a threshold that no decimals can show.
  private var hasExact: Bool { !model.scoresOnFractions.isEmpty }

  private func write(_ node: Explanation, depth: Int, to writer: inout CSVWriter) {
    let ends = node.value.map { [$0.low, $0.high] }
    let thresholds = thresholds(of: node)
    let exact =
      hasExact ? [node.value.map { ExactNumber.endless($0, besides: thresholds) } ?? ""] : []
    writer.append(
      [.number("\(depth)"), .text(node.kind.text), .text(node.name), .text(node.title)]
        + (ends?.map { .number($0.decimalText(6, besides: thresholds)) } ?? [.text(""), .text("")])
        + [
          .text(node.formula ?? ""),
          .text(node.formula == nil ? "" : ExactNumber.text(node.numbers)), .text(node.means),
        ] + exact.map { .text($0) })
    for part in node.parts { write(part, depth: depth + 1, to: &writer) }
  }

  /// The derivation as JSON: what ``AssessmentReport/json`` says of an issue, and the tree.
  public var json: String {
    JSONOutput.object([
      ("formatVersion", .number("1")),
      ("model", model.reference),
      ("issue", .string(assessment.issue.name)),
      ("theme", .string(assessment.issue.theme)),
      ("rank", place?.rank.map { .number("\($0)") } ?? .null),
      ("rating", .string(assessment.rating.text)),
      ("domains", model.domains(of: assessment)),
      ("margins", .array(marginSentences.map { .string($0) })),
      ("vector", .string(vector)),
      ("explanation", json(rated)),
      ("beside", .array(others.map { json($0) })),
    ]).text() + "\n"
  }

  private func json(_ node: Explanation) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("kind", .string(node.kind.text)), ("name", .string(node.name)),
      ("title", .string(node.title)),
    ]
    if let formula = node.formula {
      members.append(("formula", .string(formula)))
      members.append(("numbers", .string(ExactNumber.text(node.numbers))))
    }
    let thresholds = thresholds(of: node)
    members.append(("value", node.value.map { .range($0, besides: thresholds) } ?? .null))
    if let range = node.range { members.append(("outOf", .range(range, besides: thresholds))) }
    if let points = node.points { members.append(("points", .range(points))) }
    if !node.means.isEmpty { members.append(("means", .string(node.means))) }
    if !node.parts.isEmpty { members.append(("parts", .array(node.parts.map { json($0) }))) }
    return .object(members)
  }
}

extension Explanation.Kind {
  var text: String {
    switch self {
    case .input: "input"
    case .measure: "measure"
    case .criterion(.cell): "criterion"
    case .criterion(.byDefault): "criterion by default"
    case .criterion(.unknown): "criterion not known"
    case .score: "score"
    }
  }
}
