extension Program {
  /// A step as a number and a sum of its operands, each times a number; nil where it is no such sum.
  package func sum(of step: Step) -> (constant: Fraction, terms: [(step: Int, factor: Fraction)])? {
    switch step {
    case .negate(let operand): return (.zero, [(operand, Fraction(-1))])
    case .share(let operand, let low, let span):
      return (-low / span, [(operand, .one / span)])
    case .binary(.add, let left, let right): return (.zero, [(left, .one), (right, .one)])
    case .binary(.subtract, let left, let right):
      return (.zero, [(left, .one), (right, Fraction(-1))])
    case .binary(.multiply, let left, let right):
      if let factor = number(left) { return (.zero, [(right, factor)]) }
      return number(right).map { (.zero, [(left, $0)]) }
    case .binary(.divide, let left, let right):
      return number(right).map { (.zero, [(left, .one / $0)]) }
    default: return nil
    }
  }

  /// The number that a step is as it is written: `2.5`, or `-2.5`.
  private func number(_ step: Int) -> Fraction? {
    switch steps[step] {
    case .constant(let value): return value
    case .negate(let operand):
      guard case .constant(let value) = steps[operand] else { return nil }
      return -value
    default: return nil
    }
  }
}
