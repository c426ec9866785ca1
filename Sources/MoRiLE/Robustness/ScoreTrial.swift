/// Works out the rated score of one issue with one criterion on another level, again and again.
///
/// The scores are those of ``Model/assess(_:with:)``; only the steps that the change reaches are worked
/// out.
struct ScoreTrial {
  /// The rated score as it is.
  private(set) lazy var score = tightest()
  /// The same as far as interval arithmetic knows: wider where unknown criteria pull it both ways, never
  /// narrower.
  var wideScore: Interval { values[plan.root] ?? Interval(.zero) }

  private let plan: Plan
  private var input: ProgramInput
  /// What each step can be as far as interval arithmetic knows.
  private var values: [Interval?]

  /// What is the same for all issues.
  struct Plan {
    let model: Model
    let root: Int
    /// The steps that the rated score is worked out from, and whether each step is one.
    let steps: [Int]
    let isRead: [Bool]
    /// For the step of each criterion, and of each input that is gone through, those that depend on it.
    let dependents: [Int: [Int]]

    init(_ model: Model) {
      self.model = model
      root = model.scoreSteps[model.rating.score]
      steps = model.program.reachable(from: root)
      var isRead = model.program.steps.map { _ in false }
      for step in steps { isRead[step] = true }
      self.isRead = isRead
      var dependents: [Int: [Int]] = [:]
      for step in model.stepsUsedBothWays.union(model.program.criterionSteps) where isRead[step] {
        dependents[step] = model.program.dependents(of: step, only: isRead)
      }
      self.dependents = dependents
    }

    /// The steps that depend on a criterion.
    func dependents(ofCriterion criterion: Int) -> [Int] {
      dependents[model.program.criterionSteps[criterion]] ?? []
    }
  }

  /// Prepares an issue of which some criteria may have one of several levels, as in
  /// ``Model/assess(_:between:)``.
  init(_ plan: Plan, _ issue: Issue, between levels: [ClosedRange<Int>?] = []) {
    self.plan = plan
    input = ProgramInput(
      inputs: issue.inputs, cells: issue.cells, levels: levels)
    values = [Interval?](repeating: nil, count: plan.model.program.steps.count)
    for step in plan.steps {
      values[step] = plan.model.program.value(
        of: plan.model.program.steps[step], values, input)
    }
  }

  /// How many steps are worked out for the score as it is; the most there is where it cannot be worked out
  /// exactly.
  var effort: Int { min(plan.steps.count + effort(but: nil), Self.endless) }

  /// How many more are worked out for a level of each of those criteria.
  func effort(of criteria: [Int]) -> Int {
    let open = Set(open)
    let all = effort(but: nil)
    return criteria.reduce(0) { sum, criterion in
      let step = plan.model.program.criterionSteps[criterion]
      let own = open.contains(step) ? effort(but: step) : all
      return min(
        sum + plan.dependents(ofCriterion: criterion).count + own + 1, Self.endless)
    }
  }

  /// More than anybody has time for, and so that the sum of a few is a number still.
  private static let endless = Int.max / 8

  /// How many steps it takes to go through the open criteria and inputs, but one.
  private func effort(but step: Int?) -> Int {
    let isOpen = open.contains { $0 != step }
    return isOpen ? branches(but: step)?.effort ?? Self.endless : 0
  }

  /// The rated score with a criterion on another level.
  mutating func score(on criterion: Int, _ level: Int) -> Interval {
    let program = plan.model.program
    let own = program.criterionSteps[criterion]
    guard plan.isRead[own] else { return score }
    let before = input
    var (cells, levels) = (input.cells, input.levels)
    cells[criterion] = .score(level)
    if !levels.isEmpty { levels[criterion] = nil }
    input = ProgramInput(inputs: input.inputs, cells: cells, levels: levels)
    let changed = [own] + plan.dependents(ofCriterion: criterion)
    let valuesBefore = changed.map { values[$0] }
    for step in changed {
      values[step] = program.value(of: program.steps[step], values, input)
    }
    let result = tightest()
    for (step, value) in zip(changed, valuesBefore) { values[step] = value }
    input = before
    return result
  }

  /// The steps of the criteria and inputs that are still to be gone through for the score.
  private var open: [Int] {
    // What interval arithmetic knows already stays known.
    if wideScore.value != nil { return [] }
    return plan.model.program.open(plan.model.stepsUsedBothWays, values).filter {
      plan.isRead[$0]
    }
  }

  private func branches(but step: Int? = nil) -> Branches? {
    let open = open.filter { $0 != step }
    if open.isEmpty { return nil }
    return plan.model.program.branches(input, values, open, { plan.dependents[$0] ?? [] })
  }

  private func tightest() -> Interval {
    guard var branches = branches() else { return wideScore }
    var result: Interval?
    branches.forEach { values, _ in
      guard let value = values[plan.root] else { return }
      result = result?.union(value) ?? value
    }
    return result ?? wideScore
  }
}
