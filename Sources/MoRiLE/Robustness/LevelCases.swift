/// The combinations of levels that are tried for one issue.
struct LevelCases {
  let search: LevelSearch
  let assessment: Assessment
  /// The place of each criterion on its scale, as it is.
  let places: [Int]
  /// The criteria that are tried in all combinations, the model's last first.
  let together: [Int]
  /// The criteria that act on their own.
  let separate: [Int]
  /// Those beside them that follow the ones tried.
  let followers: [Int]
  /// Whether a criterion's cell is blank, so that it follows what its default reads.
  private let follows: [Bool]
  /// The steps that those defaults need, in order.
  private let defaultSteps: [Int]

  /// Prepares the combinations; nil where there are too many.
  init?(_ search: LevelSearch, _ assessment: Assessment, read: [Int]) {
    let (model, program) = (search.model, search.model.program)
    self.search = search
    self.assessment = assessment
    places = zip(assessment.levels, model.criteria).map { $0.lowerBound - $1.scale.lowerBound }
    var follows = model.criteria.map { _ in false }
    var joined = search.together.intersection(read)
    var steps: Set<Int> = []
    for criterion in read where assessment.issue.cells[criterion] == .blank {
      let own = program.criterionSteps[criterion]
      guard let otherwise = program.steps[own].operands.first,
        assessment.values[otherwise] != nil
      else { continue }
      // What follows a range has no one level.
      let hasRange = program.inputs(below: otherwise).contains { input in
        assessment.issue.inputs[input].map { $0.value == nil } ?? false
      }
      if hasRange { return nil }
      let sources = program.criteriaRead(by: otherwise, assessment)
      if sources.isEmpty { continue }
      follows[criterion] = true
      joined.formUnion(sources)
      steps.formUnion(program.reachable(from: own))
    }
    self.follows = follows
    defaultSteps = steps.sorted()
    together = joined.sorted(by: >)
    let alone = read.filter { !joined.contains($0) && search.separate[$0] != nil }
    separate = alone.filter { !follows[$0] }
    followers = alone.filter { follows[$0] }
    let combinations = together.reduce(1) { $0.multipliedOrMost(by: search.scales[$1]) }
    // A step of a default takes as long as some ten numbers of the sum.
    let each = search.sum.size + 10 * steps.count
    guard combinations <= LevelSearch.mostCombinations,
      combinations.multipliedOrMost(by: each) <= LevelSearch.mostEffort
    else { return nil }
  }

  /// The choices of criteria that act on their own.
  func choices(_ criteria: [Int], at level: [Int], _ sign: Int64) -> [LevelGains.Choice] {
    criteria.map { criterion in
      LevelGains.Choice(
        criterion, search.separate[criterion] ?? [], at: level[criterion], from: places[criterion],
        sign)
    }
  }

  /// Puts the criteria whose cells are blank on the levels that their defaults give.
  func follow(_ cells: [Cell], _ level: inout [Int]) {
    if defaultSteps.isEmpty { return }
    let (model, program) = (search.model, search.model.program)
    let input = ProgramInput(
      inputs: assessment.issue.inputs, cells: cells)
    var values = [Interval?](repeating: nil, count: (defaultSteps.last ?? 0) + 1)
    for step in defaultSteps {
      values[step] = program.value(of: program.steps[step], values, input)
      guard case .criterion(let criterion, _) = program.steps[step], follows[criterion],
        let score = values[step]?.value?.int
      else { continue }
      level[criterion] = score - model.criteria[criterion].scale.lowerBound
    }
  }
}
