/// The most that so many levels of criteria, each of which acts on its own, can add to a sum.
struct LevelGains {
  /// A search would take longer than it may.
  struct TooMuch: Error {}

  /// The places that a criterion can be changed to.
  struct Choice {
    let criterion: Int
    /// For each the levels that it is away, and what it adds to the sum.
    let others: [(place: Int, levels: Int, gain: Int64)]

    /// The choices of a criterion.
    /// - Parameters:
    ///   - values: What each place adds to the score.
    ///   - place: Where it is if it is not changed.
    ///   - from: The place that levels are counted from; where it is, but for a default that follows.
    ///   - sign: 1 to add to the score, -1 to take from it.
    init(_ criterion: Int, _ values: [Int64], at place: Int, from: Int, _ sign: Int64) {
      self.criterion = criterion
      others = values.indices.filter { $0 != from }.map {
        ($0, abs($0 - from), sign * (values[$0] - values[place]))
      }
    }
  }

  private let choices: [Choice]
  /// All the levels that there are.
  private let mostLevels: Int
  /// For each number of choices, from none, the most that so many levels of them add.
  private var most: [[Int64]] = []
  /// For each choice and number of levels the other place that is taken; -1 for none.
  private var taken: [[Int]] = []
  private var reach = -1

  init(_ choices: [Choice]) {
    self.choices = choices
    mostLevels = choices.reduce(0) { sum, choice in
      sum + choice.others.reduce(0) { max($0, $1.levels) }
    }
  }

  /// The fewest levels that add so much; nil where no number of them below an end does.
  mutating func levels(
    for missing: Int64, below end: Int, _ effort: inout Int
  ) throws(TooMuch) -> Int? {
    if end <= 0 { return nil }
    if missing <= 0 { return 0 }
    let needed = min(mostLevels, end - 1)
    while true {
      if reach >= 0, let found = most[choices.count].firstIndex(where: { $0 >= missing }) {
        return found < end ? found : nil
      }
      if reach >= needed { return nil }
      try extend(to: min(mostLevels, max(16, 2 * reach)), &effort)
    }
  }

  /// The places that the most is added by with so many levels.
  func places(_ levels: Int) -> [Int: Int] {
    var places: [Int: Int] = [:]
    if levels == 0 { return places }
    var rest = levels
    for (index, choice) in choices.enumerated().reversed() where taken[index][rest] >= 0 {
      let other = choice.others[taken[index][rest]]
      places[choice.criterion] = other.place
      rest -= other.levels
    }
    return places
  }

  /// Works out the most for each number of levels up to one.
  private mutating func extend(to reach: Int, _ effort: inout Int) throws(TooMuch) {
    self.reach = reach
    most = [[Int64](repeating: 0, count: reach + 1)]
    taken = []
    for choice in choices {
      // Those further away than that are passed over.
      effort -= choice.others.count + (reach + 1) * min(choice.others.count, 2 * reach)
      if effort < 0 { throw TooMuch() }
      let before = most[most.count - 1]
      // Number by number: of `var after = before` the compiler of Swift 6.3 makes no copy for WebAssembly, so
      // that the numbers before would change too, and a criterion be used twice.
      var after = [Int64](repeating: 0, count: reach + 1)
      for levels in after.indices { after[levels] = before[levels] }
      var other = [Int](repeating: -1, count: reach + 1)
      for (index, option) in choice.others.enumerated() where option.levels <= reach {
        for levels in option.levels...reach {
          let gain = before[levels - option.levels] + option.gain
          if gain > after[levels] { (after[levels], other[levels]) = (gain, index) }
        }
      }
      most.append(after)
      taken.append(other)
    }
  }
}
