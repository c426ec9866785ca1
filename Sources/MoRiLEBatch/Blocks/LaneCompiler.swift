import MoRiLE

/// Compiles the steps of a model into instructions on registers.
struct LaneCompiler {
  /// A whole number for each issue, and what is known of it beforehand.
  struct Register: Hashable {
    let index: Int
    /// What its magnitude cannot exceed; nil where only checked instructions may use it.
    let limit: Int64?
    /// Its value, where that is the same for all issues.
    var constant: Int64?
  }

  /// The value of a step.
  struct Lane: Hashable {
    var numerator: Register
    /// Above zero.
    var denominator: Register
    /// The register of whether the value is known; nil where it always is.
    var known: Int?
    var usesInputs = false
    var usesCriteria = false
  }

  /// Decimal places of inputs that need not be whole are held up to this many ten-thousandths.
  static let decimalScale: Int64 = 10_000

  let model: Model
  var program: LaneProgram
  /// The value of each step that is needed so far; nil where it cannot be held in registers.
  private var lanes: [Lane?]
  private var constantRegisters: [Int64: Register] = [:]
  /// Whether the step at hand is one that a default is made of, so that it may be not known.
  private var isInDefault = false

  init(_ model: Model) {
    self.model = model
    program = LaneProgram(withoutInstructions: model)
    lanes = [Lane?](repeating: nil, count: model.program.steps.count)
  }

  /// The whole program, or nil if a score cannot be held.
  mutating func compile() -> LaneProgram? {
    var isNeeded = [Bool](repeating: false, count: lanes.count)
    var (direct, scored): (Set<Int>, Set<Int>) = ([], [])
    for root in model.scoreSteps {
      for step in model.program.reachable(from: root) { isNeeded[step] = true }
      direct.formUnion(model.program.criteria(below: root, throughDefaults: false))
      scored.formUnion(model.program.reachable(from: root, throughDefaults: false))
    }
    let inDefaults = stepsInDefaults(isNeeded)
    for index in lanes.indices where isNeeded[index] {
      isInDefault = inDefaults.contains(index)
      let before = program.instructions.count
      lanes[index] = lane(of: model.program.steps[index])
      if scored.contains(index) { program.withoutDefaults += program.instructions[before...] }
      if case .criterion(let criterion, _?) = model.program.steps[index] {
        program.defaulted.append(criterion)
      }
    }
    program.direct = program.criteria.filter { direct.contains($0.criterion) }
    for root in model.scoreSteps {
      guard let lane = lanes[root], let denominator = lane.denominator.constant else { return nil }
      program.scores.append(.init(register: lane.numerator.index, denominator: denominator))
    }
    var ranges = RangeScorer(program)
    guard ranges.scoreAllUnknown() else { return nil }
    program.code = ScoreCode(lows: ranges.scoreLows, highs: ranges.scoreHighs)
    return program
  }

  private func stepsInDefaults(_ isNeeded: [Bool]) -> Set<Int> {
    var found: Set<Int> = []
    for index in lanes.indices where isNeeded[index] {
      if case .criterion(_, let otherwise?) = model.program.steps[index] {
        found.formUnion(model.program.reachable(from: otherwise))
      }
    }
    return found
  }

  // MARK: - Steps

  private mutating func lane(of step: Program.Step) -> Lane? {
    switch step {
    case .constant(let value): constant(value)
    case .input(let index): input(index)
    case .criterion(let index, let otherwise): criterion(index, otherwise)
    case .points(let criterion, let step): lanes[step].flatMap { points(criterion, $0) }
    case .share(let step, let low, let span): lanes[step].flatMap { share($0, low, span) }
    case .negate(let step): lanes[step].flatMap { product($0, constant(-1)) }
    case .minimum(let left, let right): pair(left, right) { $0.smaller($1, $2) }
    case .maximum(let left, let right): pair(left, right) { $0.larger($1, $2) }
    case .binary(let op, let left, let right): pair(left, right) { $0.apply(op, $1, $2) }
    }
  }

  private mutating func pair(
    _ left: Int, _ right: Int, _ make: (inout LaneCompiler, Lane, Lane) -> Lane?
  ) -> Lane? {
    guard let left = lanes[left], let right = lanes[right] else { return nil }
    return make(&self, left, right)
  }

  private mutating func input(_ index: Int) -> Lane {
    let input = model.inputs[index]
    let scale = program.inputScales[index]
    let highest = max(input.minimum.magnitude, input.maximum.magnitude) * Fraction(scale)
    let limit = (highest.rounded(decimals: 0) + 1).int.map { Int64($0) }
    let most = limit.flatMap { LaneNumber.fitting($0) }
    let known = register(limit: 1)
    let value = register(limit: most)
    program.instructions.append(.input(index, to: value.index, known: known.index))
    return Lane(
      numerator: value, denominator: constant(scale), known: known.index, usesInputs: true)
  }

  private mutating func criterion(_ index: Int, _ otherwise: Int?) -> Lane {
    let scale = model.criteria[index].scale
    let level = register(
      limit: Int64(max(scale.lowerBound.magnitude, scale.upperBound.magnitude)))
    let known = register(limit: 1)
    // A default that cannot be held in registers is one that is never known here.
    let lane = otherwise.flatMap { lanes[$0] }.flatMap { $0.denominator.constant == 1 ? $0 : nil }
    program.instructions.append(
      .criterion(
        index, otherwise: lane?.numerator.index, otherwiseKnown: lane?.known, to: level.index,
        known: known.index))
    program.criteria.append(
      .init(
        criterion: index, level: level.index, known: known.index,
        defaultUsesInputs: otherwise != nil && lane?.usesInputs ?? true,
        defaultUsesCriteria: otherwise != nil && lane?.usesCriteria ?? true))
    return Lane(
      numerator: level, denominator: constant(1), known: known.index, usesCriteria: true)
  }

  // MARK: - Registers

  mutating func register(limit: Int64?, constant: Int64? = nil) -> Register {
    program.registerCount += 1
    return Register(index: program.registerCount - 1, limit: limit, constant: constant)
  }

  mutating func constant(_ value: Int64) -> Register {
    if let known = constantRegisters[value] { return known }
    let limit = LaneNumber.fitting(value).map { abs($0) }
    let result = register(limit: limit, constant: value)
    program.constants[result.index] = value
    constantRegisters[value] = result
    return result
  }

  mutating func both(_ left: Int?, _ right: Int?) -> Int? {
    guard isInDefault else { return nil }
    guard let left, let right, left != right else { return left ?? right }
    let known = register(limit: 1).index
    program.instructions.append(.both(left, right, to: known))
    return known
  }
}
