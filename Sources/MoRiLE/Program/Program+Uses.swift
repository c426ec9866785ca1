extension Program {
  /// How a step uses one criterion.
  private enum Use: UInt8 {
    case none
    case rises
    case falls
    /// In one place, but not in one direction.
    case once
    case bothWays

    init(_ direction: Direction) {
      self =
        switch direction {
        case .none: .none
        case .rises: .rises
        case .falls: .falls
        case .mixed: .once
        }
    }

    /// What the directions of steps know of it.
    var direction: Direction {
      switch self {
      case .none: .none
      case .rises: .rises
      case .falls: .falls
      case .once, .bothWays: .mixed
      }
    }

    func joined(_ other: Use) -> Use {
      if self == .none { return other }
      if other == .none { return self }
      return self == other && self != .once ? self : .bothWays
    }
  }

  /// The criteria that some step uses in two places that pull it in different directions, or may, by
  /// index.
  ///
  /// Interval arithmetic alone would take the uses for independent, and give ranges that are too wide.
  /// A criterion that only ever raises a step has its lowest and its highest level at the same ends of all
  /// its uses, so that the ends of the step's range are reached, however often it is used.
  ///
  /// A criterion inside an equality is one of them, since an interval does not say which of the values
  /// between its ends a level can have; so is one that a default leads to points by.
  /// - Parameter ranges: What each step can be, over all scales and inputs.
  func criteriaUsedBothWays(ranges: [Interval]) -> Set<Int> {
    var result: Set<Int> = []
    for criterion in scales.indices {
      var uses: [Use] = []
      uses.reserveCapacity(steps.count)
      for step in steps {
        let use = use(of: criterion, step, uses, ranges)
        if use == .bothWays { result.insert(criterion) }
        uses.append(use)
      }
    }
    return result
  }

  private func use(
    of criterion: Int, _ step: Step, _ uses: [Use], _ ranges: [Interval]
  ) -> Use {
    switch step {
    case .criterion(let index, let otherwise):
      return index == criterion ? .rises : otherwise.map { uses[$0] } ?? .none
    case .points(_, let operand):
      // A default that is more than a name can leave out levels between its ends.
      if uses[operand] != .none, case .criterion(let index, let otherwise?) = steps[operand],
        index != criterion, !isCriterion(otherwise)
      {
        return .bothWays
      }
    case .binary(.equal, let left, let right), .binary(.notEqual, let left, let right):
      return uses[left] == .none && uses[right] == .none ? .none : .bothWays
    default: break
    }
    let operands = step.operands
    let isBothWays = operands.contains { uses[$0] == .bothWays }
    if isBothWays { return .bothWays }
    let (a, b) = step.directions({ uses[$0].direction }, ranges, scales)
    return Use(a).joined(Use(b))
  }
}
