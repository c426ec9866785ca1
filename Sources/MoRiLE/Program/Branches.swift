/// Takes each level of each unknown criterion that pulls a score both ways, and each whole number of an input that
/// is a range and does.
///
/// Only the steps that depend on what changes are worked out again.
struct Branches {
  /// How many combinations there are at most: fewer where defaults settle criteria.
  let combinations: Int
  /// How many steps are worked out.
  let effort: Int

  private let program: Program
  private let input: ProgramInput
  /// The steps of the criteria and inputs taken, in order, so that a default finds what it reads.
  private let open: [Int]
  /// For each of them the later steps that depend on it, in order.
  private let dependents: [[Int]]
  /// What each step can be with the levels that are taken.
  private(set) var values: [Interval?]
  /// The steps whose value may have changed since the combination before, and whether each is one.
  private var changed: [Int] = []
  private var isChanged: [Bool]

  /// Prepares the levels of some criteria and the numbers of some inputs; nil where there are too many combinations.
  /// - Parameters:
  ///   - values: What each step can be as far as interval arithmetic knows.
  ///   - open: The steps of the criteria and of the whole inputs that are taken.
  ///   - dependents: For each of them the later steps that depend on it, in order.
  ///   - mostEffort: How many steps may be worked out.
  init?(
    _ program: Program, _ input: ProgramInput, _ values: [Interval?],
    open: [Int], dependents: (Int) -> [Int], mostEffort: Int = Program.mostEffort
  ) {
    let inOrder = open.sorted()
    var combinations = 1
    for step in inOrder {
      let (low, high) = program.wholeEnds(of: step, values)
      guard high - low < Program.mostCombinations else { return nil }
      combinations = combinations.multipliedOrMost(by: Int(max(high - low, 0)) + 1)
      guard combinations <= Program.mostCombinations else { return nil }
    }
    self.combinations = combinations
    self.dependents = inOrder.map { dependents($0) }
    // With two levels or more each, what is done before the last of them is no more than is done there.
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

  /// Takes the levels and numbers of the steps from a place in the order on.
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
    let step = open[place]
    guard let range = values[step], range.value == nil else { return take(place + 1, body) }
    let (low, high) = program.wholeEnds(of: step, values)
    // A number between two whole ones that no whole one can be is none of a table that was read.
    if low > high { return take(place + 1, body) }
    for value in low...high {
      set(step, Interval(Fraction(value)))
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
  /// The least and the greatest whole number that a step can be: of a criterion, on its scale.
  fileprivate func wholeEnds(of step: Int, _ values: [Interval?]) -> (low: Int64, high: Int64) {
    if case .criterion(let criterion, _) = steps[step] {
      let scores = scales[criterion].scores(in: values[step] ?? scales[criterion].interval)
      return (Int64(scores.lowerBound), Int64(scores.upperBound))
    }
    guard let range = values[step], let low = range.low.roundedUp, let high = range.high.roundedDown
    else { return (0, -1) }
    return (low, high)
  }

  /// The steps that depend on one, in order, itself left out.
  /// - Parameter only: Whether a step counts; all where nothing is given.
  func dependents(of own: Int, only: [Bool] = []) -> [Int] {
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
