/// What each weight of a model's rated score multiplies, for some issues.
///
/// The terms are scored as scores of their own, added to the model, so that they are worked out as the
/// rated score itself is.
struct WeightedIssues {
  /// One case of an issue: its rated score and, of each weight, what it multiplies.
  ///
  /// An issue has several only where unknown criteria pull the score both ways.
  struct Case {
    let score: Interval
    let terms: [Interval]
  }

  /// The cases of each issue; none of one that has too many.
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
    let model = try Model(validating: copy, mostScores: .max)
    let terms = Array(model.scores.indices.dropFirst(first))
    var numbers = Self.mostNumbers
    var effort = Robustness.mostEffort
    cases = issues.map { issue in
      var cases: [Case] = []
      if let cut = model.givenCases(of: issue, terms, atMost: numbers / (terms.count + 1)) {
        numbers -= cut.count * (terms.count + 1)
        return cut
      }
      model.forEachCase(of: issue, atMost: numbers / (terms.count + 1), &effort) { values in
        // A validated score is always known.
        cases.append(
          Case(
            score: values[model.scoreSteps[model.rating.score]] ?? Interval(.zero),
            terms: terms.map { values[model.scoreSteps[$0]] ?? Interval(.zero) }))
      }
      numbers -= cases.count * (terms.count + 1)
      return cases
    }
    range = Case(score: model.ratedScore.range, terms: terms.map { model.scores[$0].range })
    shares = model.rating.bands.map { $0.share }
  }

  /// The most numbers that the cases of all issues may have together.
  private static let mostNumbers = 500_000

  /// The issues as they are; nil for one that has too many cases.
  var now: [Interval?] {
    cases.map { cases in
      cases.first.map { first in cases.dropFirst().reduce(first.score) { $0.union($1.score) } }
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
  func lines(_ found: Case, weight: Int) -> (low: ScoreLine, high: ScoreLine) {
    let (value, term) = (weights[weight], found.terms[weight])
    let slopes = value < .zero ? (term.high, term.low) : (term.low, term.high)
    return (
      ScoreLine(through: value, found.score.low, slope: slopes.0),
      ScoreLine(through: value, found.score.high, slope: slopes.1)
    )
  }

  /// An issue's scores as a weight moves.
  func lines(issue: Int, weight: Int) -> ScoreLines? {
    if cases[issue].isEmpty { return nil }
    let lines = cases[issue].map { self.lines($0, weight: weight) }
    return ScoreLines(
      lows: lines.map { $0.low }, highs: lines.map { $0.high },
      isNegative: weights[weight] < .zero)
  }
}

extension Model {
  /// The cases of an issue whose given scores cut it: one for all the levels that give the same; none where there
  /// are too many, and nil for another issue.
  ///
  /// What is given is given of the model as it is, whatever weights are tried.
  fileprivate func givenCases(
    of issue: Issue, _ terms: [Int], atMost most: Int
  ) -> [WeightedIssues.Case]? {
    if issue.given.isEmpty { return nil }
    let input = ProgramInput(
      inputs: issue.inputs, cells: issue.cells)
    let given = assess(issue).given
    guard given.counts else { return nil }
    let values = program.values(for: input, usedBothWays: stepsUsedBothWays)
    var effort = GivenSearch.mostEffort
    do throws(SumStates.TooMuch) {
      let found = try GivenSearch(self, input, values)
        .values(of: [rating.score] + terms, by: given.open, &effort)
      if found.count > most { return [] }
      return found.sorted { $0.lexicographicallyPrecedes($1) }.map { values in
        WeightedIssues.Case(
          score: Interval(values[0]), terms: values.dropFirst().map { Interval($0) })
      }
    } catch {
      return []
    }
  }

  /// Gives the values of all steps for an issue in each of the cases that ``assess(_:)`` joins; in none
  /// where there are too many.
  fileprivate func forEachCase(
    of issue: Issue, atMost most: Int, _ effort: inout Int, _ body: ([Interval?]) -> Void
  ) {
    let input = ProgramInput(
      inputs: issue.inputs, cells: issue.cells)
    let whole = program.values(for: input, usedBothWays: [])
    let open = program.open(stepsUsedBothWays, whole)
    effort -= program.steps.count
    guard effort >= 0, most > 0 else { return }
    var branches = program.branches(
      input, whole, open, { program.dependents(of: $0) }, mostEffort: .max)
    // Of more combinations an assessment knows no more than the whole range either.
    guard !open.isEmpty, let needed = branches?.effort else { return body(whole) }
    guard needed <= effort, branches?.combinations ?? 0 <= most else { return }
    effort -= needed
    branches?.forEach { values, _ in body(values) }
  }
}
