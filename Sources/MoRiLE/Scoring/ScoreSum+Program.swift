// From the steps of a program to sums.
extension ScoreSum {
  /// The most combinations of levels that a table may have.
  static let mostCombinations = 4_096

  /// The sum that each step of a model's program comes to when every criterion is scored; nil for a step
  /// that reads an input, or divides by what depends on too many criteria.
  static func sums(of model: Model) -> [ScoreSum?] {
    let scales = model.criteria.map { $0.levels.count }
    var sums: [ScoreSum?] = []
    for step in model.program.steps { sums.append(sum(of: step, sums, model, scales)) }
    return sums
  }

  private static func sum(
    of step: Program.Step, _ sums: [ScoreSum?], _ model: Model, _ scales: [Int]
  ) -> ScoreSum? {
    func pair(_ left: Int, _ right: Int, _ make: (ScoreSum, ScoreSum) -> ScoreSum?) -> ScoreSum? {
      guard let left = sums[left], let right = sums[right] else { return nil }
      return make(left, right)
    }
    func operation(_ left: Int, _ right: Int, _ make: (ScoreSum, ScoreSum) -> Factor) -> ScoreSum? {
      pair(left, right) { single(make($0, $1), scales) }
    }
    switch step {
    case .constant(let value): return ScoreSum(constant: value)
    case .input: return nil
    case .criterion(let index, _):
      return table(index, model.criteria[index].levels.map { Fraction($0.score) })
    case .points(let index, _):
      return table(index, model.criteria[index].levels.map { $0.points ?? .zero })
    case .share(let step, let low, let span):
      return sums[step].map { ($0 + ScoreSum(constant: -low)).scaled(by: .one / span) }
    case .negate(let step): return sums[step]?.scaled(by: -1)
    case .minimum(let left, let right): return operation(left, right) { .smaller($0, $1) }
    case .maximum(let left, let right): return operation(left, right) { .larger($0, $1) }
    case .binary(.add, let left, let right): return pair(left, right) { $0 + $1 }
    case .binary(.subtract, let left, let right):
      return pair(left, right) { $0 + $1.scaled(by: -1) }
    case .binary(.multiply, let left, let right):
      return pair(left, right) { product($0, $1, scales) }
    case .binary(.divide, let left, let right):
      return pair(left, right) { left, right in
        reciprocal(right, scales).flatMap { product(left, $0, scales) }
      }
    case .binary(let op, let left, let right):
      return operation(left, right) { .compare(op, $0, $1) }
    }
  }

  private static func table(_ criterion: Int, _ values: [Fraction]) -> ScoreSum {
    let table = Table(criteria: [criterion], values: values)
    return ScoreSum(parts: [Part(coefficient: .one, factor: .table(table))])
  }

  private static func product(_ left: ScoreSum, _ right: ScoreSum, _ scales: [Int]) -> ScoreSum {
    if left.parts.isEmpty { return right.scaled(by: left.constant) }
    if right.parts.isEmpty { return left.scaled(by: right.constant) }
    return single(.product(left, right), scales)
  }

  /// A factor as a sum: a number or a table where it depends on no criterion or on one only.
  private static func single(_ factor: Factor, _ scales: [Int]) -> ScoreSum {
    let sum = ScoreSum(parts: [Part(coefficient: .one, factor: factor)])
    guard let table = sum.table(of: Set(factor.criteria).sorted(), scales, atMost: 1) else {
      return sum
    }
    return table
  }

  private static func reciprocal(_ divisor: ScoreSum, _ scales: [Int]) -> ScoreSum? {
    if divisor.parts.isEmpty { return ScoreSum(constant: .one / divisor.constant) }
    let criteria = divisor.criteria
    guard var sum = divisor.table(of: criteria, scales, atMost: criteria.count),
      case .table(var table) = sum.parts[0].factor
    else { return nil }
    // A validated model divides by nothing that can be zero.
    for place in table.values.indices { table.values[place] = .one / table.values[place] }
    sum.parts[0] = Part(coefficient: .one, factor: .table(table))
    return sum
  }

  /// The sum as one table of criteria, where they are few enough.
  private func table(of criteria: [Int], _ scales: [Int], atMost count: Int) -> ScoreSum? {
    var combinations = 1
    for criterion in criteria {
      combinations = min(Self.mostCombinations + 1, combinations * scales[criterion])
    }
    guard criteria.count <= count, combinations <= Self.mostCombinations else { return nil }
    var places = scales.map { _ in 0 }
    var values: [Fraction] = []
    for combination in 0..<combinations {
      var rest = combination
      for criterion in criteria {
        places[criterion] = rest % scales[criterion]
        rest /= scales[criterion]
      }
      values.append(value(places, scales))
    }
    if criteria.isEmpty { return ScoreSum(constant: values[0]) }
    let table = Table(criteria: criteria, values: values)
    return ScoreSum(parts: [Part(coefficient: .one, factor: .table(table))])
  }
}

// MARK: - Weights

extension Model {
  /// What each weight of the rated score multiplies, such as `share(harm)`; weights of 0 left out.
  ///
  /// See ``ModelDefinition/weights``.
  public var weightedTerms: [String] {
    FormulaTerm.terms(of: SourceText(ratedScore.formula.text)).compactMap { term in
      term.weight.flatMap { $0 == .zero ? nil : term.weighed }
    }
  }

  /// The rated score, and the parts of it that weights multiply: see ``ModelDefinition/weights``.
  struct WeightedScore {
    /// The score itself; nil where it divides by what depends on too many criteria.
    let score: ScoreSum?
    /// What no weight multiplies, and its range over all scales.
    var rest: (sum: ScoreSum, range: Interval) = (ScoreSum(), Interval(.zero))
    /// What each weight multiplies, without it, and the weight.
    ///
    /// Terms of weight 0 are left out.
    var terms: [(weight: Fraction, term: ScoreSum, range: Interval)] = []
  }

  /// The rated score as a sum of weighted terms; without terms where it is no such sum.
  var weightedScore: WeightedScore {
    let sums = ScoreSum.sums(of: self)
    let score = sums[scoreSteps[rating.score]]
    let formula = ratedScore.formula
    let weights = FormulaTerm.terms(of: SourceText(formula.text))
    let ranges = program.values(
      for: ProgramInput(
        inputs: inputs.map { _ in nil }, cells: criteria.map { _ in .unknown }),
      usedBothWays: [])
    let steps = nodeSteps[ratedScore.id] ?? []
    var weighted = WeightedScore(score: score)
    for (node, isSubtracted, weight) in formula.terms(weights) {
      guard let sum = sums[steps[node]], let range = ranges[steps[node]] else {
        return WeightedScore(score: score)
      }
      let signed = isSubtracted ? sum.scaled(by: -1) : sum
      let reach = isSubtracted ? -range : range
      if let weight, weight != .zero {
        let part = Fraction.one / weight
        weighted.terms.append((weight, signed.scaled(by: part), reach * Interval(part)))
      } else {
        weighted.rest = (weighted.rest.sum + signed, weighted.rest.range + reach)
      }
    }
    return weighted
  }
}
