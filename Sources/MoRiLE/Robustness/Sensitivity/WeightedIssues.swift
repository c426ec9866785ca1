/// What each weight of a model's rated score multiplies, for some issues.
///
/// The terms are scored as scores of their own, added to the model, so that they are worked out as the
/// rated score itself is.
struct WeightedIssues {
  /// One case of an issue: its rated score and, of each weight, what it multiplies.
  ///
  /// An issue has several only where unknown criteria are used more than once.
  struct Case {
    let score: Interval
    let terms: [Interval]
  }

  /// The cases of each issue.
  let cases: [[Case]]
  /// The values of the weights.
  let weights: [Fraction]
  /// The range of the rated score that the scales allow, and what each weight multiplies in it.
  let range: Case
  /// Where each threshold is a share of the range, the share.
  let shares: [Fraction?]

  init(_ definition: ModelDefinition, _ issues: [Issue]) throws(Faults) {
    let weights = definition.weights
    self.weights = weights.map { $0.value }
    var copy = definition
    let first = copy.scores.count
    for weight in weights {
      let id = Self.unused(in: copy)
      copy.scores.append(
        .init(
          id: SourceText(id), title: SourceText(id), formula: SourceText(weight.term)))
    }
    // A term alone may fall where the whole score does not.
    for index in copy.criteria.indices { copy.criteria[index].lowers = true }
    let model = try Model(validating: copy)
    let terms = Array(model.scores.indices.dropFirst(first))
    cases = issues.map { issue in
      model.cases(of: issue).map { values in
        // A validated score is always known.
        Case(
          score: values[model.scoreSteps[model.rating.score]] ?? Interval(.zero),
          terms: terms.map { values[model.scoreSteps[$0]] ?? Interval(.zero) })
      }
    }
    range = Case(score: model.ratedScore.range, terms: terms.map { model.scores[$0].range })
    shares = (definition.rating?.bands ?? []).map { band in
      if case .share(let share) = band.threshold { share.value } else { nil }
    }
  }

  /// The issues as they are.
  var now: [Interval] {
    cases.map { cases in
      cases.dropFirst().reduce(cases[0].score) { $0.union($1.score) }
    }
  }

  /// An id that nothing in the definition has.
  private static func unused(in definition: ModelDefinition) -> String {
    var number = definition.scores.count
    while definition.hasFaultyID("term_\(number)") { number += 1 }
    return "term_\(number)"
  }

  // MARK: - Lines

  /// A case's lowest and highest score as a weight moves.
  ///
  /// A weight keeps its sign, so the lowest score goes with the lowest of what it multiplies, or for a weight
  /// below 0 with the highest.
  func lines(_ found: Case, weight: Int) -> ScoreLines {
    let (value, term) = (weights[weight], found.terms[weight])
    let slopes = value < .zero ? (term.high, term.low) : (term.low, term.high)
    return ScoreLines(
      ScoreLine(through: value, found.score.low, slope: slopes.0),
      ScoreLine(through: value, found.score.high, slope: slopes.1))
  }

  /// An issue's scores as a weight moves.
  func lines(issue: Int, weight: Int) -> ScoreLines {
    var lines = self.lines(cases[issue][0], weight: weight)
    for other in cases[issue].dropFirst() { lines.join(self.lines(other, weight: weight)) }
    return lines
  }
}

extension Model {
  /// The values of all steps for an issue, in each of the cases that ``assess(_:)`` joins.
  fileprivate func cases(of issue: Issue) -> [[Interval?]] {
    let inputs = issue.inputs.map { $0.map { Interval($0) } }
    func values(_ cells: [Cell]) -> [Interval?] {
      program.values(
        for: ProgramInput(inputs: inputs, cells: cells), criteria: criteria, usedTwice: [])
    }
    func open(_ values: [Interval?]) -> [Int] {
      usedTwice.filter { values[program.criterionSteps[$0]]?.value == nil }
        .sorted { program.criterionSteps[$0] < program.criterionSteps[$1] }
    }
    func levels(_ criterion: Int, _ values: [Interval?]) -> ClosedRange<Int> {
      criteria[criterion].levels(
        in: values[program.criterionSteps[criterion]] ?? criteria[criterion].interval)
    }
    let whole = values(issue.cells)
    let combinations = open(whole).reduce(1) {
      $0.multipliedOrMost(by: levels($1, whole).count)
    }
    guard combinations > 1, combinations <= Program.mostCombinations else { return [whole] }
    var cases: [[Interval?]] = []
    var rest = [issue.cells]
    while let cells = rest.popLast() {
      let found = values(cells)
      guard let criterion = open(found).first else {
        cases.append(found)
        continue
      }
      for level in levels(criterion, found) {
        var next = cells
        next[criterion] = .score(level)
        rest.append(next)
      }
    }
    return cases
  }
}
