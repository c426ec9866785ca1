extension Program {
  /// How many combinations are tried of the levels of unknown criteria, and of the numbers of inputs that are
  /// ranges, that a step uses both ways.
  ///
  /// Beyond it the ranges hold every possible value, and may hold others too.
  static let mostCombinations = 10_000
  /// How many steps may be worked out for them, for one issue.
  static let mostEffort = 400_000

  /// The value of one step for one issue, worked out from the steps in `reachable` alone, which must be
  /// those of ``reachable(from:)``.
  func value(of root: Int, reachable: [Int], for input: ProgramInput) -> Interval? {
    var values = [Interval?](repeating: nil, count: root + 1)
    for index in reachable { values[index] = value(of: steps[index], values, input) }
    return values[root]
  }

  /// The values of all steps for one issue: exact numbers where everything is known, else ranges.
  ///
  /// One pass over the steps; where steps of `usedBothWays`, which are of criteria and whole inputs, are not known,
  /// the steps that depend on them once for each combination of what they can be, up to ``mostCombinations`` of them
  /// and ``mostEffort`` steps. Where that is too much, criteria alone are gone through.
  func values(for input: ProgramInput, usedBothWays: Set<Int>) -> [Interval?] {
    var values = [Interval?](repeating: nil, count: steps.count)
    for index in steps.indices { values[index] = value(of: steps[index], values, input) }
    let open = open(usedBothWays, values)
    guard !open.isEmpty, var branches = branches(input, values, open, { dependents(of: $0) })
    else { return values }
    var joined = values
    var isJoined = values.map { _ in false }
    branches.forEach { values, changed in
      for step in changed {
        let before = isJoined[step] ? joined[step] : values[step]
        isJoined[step] = true
        joined[step] = before.flatMap { before in values[step].map { before.union($0) } }
      }
    }
    return joined
  }

  /// Those steps of criteria and inputs that can be several numbers.
  func open(_ steps: Set<Int>, _ values: [Interval?]) -> [Int] {
    steps.filter { step in values[step].map { $0.value == nil } ?? false }
  }

  /// The combinations of what some steps can be; of the criteria among them where there are too many with the
  /// inputs, and nil where these are too many, too.
  func branches(
    _ input: ProgramInput, _ values: [Interval?], _ open: [Int],
    _ dependents: (Int) -> [Int], mostEffort: Int = Program.mostEffort
  ) -> Branches? {
    let criteria = open.filter { isCriterion($0) }
    for open in criteria.count < open.count ? [open, criteria] : [open] where !open.isEmpty {
      if let branches = Branches(
        self, input, values, open: open, dependents: dependents, mostEffort: mostEffort)
      {
        return branches
      }
    }
    return nil
  }
}
