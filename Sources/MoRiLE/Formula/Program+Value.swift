/// What a program works on: the numbers and cells of one issue.
struct ProgramInput {
  /// The number of each input; nil where it is not given.
  let inputs: [Interval?]
  /// The cell of each criterion.
  let cells: [Cell]
  /// The levels that stand in place of a criterion's cell, where it may have several.
  ///
  /// nil where the cell counts; empty where all cells count.
  var levels: [ClosedRange<Int>?] = []
}

extension Program {
  /// The value of one step, from the values of the steps before it.
  ///
  /// nil is not known: the step needs an input that is not given, or divides by zero. Only what
  /// depends on inputs can be nil; a criterion never is, since its scale bounds it.
  func value(
    of step: Step, _ values: [Interval?], _ input: ProgramInput, _ criteria: [Criterion]
  ) -> Interval? {
    switch step {
    case .constant(let value): Interval(value)
    case .input(let index): input.inputs[index]
    case .criterion(let index, let otherwise):
      if !input.levels.isEmpty, let levels = input.levels[index] {
        Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound))
      } else {
        switch input.cells[index] {
        case .score(let score): Interval(Fraction(score))
        case .blank: otherwise.flatMap { values[$0] } ?? criteria[index].interval
        case .unknown: criteria[index].interval
        }
      }
    case .points(let index, let step):
      values[step].map { criteria[index].points(of: criteria[index].levels(in: $0)) }
    case .share(let step, let low, let span):
      values[step].map { Interval(($0.low - low) / span, ($0.high - low) / span) }
    case .negate(let step): values[step].map { -$0 }
    case .minimum(let left, let right): combine(values[left], values[right]) { $0.minimum($1) }
    case .maximum(let left, let right): combine(values[left], values[right]) { $0.maximum($1) }
    case .binary(let op, let left, let right):
      combine(values[left], values[right]) { Self.apply(op, $0, $1) }
    }
  }

  private func combine(
    _ left: Interval?, _ right: Interval?, _ operation: (Interval, Interval) -> Interval?
  ) -> Interval? {
    guard let left, let right else { return nil }
    return operation(left, right)
  }

  static func apply(_ op: Formula.Operator, _ left: Interval, _ right: Interval)
    -> Interval?
  {
    switch op {
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
