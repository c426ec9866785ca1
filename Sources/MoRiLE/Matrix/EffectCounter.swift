/// Works out the totals and what each criterion can do to the rating.
struct EffectCounter<Count: CombinationCount> {
  private let program: Program
  private let criteria: [Criterion]
  /// The thresholds of the rating, highest first.
  private let thresholds: [Fraction]
  private let scope: StepScope
  /// The rated score as a sum of terms, in groups that have no criterion in common.
  private let constant: Fraction
  private let groups: [[(step: Int, factor: Fraction)]]
  private let parts: [ValueDistribution<Count>]
  private let lattice: LatticeSum<Count>?
  /// The distribution of the rated score, in ascending order.
  let totals: ValueDistribution<Count>
  private var effort: Int

  /// Adds up the rated score, the step `root`.
  init(
    _ program: Program, _ criteria: [Criterion], root: Int, thresholds: [Fraction], effort: Int
  ) throws(TooManyCombinations) {
    self.program = program
    self.criteria = criteria
    self.thresholds = thresholds
    scope = StepScope(program, root: root, open: nil)
    var counter = DistributionCounter<Count>(program, criteria, effort: effort) { _, _ in .one }
    let form = counter.form(of: root, scope)
    constant = form.constant
    groups = counter.groups(form.terms, scope)
    var parts: [ValueDistribution<Count>] = []
    for group in groups { parts.append(try counter.distribution(of: group, scope)) }
    self.parts = parts
    var lattice = LatticeSum(
      parts, constant: constant, mostPlaces: DistributionCounter<Count>.mostPlaces)
    if let sum = lattice {
      try counter.spend(sum.effort)
      lattice?.add()
    }
    self.lattice = lattice
    if let lattice {
      totals = lattice.distribution
    } else {
      totals = try counter.sum(parts, constant: constant).ascending
    }
    self.effort = counter.effort
  }

  /// What a criterion can do; nil where it could not be counted.
  mutating func effect(of criterion: Int) -> MatrixEffect? {
    var counter = DistributionCounter<Count>(program, criteria, open: criterion, effort: effort) {
      _, _ in .one
    }
    defer { effort = counter.effort }
    let acted = groups.firstIndex { group in
      group.contains { scope.sources[$0.step].contains(criterion) }
    }
    guard let acted else { return nil }
    do throws(TooManyCombinations) {
      let inner = StepScope(program, root: scope.sources.count - 1, open: criterion)
      let curves = try counter.sum(groups[acted], constant: .zero, inner)
      let rest = try rest(without: acted, &counter)
      try counter.spend(
        curves.entries.count.multipliedOrMost(
          by: criteria[criterion].levels.count * thresholds.count * 16))
      return effect(of: criterion, curves, rest)
    } catch {
      return nil
    }
  }

  /// The rated score without the terms of one group.
  private func rest(
    without group: Int, _ counter: inout DistributionCounter<Count>
  ) throws(TooManyCombinations) -> ValueDistribution<Count> {
    if let lattice {
      try counter.spend(totals.entries.count.multipliedOrMost(by: parts[group].entries.count))
      let values = parts[group].entries.map { $0.value }
      return lattice.distribution(
        without: group, low: values.dropFirst().reduce(values[0], min))
    }
    let others = parts.indices.filter { $0 != group }.map { parts[$0] }
    return try counter.sum(others, constant: constant).ascending
  }

  private func effect(
    of criterion: Int, _ curves: ValueDistribution<Count>, _ rest: ValueDistribution<Count>
  ) -> MatrixEffect {
    let count = criteria[criterion].levels.count
    var before: [Count] = [.none]
    for entry in rest.entries { before.append(before[before.count - 1] + entry.weight) }
    let values = rest.entries.map { $0.value }
    var (all, oneLevel, endToEnd, any) = (Count.none, Count.none, Count.none, Count.none)
    var steps = [Interval?](repeating: nil, count: count - 1)
    for entry in curves.entries {
      let curve =
        entry.curve.count == 1 ? [Fraction](repeating: entry.value, count: count) : entry.curve
      // The places from which on the rest reaches each threshold, for each level.
      let places = curve.map { value in
        thresholds.map { threshold in values.firstPlace { value + $0 >= threshold } }
      }
      func cases(_ pairs: [(Int, Int)]) -> Count {
        var spans: [(Int, Int)] = []
        for (low, high) in pairs {
          for (a, b) in zip(places[low], places[high]) where a != b {
            spans.append((min(a, b), max(a, b)))
          }
        }
        return combinations(in: spans, before)
      }
      let neighbours = zip(curve.indices, curve.indices.dropFirst()).map { ($0, $1) }
      all.join(entry.weight, before[values.count])
      endToEnd.join(entry.weight, cases([(0, count - 1)]))
      any.join(entry.weight, cases(neighbours))
      for (low, high) in neighbours {
        oneLevel.join(entry.weight, cases([(low, high)]))
        let rise = Interval(curve[high] - curve[low])
        steps[low] = steps[low].map { $0.union(rise) } ?? rise
      }
    }
    let total = all.fraction
    return MatrixEffect(
      criterion: criterion, oneLevel: oneLevel.fraction / (total * Fraction(count - 1)),
      endToEnd: endToEnd.fraction / total, any: any.fraction / total,
      steps: steps.compactMap { $0 })
  }

  /// How many combinations of the rest lie in at least one of some spans of places.
  private func combinations(in spans: [(Int, Int)], _ before: [Count]) -> Count {
    var count = Count.none
    var end = 0
    for (low, high) in spans.sorted(by: { $0.0 < $1.0 }) where high > end {
      count = count + (before[high] - before[max(low, end)])
      end = high
    }
    return count
  }
}

extension [Fraction] {
  /// The first place, of values in ascending order, from which on `reaches` holds; the count where none.
  func firstPlace(where reaches: (Fraction) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if reaches(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
