/// What a criterion can do to the rating, over all combinations of the other criteria's levels.
public struct MatrixEffect: Hashable, Sendable {
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// The share of cases in which a change by one level changes the rating: a case is a combination of
  /// the others' levels with a step from one level to the next.
  public let oneLevel: Fraction
  /// The share of combinations of the others in which the lowest and the highest level give different
  /// ratings.
  public let endToEnd: Fraction
  /// The share of combinations of the others in which any two levels give different ratings.
  public let any: Fraction
  /// For each step from one level to the next, the least and the most that it adds to the total.
  public let steps: [Interval]

  /// Whether the criterion can never change a rating.
  public var isNever: Bool { any == .zero }

  /// Whether each level adds the same as the one before it, whatever the other levels are.
  public var isEven: Bool {
    steps.allSatisfy { $0 == steps[0] } && steps[0].value != nil
  }
}

/// A criterion that no rated score reads directly.
public struct IndirectCriterion: Hashable, Sendable {
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// The criteria whose blank cells take a default from it, by index; none where it has no part in the
  /// rating at all.
  public let through: [Int]
}

/// Works out what each criterion can do.
struct EffectCounter<Count: CombinationCount> {
  let program: Program
  let criteria: [Criterion]
  let root: Int
  /// The thresholds of the rating, highest first.
  let thresholds: [Fraction]
  private(set) var effort: Int

  init(
    _ program: Program, _ criteria: [Criterion], root: Int, thresholds: [Fraction], effort: Int
  ) {
    self.program = program
    self.criteria = criteria
    self.root = root
    self.thresholds = thresholds
    self.effort = effort
  }

  /// What a criterion can do; nil where it could not be counted.
  mutating func effect(of criterion: Int) -> MatrixEffect? {
    var counter = DistributionCounter<Count>(program, criteria, open: criterion, effort: effort) {
      _, _ in .one
    }
    defer { effort = counter.effort }
    do throws(TooManyCombinations) {
      let (curves, rest) = try counter.parts(of: root)
      let levels = criteria[criterion].levels.count
      try counter.spend(
        curves.entries.count.multipliedOrMost(by: levels * thresholds.count * 16))
      return effect(of: criterion, curves, rest.ascending)
    } catch {
      return nil
    }
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

extension DistributionCounter {
  /// A step as the sum of a part that the open criterion acts on, and a rest that it does not.
  mutating func parts(
    of root: Int
  ) throws(TooManyCombinations) -> (
    open: ValueDistribution<Weight>, rest: ValueDistribution<Weight>
  ) {
    let scope = StepScope(program, root: root, open: open)
    let form = form(of: root, scope)
    var parts: [ValueDistribution<Weight>] = []
    for group in groups(form.terms, scope) { parts.append(try distribution(of: group, scope)) }
    return (
      try sum(parts.filter { !$0.isScalar }, constant: .zero),
      try sum(parts.filter { $0.isScalar }, constant: form.constant)
    )
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
