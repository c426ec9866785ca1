/// What a step of a program can be, over all scales and all allowed inputs.
struct StepBounds {
  /// Stands for "without end" where a quotient may have a divisor next to zero.
  private static let huge = Fraction(
    WholeNumber(isNegative: false, limbs: [0, 0, 0, 0, 1]), over: WholeNumber(1))

  let range: Interval
  /// Whether every value is a whole number.
  let isWhole: Bool
  let dependsOnInput: Bool
  private let numeratorBits: Int
  private let denominator: StepDenominator

  var isTooLarge: Bool { numeratorBits > Formula.mostBits || denominator.bits > Formula.mostBits }

  /// The range for a message: `0 to 3`.
  var text: String { "\(range.low) to \(range.high)" }

  /// Makes the bounds of a step from those of its operands; `range` is nil where it may divide by zero.
  init(
    _ step: Program.Step, _ operands: [StepBounds], _ scales: [Scale], isWholeInput: Bool?,
    _ range: Interval?
  ) {
    self.range = range ?? Interval(-Self.huge, Self.huge)
    isWhole = Self.isWhole(step, operands, scales, isWholeInput)
    // A criterion may take its default from inputs, but its scale bounds it all the same.
    var isCriterion = false
    if case .criterion = step { isCriterion = true }
    dependsOnInput = isWholeInput != nil || !isCriterion && operands.contains { $0.dependsOnInput }
    denominator = Self.denominator(step, operands, self.range, scales)
    let bits = max(self.range.low.wholeBits, self.range.high.wholeBits) + denominator.bits
    // A quotient of inputs may be beyond its range.
    numeratorBits = dependsOnInput ? Self.numeratorBits(step, operands) : bits
  }

  private static func isWhole(
    _ step: Program.Step, _ operands: [StepBounds], _ scales: [Scale], _ isWholeInput: Bool?
  ) -> Bool {
    switch step {
    case .constant(let value): value.isWhole
    case .input: isWholeInput ?? false
    case .criterion: true
    case .points(let criterion, _):
      scales[criterion].points.allSatisfy { $0.isWhole }
    case .share: false
    case .binary(let op, _, _) where op.isComparison: true
    case .binary(.divide, _, _): false
    case .binary, .negate, .minimum, .maximum: operands.allSatisfy { $0.isWhole }
    }
  }

  /// A common denominator of all values of the step.
  private static func denominator(
    _ step: Program.Step, _ operands: [StepBounds], _ range: Interval, _ scales: [Scale]
  ) -> StepDenominator {
    switch step {
    case .constant(let value): StepDenominator(of: value)
    // A number from a file has at most 18 digits.
    case .input: StepDenominator(unknownBits: 64)
    case .criterion: StepDenominator(of: .zero)
    case .points(let criterion, _):
      scales[criterion].points.reduce(StepDenominator(of: .zero)) {
        $0.common(StepDenominator(of: $1))
      }
    case .share(_, let low, let span):
      operands[0].denominator.common(StepDenominator(of: low)).times(
        StepDenominator(of: .one / span))
    case .negate: operands[0].denominator
    case .binary(let op, _, _) where op.isComparison: StepDenominator(of: .zero)
    case .binary(.multiply, _, _): operands[0].denominator.times(operands[1].denominator)
    case .binary(.divide, _, _):
      if let divisor = operands[1].range.value, divisor != .zero {
        operands[0].denominator.times(StepDenominator(of: .one / divisor))
      } else {
        operands[0].denominator.times(StepDenominator(unknownBits: operands[1].numeratorBits))
      }
    case .binary, .minimum, .maximum: operands[0].denominator.common(operands[1].denominator)
    }
  }

  /// An upper limit for the bits of the numerator, by those of the operands.
  private static func numeratorBits(_ step: Program.Step, _ operands: [StepBounds]) -> Int {
    guard case .binary(let op, _, _) = step, !op.isComparison else {
      return operands.reduce(64) { max($0, $1.numeratorBits) }
    }
    let (a, b) = (operands[0], operands[1])
    return switch op {
    case .multiply: a.numeratorBits + b.numeratorBits
    case .divide: a.numeratorBits + b.denominator.bits
    default: max(a.numeratorBits + b.denominator.bits, b.numeratorBits + a.denominator.bits) + 1
    }
  }
}

/// A number that all values of a step come to be whole by, when multiplied by it.
private struct StepDenominator {
  /// The part of it that is known.
  private let known: WholeNumber
  /// The bits of what it is multiplied by beside.
  private let unknownBits: Int

  private init(_ known: WholeNumber, _ unknownBits: Int) {
    self.known = known
    self.unknownBits = unknownBits
  }

  init(of value: Fraction) {
    self.init(value.wholeNumbers.denominator, 0)
  }

  init(unknownBits: Int) {
    self.init(WholeNumber(1), unknownBits)
  }

  /// None for the denominator of a whole number.
  var bits: Int { (known == WholeNumber(1) ? 0 : known.bitCount) + unknownBits }

  /// The denominator of sums: it grows by what is new in the other alone.
  func common(_ other: StepDenominator) -> StepDenominator {
    let unknown = unknownBits + other.unknownBits
    if known == other.known || isTooLarge { return StepDenominator(known, unknown) }
    let divisor = WholeNumber.greatestCommonDivisor(known, other.known)
    return StepDenominator(
      known.dividedAndRemainder(by: divisor).quotient * other.known, unknown)
  }

  /// The denominator of products.
  func times(_ other: StepDenominator) -> StepDenominator {
    StepDenominator(
      isTooLarge ? known : known * other.known, unknownBits + other.unknownBits)
  }

  /// Of a step that is refused nothing more needs to be worked out.
  private var isTooLarge: Bool { known.bitCount > Formula.mostBits }
}

extension Fraction {
  /// The bits of the whole number next to it on the far side of zero.
  fileprivate var wholeBits: Int {
    let (n, d) = magnitude.wholeNumbers
    return n.dividedAndRemainder(by: d).quotient.bitCount + (isWhole ? 0 : 1)
  }
}
