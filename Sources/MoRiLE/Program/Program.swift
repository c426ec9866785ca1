/// A model's formulas compiled into one list of steps, each after the steps whose values it uses.
///
/// A name costs nothing: it is the index of the step that it names. So one pass over the steps works
/// out every measure, criterion and score of an issue.
package struct Program: Hashable, Sendable {
  /// One step.
  ///
  /// Operands are indices of earlier steps.
  package enum Step: Hashable, Sendable {
    case constant(Fraction)
    /// The number given for an input.
    case input(Int)
    /// The score in a criterion's cell, or else the value of the criterion's default.
    case criterion(Int, otherwise: Int?)
    /// The points carried by the level that `step` gives for a criterion.
    case points(criterion: Int, step: Int)
    /// Where `step` stands between `low` and `low + span`, 0 to 1.
    case share(step: Int, low: Fraction, span: Fraction)
    case negate(Int)
    case binary(Formula.Operator, Int, Int)
    case minimum(Int, Int)
    case maximum(Int, Int)

    /// The earlier steps that it works on.
    package var operands: [Int] {
      switch self {
      case .constant, .input: []
      case .criterion(_, let otherwise): otherwise.map { [$0] } ?? []
      case .points(_, let step), .share(let step, _, _), .negate(let step): [step]
      case .binary(_, let left, let right), .minimum(let left, let right),
        .maximum(let left, let right):
        [left, right]
      }
    }
  }

  /// The most steps that a program may have.
  static let mostSteps = 20_000

  package private(set) var steps: [Step] = []
  /// The step of each criterion, by the criterion's index; -1 until it is added.
  package private(set) var criterionSteps: [Int]

  /// The scale of each criterion, by the criterion's index.
  let scales: [Scale]

  init(scales: [Scale]) {
    self.scales = scales
    criterionSteps = scales.map { _ in -1 }
  }

  mutating func add(_ step: Step) -> Int {
    if case .criterion(let criterion, _) = step { criterionSteps[criterion] = steps.count }
    steps.append(step)
    return steps.count - 1
  }

  /// The criteria whose cells a step's value depends on, by index, in order.
  ///
  /// Without `throughDefaults`, those that it would depend on if every cell were scored.
  package func criteria(below root: Int, throughDefaults: Bool = true) -> [Int] {
    var found: Set<Int> = []
    for index in reachable(from: root, throughDefaults: throughDefaults) {
      if case .criterion(let criterion, _) = steps[index] { found.insert(criterion) }
    }
    return found.sorted()
  }

  /// The inputs that a step's value depends on, by index, in order.
  package func inputs(below root: Int) -> [Int] {
    var found: Set<Int> = []
    for index in reachable(from: root) {
      if case .input(let input) = steps[index] { found.insert(input) }
    }
    return found.sorted()
  }

  /// The steps that `root` uses, directly or not, `root` among them, in ascending order.
  package func reachable(from root: Int, throughDefaults: Bool = true) -> [Int] {
    var isUsed = [Bool](repeating: false, count: root + 1)
    isUsed[root] = true
    for index in (0...root).reversed() where isUsed[index] {
      if !throughDefaults, isCriterion(index) { continue }
      for operand in steps[index].operands { isUsed[operand] = true }
    }
    return isUsed.indices.filter { isUsed[$0] }
  }

  func isCriterion(_ step: Int) -> Bool {
    if case .criterion = steps[step] { true } else { false }
  }
}
