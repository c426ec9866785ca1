extension Model {
  /// Checks a definition and makes a model of it.
  ///
  /// Checked are the form and the uniqueness of names; scales (consecutive whole scores, ascending,
  /// each with a descriptor; points on all levels or none); formulas (grammar, names, cycles, a
  /// division that can be by zero, numbers that could outgrow exact arithmetic); defaults (whole and
  /// on the scale, whatever is put in); bands (descending, each within reach); the score that is the harm; the plot (scores that
  /// can vary, and criteria); the uncertainty (a spread for each level of confidence, chances that add up
  /// to 1); the trends (names, and rules that are worth 0 or 1); and that no score falls when a criterion rises, unless the criterion is marked
  /// ``Criterion/lowers``. That last is proved from the formula where it can be, else decided over all
  /// combinations of levels, which are told apart only as far as the formula does. Where that would take too
  /// long, some that are picked by a fixed rule are tried, and ``unprovedRises`` says so.
  /// - Throws: every fault found, in the order of their positions.
  public init(validating definition: ModelDefinition) throws(Faults) {
    try self.init(validating: definition, mostScores: ModelDefinition.mostParts)
  }

  /// Checks a definition that has further scores beside those of its file.
  init(validating definition: ModelDefinition, mostScores: Int) throws(Faults) {
    let names = ModelNames(definition)
    var scales = ModelScales(definition, mostScores: mostScores)
    var compiler = ModelCompiler(definition, names: names, scales: scales)
    compiler.compile()
    var faults = names.faults + scales.faults + compiler.faults
    let scores = compiler.scores
    let bands = ModelBands(definition, scores: scores, names: names)
    let harm = ModelHarm(definition, names: names)
    let plot = ModelPlot(definition, scores: scores, names: names)
    let uncertainty = ModelUncertainty(definition, scales: scales, names: names)
    let trends = ModelTrends(
      definition, rules: compiler.arrowRules, few: compiler.few?.rule, names: names)
    var unproved: [UnprovedRise] = []
    faults += bands.faults + harm.faults + plot.faults + uncertainty.faults + trends.faults
    if faults.isEmpty, compiler.isComplete {
      let check = RiseCheck(definition, compiler: compiler)
      faults = check.faults
      unproved = check.unproved
    }
    // What is missing without a fault here was reported before.
    guard faults.isEmpty, compiler.isComplete, definition.domains != nil, !harm.isFaulty,
      !plot.isFaulty, !uncertainty.isFaulty, !trends.isFaulty, let rating = bands.rating
    else {
      throw Faults(faults.inOrder)
    }
    scales.criteria = scales.criteria.enumerated().map { index, criterion in
      criterion.withDefault(compiler.defaultFormulas[index])
    }
    id = definition.id.text
    version = definition.version.text
    earlier = definition.earlier.map { $0.text }
    title = definition.title.text
    source = definition.source.text
    about = definition.description?.text ?? ""
    isDefault = definition.isDefault
    example = definition.example
    inputs = scales.inputs
    measures = compiler.measures.compactMap { $0 }
    domains = bands.domains
    criteria = scales.criteria
    self.scores = scores.compactMap { $0 }
    self.rating = rating
    self.harm = harm.score
    self.plot = plot.plot
    self.uncertainty = uncertainty.uncertainty
    self.trends = trends.trends
    program = compiler.program
    nodeSteps = compiler.nodeSteps
    measureSteps = compiler.measureSteps.compactMap { $0 }
    scoreSteps = compiler.scoreSteps.compactMap { $0 }
    arrowSteps = compiler.arrowSteps
    fewStep = compiler.few?.step
    unprovedRises = unproved
    stepsUsedBothWays = program.stepsUsedBothWays(
      ranges: compiler.bounds.map { $0.range }, isWhole: scales.inputs.map { $0.isWhole })
  }
}

extension [Fault] {
  /// The faults in the order of the file; those without a position last.
  public var inOrder: [Fault] {
    // Stable: faults at one place stay in the order in which they were found.
    indices.sorted { left, right in
      let (a, b) = (self[left].position, self[right].position)
      guard a != b else { return left < right }
      guard let a else { return false }
      guard let b else { return true }
      return a < b
    }.map { self[$0] }
  }
}
