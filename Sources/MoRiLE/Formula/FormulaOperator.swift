extension Formula {
  /// One operation of two numbers.
  public enum Operator: String, Hashable, Sendable {
    /// The sum.
    case add = "+"
    /// The difference.
    case subtract = "-"
    /// The product.
    case multiply = "*"
    /// The quotient.
    case divide = "/"
    /// 1 where the left is below the right, else 0.
    case less = "<"
    /// 1 where the left is not above the right, else 0.
    case lessOrEqual = "<="
    /// 1 where the left is above the right, else 0.
    case greater = ">"
    /// 1 where the left is not below the right, else 0.
    case greaterOrEqual = ">="
    /// 1 where both are the same number, else 0.
    case equal = "="
    /// 1 where the two are different numbers, else 0.
    case notEqual = "<>"

    package var isComparison: Bool {
      switch self {
      case .add, .subtract, .multiply, .divide: false
      default: true
      }
    }
  }
}

extension Formula.Operator {
  /// All that the operation of two numbers can give; nil where it may divide by zero.
  ///
  /// The two must not depend on the same unknown, else the range may be too wide.
  func apply(_ left: Interval, _ right: Interval) -> Interval? {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .less: left.isLess(than: right)
    case .lessOrEqual: left.isAtMost(right)
    case .greater: right.isLess(than: left)
    case .greaterOrEqual: right.isAtMost(left)
    case .equal: left.isEqual(to: right)
    case .notEqual: Interval(1) - left.isEqual(to: right)
    }
  }
}
