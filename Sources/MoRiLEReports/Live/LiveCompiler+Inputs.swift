import MoRiLE

// What follows from inputs alone: a number over another, exact, or nothing where an input is not known.
extension LiveCompiler {
  /// How many decimals of an input count.
  static let inputDecimals = 3

  /// Adds the columns of inputs, as entered and as formulas count with them.
  mutating func addInputs() {
    for index in model.inputs.indices {
      let cell = column(
        .scores, .input(index), titles.inputs[index], nil, bounded: Self.mostParts)
      inputCells.append(cell)
    }
  }

  /// Adds what formulas count with in place of the inputs.
  mutating func addUsableInputs() {
    for (index, input) in model.inputs.enumerated() {
      let cell = inputCells[index]
      let scale = input.isWhole ? Fraction.one : Fraction(1_000)
      let most = min(input.maximum, mostInput / scale)
      let low = max(input.minimum, -most)
      var tests: [LiveFormula] = [
        .test(.greaterOrEqual, cell, .number(low)), .test(.lessOrEqual, cell, .number(most)),
      ]
      if input.isWhole {
        tests.append(.test(.equal, cell, .call(.whole, [cell])))
      } else {
        tests.append(.test(.equal, cell, .call(.round, [cell, .whole(Self.inputDecimals)])))
      }
      let value = input.isWhole ? cell : .call(.round, [cell * .number(scale), .number(.zero)])
      // The tests are asked only of a number: a text is above all numbers.
      let formula = LiveFormula.choose(
        .call(.isNumber, [cell]), .choose(.call(.all, tests), value, .text("")), .text(""))
      let usable = column(
        .working, .step, "\(input.id), as counted with", formula, bounded: mostInput)
      inputs.append(LiveForm(usable, parts: .number(scale)))
    }
    let read = readByDefaults
    for (index, measure) in model.measures.enumerated()
    where read.contains(model.measureSteps[index]) {
      addMeasure(index, measure)
    }
  }

  /// The steps that defaults read.
  private var readByDefaults: Set<Int> {
    var found: Set<Int> = []
    for step in program.criterionSteps {
      for operand in program.steps[step].operands {
        found.formUnion(program.reachable(from: operand))
      }
    }
    return found
  }

  private mutating func addMeasure(_ index: Int, _ measure: Measure) {
    let step = model.measureSteps[index]
    guard measures[step] == nil else { return }
    divisors = []
    let form = ratio(step, isRoot: true)
    let known = known(inputsBelow: step, divisors)
    let top = column(
      .working, .step, "\(measure.id), above the line",
      known.map { .choose($0, form.low, .text("")) } ?? form.low)
    var bottom = form.parts
    if form.parts.number == nil {
      bottom = column(
        .working, .step, "\(measure.id), below the line",
        known.map { .choose($0, form.parts, .text("")) } ?? form.parts)
    }
    measures[step] = LiveForm(top, parts: bottom)
  }

  /// The test that all inputs and measures that a step reads are known and that nothing is divided by nothing.
  private mutating func known(inputsBelow step: Int, _ divisors: [LiveFormula]) -> LiveFormula? {
    let read = readCells(below: step)
    guard !read.isEmpty else { return nil }
    let count = LiveFormula.test(
      .equal, .call(.count, read), .number(Fraction(read.count)))
    if divisors.isEmpty { return count }
    // A divisor is asked for only where what it reads is known.
    let tests = divisors.map { LiveFormula.test(.notEqual, $0, .number(.zero)) }
    return .choose(
      count, tests.count == 1 ? tests[0] : .call(.all, tests),
      .test(.equal, .number(.one), .number(.zero)))
  }

  /// The test that a default can be worked out; nil where it always can.
  mutating func knownDefault(_ step: Int) -> LiveFormula? {
    let read = readCells(below: step)
    guard !read.isEmpty else { return nil }
    return .test(.equal, .call(.count, read), .number(Fraction(read.count)))
  }

  /// The cells of the inputs and measures that a step reads itself.
  private func readCells(below root: Int) -> [LiveFormula] {
    var found: [LiveFormula] = []
    var seen: Set<Int> = []
    var rest = [root]
    while let step = rest.popLast() {
      guard seen.insert(step).inserted else { continue }
      if let measure = measures[step] {
        if !found.contains(measure.low) { found.append(measure.low) }
        continue
      }
      switch program.steps[step] {
      case .input(let input):
        if !found.contains(inputs[input].low) { found.append(inputs[input].low) }
      case .criterion: continue
      default: rest += program.steps[step].operands
      }
    }
    return found
  }

  /// The form of a step of inputs.
  mutating func formOfInputs(_ step: Int) -> LiveForm { ratio(step, isRoot: false) }

  private mutating func ratio(_ index: Int, isRoot: Bool) -> LiveForm {
    if !isRoot, let measure = measures[index] { return measure }
    func of(_ step: Int) -> LiveForm { ratio(step, isRoot: false) }
    switch program.steps[index] {
    case .constant(let value):
      return LiveForm(constant: constant(value))
    case .input(let input): return inputs[input]
    case .negate(let step):
      let form = of(step)
      return LiveForm(-form.low, parts: form.parts)
    case .minimum(let left, let right):
      let (a, b, parts) = alike(of(left), of(right))
      return LiveForm(.smallest([a.low, b.low]), parts: parts)
    case .maximum(let left, let right):
      let (a, b, parts) = alike(of(left), of(right))
      return LiveForm(.largest([a.low, b.low]), parts: parts)
    case .binary(let op, let left, let right):
      let (x, y) = (of(left), of(right))
      switch op {
      case .multiply: return LiveForm(x.low * y.low, parts: x.parts * y.parts)
      case .divide: return divided(x, y, right)
      case .add, .subtract:
        let (a, b, parts) = alike(x, y)
        return LiveForm(op == .add ? a.low + b.low : a.low - b.low, parts: parts)
      default:
        let (a, b, _) = alike(x, y)
        return comparison(op, a, b)
      }
    // Inputs have no points and no share.
    case .criterion, .points, .share: return LiveForm(.number(.zero), parts: .number(.one))
    }
  }

  /// One over another, with what stands below the line above nothing.
  private mutating func divided(_ x: LiveForm, _ y: LiveForm, _ divisor: Int) -> LiveForm {
    if let number = y.low.number, number != .zero, let parts = y.parts.number {
      let factor = LiveForm(constant: constant(parts / number))
      return LiveForm(x.low * factor.low, parts: x.parts * factor.parts)
    }
    let range = ranges[divisor]
    if range.map({ $0.low > .zero }) != true { divisors.append(y.low) }
    if range.map({ $0.low >= .zero }) == true {
      return LiveForm(x.low * y.parts, parts: x.parts * y.low)
    }
    return LiveForm(
      x.low * y.parts * .call(.sign, [y.low]), parts: x.parts * .call(.magnitude, [y.low]))
  }
}
