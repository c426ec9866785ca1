extension Program {
  /// How many combinations of levels are tried for unknown criteria that a score uses more than once.
  ///
  /// Beyond it the ranges hold every possible value, and may hold others too.
  static let mostCombinations = 10_000

  /// The value of one step for one issue, worked out from the steps in `reachable` alone, which must be
  /// those of ``reachable(from:)``.
  func value(
    of root: Int, reachable: [Int], for input: ProgramInput, criteria: [Criterion]
  ) -> Interval? {
    var values = [Interval?](repeating: nil, count: root + 1)
    for index in reachable { values[index] = value(of: steps[index], values, input, criteria) }
    return values[root]
  }

  /// The values of all steps for one issue: exact numbers where everything is known, else ranges.
  ///
  /// One pass over the steps; where criteria in `usedTwice` are unknown, one for each combination of
  /// their levels, up to ``mostCombinations``.
  func values(for input: ProgramInput, criteria: [Criterion], usedTwice: Set<Int>) -> [Interval?] {
    var values = [Interval?](repeating: nil, count: steps.count)
    for index in steps.indices { values[index] = value(of: steps[index], values, input, criteria) }
    var combinations = 1
    for criterion in usedTwice {
      if let value = values[criterionSteps[criterion]] {
        let levels = criteria[criterion].levels(in: value).count
        combinations = min(Self.mostCombinations + 1, combinations * levels)
      }
    }
    guard combinations > 1, combinations <= Self.mostCombinations else { return values }
    var branches = Branches(program: self, input: input, criteria: criteria, usedTwice: usedTwice)
    branches.run(from: 0, values)
    return branches.joined
  }
}

/// Takes each level of each unknown criterion that is used more than once, and joins what comes out.
private struct Branches {
  let program: Program
  let input: ProgramInput
  let criteria: [Criterion]
  let usedTwice: Set<Int>
  private(set) var joined: [Interval?] = []

  init(program: Program, input: ProgramInput, criteria: [Criterion], usedTwice: Set<Int>) {
    self.program = program
    self.input = input
    self.criteria = criteria
    self.usedTwice = usedTwice
  }

  /// Goes on from a step to the end, once for each level where a criterion leaves several.
  ///
  /// A criterion that defaults to one taken before it has one value here, so that the two never
  /// disagree.
  mutating func run(from start: Int, _ before: [Interval?]) {
    var values = before
    for index in start..<program.steps.count {
      values[index] = program.value(of: program.steps[index], values, input, criteria)
      guard case .criterion(let criterion, _) = program.steps[index],
        usedTwice.contains(criterion), let value = values[index], value.value == nil
      else { continue }
      for level in criteria[criterion].levels(in: value) {
        values[index] = Interval(Fraction(level))
        run(from: index + 1, values)
      }
      return
    }
    join(values)
  }

  private mutating func join(_ values: [Interval?]) {
    guard !joined.isEmpty else {
      joined = values
      return
    }
    for index in values.indices {
      guard let before = joined[index], let value = values[index] else {
        joined[index] = nil
        continue
      }
      joined[index] = before.union(value)
    }
  }
}
