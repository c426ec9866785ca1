/// Which criteria the value of each step depends on, while some steps are held at a value.
///
/// Every cell is taken for scored, so that defaults play no part.
struct StepScope: Sendable {
  /// The number of the scope; scopes of one number hold the same steps, if at other values.
  let number: Int
  /// The value, or the value for each level of an open criterion, of each step that is held.
  private(set) var held: [Int: [Fraction]] = [:]
  /// The criteria that each step depends on; not those below held steps, nor the open one.
  private(set) var sources: [CriterionSet]
  /// Whether a step is held or depends on one that is.
  private(set) var isTouched: [Bool]

  /// The scope of all steps up to `root`, in which nothing is held.
  init(_ program: Program, root: Int, open: Int?) {
    number = 0
    sources = []
    isTouched = []
    update(program, count: root + 1, open: open)
  }

  /// The scope in which one step more is held; values are set for each entry of its distribution.
  init(_ outer: StepScope, holding step: Int, _ program: Program, open: Int?, number: Int) {
    self.number = number
    held = outer.held
    held[step] = [.zero]
    sources = []
    isTouched = []
    update(program, count: outer.sources.count, open: open)
  }

  /// The scope with other values of what is held.
  func with(_ values: [Int: [Fraction]], _ step: Int, _ curve: [Fraction]) -> StepScope {
    var scope = self
    scope.held = values
    scope.held[step] = curve
    return scope
  }

  private mutating func update(_ program: Program, count: Int, open: Int?) {
    var sources: [CriterionSet] = []
    var isTouched: [Bool] = []
    for (index, step) in program.steps.prefix(count).enumerated() {
      var below = CriterionSet()
      var touched = held[index] != nil
      if !touched {
        if case .criterion(let criterion, _) = step {
          if criterion != open { below.insert(criterion) }
        } else {
          for operand in step.operands {
            below.formUnion(sources[operand])
            touched = touched || isTouched[operand]
          }
        }
      }
      sources.append(below)
      isTouched.append(touched)
    }
    self.sources = sources
    self.isTouched = isTouched
  }

  // MARK: - What is shared

  /// The step to hold so that steps which share criteria come apart: the one nearest to them that
  /// several of them use and that alone leads to its criteria.
  ///
  /// To hold an impact at each of its thirteen values takes less than its four criteria at all 256
  /// combinations of their levels.
  func sharedStep(below roots: [Int], _ program: Program) -> Int {
    var seen = CriterionSet()
    var shared = CriterionSet()
    for root in roots {
      shared.formUnion(seen.intersection(sources[root]))
      seen.formUnion(sources[root])
    }
    let uses = uses(below: roots, without: nil, program)
    let candidates = uses.indices.reversed().filter {
      uses[$0] > 1 && held[$0] == nil && !sources[$0].isDisjoint(with: shared)
    }
    for step in candidates {
      let others = self.uses(below: roots, without: step, program)
      var outside = CriterionSet()
      for index in others.indices where others[index] > 0 {
        if case .criterion(let criterion, _) = program.steps[index], held[index] == nil {
          outside.insert(criterion)
        }
      }
      if outside.isDisjoint(with: sources[step]) { return step }
    }
    // Not reached: the lowest step that is used twice is a criterion, and leads to itself alone.
    return candidates.last ?? roots[0]
  }

  /// How often each step is used by the steps that `roots` depend on, a root counting as one use; with
  /// the use that passes through one step left out.
  func uses(below roots: [Int], without left: Int?, _ program: Program) -> [Int] {
    var uses = [Int](repeating: 0, count: sources.count)
    for root in roots where root != left { uses[root] += 1 }
    for index in uses.indices.reversed() where uses[index] > 0 && held[index] == nil {
      if case .criterion = program.steps[index] { continue }
      for operand in program.steps[index].operands where operand != left { uses[operand] += 1 }
    }
    return uses
  }
}
