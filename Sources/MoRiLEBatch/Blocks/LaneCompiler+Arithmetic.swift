import MoRiLE

// Arithmetic of values: a numerator over a denominator, and whether it is known.

extension LaneCompiler {
  mutating func constant(_ value: Fraction) -> Lane? {
    guard let (n, d) = value.smallNumbers else { return nil }
    return Lane(numerator: constant(n), denominator: constant(d))
  }

  mutating func points(_ index: Int, _ level: Lane) -> Lane? {
    let criterion = model.criteria[index]
    var common: Int64 = 1
    for case let points? in criterion.levels.map({ $0.points }) {
      guard let next = LaneNumber.leastCommonMultiple(common, denominatorOf: points) else {
        return nil
      }
      common = next
    }
    var table: [Int64] = []
    for level in criterion.levels {
      guard let whole = ((level.points ?? .zero) * Fraction(common)).int else { return nil }
      table.append(Int64(whole))
    }
    program.tables.append(table)
    let limit = table.map { $0.magnitude }.max() ?? 0
    guard limit <= LaneNumber.most.magnitude else { return nil }
    let result = register(limit: Int64(limit))
    program.instructions.append(
      .points(
        table: program.tables.count - 1, low: Int64(criterion.scale.lowerBound),
        from: level.numerator.index, to: result.index))
    return lane(result, over: constant(common), level, level)
  }

  mutating func share(_ lane: Lane, _ low: Fraction, _ span: Fraction) -> Lane? {
    guard let low = constant(-low), let span = constant(.one / span) else { return nil }
    return product(sum(lane, low), span)
  }

  mutating func apply(_ op: Formula.Operator, _ left: Lane, _ right: Lane) -> Lane? {
    switch op {
    case .add: sum(left, right)
    case .subtract: product(right, constant(-1)).flatMap { sum(left, $0) }
    case .multiply: product(left, right)
    case .divide: quotient(left, right)
    case .less: compare(.less, left, right)
    case .lessOrEqual: compare(.lessOrEqual, left, right)
    case .greater: compare(.less, right, left)
    case .greaterOrEqual: compare(.lessOrEqual, right, left)
    case .equal: compare(.equal, left, right)
    case .notEqual: compare(.notEqual, left, right)
    }
  }

  mutating func product(_ left: Lane, _ right: Lane?) -> Lane? {
    guard let right else { return nil }
    let n = times(left.numerator, right.numerator)
    return lane(n, over: times(left.denominator, right.denominator), left, right)
  }

  mutating func sum(_ left: Lane, _ right: Lane) -> Lane {
    let (a, b, denominator) = common(left, right)
    return lane(plus(a, b), over: denominator, left, right)
  }

  mutating func smaller(_ left: Lane, _ right: Lane) -> Lane {
    let (a, b, denominator) = common(left, right)
    let result = register(limit: largest(a, b))
    program.instructions.append(.smaller(a.index, b.index, to: result.index))
    return lane(result, over: denominator, left, right)
  }

  mutating func larger(_ left: Lane, _ right: Lane) -> Lane {
    let (a, b, denominator) = common(left, right)
    let result = register(limit: largest(a, b))
    program.instructions.append(.larger(a.index, b.index, to: result.index))
    return lane(result, over: denominator, left, right)
  }

  mutating func compare(_ op: LaneProgram.Comparison, _ left: Lane, _ right: Lane) -> Lane {
    let (a, b, _) = common(left, right)
    let result = register(limit: 1)
    program.instructions.append(.compare(op, a.index, b.index, to: result.index))
    return lane(result, over: constant(1), left, right)
  }

  mutating func quotient(_ left: Lane, _ right: Lane) -> Lane? {
    let n = times(left.numerator, right.denominator)
    let d = times(left.denominator, right.numerator)
    if let divisor = d.constant {
      guard divisor != 0, divisor != .min else { return nil }
      return divisor > 0
        ? lane(n, over: d, left, right)
        : lane(times(n, constant(-1)), over: constant(-divisor), left, right)
    }
    // Ranges of quotients are left to the exact engine.
    guard left.usesInputs || right.usesInputs else { return nil }
    let (toN, toD, known) = (register(limit: n.limit), register(limit: d.limit), register(limit: 1))
    program.instructions.append(
      .ratio(
        n.index, over: d.index, to: toN.index, toOver: toD.index, known: known.index))
    var result = lane(toN, over: toD, left, right)
    result.known = both(result.known, known.index)
    return result
  }
}
