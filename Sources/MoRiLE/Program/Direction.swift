/// How the value of a step moves when one criterion rises, all else held.
enum Direction: Hashable {
  case none
  case rises
  case falls
  /// Not shown to be any of the others.
  case mixed

  var reversed: Direction {
    switch self {
    case .rises: .falls
    case .falls: .rises
    default: self
    }
  }

  func joined(_ other: Direction) -> Direction {
    if self == .none { return other }
    return other == .none || other == self ? self : .mixed
  }

  /// The direction of a product with a factor between these ends.
  func times(_ range: Interval) -> Direction {
    if self == .none || range.low >= .zero { return self }
    return range.high <= .zero ? reversed : .mixed
  }
}

extension Program.Step {
  /// How the step moves by way of each of its operands, which move so themselves.
  ///
  /// A criterion is taken as scored: what its default reads does not move it.
  /// - Parameters:
  ///   - before: How a step before this one moves.
  ///   - ranges: What each step can be, over all scales and inputs.
  ///   - scales: Those of the program.
  func directions(
    _ before: (Int) -> Direction, _ ranges: [Interval], _ scales: [Scale]
  ) -> (Direction, Direction) {
    switch self {
    case .constant, .input, .criterion: return (.none, .none)
    case .points(let index, let step):
      let points = scales[index].points
      let rises = zip(points, points.dropFirst()).allSatisfy { $0 <= $1 }
      return (rises || before(step) == .none ? before(step) : .mixed, .none)
    case .share(let operand, _, _): return (before(operand), .none)
    case .negate(let operand): return (before(operand).reversed, .none)
    case .minimum(let left, let right), .maximum(let left, let right):
      return (before(left), before(right))
    case .binary(let op, let left, let right):
      let (a, b) = (before(left), before(right))
      switch op {
      case .add: return (a, b)
      case .subtract, .greater, .greaterOrEqual: return (a, b.reversed)
      case .less, .lessOrEqual: return (a.reversed, b)
      case .multiply: return (a.times(ranges[right]), b.times(ranges[left]))
      // The divisor keeps one sign, so its square does not matter.
      case .divide: return (a.times(ranges[right]), b.reversed.times(ranges[left]))
      case .equal, .notEqual:
        return (a == .none ? .none : .mixed, b == .none ? .none : .mixed)
      }
    }
  }
}
