/// Which criteria of an issue are known, which are open, and which follow others by their defaults.
struct IssueCells {
  /// The criteria once those are on some levels that others follow.
  struct Taken {
    /// The place of each criterion on its scale; nil for one that is open.
    let places: [Int?]
    /// The same with the changes that are asked for.
    let asked: [Int?]
    /// Those that are open.
    let open: [OpenScores.Criterion]
    /// Whether each that is open may have each of its places whatever the others have: not so of two that follow one
    /// number which is a range that was not gone through.
    let isFree: Bool
  }

  private let model: Model
  private let input: ProgramInput
  /// The input with the changes that are asked for.
  private let changed: ProgramInput
  private let changes: [Int: Int]
  /// The place of each criterion that is known without given scores.
  private let known: [Int?]
  /// The places of each criterion that is open and follows no other.
  private let free: [Int: ClosedRange<Int>]
  /// The criteria that blank cells' defaults read, which are taken level by level.
  private let sources: [Int]
  /// The whole inputs that they read and that are ranges, which are taken number by number after those.
  private let numbers: [(input: Int, range: ClosedRange<Int>)]
  /// The criteria that follow, and those that do once some are changed.
  private let followers: [Int]
  /// The steps that tell the levels of those, in order.
  private let steps: [Int]

  init(
    _ model: Model, _ input: ProgramInput, _ values: [Interval?], _ changes: [Int: Int]
  ) {
    let program = model.program
    self.model = model
    self.input = input
    self.changes = changes
    var cells = input.cells
    for (criterion, level) in changes { cells[criterion] = .score(level) }
    changed = ProgramInput(inputs: input.inputs, cells: cells)
    var known: [Int?] = []
    var free: [Int: ClosedRange<Int>] = [:]
    var followers: [Int] = []
    for criterion in model.criteria.indices {
      let scale = program.scales[criterion]
      let value = values[program.criterionSteps[criterion]]
      let place = value?.value?.int.map { $0 - scale.scores.lowerBound }
      known.append(place)
      let otherwise = program.steps[program.criterionSteps[criterion]].operands.first
      if input.cells[criterion] == .blank, let otherwise, values[otherwise] != nil {
        if place == nil || !changes.isEmpty { followers.append(criterion) }
      } else if place == nil {
        let scores = scale.scores(in: value ?? scale.interval)
        let low = scores.lowerBound - scale.scores.lowerBound
        free[criterion] = low...(low + scores.count - 1)
      }
    }
    var sources: Set<Int> = []
    var steps: Set<Int> = []
    for criterion in followers {
      let own = program.criterionSteps[criterion]
      sources.formUnion(program.criteria(below: own).filter { free[$0] != nil })
      steps.formUnion(program.reachable(from: own))
    }
    self.known = known
    self.free = free
    self.followers = followers
    self.sources = sources.sorted()
    self.steps = steps.sorted()
    let ranges = Self.numbers(model, input, self.steps)
    let levels = self.sources.reduce(1) { $0.multipliedOrMost(by: free[$1]?.count ?? 1) }
    let all = ranges.reduce(levels) { $0.multipliedOrMost(by: $1.range.count) }
    numbers = all <= GivenSearch.mostCombinations ? ranges : []
  }

  /// The whole inputs that some steps read and that are ranges.
  private static func numbers(
    _ model: Model, _ input: ProgramInput, _ steps: [Int]
  ) -> [(input: Int, range: ClosedRange<Int>)] {
    steps.compactMap { step in
      guard case .input(let index) = model.program.steps[step], model.inputs[index].isWhole,
        let range = input.inputs[index], range.value == nil, let low = range.low.int,
        let high = range.high.int
      else { return nil }
      return (index, low...high)
    }
  }

  /// How many combinations there are of the levels and numbers that others follow.
  var combinations: Int {
    ranges.reduce(1) { $0.multipliedOrMost(by: $1.count) }
  }

  /// What is taken: places of criteria, and then numbers of inputs.
  private var ranges: [ClosedRange<Int>] {
    sources.map { free[$0] ?? 0...0 } + numbers.map { $0.range }
  }

  /// How many steps are worked out for each of them.
  var effort: Int { steps.count * 2 + 1 }

  /// The lowest places and numbers that others follow.
  var firstCombination: [Int] { ranges.map { $0.lowerBound } }

  /// The next places and numbers after some; nil after the last.
  func combination(after places: [Int]) -> [Int]? {
    var next = places
    for (index, range) in ranges.enumerated() {
      if next[index] < range.upperBound {
        next[index] += 1
        return next
      }
      next[index] = range.lowerBound
    }
    return nil
  }

  /// The criteria once what others follow is at some places and numbers.
  func taking(_ taken: [Int]) -> Taken {
    var places = known
    for (criterion, place) in zip(sources, taken) { places[criterion] = place }
    var ranges = free
    for criterion in sources { ranges[criterion] = nil }
    follow(input, taken, &places, &ranges)
    var asked = places
    if !changes.isEmpty {
      var rest: [Int: ClosedRange<Int>] = [:]
      follow(changed, taken, &asked, &rest)
      for (criterion, level) in changes { asked[criterion] = place(of: level, criterion) }
    }
    let open = model.criteria.indices.compactMap { criterion in
      ranges[criterion].map { OpenScores.Criterion(index: criterion, places: Array($0)) }
    }
    return Taken(
      places: places, asked: asked, open: open,
      isFree: followers.allSatisfy { ranges[$0] == nil })
  }

  /// Puts the criteria that follow where their defaults lead; one that is still open then may have each place
  /// that it leaves.
  private func follow(
    _ input: ProgramInput, _ taken: [Int], _ places: inout [Int?],
    _ ranges: inout [Int: ClosedRange<Int>]
  ) {
    if steps.isEmpty { return }
    let program = model.program
    var cells = input.cells
    for (criterion, place) in zip(sources, taken)
    where cells[criterion] == self.input.cells[criterion] {
      cells[criterion] = .score(place + program.scales[criterion].scores.lowerBound)
    }
    var inputs = input.inputs
    for (number, value) in zip(numbers, taken.dropFirst(sources.count)) {
      inputs[number.input] = Interval(Fraction(value))
    }
    let input = ProgramInput(inputs: inputs, cells: cells)
    var values = [Interval?](repeating: nil, count: (steps.last ?? 0) + 1)
    for step in steps { values[step] = program.value(of: program.steps[step], values, input) }
    for criterion in followers where cells[criterion] == .blank {
      let scale = program.scales[criterion]
      let value = values[program.criterionSteps[criterion]] ?? scale.interval
      if let score = value.value?.int {
        places[criterion] = place(of: score, criterion)
      } else {
        let scores = scale.scores(in: value)
        places[criterion] = nil
        ranges[criterion] =
          place(of: scores.lowerBound, criterion)...place(of: scores.upperBound, criterion)
      }
    }
  }

  private func place(of score: Int, _ criterion: Int) -> Int {
    score - model.program.scales[criterion].scores.lowerBound
  }
}
