/// A term of the rated score as a step of the program, for working it out elsewhere.
package struct WeightedStep: Sendable {
  /// The step of the term, with its weight.
  package let step: Int
  /// Whether the formula takes it off.
  package let isSubtracted: Bool
  /// The number that the term is multiplied by; nil where it is a number alone.
  package let weight: Fraction?
  /// What the weight multiplies, such as `share(harm)`.
  package let term: String
}

extension Model {
  /// The terms of the rated score's formula, in its order; none where it is no sum.
  package var weightedSteps: [WeightedStep] {
    let terms = FormulaTerm.terms(of: SourceText(ratedScore.formula.text))
    guard !terms.isEmpty, let steps = nodeSteps[ratedScore.id] else { return [] }
    let found = ratedScore.formula.terms(terms)
    return zip(found, terms).map { found, term in
      WeightedStep(
        step: steps[found.node], isSubtracted: found.isSubtracted, weight: term.weight,
        term: term.weighed)
    }
  }

  /// What each step can be over all scales and inputs; nil where it may divide by zero.
  package var stepRanges: [Interval?] {
    program.values(
      for: ProgramInput(
        inputs: inputs.map { Interval($0.minimum, $0.maximum) },
        cells: criteria.map { _ in .unknown }),
      usedBothWays: [])
  }

  /// All values that a step of criteria can have, over the levels of those that it reads; nil where there are more
  /// combinations of levels than `most`.
  package func values(ofStep root: Int, most: Int) -> Set<Fraction>? {
    let read = program.criteria(below: root, throughDefaults: false)
    var combinations = 1
    for criterion in read {
      combinations = combinations.multipliedOrMost(by: criteria[criterion].levels.count)
    }
    guard combinations <= most else { return nil }
    let reachable = program.reachable(from: root, throughDefaults: false)
    var found: Set<Fraction> = []
    for index in 0..<combinations {
      var cells = criteria.map { _ in Cell.unknown }
      var rest = index
      for criterion in read {
        let levels = criteria[criterion].levels
        cells[criterion] = .score(levels[rest % levels.count].score)
        rest /= levels.count
      }
      let input = ProgramInput(inputs: inputs.map { _ in nil }, cells: cells)
      if let value = program.value(of: root, reachable: reachable, for: input)?.value {
        found.insert(value)
      }
    }
    return found
  }
}

extension Formula {
  /// The nodes of the terms of a sum, with their weights, first term first.
  func terms(_ terms: [FormulaTerm]) -> [(node: Int, isSubtracted: Bool, Fraction?)] {
    var found: [(node: Int, isSubtracted: Bool, Fraction?)] = []
    var node = nodes.count - 1
    // A sum is read from the left, so that the last term is the right operand of the whole.
    for (index, term) in terms.enumerated().reversed() {
      if index > 0, case .binary(_, let left, let right) = nodes[node].kind {
        found.append((right, term.isSubtracted, term.weight))
        node = left
      } else {
        found.append((node, false, term.weight))
      }
    }
    return found.reversed()
  }
}
