/// A number as a sum: a constant, what the levels of some criteria give, each for itself, and terms of a
/// ``JointForm``, each times a number.
struct LevelSum: Hashable {
  var constant = Fraction.zero
  /// The criteria, by index, in order, and what each of their levels gives.
  var criteria: [Int] = []
  var levels: [[Fraction]] = []
  /// The terms, by their place, in order, and what each is multiplied by.
  var terms: [Int] = []
  var factors: [Fraction] = []
}

/// What several criteria give together, so that it is no sum of what each gives: a comparison, the lowest or
/// highest, a product, a quotient.
struct JointTerm: Hashable {
  enum Kind: Hashable {
    /// Of the one operand with nothing.
    case compared(Formula.Operator)
    case lowest
    case highest
    case product
    case quotient
  }

  let kind: Kind
  let operands: [LevelSum]

  /// Whether the operands are taken in one by one, so that those met need not be told apart.
  var isExtreme: Bool { kind == .lowest || kind == .highest }

  func value(_ values: some Sequence<Fraction>) -> Fraction {
    var result: Fraction?
    for value in values {
      guard let before = result else {
        result = value
        continue
      }
      switch kind {
      case .lowest: result = min(before, value)
      case .highest: result = max(before, value)
      case .product: result = before * value
      // A checked model never divides by zero.
      case .quotient: result = value == .zero ? .zero : before / value
      case .compared: break
      }
    }
    guard let result else { return .zero }
    guard case .compared(let op) = kind else { return result }
    return op.apply(Interval(result), Interval(.zero))?.low ?? .zero
  }
}
