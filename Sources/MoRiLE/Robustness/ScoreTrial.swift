/// Works out the rated score of one issue with one criterion on another level, again and again.
///
/// The scores are those of ``Model/assess(_:with:)``; only the steps that the change reaches are worked
/// out.
struct ScoreTrial {
  /// The rated score as it is.
  private(set) var score = Interval(.zero)
  /// How many steps have been worked out.
  private(set) var effort = 0

  private let plan: Plan
  private let issue: Issue
  /// What each step can be as far as interval arithmetic knows.
  private var values: [Interval?]

  /// What is the same for all issues.
  struct Plan {
    let model: Model
    let root: Int
    /// The steps that the rated score is worked out from, and whether each step is one.
    let steps: [Int]
    let isRead: [Bool]
    /// For each criterion the steps of those that depend on it.
    let dependents: [[Int]]

    init(_ model: Model) {
      self.model = model
      root = model.scoreSteps[model.rating.score]
      steps = model.program.reachable(from: root)
      var isRead = model.program.steps.map { _ in false }
      for step in steps { isRead[step] = true }
      self.isRead = isRead
      dependents = model.criteria.indices.map { criterion in
        isRead[model.program.criterionSteps[criterion]]
          ? model.program.dependents(of: criterion, only: isRead) : []
      }
    }
  }

  init(_ plan: Plan, _ issue: Issue) {
    self.plan = plan
    self.issue = issue
    values = [Interval?](repeating: nil, count: plan.model.program.steps.count)
    let input = self.input(issue.cells)
    for step in plan.steps {
      values[step] = plan.model.program.value(
        of: plan.model.program.steps[step], values, input, plan.model.criteria)
    }
    effort = plan.steps.count
    score = tightest(values, input)
  }

  /// About how many steps a change of each criterion takes.
  func effort(of changes: [LevelChange]) -> Int {
    let each = branches(values, input(issue.cells))?.effort ?? 0
    return changes.reduce(0) { $0 + plan.dependents[$1.criterion].count + each + 1 }
  }

  /// The rated score with a criterion on another level.
  mutating func score(with change: LevelChange) -> Interval {
    let program = plan.model.program
    let own = program.criterionSteps[change.criterion]
    guard plan.isRead[own] else { return score }
    var cells = issue.cells
    cells[change.criterion] = .score(change.to)
    let input = self.input(cells)
    let changed = [own] + plan.dependents[change.criterion]
    let before = changed.map { values[$0] }
    for step in changed {
      values[step] = program.value(of: program.steps[step], values, input, plan.model.criteria)
    }
    let result = tightest(values, input)
    for (step, value) in zip(changed, before) { values[step] = value }
    return result
  }

  private func input(_ cells: [Cell]) -> ProgramInput {
    ProgramInput(inputs: issue.inputs.map { $0.map { Interval($0) } }, cells: cells)
  }

  /// The levels that are still to be taken for the score.
  private func branches(_ values: [Interval?], _ input: ProgramInput) -> Branches? {
    let model = plan.model
    let open = model.usedBothWays.filter { criterion in
      let step = model.program.criterionSteps[criterion]
      return plan.isRead[step] && values[step]?.value == nil
    }
    if open.isEmpty { return nil }
    return Branches(
      model.program, input, model.criteria, values, open: Array(open),
      dependents: { plan.dependents[$0] })
  }

  private func tightest(_ values: [Interval?], _ input: ProgramInput) -> Interval {
    let wide = values[plan.root] ?? Interval(.zero)
    guard var branches = branches(values, input) else { return wide }
    var result: Interval?
    branches.forEach { values, _ in
      guard let value = values[plan.root] else { return }
      result = result?.union(value) ?? value
    }
    return result ?? wide
  }
}
