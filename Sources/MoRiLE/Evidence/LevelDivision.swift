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

  /// The numbers of the counts, as ranges of places after the first of each.
  private typealias Part = [Range<Int>]

  private let model: Model
  private let issue: Issue
  private let criteria: [Int]
  private let drawn: [Int]
  private let chances: [CountChances]
  private let steps: [Int]
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
    steps = Set(
      criteria.flatMap { model.program.reachable(from: model.program.criterionSteps[$0]) }
    ).sorted()
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
    var parts: [Part] = [chances.map { 0..<$0.count }]
    var effort = Self.mostEffort
    while let part = parts.popLast() {
      effort -= steps.count
      let chance = zip(chances, part).reduce(1.0) { $0 * $1.0.chance($1.1) }
      if let levels = levels(part) {
        found[levels, default: 0] += chance
      } else if effort > 0, chance >= Self.least, let halves = halves(part) {
        parts += halves
      } else if let levels = levels(part.map { Self.middle($0) }) {
        found[levels, default: 0] += chance
      } else {
        // One number each, and still open.
        open.formUnion(
          criteria.filter { values[model.program.criterionSteps[$0]]?.value?.int == nil })
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
    for side in part.indices where part[side].count > part[longest].count { longest = side }
    guard part[longest].count > 1 else { return nil }
    let range = part[longest]
    let middle = range.lowerBound + range.count / 2
    return [range.lowerBound..<middle, middle..<range.upperBound].map { half in
      var part = part
      part[longest] = half
      return part
    }
  }

  /// The level of each criterion, if all numbers of a part give the same.
  private mutating func levels(_ part: Part) -> [Int]? {
    var inputs = issue.inputs
    for (place, range) in part.enumerated() {
      let first = chances[place].first
      inputs[drawn[place]] = Interval(
        Fraction(Int64(first + range.lowerBound)), Fraction(Int64(first + range.upperBound - 1)))
    }
    let input = ProgramInput(inputs: inputs, cells: cells, levels: [])
    for step in steps {
      values[step] = model.program.value(of: model.program.steps[step], values, input)
    }
    var levels: [Int] = []
    for criterion in criteria {
      guard let level = values[model.program.criterionSteps[criterion]]?.value?.int else {
        return nil
      }
      levels.append(level)
    }
    return levels
  }
}
