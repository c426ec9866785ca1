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
    of step: Step, _ values: [Interval?], _ input: ProgramInput
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
        case .range(let levels):
          Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound))
        case .blank: otherwise.flatMap { values[$0] } ?? scales[index].interval
        case .unknown: scales[index].interval
        }
      }
    case .points(let index, let step):
      values[step].map { scales[index].points(of: scales[index].scores(in: $0)) }
    case .share(let step, let low, let span):
      values[step].map { Interval(($0.low - low) / span, ($0.high - low) / span) }
    case .negate(let step): values[step].map { -$0 }
    case .minimum(let left, let right): combine(values[left], values[right]) { $0.minimum($1) }
    case .maximum(let left, let right): combine(values[left], values[right]) { $0.maximum($1) }
    case .binary(let op, let left, let right):
      combine(values[left], values[right]) { op.apply($0, $1) }
    }
  }

  private func combine(
    _ left: Interval?, _ right: Interval?, _ operation: (Interval, Interval) -> Interval?
  ) -> Interval? {
    guard let left, let right else { return nil }
    return operation(left, right)
  }
}
