extension Program {
  /// How a step uses one criterion, or one input.
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

  /// The steps of criteria and whole inputs that some step uses in two places that pull it in different directions,
  /// or may.
  ///
  /// Interval arithmetic alone would take the uses for independent, and give ranges that are too wide.
  /// A criterion that only ever raises a step has its lowest and its highest level at the same ends of all
  /// its uses, so that the ends of the step's range are reached, however often it is used.
  ///
  /// A criterion inside an equality is one of them, since an interval does not say which of the values
  /// between its ends a level can have; so is one that a default leads to points by.
  ///
  /// The numbers of an input that is not whole cannot be gone through: what it is used for both ways has a range that
  /// may be too wide.
  /// - Parameters:
  ///   - ranges: What each step can be, over all scales and inputs.
  ///   - isWhole: For each input whether it takes whole numbers alone.
  func stepsUsedBothWays(ranges: [Interval], isWhole: [Bool]) -> Set<Int> {
    var result: Set<Int> = []
    for (own, step) in steps.enumerated() {
      switch step {
      case .criterion: break
      case .input(let input) where isWhole[input]: break
      default: continue
      }
      var uses = [Use](repeating: .none, count: own)
      uses.reserveCapacity(steps.count)
      for index in own..<steps.count {
        let use = index == own ? .rises : use(steps[index], uses, ranges)
        if use == .bothWays { result.insert(own) }
        uses.append(use)
      }
    }
    return result
  }

  /// How a step uses a criterion or an input that some steps before it use so.
  private func use(_ step: Step, _ uses: [Use], _ ranges: [Interval]) -> Use {
    switch step {
    case .criterion(_, let otherwise):
      return otherwise.map { uses[$0] } ?? .none
    case .points(_, let operand):
      // A default that is more than a name can leave out levels between its ends.
      if uses[operand] != .none, case .criterion(_, let otherwise?) = steps[operand],
        uses[otherwise] != .none, !isCriterion(otherwise)
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
