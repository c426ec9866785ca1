import MoRiLE
import MoRiLEFormats

extension ExplanationReport {
  /// The derivation: the facts, what is between the score and its neighbouring bands, and how the score came
  /// about.
  public var document: Document {
    var notes =
      marginSentences + givenSentences + CountedWording.sentences(of: assessment.issue, model)
    if let band = (agreed?.rating ?? assessment.rating).band, !band.means.isEmpty {
      notes.append("\(band.label) asks: \(band.means)")
    }
    var parts: [DocumentPart] = [
      .notes(notes), .heading("How the score came about"), .tree([branch(rated)]),
    ]
    if !others.isEmpty {
      parts += [.heading("Beside it, no part of the score"), .tree(others.map { branch($0) })]
    }
    let words = narrative.terms(
      themes: assessment.issue.themes, issues: [assessment.issue.name],
      naming: { $0.issue.isEmpty })
    if !words.isEmpty { parts += [.heading("In words"), .terms(words)] }
    return Document(
      name, facts: facts, isBrief: true,
      parts: parts + [.heading("Vector"), .code([vector])])
  }

  private var facts: [Term] {
    var facts: [Term] = []
    func add(_ word: String, _ text: String) { facts.append(Term(word, text)) }
    if !assessment.issue.theme.isEmpty { add("Theme", assessment.issue.theme) }
    add("Model", model.titled)
    facts.append(Term("Rating", RatingMark(assessment.rating)))
    if let agreed {
      add("Agreed", agreed.text(beside: assessment.rating))
      if !agreed.reason.isEmpty { add("Reason", agreed.reason) }
    }
    add("Score", scoreText)
    if let rankText { add("Rank", rankText) }
    if assessment.given.counts { add("Given", givenText.capitalised) }
    for (place, domain) in model.domains.enumerated() {
      if let rating = assessment.domainRatings[place] { add(domain.title, rating.text) }
    }
    return facts
  }

  private func branch(_ node: Explanation) -> Branch {
    Branch(sentence(node), formulas: formulas(node), node.parts.map { branch($0) })
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
      text +=
        node.left.map { " [by default, and \(leftText($0, node))]" }
        ?? (isOpen ? " [by default, and not known]" : " [by default, since its cell is blank]")
    case .unknown:
      text +=
        node.left.map { " [\(leftText($0, node))]" }
        ?? " [not known: every level of the scale is possible]"
    }
    return text
  }

  /// `not known: 1 or 2 of 0 to 2, by total 26`.
  private func leftText(_ levels: [Int], _ node: Explanation) -> String {
    let scale = node.range.map { " of \(NumberStyle(decimals: 0).text($0))" } ?? ""
    let words = levels.map { "\($0)" }
    let list =
      words.count < 2
      ? "only \(words.first ?? "none")"
      : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    return "not known: \(list)\(scale), by \(givenText)"
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
