// Arithmetic of whole numbers in registers: checked where their limits do not rule out overflow.

extension LaneCompiler {
  /// The two numerators over one denominator.
  mutating func common(_ left: Lane, _ right: Lane) -> (Register, Register, Register) {
    if left.denominator == right.denominator {
      return (left.numerator, right.numerator, left.denominator)
    }
    if let a = left.denominator.constant, let b = right.denominator.constant,
      let common = Self.leastCommonMultiple(a, b)
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
    let limit = left.limit.flatMap { a in right.limit.flatMap { Self.product(a, $0) } }
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
    let limit = left.limit.flatMap { a in right.limit.flatMap { Self.sum(a, $0) } }
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

  private static func sum(_ left: Int64, _ right: Int64) -> Int64? {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows || sum > mostMagnitude ? nil : sum
  }

  private static func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows || product > mostMagnitude ? nil : product
  }

  /// The least common multiple of two numbers above zero, unless it is too large.
  static func leastCommonMultiple(_ left: Int64, _ right: Int64) -> Int64? {
    let divisor = Fraction.greatestCommonDivisor(left.magnitude, right.magnitude)
    return product(left / Int64(divisor), right)
  }
}
