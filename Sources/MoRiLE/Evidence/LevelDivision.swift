/// Divides the numbers that might have been recorded, in one year or in two, into those that give the same levels.
///
/// A formula tells for a whole range of numbers what it can be. So the numbers are halved until each part has one level
/// for each criterion, or so little chance that the number in its middle stands for it: the parts follow the edges between
/// levels, whatever the formulas are, and are far fewer than the numbers.
struct LevelDivision {
  /// Parts with less chance are not halved any more: some thousand of them have less than a part in 10^6 together, and
  /// the number in the middle is wrong for half of it at most.
  private static var least: Double { 0x1p-30 }
  /// How many steps of formulas may be worked out before parts are halved no more.
  private static var mostEffort: Int { 2_000_000 }

  /// Some numbers of the counts, as ranges of places after the first of each.
  private struct Part {
    var ranges: [Range<Int>]
    /// The levels that a larger part around it has told already.
    var levels: [Int?]
  }

  private let model: Model
  private let issue: Issue
  private let criteria: [Int]
  private let drawn: [Int]
  private let chances: [CountChances]
  /// The steps of each criterion.
  private let steps: [[Int]]
  private let cells: [Cell]
  private var values: [Interval?]
  private var found: [[Int]: Double] = [:]
  /// The criteria of which some numbers leave the level open.
  private(set) var open: Set<Int> = []

  /// Prepares the division for some criteria of an issue.
  /// - Parameters:
  ///   - model: The model.
  ///   - issue: The issue.
  ///   - criteria: The criteria, whose defaults read inputs that are known.
  ///   - drawn: The inputs that are counts.
  init(_ model: Model, _ issue: Issue, _ criteria: [Int], drawn: [Int]) {
    (self.model, self.issue, self.criteria, self.drawn) = (model, issue, criteria, drawn)
    chances = drawn.map { CountChances(around: issue.inputs[$0]?.value?.int ?? 0) }
    steps = criteria.map { model.program.reachable(from: model.program.criterionSteps[$0]) }
    var cells = issue.cells
    for criterion in criteria { cells[criterion] = .blank }
    self.cells = cells
    values = [Interval?](repeating: nil, count: model.program.steps.count)
  }

  /// The combinations of levels with their chances, in the order of the levels; those without a chance are left out.
  var outcomes: [CountedLevels.Outcome] {
    let units = Double(1 << 30)
    let all = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let sum = all.reduce(0.0) { $0 + $1.value }
    var (below, before) = (0.0, Int64(0))
    var outcomes: [CountedLevels.Outcome] = []
    for (levels, chance) in all {
      below += chance
      let end = Int64((below / sum * units).rounded())
      if end > before {
        outcomes.append(
          .init(levels: levels, chance: Fraction(end - before, over: 1 << 30)))
      }
      before = end
    }
    return outcomes
  }

  /// Divides all numbers.
  mutating func divide() {
    var parts = [
      Part(ranges: chances.map { 0..<$0.count }, levels: criteria.map { _ in nil })
    ]
    var effort = Self.mostEffort
    while var part = parts.popLast() {
      let chance = zip(chances, part.ranges).reduce(1.0) { $0 * $1.0.chance($1.1) }
      effort -= tell(&part)
      if part.levels.contains(nil) {
        if effort > 0, chance >= Self.least, let halves = halves(part) {
          parts += halves
          continue
        }
        part.ranges = part.ranges.map { Self.middle($0) }
        effort -= tell(&part)
      }
      let levels = part.levels.compactMap { $0 }
      if levels.count == criteria.count {
        found[levels, default: 0] += chance
      } else {
        // One number each, and still open.
        for (place, level) in part.levels.enumerated() where level == nil {
          open.insert(criteria[place])
        }
      }
    }
  }

  private static func middle(_ range: Range<Int>) -> Range<Int> {
    let middle = (range.lowerBound + range.upperBound - 1) / 2
    return middle..<middle + 1
  }

  /// The longest side halved; nil for a single number of each count.
  private func halves(_ part: Part) -> [Part]? {
    var longest = 0
    for side in part.ranges.indices where part.ranges[side].count > part.ranges[longest].count {
      longest = side
    }
    let range = part.ranges[longest]
    guard range.count > 1 else { return nil }
    let middle = range.lowerBound + range.count / 2
    return [range.lowerBound..<middle, middle..<range.upperBound].map { half in
      var part = part
      part.ranges[longest] = half
      return part
    }
  }

  /// Finds the levels that all numbers of a part give, of the criteria whose level is not told yet; gives how many steps
  /// were worked out.
  private mutating func tell(_ part: inout Part) -> Int {
    var inputs = issue.inputs
    for (place, range) in part.ranges.enumerated() {
      let first = chances[place].first
      inputs[drawn[place]] = Interval(
        Fraction(Int64(first + range.lowerBound)), Fraction(Int64(first + range.upperBound - 1)))
    }
    let input = ProgramInput(inputs: inputs, cells: cells, levels: [])
    var effort = 0
    for (place, criterion) in criteria.enumerated() where part.levels[place] == nil {
      for step in steps[place] {
        values[step] = model.program.value(of: model.program.steps[step], values, input)
      }
      effort += steps[place].count
      part.levels[place] = values[model.program.criterionSteps[criterion]]?.value?.int
    }
    return effort
  }
}
