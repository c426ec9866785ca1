import MoRiLE

// Arithmetic of whole numbers in registers: checked where their limits do not rule out overflow.

extension LaneCompiler {
  /// The two numerators over one denominator.
  mutating func common(_ left: Lane, _ right: Lane) -> (Register, Register, Register) {
    if left.denominator == right.denominator {
      return (left.numerator, right.numerator, left.denominator)
    }
    if let a = left.denominator.constant, let b = right.denominator.constant,
      let common = LaneNumber.leastCommonMultiple(a, b)
    {
      return (
        times(left.numerator, constant(common / a)), times(right.numerator, constant(common / b)),
        constant(common)
      )
    }
    return (
      times(left.numerator, right.denominator), times(right.numerator, left.denominator),
      times(left.denominator, right.denominator)
    )
  }

  mutating func times(_ left: Register, _ right: Register) -> Register {
    if left.constant == 1 { return right }
    if right.constant == 1 { return left }
    let limit = left.limit.flatMap { a in right.limit.flatMap { LaneNumber.product(a, $0) } }
    if let a = left.constant, let b = right.constant, limit != nil { return constant(a * b) }
    let result = register(limit: limit)
    if let factor = left.constant ?? right.constant {
      let other = left.constant == nil ? left : right
      program.instructions.append(
        .scale(other.index, by: factor, to: result.index, isChecked: limit == nil))
    } else {
      program.instructions.append(
        .multiply(left.index, right.index, to: result.index, isChecked: limit == nil))
    }
    return result
  }

  mutating func plus(_ left: Register, _ right: Register) -> Register {
    if left.constant == 0 { return right }
    if right.constant == 0 { return left }
    let limit = left.limit.flatMap { a in right.limit.flatMap { LaneNumber.sum(a, $0) } }
    if let a = left.constant, let b = right.constant, limit != nil { return constant(a + b) }
    let result = register(limit: limit)
    program.instructions.append(
      .add(left.index, right.index, to: result.index, isChecked: limit == nil))
    return result
  }

  func largest(_ left: Register, _ right: Register) -> Int64? {
    left.limit.flatMap { a in right.limit.map { max(a, $0) } }
  }

  mutating func lane(
    _ numerator: Register, over denominator: Register, _ left: Lane, _ right: Lane
  ) -> Lane {
    Lane(
      numerator: numerator, denominator: denominator, known: both(left.known, right.known),
      usesInputs: left.usesInputs || right.usesInputs,
      usesCriteria: left.usesCriteria || right.usesCriteria)
  }
}
