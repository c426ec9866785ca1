import MoRiLE

/// Makes the formulas of a live workbook out of a model.
///
/// Every step of the model's program becomes whole numbers: how many parts it is at least and at most, and how many
/// parts make 1. So a spreadsheet, which rounds to 15 digits, has each of them exactly.
struct LiveCompiler {
  /// The largest whole number that formulas count with.
  ///
  /// Excel compares 15 digits, and LibreOffice 48 bits of numbers that are nearly alike: below this both tell any
  /// two whole numbers apart.
  static let mostParts = Fraction(100_000_000_000_000 as Int64)
  /// The most columns on the way to the scores.
  static let mostColumns = 8_000
  /// The most combinations of levels that a score is worked out for where a criterion pulls it both ways.
  static let mostCombinations = 1_000
  /// From how many parts on a formula has a column of its own.
  static let longest = 24
  /// From how many parts on a sum has a column of its own for what there is of it so far.
  static let longestSum = 100

  let model: Model
  let program: Program
  let ranges: [Interval?]
  let titles: LiveTitles
  /// The largest input that counts, in whole numbers.
  let mostInput: Fraction

  var cells = LiveCells()
  var columns: [LiveColumn] = []
  /// Why the model cannot be said in formulas.
  var refusals: [String] = []

  /// The criteria whose points may be changed.
  var livePoints: Set<Int> = []
  /// Whether the weights may be changed.
  var hasLiveWeights = false
  /// Whether each step depends on a number that may be changed.
  var isLive: [Bool] = []
  /// Whether each step depends on points that may be changed.
  var hasLivePoints: [Bool] = []
  /// Whether each step depends on inputs and on no criterion.
  var isOfInputs: [Bool] = []

  /// The numbers that areas consist of.
  var areas: [LiveArea: [Int]] {
    get { cells.areas }
    set { cells.areas = newValue }
  }
  /// The cells of the points of criteria that may be changed.
  var pointEntries: [Int: [Int]] = [:]
  /// How many parts a point of each criterion is.
  var pointParts: [Int: LiveFormula] = [:]
  var weights: [LiveWeight] = []
  var scales: [LiveScale] = []
  /// The column of the highest rating that an issue can have.
  var highestBand = 0
  /// The columns of the cells of each criterion and input, and of what is made of them.
  var criterionCells: [LiveFormula] = []
  var states: [LiveFormula] = []
  var levels: [LiveForm] = []
  var inputCells: [LiveFormula] = []
  var inputs: [LiveForm] = []
  var measures: [Int: LiveForm] = [:]
  /// What the measure at hand divides by and may be nothing.
  var divisors: [LiveFormula] = []
  var scoreForms: [LiveForm] = []
  var forms: [LiveKey: LiveForm] = [:]
  var below: [Int: Set<Int>] = [:]
  /// The names of steps that have one.
  var names: [Int: String] = [:]

  init(_ model: Model, mostInput: Fraction) {
    self.model = model
    self.mostInput = mostInput
    program = model.program
    ranges = model.stepRanges
    titles = LiveTitles(model)
    for (step, made) in program.steps.enumerated() {
      if case .points(let criterion, _) = made {
        names[step] = "points_\(model.criteria[criterion].id)"
      }
    }
    for (step, measure) in zip(model.measureSteps, model.measures) { names[step] = measure.id }
    for (step, score) in zip(model.scoreSteps, model.scores) { names[step] = score.id }
    for (step, criterion) in zip(program.criterionSteps, model.criteria) {
      names[step] = criterion.id
    }
    isOfInputs = ofInputs
    findLive()
  }

  /// The step of the rated score.
  var ratedStep: Int { model.scoreSteps[model.rating.score] }

  /// The steps of inputs alone.
  private var ofInputs: [Bool] {
    var hasInput: [Bool] = []
    var hasCriterion: [Bool] = []
    for step in program.steps {
      switch step {
      case .criterion:
        hasInput.append(false)
        hasCriterion.append(true)
      case .input:
        hasInput.append(true)
        hasCriterion.append(false)
      default:
        hasInput.append(step.operands.contains { hasInput[$0] })
        hasCriterion.append(step.operands.contains { hasCriterion[$0] })
      }
    }
    return zip(hasInput, hasCriterion).map { $0 && !$1 }
  }

  // MARK: - Columns

  /// Adds a column and gives its cell.
  mutating func column(
    _ sheet: LiveColumn.Sheet, _ kind: LiveColumn.Kind, _ title: String, _ formula: LiveFormula?,
    bounded: Fraction? = nil
  ) -> LiveFormula {
    var magnitude = bounded ?? .zero
    if bounded == nil, let formula { magnitude = self.magnitude(formula) }
    columns.append(
      LiveColumn(sheet: sheet, kind: kind, title: title, formula: formula, most: magnitude))
    if columns.count == Self.mostColumns + 1 {
      refusals.append(
        "its scores take more than \(Self.mostColumns) columns to work out where cells are unknown")
    }
    return .column(columns.count - 1)
  }

  /// A form whose formulas have columns of their own, unless they are a cell or a number.
  mutating func inColumns(_ form: LiveForm, _ title: String) -> LiveForm {
    if form.isPoint { return LiveForm(inColumn(form.low, title), parts: form.parts) }
    return LiveForm(
      inColumn(form.low, title + LivePlaces.lowest),
      inColumn(form.high, title + LivePlaces.highest),
      parts: form.parts)
  }

  private mutating func inColumn(_ formula: LiveFormula, _ title: String) -> LiveFormula {
    switch formula {
    case .column, .number, .cell: formula
    default: column(.working, .step, title, formula)
    }
  }

  // MARK: - How large numbers come to be

  /// The largest number in a formula, whatever its sign; what is compared must not be larger than it may.
  mutating func magnitude(_ formula: LiveFormula) -> Fraction {
    let found: Fraction
    switch formula {
    case .number(let value): found = value.magnitude
    case .cell: found = cells.value(formula).magnitude
    case .column(let index): found = columns[index].most
    case .columns(let first, let last):
      found = columns[first...last].reduce(.zero) { max($0, $1.most) }
    case .text: found = .zero
    case .isIn, .above: found = .one
    case .area(let area), .place(let area, _), .span(let area, _, _):
      found = (areas[area] ?? []).reduce(.zero) { max($0, cells.value(.cell($1)).magnitude) }
    case .negate(let value): found = magnitude(value)
    case .binary(let sign, let left, let right):
      let (a, b) = (magnitude(left), magnitude(right))
      switch sign {
      case .add, .subtract: found = a + b
      case .multiply: found = a * b
      case .divide: found = a
      default: found = .one
      }
    case .call(let function, let arguments):
      let inner = arguments.map { magnitude($0) }
      switch function {
      case .choice: found = max(inner[1], inner[2])
      case .all, .some, .isNumber, .sign, .count, .countEqual: found = .one
      default: found = inner.reduce(.zero, max)
      }
    }
    if found > Self.mostParts { isTooLarge = true }
    return found
  }

  /// Whether some number may be larger than formulas count with.
  var isTooLarge = false
}

/// What a form is kept by: the step, and the levels that criteria are taken to have.
struct LiveKey: Hashable {
  let step: Int
  let taken: [Int: Int]
}
