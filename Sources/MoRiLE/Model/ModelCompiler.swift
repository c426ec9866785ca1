/// Compiles the formulas of a model definition into one program, checking each on the way.
///
/// Beside each step stands what it can be over all scales and all allowed inputs; from that come the
/// "out of" of scores, what `share` divides by, and the checks of division and of defaults.
struct ModelCompiler {
  let definition: ModelDefinition
  let names: ModelNames
  let inputs: [Input]
  let criteria: [Criterion]
  /// The criteria that no formula can use, because their scale is faulty.
  let withoutScale: Set<Int>
  var program: Program
  /// What each step can be; nil where a formula it uses is faulty.
  var bounds: [StepBounds] = []
  /// The range of each step again, in the form that steps are worked out from.
  private var ranges: [Interval?] = []
  /// What any issue may be.
  private let anything: ProgramInput
  var faults: [Fault] = []
  /// The step of each node of the formula of a name.
  var nodeSteps: [String: [Int]] = [:]
  private(set) var measures: [Measure?]
  private(set) var scores: [Score?]
  private(set) var defaultFormulas: [Formula?]
  private(set) var measureSteps: [Int?]
  private(set) var criterionSteps: [Int?]
  private(set) var scoreSteps: [Int?]
  /// The formula of each arrow; nil where it has none or a faulty one.
  var arrowRules: [Formula?] = []
  /// The steps of those formulas.
  var arrowSteps: [Int] = []
  /// The rule of counts that are too few, and its step; nil where it is not given, or faulty.
  var few: (rule: Formula, step: Int)?

  private var inputSteps: [Int?]
  /// The names whose formulas are being compiled: one met again is a cycle.
  private var path: [String] = []
  private var finished: Set<String> = []

  init(_ definition: ModelDefinition, names: ModelNames, scales: ModelScales) {
    self.definition = definition
    self.names = names
    inputs = scales.inputs
    criteria = scales.criteria
    anything = ProgramInput(inputs: [], cells: criteria.map { _ in .unknown })
    withoutScale = scales.withoutScale
    program = Program(scales: criteria.map { $0.steps })
    measures = definition.measures.map { _ in nil }
    scores = definition.scores.map { _ in nil }
    defaultFormulas = definition.criteria.map { _ in nil }
    measureSteps = definition.measures.map { _ in nil }
    criterionSteps = definition.criteria.map { _ in nil }
    scoreSteps = definition.scores.map { _ in nil }
    inputSteps = definition.inputs.map { _ in nil }
  }

  /// Whether every formula and every scale could be compiled.
  var isComplete: Bool {
    (measureSteps + criterionSteps + scoreSteps).allSatisfy { $0 != nil }
  }

  mutating func compile() {
    for measure in definition.measures { _ = step(named: measure.id.text) }
    for criterion in definition.criteria { _ = step(named: criterion.id.text) }
    for score in definition.scores { _ = step(named: score.id.text) }
    compileTrends()
  }

  /// The step of a name, compiled now if it was not before; nil where its formula is faulty.
  mutating func step(named name: String) -> Int? {
    guard let entry = names.entries[name] else { return nil }
    if !finished.contains(name) {
      finished.insert(name)
      path.append(name)
      switch entry.kind {
      case .input: inputSteps[entry.index] = add(.input(entry.index))
      case .measure: compileMeasure(entry.index)
      case .criterion: compileCriterion(entry.index)
      case .score: compileScore(entry.index)
      }
      path.removeLast()
    }
    switch entry.kind {
    case .input: return inputSteps[entry.index]
    case .measure: return measureSteps[entry.index]
    case .criterion: return criterionSteps[entry.index]
    case .score: return scoreSteps[entry.index]
    }
  }

  /// Whether `name`, used in `formula`, is one whose formula is being compiled; if so, a fault.
  mutating func isCycle(_ name: String, _ formula: Formula, _ node: Formula.Node) -> Bool {
    guard let start = path.firstIndex(of: name) else { return false }
    let cycle = (path[start...] + [name]).joined(separator: " -> ")
    faults.append(
      formula.fault(.contradiction, at: node, "\"\(name)\" depends on itself: \(cycle)"))
    return true
  }

  mutating func parse(_ text: SourceText) -> Formula? {
    guard !text.isMissing else { return nil }
    do throws(Faults) {
      return try FormulaParser.formula(text)
    } catch {
      faults += error.all
      return nil
    }
  }

  private mutating func compileMeasure(_ index: Int) {
    let measure = definition.measures[index]
    guard let formula = parse(measure.formula) else { return }
    let context = FormulaContext(
      kind: .measure, name: measure.id.text, allowsUndefined: measure.undefined != nil)
    guard let root = compile(formula, context) else { return }
    measureSteps[index] = root
    measures[index] = Measure(
      id: measure.id.text, title: measure.title.text, formula: formula,
      decimals: measure.decimals, unit: measure.unit?.text ?? "",
      undefined: measure.undefined?.text ?? "")
  }

  private mutating func compileCriterion(_ index: Int) {
    var otherwise: Int?
    if let text = definition.criteria[index].defaultFormula, let formula = parse(text) {
      defaultFormulas[index] = formula
      let context = FormulaContext(kind: .criterion, name: criteria[index].id)
      otherwise = compile(formula, context)
      if let otherwise, !withoutScale.contains(index) {
        checkDefault(formula, bounds[otherwise], of: criteria[index])
      }
    }
    if withoutScale.contains(index) { return }
    criterionSteps[index] = add(.criterion(index, otherwise: otherwise))
  }

  private mutating func checkDefault(
    _ formula: Formula, _ bounds: StepBounds, of criterion: Criterion
  ) {
    let scale = criterion.interval
    let allowed = "the scale \(scale.low) to \(scale.high)"
    if !scale.contains(bounds.range.low) || !scale.contains(bounds.range.high) {
      faults.append(
        Fault(
          .value, at: formula.source.position, length: formula.source.length,
          "this default can give \(bounds.text), which is not on \(allowed) of \"\(criterion.id)\"; "
            + "keep it there with min and max"))
    } else if !bounds.isWhole {
      faults.append(
        Fault(
          .value, at: formula.source.position, length: formula.source.length,
          "this default can give a number that is not whole, and \(allowed) of \"\(criterion.id)\" is; "
            + "make it of comparisons, as 1 + (rate >= 3)"))
    }
  }

  private mutating func compileScore(_ index: Int) {
    let score = definition.scores[index]
    guard let formula = parse(score.formula) else { return }
    let context = FormulaContext(kind: .score, name: score.id.text)
    guard let root = compile(formula, context) else { return }
    scoreSteps[index] = root
    scores[index] = Score(
      id: score.id.text, title: score.title.text, formula: formula, range: bounds[root].range,
      isWhole: bounds[root].isWhole)
  }

  mutating func add(_ step: Program.Step) -> Int {
    var input: Input?
    if case .input(let index) = step { input = inputs[index] }
    let range =
      input.map { Interval($0.minimum, $0.maximum) }
      ?? program.value(of: step, ranges, anything)
    let operands = step.operands.map { bounds[$0] }
    let result = StepBounds(
      step, operands, program.scales, isWholeInput: input?.isWhole, range)
    bounds.append(result)
    ranges.append(result.range)
    return program.add(step)
  }
}

/// The formula that is being compiled.
struct FormulaContext {
  /// What the formula is for.
  enum Kind {
    case measure
    case criterion
    case score
    case arrow
    case few
  }

  let kind: Kind
  let name: String
  var allowsUndefined = false

  /// Whether the formula may use a name of this kind.
  func allows(_ other: ModelNames.Kind) -> Bool {
    switch kind {
    case .measure, .arrow, .few: other == .input || other == .measure
    case .criterion: other != .score
    case .score: other == .criterion || other == .score
    }
  }

  var advice: String {
    switch kind {
    case .arrow: "the rule of an arrow may use inputs and measures only"
    case .few: "the rule of counts that are too few may use inputs and measures only"
    case .measure: "a measure may use inputs and other measures only"
    case .criterion: "a default may use inputs, measures and criteria only"
    case .score:
      "a score may use criteria and other scores only, so that it has a highest value; "
        + "turn the number into a criterion with a default"
    }
  }
}
