/// Looks for scores that fall when a criterion rises, all else held.
///
/// Such a score would rank an issue lower for doing more harm; no model may have one unless it marks
/// the criterion as meant to lower scores.
struct RiseCheck {
  /// Up to so many combinations of levels are all tried; of more, so many are picked.
  static let mostCombinations = 20_000

  /// How a value moves when one criterion rises.
  enum Direction {
    case none
    case rises
    case falls
    case mixed

    var reversed: Direction {
      switch self {
      case .rises: .falls
      case .falls: .rises
      default: self
      }
    }

    func joined(_ other: Direction) -> Direction {
      if self == .none { return other }
      return other == .none || other == self ? self : .mixed
    }

    /// The direction of a product with a factor between these ends.
    func times(_ range: Interval) -> Direction {
      if self == .none || range.low >= .zero { return self }
      return range.high <= .zero ? reversed : .mixed
    }
  }

  private(set) var faults: [Fault] = []
  private let compiler: ModelCompiler

  init(_ definition: ModelDefinition, compiler: ModelCompiler) {
    self.compiler = compiler
    for (index, criterion) in compiler.criteria.enumerated() where !criterion.lowers {
      let directions = directions(of: index)
      for (score, root) in zip(definition.scores, compiler.scoreSteps) {
        guard let root, directions[root] == .falls || directions[root] == .mixed,
          let fall = fall(of: root, criterion: index)
        else { continue }
        faults.append(
          Fault(
            at: score.formula.position, length: score.formula.length,
            "\"\(score.id.text)\" falls from \(fall.before) to \(fall.after) when \"\(criterion.id)\" rises "
              + "from \(fall.level) to \(fall.level + 1)\(fall.others); if that is meant, give the criterion "
              + "\"lowers\": true"))
      }
    }
  }

  // MARK: - Proof from the formula

  /// How each step moves when the criterion rises; `mixed` where the formula does not show it.
  ///
  /// Defaults are left out: the criteria that take them are held.
  private func directions(of criterion: Int) -> [Direction] {
    var result: [Direction] = []
    for step in compiler.program.steps {
      result.append(direction(step, criterion, result))
    }
    return result
  }

  private func direction(_ step: Program.Step, _ criterion: Int, _ before: [Direction])
    -> Direction
  {
    switch step {
    case .constant, .input: return .none
    case .criterion(let index, _): return index == criterion ? .rises : .none
    case .points(let index, _):
      guard index == criterion else { return .none }
      let points = compiler.criteria[index].levels.compactMap { $0.points }
      return zip(points, points.dropFirst()).allSatisfy { $0 <= $1 } ? .rises : .mixed
    case .share(let operand, _, _): return before[operand]
    case .negate(let operand): return before[operand].reversed
    case .minimum(let left, let right), .maximum(let left, let right):
      return before[left].joined(before[right])
    case .binary(let op, let left, let right):
      let (a, b) = (before[left], before[right])
      switch op {
      case .add: return a.joined(b)
      case .subtract, .greater, .greaterOrEqual: return a.joined(b.reversed)
      case .less, .lessOrEqual: return a.reversed.joined(b)
      case .multiply:
        return a.times(compiler.bounds[right].range).joined(b.times(compiler.bounds[left].range))
      case .divide:
        // The divisor keeps one sign, so its square does not matter.
        return a.times(compiler.bounds[right].range)
          .joined(b.reversed.times(compiler.bounds[left].range))
      case .equal, .notEqual: return a.joined(b) == .none ? .none : .mixed
      }
    }
  }

  // MARK: - Search for a case

  private struct Fall {
    let before: Fraction
    let after: Fraction
    let level: Int
    /// The levels of the other criteria, for a message.
    let others: String
  }

  private func fall(of root: Int, criterion: Int) -> Fall? {
    let others = compiler.program.criteria(below: root).filter { $0 != criterion }
    let scales = others.map { compiler.criteria[$0].scale }
    var combinations = 1
    for scale in scales { combinations = min(1_000_000_000, combinations * scale.count) }
    let isEveryOne = combinations <= Self.mostCombinations
    var picks = Picks()
    for combination in 0..<min(combinations, Self.mostCombinations) {
      var cells = compiler.criteria.map { Cell.score($0.scale.lowerBound) }
      var rest = combination
      for (other, scale) in zip(others, scales) {
        let place = isEveryOne ? rest % scale.count : picks.next(below: scale.count)
        cells[other] = .score(scale.lowerBound + place)
        rest /= scale.count
      }
      if let fall = fall(of: root, criterion, cells, others) { return fall }
    }
    return nil
  }

  /// Numbers without a pattern, the same in every run: Knuth's multiplier (MMIX), high bits only.
  private struct Picks {
    private var state: UInt64 = 1

    mutating func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  private func fall(of root: Int, _ criterion: Int, _ cells: [Cell], _ others: [Int]) -> Fall? {
    var cells = cells
    var before: Fraction?
    for level in compiler.criteria[criterion].scale {
      cells[criterion] = .score(level)
      let input = ProgramInput(inputs: compiler.definition.inputs.map { _ in nil }, cells: cells)
      let values = compiler.program.values(
        for: input, criteria: compiler.criteria, usedTwice: [])
      guard let value = values[root]?.value else { return nil }
      if let before, value < before {
        let names = others.map { index in
          guard case .score(let score) = cells[index] else { return "" }
          return "\(compiler.criteria[index].id) \(score)"
        }
        return Fall(
          before: before, after: value, level: level - 1,
          others: names.isEmpty ? "" : " (with " + names.joined(separator: ", ") + ")")
      }
      before = value
    }
    return nil
  }
}
