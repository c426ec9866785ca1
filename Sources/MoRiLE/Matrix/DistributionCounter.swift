/// That the combinations of levels could not be counted within the limit.
struct TooManyCombinations: Error {}

/// Works out the distribution of a step over all combinations of levels, from the distributions of its
/// parts.
///
/// Parts that have no criterion in common are independent: each value of the one is combined with each
/// of the other. Parts that share criteria are taken apart by holding what they share at each value that
/// it can have. All of it is exact: nothing is sampled and nothing rounded.
struct DistributionCounter<Weight: LevelWeight> {
  let program: Program
  let criteria: [Criterion]
  /// The criterion that is held open, so that values are worked out for each of its levels at once.
  let open: Int?
  /// The weight of a level of a criterion, by the level's place.
  let weight: @Sendable (_ criterion: Int, _ place: Int) -> Weight
  /// How many values may still be combined.
  private(set) var effort: Int
  private var known: [Int: ValueDistribution<Weight>] = [:]
  /// What steps share and the scope in which it is held, by the scope's number and the steps.
  private var apart: [[Int]: (shared: Int, scope: StepScope)] = [:]
  /// Sums taken apart, by the scope's number and the step.
  private var forms: [[Int]: LinearForm] = [:]

  /// The most places that sums on a lattice may have.
  static var mostPlaces: Int { 2_000_000 }

  init(
    _ program: Program, _ criteria: [Criterion], open: Int? = nil, effort: Int,
    weight: @escaping @Sendable (_ criterion: Int, _ place: Int) -> Weight
  ) {
    self.program = program
    self.criteria = criteria
    self.open = open
    self.effort = effort
    self.weight = weight
  }

  /// The distribution of a step.
  mutating func distribution(of root: Int) throws(TooManyCombinations) -> ValueDistribution<Weight>
  {
    try distribution(of: root, StepScope(program, root: root, open: open))
  }

  mutating func distribution(
    of step: Int, _ scope: StepScope
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    if let curve = scope.held[step] { return ValueDistribution(curve) }
    if !scope.isTouched[step], let found = known[step] { return found }
    let result: ValueDistribution<Weight>
    switch program.steps[step] {
    case .constant(let value): result = ValueDistribution([value])
    case .criterion(let criterion, _): result = levels(of: criterion)
    case .points(let criterion, let operand):
      let levels = criteria[criterion]
      result = try distribution(of: operand, scope).map {
        $0.int.flatMap { levels.level($0)?.points } ?? .zero
      }
    case .minimum(let left, let right):
      result = try combination(left, right, scope) { min($0, $1) }
    case .maximum(let left, let right):
      result = try combination(left, right, scope) { max($0, $1) }
    case .binary(let op, let left, let right) where !isLinear(step):
      result = try combination(left, right, scope) {
        // A checked model never divides by zero.
        op.apply(Interval($0), Interval($1))?.low ?? .zero
      }
    default:
      let form = form(of: step, scope)
      result = try sum(form.terms, constant: form.constant, scope)
    }
    if !scope.isTouched[step] { known[step] = result }
    return result
  }

  private func isLinear(_ step: Int) -> Bool {
    guard case .binary(let op, let left, let right) = program.steps[step] else { return false }
    func isNumber(_ index: Int) -> Bool {
      if case .constant = program.steps[index] { true } else { false }
    }
    switch op {
    case .add, .subtract: return true
    case .multiply: return isNumber(left) || isNumber(right)
    case .divide: return isNumber(right)
    default: return false
    }
  }

  mutating func form(of step: Int, _ scope: StepScope) -> LinearForm {
    if let found = forms[[scope.number, step]] { return found }
    let form = LinearForm(of: step, program, scope)
    forms[[scope.number, step]] = form
    return form
  }

  private func levels(of criterion: Int) -> ValueDistribution<Weight> {
    let levels = criteria[criterion].levels.map { Fraction($0.score) }
    if criterion == open { return ValueDistribution(levels) }
    return ValueDistribution(
      distinct: levels.enumerated().map { place, level in
        .init(curve: [level], weight: weight(criterion, place))
      })
  }

  mutating func spend(_ count: Int) throws(TooManyCombinations) {
    effort -= min(count, effort + 1)
    if effort < 0 { throw TooManyCombinations() }
  }

  // MARK: - Two parts

  private mutating func combination(
    _ left: Int, _ right: Int, _ scope: StepScope,
    _ operation: (Fraction, Fraction) -> Fraction
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    guard scope.sources[left].isDisjoint(with: scope.sources[right]) else {
      return try taken(apart: [left, right], scope) {
        (counter: inout Self, scope: StepScope) throws(TooManyCombinations) in
        try counter.combination(left, right, scope, operation)
      }
    }
    return try combination(
      try distribution(of: left, scope), try distribution(of: right, scope), operation)
  }

  private mutating func combination(
    _ left: ValueDistribution<Weight>, _ right: ValueDistribution<Weight>,
    _ operation: (Fraction, Fraction) -> Fraction
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    let pairs = left.entries.count.multipliedOrMost(by: right.entries.count)
    let length = left.isScalar && right.isScalar ? 1 : openLevels
    // A pair here takes the time of about eight on a lattice.
    try spend(pairs.multipliedOrMost(by: 8 * length))
    return left.combined(right, operation)
  }

  private var openLevels: Int { open.map { criteria[$0].levels.count } ?? 1 }

  /// Holds what steps share at each value that it can have, and joins what comes out.
  private mutating func taken(
    apart roots: [Int], _ scope: StepScope,
    _ part: (inout Self, StepScope) throws(TooManyCombinations) -> ValueDistribution<Weight>
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    let key = [scope.number] + roots
    if apart[key] == nil {
      // The search for what is shared passes over the steps once for each that is.
      try spend(program.steps.count.multipliedOrMost(by: criteria.count))
      let shared = scope.sharedStep(below: roots, program)
      apart[key] = (
        shared,
        StepScope(scope, holding: shared, program, open: open, number: apart.count + 1)
      )
    }
    guard let (shared, inner) = apart[key] else { return ValueDistribution() }
    var result = ValueDistribution<Weight>()
    for entry in try distribution(of: shared, scope).entries {
      // To hold a step takes time for all that are held before it.
      try spend(64 + 16 * scope.held.count)
      let found = try part(&self, inner.with(scope.held, shared, entry.curve))
      try spend(8 * found.entries.count)
      for other in found.entries { result.add(other.curve, entry.weight, other.weight) }
    }
    return result
  }

  // MARK: - Sums

  /// The distribution of a sum of steps, each times a number.
  mutating func sum(
    _ terms: [(step: Int, factor: Fraction)], constant: Fraction, _ scope: StepScope
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    try spend(16 * terms.count)
    var parts: [ValueDistribution<Weight>] = []
    for group in groups(terms, scope) { parts.append(try distribution(of: group, scope)) }
    return try sum(parts, constant: constant)
  }

  /// The distribution of the sum of terms that share criteria, or of one term.
  mutating func distribution(
    of group: [(step: Int, factor: Fraction)], _ scope: StepScope
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    guard group.count > 1 else {
      let factor = group[0].factor
      return try distribution(of: group[0].step, scope).map { factor * $0 }
    }
    return try taken(apart: group.map { $0.step }, scope) {
      (counter: inout Self, scope: StepScope) throws(TooManyCombinations) in
      try counter.sum(group, constant: .zero, scope)
    }
  }

  /// Adds up parts that have no criterion in common but the open one.
  mutating func sum(
    _ parts: [ValueDistribution<Weight>], constant: Fraction
  ) throws(TooManyCombinations) -> ValueDistribution<Weight> {
    let scalars = parts.filter { $0.isScalar }
    var result: ValueDistribution<Weight>
    if var lattice = LatticeSum(scalars, constant: constant, mostPlaces: Self.mostPlaces) {
      try spend(lattice.effort)
      lattice.add()
      result = lattice.distribution
    } else {
      result = ValueDistribution([constant])
      for part in scalars { result = try combination(result, part) { $0 + $1 } }
    }
    for part in parts where !part.isScalar { result = try combination(result, part) { $0 + $1 } }
    return result
  }

  /// Terms in groups, such that no criterion is in two of them.
  func groups(
    _ terms: [(step: Int, factor: Fraction)], _ scope: StepScope
  ) -> [[(step: Int, factor: Fraction)]] {
    var groups: [(terms: [(step: Int, factor: Fraction)], sources: CriterionSet)] = []
    for term in terms {
      var joined = (terms: [term], sources: scope.sources[term.step])
      var apart: [(terms: [(step: Int, factor: Fraction)], sources: CriterionSet)] = []
      for group in groups {
        if group.sources.isDisjoint(with: joined.sources) {
          apart.append(group)
        } else {
          joined = (group.terms + joined.terms, joined.sources)
          joined.sources.formUnion(group.sources)
        }
      }
      groups = apart + [joined]
    }
    return groups.map { $0.terms }
  }
}
