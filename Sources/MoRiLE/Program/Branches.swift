/// Takes each level of each unknown criterion that pulls a score both ways.
///
/// Only the steps that depend on the criterion whose level changes are worked out again.
struct Branches {
  /// How many combinations there are at most: fewer where defaults settle criteria.
  let combinations: Int
  /// How many steps are worked out.
  let effort: Int

  private let program: Program
  private let input: ProgramInput
  /// The criteria taken, in the order of their steps, so that a default finds what it reads.
  private let open: [Int]
  /// For each of them the later steps that depend on it, in order.
  private let dependents: [[Int]]
  /// What each step can be with the levels that are taken.
  private(set) var values: [Interval?]
  /// The steps whose value may have changed since the combination before, and whether each is one.
  private var changed: [Int] = []
  private var isChanged: [Bool]

  /// Prepares the levels of some criteria; nil where there are too many combinations.
  /// - Parameters:
  ///   - values: What each step can be as far as interval arithmetic knows.
  ///   - open: The criteria whose levels are taken.
  ///   - dependents: For a criterion the later steps that depend on it, in order.
  ///   - mostEffort: How many steps may be worked out.
  init?(
    _ program: Program, _ input: ProgramInput, _ values: [Interval?],
    open: [Int], dependents: (Int) -> [Int], mostEffort: Int = Program.mostEffort
  ) {
    let inOrder = open.sorted { program.criterionSteps[$0] < program.criterionSteps[$1] }
    var combinations = 1
    for criterion in inOrder {
      let range = values[program.criterionSteps[criterion]] ?? program.scales[criterion].interval
      combinations = combinations.multipliedOrMost(
        by: program.scales[criterion].scores(in: range).count)
      guard combinations <= Program.mostCombinations else { return nil }
    }
    self.combinations = combinations
    self.dependents = inOrder.map { dependents($0) }
    // With two levels or more each, what is done before the last criterion is no more than is done there.
    effort = combinations * 2 * ((self.dependents.map { $0.count }.max() ?? 0) + 1)
    guard effort <= mostEffort else { return nil }
    self.program = program
    self.input = input
    self.open = inOrder
    self.values = values
    isChanged = values.map { _ in false }
  }

  /// Goes through the combinations: what each step can be in each of them, and which steps may have
  /// changed since the one before.
  mutating func forEach(_ body: ([Interval?], [Int]) -> Void) {
    take(0, body)
  }

  /// Takes the levels of the criteria from a place in the order on.
  ///
  /// A criterion that defaults to one taken before it has one value here, so that the two never
  /// disagree.
  private mutating func take(_ place: Int, _ body: ([Interval?], [Int]) -> Void) {
    guard place < open.count else {
      body(values, changed)
      for step in changed { isChanged[step] = false }
      changed.removeAll(keepingCapacity: true)
      return
    }
    let criterion = open[place]
    let step = program.criterionSteps[criterion]
    guard let range = values[step], range.value == nil else { return take(place + 1, body) }
    for level in program.scales[criterion].scores(in: range) {
      set(step, Interval(Fraction(level)))
      for index in dependents[place] {
        set(index, program.value(of: program.steps[index], values, input))
      }
      take(place + 1, body)
    }
    values[step] = range
  }

  private mutating func set(_ step: Int, _ value: Interval?) {
    values[step] = value
    if isChanged[step] { return }
    isChanged[step] = true
    changed.append(step)
  }
}

extension Program {
  /// The steps that depend on a criterion, in order, its own left out.
  /// - Parameter only: Whether a step counts; all where nothing is given.
  func dependents(of criterion: Int, only: [Bool] = []) -> [Int] {
    let own = criterionSteps[criterion]
    var depends = [Bool](repeating: false, count: steps.count)
    depends[own] = true
    var found: [Int] = []
    for index in steps.indices.dropFirst(own + 1)
    where (only.isEmpty || only[index]) && steps[index].operands.contains(where: { depends[$0] }) {
      depends[index] = true
      found.append(index)
    }
    return found
  }
}
