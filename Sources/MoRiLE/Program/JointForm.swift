/// A step of a program taken apart as far as it is a sum over the levels of single criteria, and the terms
/// that are none in turn.
///
/// Every cell is taken for scored, so that defaults play no part.
struct JointForm {
  /// The terms, each after those in it; no two are the same.
  private(set) var terms: [JointTerm] = []
  /// What each term can be, over all scales.
  private(set) var ranges: [Interval] = []
  private(set) var root = LevelSum()
  /// How many numbers the form consists of, about.
  private(set) var size = 0

  private let program: Program
  private let scales: [Scale]
  /// For each step the only criterion that it depends on; or ``none``, or ``several``.
  private var only: [Int] = []
  private var places: [JointTerm: Int] = [:]
  private var termOfStep: [Int: Int] = [:]
  /// Room for the values of steps, and for the cells that they are worked out from.
  private var known: [Interval?]
  private var cells: [Cell]

  private static let none = -1
  private static let several = -2

  init(of root: Int, _ program: Program, _ bounds: [StepBounds]) {
    self.program = program
    scales = program.scales
    known = [Interval?](repeating: nil, count: root + 1)
    cells = scales.map { _ in .unknown }
    for step in program.steps.prefix(root + 1) { only.append(source(of: step)) }
    for step in joint(below: root) {
      let term = term(of: step)
      if let place = places[term] {
        termOfStep[step] = place
        continue
      }
      places[term] = terms.count
      termOfStep[step] = terms.count
      terms.append(term)
      ranges.append(bounds[step].range)
    }
    self.root = sum(of: [(root, .one)])
    known = []
  }

  private func source(of step: Program.Step) -> Int {
    if case .criterion(let criterion, _) = step { return criterion }
    var found = Self.none
    for operand in step.operands where only[operand] != Self.none {
      if found != Self.none, found != only[operand] { return Self.several }
      found = only[operand]
    }
    return found
  }

  /// The steps below `root` that become terms, in order.
  private func joint(below root: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [root]
    var rest = [root]
    while let step = rest.popLast() {
      guard only[step] == Self.several else { continue }
      var next = operands(of: step)
      if let parts = program.sum(of: program.steps[step]) {
        next = parts.terms.map { $0.step }
      } else {
        found.append(step)
      }
      for step in next where seen.insert(step).inserted { rest.append(step) }
    }
    return found.sorted()
  }

  /// The operands of a step; those of `min(min(a, b), c)` are a, b and c.
  private func operands(of root: Int) -> [Int] {
    var found: [Int] = []
    var rest = [root]
    while let step = rest.popLast() {
      switch (program.steps[step], program.steps[root]) {
      case (.minimum(let left, let right), .minimum), (.maximum(let left, let right), .maximum):
        rest += [right, left]
      default:
        if step == root { return program.steps[root].operands }
        found.append(step)
      }
    }
    return found
  }

  private mutating func term(of step: Int) -> JointTerm {
    let operands = operands(of: step)
    switch program.steps[step] {
    case .minimum: return JointTerm(kind: .lowest, operands: operands.map { sum(of: [($0, .one)]) })
    case .maximum:
      return JointTerm(kind: .highest, operands: operands.map { sum(of: [($0, .one)]) })
    case .binary(let op, let left, let right) where op.isComparison:
      return JointTerm(
        kind: .compared(op), operands: [sum(of: [(left, .one), (right, Fraction(-1))])])
    case .binary(let op, let left, let right):
      return JointTerm(
        kind: op == .divide ? .quotient : .product,
        operands: [sum(of: [(left, .one)]), sum(of: [(right, .one)])])
    // All others are sums or depend on one criterion at most.
    default: return JointTerm(kind: .product, operands: [])
    }
  }

  /// A sum of steps, each times a number, as far as it can be taken apart.
  private mutating func sum(of parts: [(step: Int, factor: Fraction)]) -> LevelSum {
    var factors: [Int: Fraction] = [:]
    for part in parts { factors[part.step] = (factors[part.step] ?? .zero) + part.factor }
    var constant = Fraction.zero
    var levels: [Int: [Fraction]] = [:]
    var terms: [Int: Fraction] = [:]
    // From the last on: what uses a step comes after it, so that its factor is complete when it is met.
    for step in sums(below: parts.map { $0.step }) {
      guard let factor = factors[step] else { continue }
      if let parts = program.sum(of: program.steps[step]) {
        constant += factor * parts.constant
        for part in parts.terms {
          factors[part.step] = (factors[part.step] ?? .zero) + factor * part.factor
        }
      } else if only[step] != Self.several {
        let values = values(of: step).map { factor * $0 }
        if only[step] == Self.none {
          constant += values[0]
        } else {
          let before = levels[only[step]]
          levels[only[step]] = before.map { zip($0, values).map { $0 + $1 } } ?? values
        }
        size += values.reduce(0) { $0 + $1.cost }
      } else if let term = termOfStep[step] {
        terms[term] = (terms[term] ?? .zero) + factor
      }
      size += 1
    }
    var sum = LevelSum(constant: constant)
    for criterion in levels.keys.sorted() {
      sum.criteria.append(criterion)
      sum.levels.append(levels[criterion] ?? [])
    }
    for term in terms.keys.sorted() {
      sum.terms.append(term)
      sum.factors.append(terms[term] ?? .zero)
    }
    return sum
  }

  /// The steps that sums are taken apart into, themselves among them, the last first.
  private func sums(below roots: [Int]) -> [Int] {
    var seen: Set<Int> = []
    var rest = roots
    while let step = rest.popLast() {
      guard seen.insert(step).inserted, let parts = program.sum(of: program.steps[step])
      else { continue }
      rest += parts.terms.map { $0.step }
    }
    return seen.sorted(by: >)
  }

  /// What a step gives on each level of the only criterion that it depends on.
  private mutating func values(of step: Int) -> [Fraction] {
    let criterion = only[step]
    switch program.steps[step] {
    case .constant(let value): return [value]
    case .criterion: return scales[criterion].scores.map { Fraction($0) }
    case .points: return scales[criterion].points
    default:
      let below = steps(below: step)
      let levels = criterion == Self.none ? [0] : Array(scales[criterion].scores)
      size += below.count * levels.count
      return levels.map { level in
        if criterion != Self.none { cells[criterion] = .score(level) }
        let input = ProgramInput(inputs: [], cells: cells)
        for index in below {
          known[index] = program.value(of: program.steps[index], known, input)
        }
        return known[step]?.low ?? .zero
      }
    }
  }

  /// The steps that a step uses, itself among them, in order.
  private func steps(below root: Int) -> [Int] {
    var seen: Set<Int> = []
    var rest = [root]
    while let step = rest.popLast() {
      guard seen.insert(step).inserted else { continue }
      if case .criterion = program.steps[step] { continue }
      rest += program.steps[step].operands
    }
    return seen.sorted()
  }
}
