import MoRiLE

/// Scores single issues that have unknown cells, with the instructions of a ``LaneProgram`` on ranges
/// of whole numbers.
///
/// The ranges are those of ``Model/assess(_:)``, to the last digit.
package struct RangeScorer {
  private let program: LaneProgram
  private var lows: [Int64]
  private var highs: [Int64]
  /// The level of each criterion where it is known, else nil.
  private var levels: [Int64?]
  /// Whether a criterion that is not known takes the range of its default.
  private var takesDefault: [Bool]
  private var isExact = false
  /// The lowest and highest numerator of each score.
  package private(set) var scoreLows: [Int64] = []
  /// The highest numerator of each score.
  package private(set) var scoreHighs: [Int64] = []

  package init(_ program: LaneProgram) {
    self.program = program
    lows = [Int64](repeating: 0, count: program.registerCount)
    highs = lows
    levels = program.scales.map { _ in nil }
    takesDefault = program.scales.map { _ in false }
    for (register, value) in program.constants {
      lows[register] = value
      highs[register] = value
    }
  }

  /// Scores an issue of a block that has been scored as far as it is known.
  ///
  /// Returns false for an issue that must be left to ``Model/assess(_:)``.
  package mutating func score(_ row: Int, of block: BlockScorer) -> Bool {
    for lane in program.criteria {
      let isKnown = block[lane.known][row] == 1
      levels[lane.criterion] = isKnown ? block[lane.level][row] : nil
      if isKnown { continue }
      if program.usedBothWays.contains(lane.criterion) { return false }
      let cell = block.cells[lane.criterion * BlockScorer.rows + row]
      takesDefault[lane.criterion] = cell == LaneProgram.blank && lane.defaultUsesCriteria
      if takesDefault[lane.criterion], lane.defaultUsesInputs { return false }
    }
    return run()
  }

  /// Scores an issue of which nothing is known.
  mutating func scoreAllUnknown() -> Bool {
    run()
  }

  /// The scores as they were worked out last.
  package var scores: [Interval] {
    program.scores.indices.map { index in
      let denominator = program.scores[index].denominator
      return Interval(
        Fraction(scoreLows[index], over: denominator),
        Fraction(scoreHighs[index], over: denominator))
    }
  }

  private mutating func run() -> Bool {
    isExact = false
    for instruction in program.instructions { run(instruction) }
    scoreLows = program.scores.map { lows[$0.register] }
    scoreHighs = program.scores.map { highs[$0.register] }
    return !isExact
  }

  private mutating func run(_ instruction: LaneProgram.Instruction) {
    switch instruction {
    case .input, .ratio, .both: break
    case .criterion(let index, let otherwise, _, let to, _): set(to, criterion(index, otherwise))
    case .points(let table, let low, let from, let to):
      let points = program.tables[table]
      let place = Int(lows[from] - low)...Int(highs[from] - low)
      set(to, (points[place].min() ?? 0, points[place].max() ?? 0))
    case .scale(let from, let factor, let to, _):
      let (a, b) = (times(lows[from], factor), times(highs[from], factor))
      set(to, (min(a, b), max(a, b)))
    case .add(let left, let right, let to, _):
      set(to, (plus(lows[left], lows[right]), plus(highs[left], highs[right])))
    case .multiply(let left, let right, let to, _):
      let (a, b) = (times(lows[left], lows[right]), times(lows[left], highs[right]))
      let (c, d) = (times(highs[left], lows[right]), times(highs[left], highs[right]))
      set(to, (min(a, b, c, d), max(a, b, c, d)))
    case .smaller(let left, let right, let to):
      set(to, (min(lows[left], lows[right]), min(highs[left], highs[right])))
    case .larger(let left, let right, let to):
      set(to, (max(lows[left], lows[right]), max(highs[left], highs[right])))
    case .compare(let op, let left, let right, let to): set(to, compare(op, left, right))
    }
  }

  private func criterion(_ index: Int, _ otherwise: Int?) -> (Int64, Int64) {
    if let level = levels[index] { return (level, level) }
    if takesDefault[index], let otherwise { return (lows[otherwise], highs[otherwise]) }
    let scale = program.scales[index]
    return (Int64(scale.lowerBound), Int64(scale.upperBound))
  }

  private func compare(_ op: LaneProgram.Comparison, _ left: Int, _ right: Int) -> (Int64, Int64) {
    let isBelow = highs[left] < lows[right]
    let isAbove = lows[left] > highs[right]
    let arePoints = lows[left] == highs[left] && lows[right] == highs[right]
    let isEqual = arePoints && lows[left] == lows[right]
    return switch op {
    case .less: isBelow ? (1, 1) : (lows[left] >= highs[right] ? (0, 0) : (0, 1))
    case .lessOrEqual: highs[left] <= lows[right] ? (1, 1) : (isAbove ? (0, 0) : (0, 1))
    case .equal: isEqual ? (1, 1) : (isBelow || isAbove ? (0, 0) : (0, 1))
    case .notEqual: isEqual ? (0, 0) : (isBelow || isAbove ? (1, 1) : (0, 1))
    }
  }

  // MARK: - Registers

  private mutating func set(_ register: Int, _ range: (Int64, Int64)) {
    lows[register] = range.0
    highs[register] = range.1
  }

  private mutating func times(_ left: Int64, _ right: Int64) -> Int64 {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    if overflows { isExact = true }
    return product
  }

  private mutating func plus(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflows) = left.addingReportingOverflow(right)
    if overflows { isExact = true }
    return sum
  }
}
