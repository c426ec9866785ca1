/// Checks what a model definition says of trends, and makes it; the formulas of the arrows are compiled
/// before.
struct ModelTrends {
  private(set) var trends: Trends?
  private(set) var faults: [Fault] = []
  /// Whether the definition has trends of which none could be made.
  var isFaulty: Bool { definition.trends != nil && trends == nil }

  private let definition: ModelDefinition
  private let names: ModelNames

  /// - Parameters:
  ///   - definition: The model as stated.
  ///   - rules: The formula of each arrow; nil where it has none or a faulty one.
  ///   - few: The formula of counts that are too few; nil where it has none or a faulty one.
  ///   - names: The names of the model.
  init(_ definition: ModelDefinition, rules: [Formula?], few: Formula?, names: ModelNames) {
    self.definition = definition
    self.names = names
    guard let given = definition.trends else { return }
    if !given.source.isMissing, given.source.text.isEmpty {
      faults.note(.missing, given.source, "\"source\" is empty; say where the rule comes from")
    }
    let count = place(given.count, .input)
    let previous = place(given.previous, .input)
    let populations = populations(given)
    let rate = given.rate.map { place($0, .measure) }
    let change = given.change.map { place($0, .measure) }
    let comparison = given.comparison.map { place($0, .criterion) }
    for word in given.higher where !word.isMissing && columnKey(word.text).isEmpty {
      faults.note(
        .missing, word, "a word of \"higher\" is empty; write one, such as \"above average\"")
    }
    guard let arrows = given.arrows else { return }
    check(arrows, given)
    guard faults.isEmpty, let count, let previous,
      (given.population == nil) == (populations == nil), rate != .some(nil), change != .some(nil),
      comparison != .some(nil), !given.source.isMissing,
      (given.few == nil) == (few == nil),
      zip(arrows, rules).allSatisfy({ ($0.rule == nil) == ($1 == nil) }),
      arrows.allSatisfy({
        !$0.label.isMissing && $0.mark?.isMissing != true && $0.inDoubt?.isMissing != true
      })
    else { return }
    trends = Trends(
      source: given.source.text, count: count, previous: previous, populations: populations,
      rate: rate ?? nil, change: change ?? nil, comparison: comparison ?? nil,
      higher: given.higher.map { $0.text }, few: few,
      arrows: zip(arrows, rules).map { arrow, rule in
        Trends.Arrow(
          label: arrow.label.text, mark: arrow.mark?.text ?? "", inDoubt: arrow.inDoubt?.text ?? "",
          isMoreThanChance: arrow.isMoreThanChance, rule: rule)
      })
  }

  private mutating func place(_ id: SourceText, _ kind: ModelNames.Kind) -> Int? {
    if let entry = names.entries[id.text] {
      if entry.kind == kind { return entry.index }
      faults.note(
        .unknownName, id,
        "\"\(id.text)\" is \(entry.kind.phrase), and \(kind.phrase) is wanted here")
    } else if !definition.hasFaultyID(id.text) {
      let known = names.entries.filter { $0.value.kind == kind }.keys.sorted()
      faults.note(
        .unknownName, id,
        "there is no \(kind.rawValue) \"\(id.text)\"" + suggestion(for: id.text, among: known))
    }
    return nil
  }

  private mutating func populations(_ given: ModelDefinition.Trends) -> Trends.Populations? {
    let count = given.population.map { place($0, .input) }
    let previous = given.previousPopulation.map { place($0, .input) }
    if let only = given.population ?? given.previousPopulation, (count == nil) != (previous == nil)
    {
      faults.note(
        .missing, only,
        "\"population\" and \"previousPopulation\" are given together, since one alone compares nothing"
      )
    }
    guard let count = count ?? nil, let previous = previous ?? nil else { return nil }
    return Trends.Populations(count: count, previous: previous)
  }

  private mutating func check(
    _ arrows: [ModelDefinition.Trends.Arrow], _ given: ModelDefinition.Trends
  ) {
    guard 2...ModelDefinition.mostParts ~= arrows.count else {
      faults.note(
        arrows.count < 2 ? .missing : .tooMuch, given.source,
        "\"arrows\" has \(arrows.count); give 2 to \(ModelDefinition.mostParts), the last for all that "
          + "no rule takes")
      return
    }
    var seen: Set<String> = []
    for (place, arrow) in arrows.enumerated() {
      let label = arrow.label
      if !label.isMissing, columnKey(label.text).isEmpty {
        faults.note(.missing, label, "an arrow has a word; give it a label such as \"rising\"")
      } else if !label.isMissing, !seen.insert(columnKey(label.text)).inserted {
        faults.note(.repeated, label, "the label \"\(label.text)\" is given twice; change one")
      }
      for mark in [arrow.mark, arrow.inDoubt].compactMap({ $0 })
      where !mark.isMissing && (mark.text.count != 1 || mark.text == " ") {
        faults.note(
          .value, mark, "the mark \"\(mark.text)\" is not one character; write one, such as ↑")
      }
      if place == arrows.count - 1, arrow.isMoreThanChance {
        faults.note(
          .contradiction, label,
          "the last arrow is given where no other is, and asks for no more; remove \"moreThanChance\""
        )
      }
      if place == arrows.count - 1, let rule = arrow.rule {
        faults.note(
          .contradiction, rule,
          "the last arrow is given where no other is, and has no rule; remove \"when\", or add an arrow"
        )
      }
      if place < arrows.count - 1, arrow.rule == nil {
        faults.note(
          .missing, label,
          "the arrow \"\(label.text)\" needs \"when\"; only the last is given without a rule")
      }
    }
  }
}
