/// What a step of a program can be, over all scales and all allowed inputs.
struct StepBounds {
  /// How many bits a numerator or denominator may come to need.
  static let mostBits = 4_096
  /// Stands for "without end" where a quotient may have a divisor next to zero.
  private static let huge = Fraction(
    WholeNumber(isNegative: false, limbs: [0, 0, 0, 0, 1]), over: WholeNumber(1))

  let range: Interval
  /// Whether every value is a whole number.
  let isWhole: Bool
  let dependsOnInput: Bool
  private let numeratorBits: Int
  private let denominatorBits: Int

  var isTooLarge: Bool { numeratorBits > Self.mostBits || denominatorBits > Self.mostBits }

  /// The range for a message: `0 to 3`.
  var text: String { "\(range.low) to \(range.high)" }

  /// Makes the bounds of a step from those of its operands; `range` is nil where it may divide by zero.
  init(
    _ step: Program.Step, _ operands: [StepBounds], _ input: Input?,
    _ criteria: [Criterion], _ range: Interval?
  ) {
    self.range = range ?? Interval(-Self.huge, Self.huge)
    isWhole = Self.isWhole(step, operands, input, criteria)
    // A criterion may take its default from inputs, but its scale bounds it all the same.
    var isCriterion = false
    if case .criterion = step { isCriterion = true }
    dependsOnInput = input != nil || !isCriterion && operands.contains { $0.dependsOnInput }
    (numeratorBits, denominatorBits) = Self.bits(step, operands, self.range, criteria)
  }

  private static func isWhole(
    _ step: Program.Step, _ operands: [StepBounds], _ input: Input?,
    _ criteria: [Criterion]
  ) -> Bool {
    switch step {
    case .constant(let value): value.isWhole
    case .input: input?.isWhole ?? false
    case .criterion: true
    case .points(let criterion, _):
      criteria[criterion].levels.allSatisfy { $0.points?.isWhole ?? true }
    case .share: false
    case .binary(let op, _, _) where op.isComparison: true
    case .binary(.divide, _, _): false
    case .binary, .negate, .minimum, .maximum: operands.allSatisfy { $0.isWhole }
    }
  }

  /// Upper limits for the bits of the numerator and of the denominator.
  private static func bits(
    _ step: Program.Step, _ operands: [StepBounds], _ range: Interval, _ criteria: [Criterion]
  ) -> (Int, Int) {
    switch step {
    case .binary(let op, _, _) where !op.isComparison:
      let (a, b) = (operands[0], operands[1])
      return switch op {
      case .multiply: (a.numeratorBits + b.numeratorBits, a.denominatorBits + b.denominatorBits)
      case .divide: (a.numeratorBits + b.denominatorBits, a.denominatorBits + b.numeratorBits)
      default:
        (
          max(a.numeratorBits + b.denominatorBits, b.numeratorBits + a.denominatorBits) + 1,
          a.denominatorBits + b.denominatorBits
        )
      }
    case .share(_, let low, let span):
      let a = operands[0]
      let (l, s) = (size(low), size(span))
      return (
        max(a.numeratorBits + l.1, l.0 + a.denominatorBits) + 1 + s.1,
        a.denominatorBits + l.1 + s.0
      )
    case .minimum, .maximum:
      return (
        max(operands[0].numeratorBits, operands[1].numeratorBits),
        max(operands[0].denominatorBits, operands[1].denominatorBits)
      )
    case .negate: return (operands[0].numeratorBits, operands[0].denominatorBits)
    // A number from a file has at most 18 digits.
    case .input: return (64, 64)
    case .points(let criterion, _):
      let sizes = criteria[criterion].levels.compactMap { $0.points.map(size) }
      return (sizes.map { $0.0 }.max() ?? 0, sizes.map { $0.1 }.max() ?? 0)
    case .constant, .criterion, .binary:
      let (low, high) = (size(range.low), size(range.high))
      return (max(low.0, high.0), max(low.1, high.1))
    }
  }

  /// The bits of the numerator and of the denominator; none for the denominator of a whole number.
  private static func size(_ value: Fraction) -> (Int, Int) {
    let (n, d) = value.wholeNumbers
    return (n.bitCount, value.isWhole ? 0 : d.bitCount)
  }
}
