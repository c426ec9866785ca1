extension Program {
  /// How many combinations of levels are tried for unknown criteria that a score uses both ways.
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
  /// One pass over the steps; where criteria in `usedBothWays` are unknown, the steps that depend on them
  /// once for each combination of their levels, up to ``mostCombinations`` of them and ``mostEffort`` steps.
  func values(for input: ProgramInput, usedBothWays: Set<Int>) -> [Interval?] {
    var values = [Interval?](repeating: nil, count: steps.count)
    for index in steps.indices { values[index] = value(of: steps[index], values, input) }
    let open = usedBothWays.filter { values[criterionSteps[$0]]?.value == nil }
    guard !open.isEmpty,
      var branches = Branches(
        self, input, values, open: Array(open), dependents: { dependents(of: $0) })
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
}
