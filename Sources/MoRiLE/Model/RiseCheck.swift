/// Looks for scores that fall when a criterion rises, all else held.
///
/// Such a score would rank an issue lower for doing more harm; no model may have one unless it marks
/// the criterion as meant to lower scores.
struct RiseCheck {
  private(set) var faults: [Fault] = []
  /// What could not be decided.
  private(set) var unproved: [UnprovedRise] = []
  let compiler: ModelCompiler
  /// What each step can be.
  private let ranges: [Interval]
  /// How many numbers may still be worked out in searches over all combinations, in those of parts of
  /// formulas, and in picked combinations.
  ///
  /// Each takes about a second.
  var effort = RiseCheck.mostEffort
  var partEffort = RiseCheck.mostEffort / 2
  var pickEffort = RiseCheck.mostEffort
  /// Scores taken apart, and what they read, by their steps.
  var forms: [Int: JointForm] = [:]
  var readings: [Int: Reading] = [:]

  static let mostEffort = 6_000_000
  /// The most searches that effort is kept for.
  private static let mostShares = 16
  /// The most combinations for which a part of a formula is searched by itself.
  private static let mostPartCombinations: Fraction = 500

  init(_ definition: ModelDefinition, compiler: ModelCompiler) {
    self.compiler = compiler
    ranges = compiler.bounds.map { $0.range }
    var open: [(score: Int, root: Int, criterion: Int)] = []
    for (index, criterion) in compiler.criteria.enumerated() where !criterion.lowers {
      let directions = directions(of: index)
      for (score, root) in compiler.scoreSteps.enumerated() {
        guard let root, directions[root] == .falls || directions[root] == .mixed else { continue }
        open.append((score, root, index))
      }
    }
    for (place, pair) in open.enumerated() {
      switch search(pair.root, pair.criterion, share: min(Self.mostShares, open.count - place)) {
      case .never: continue
      case .fall(let fall):
        let score = definition.scores[pair.score]
        let criterion = compiler.criteria[pair.criterion].id
        faults.append(
          Fault(
            .contradiction, at: score.formula.position, length: score.formula.length,
            "\"\(score.id.text)\" falls from \(fall.before) to \(fall.after) when \"\(criterion)\" rises "
              + "from \(fall.level) to \(fall.level + 1)\(fall.others); if that is meant, give the criterion "
              + "\"lowers\": true"))
      case .undecided(let tried):
        unproved.append(
          UnprovedRise(
            score: pair.score, criterion: pair.criterion, tried: tried,
            combinations: combinations(of: pair.root, without: pair.criterion)))
      }
    }
  }

  // MARK: - Proof from the formula

  /// How each step moves when the criterion rises; `mixed` where that could not be shown.
  ///
  /// Defaults are left out: the criteria that take them are held. Where a step's direction does not
  /// follow from those of its operands, it is searched for a fall if its combinations of levels are few,
  /// so that a small part that only looks mixed does not leave the whole formula unproved.
  private mutating func directions(of criterion: Int) -> [Direction] {
    var result: [Direction] = []
    for (index, step) in compiler.program.steps.enumerated() {
      var direction = direction(step, criterion, result)
      if direction == .mixed, step.operands.allSatisfy({ result[$0] != .mixed }),
        !compiler.bounds[index].dependsOnInput, neverFalls(index, criterion)
      {
        direction = .rises
      }
      result.append(direction)
    }
    return result
  }

  private mutating func neverFalls(_ step: Int, _ criterion: Int) -> Bool {
    partEffort -= step
    guard partEffort > 0 else { return false }
    var reading = Reading(compiler, step)
    guard reading.combinations(without: criterion, compiler) <= Self.mostPartCombinations else {
      return false
    }
    let form = JointForm(of: step, compiler.program, compiler.bounds)
    partEffort -= form.size
    let search = FallSearch(form, compiler.program.scales, criterion: criterion)
    if case .never = search.run(&partEffort) { return true }
    return false
  }

  private func direction(
    _ step: Program.Step, _ criterion: Int, _ before: [Direction]
  ) -> Direction {
    if case .criterion(let index, _) = step { return index == criterion ? .rises : .none }
    let (left, right) = step.directions({ before[$0] }, ranges, compiler.program.scales)
    return left.joined(right)
  }
}
