/// Goes through the combinations of one issue for the fewest levels that bring its score to a limit, or
/// below it.
struct LevelWalk {
  /// The fewest levels found, with the places of the criteria that are changed.
  private(set) var least: (levels: Int, places: [Int: Int])?

  private let cases: LevelCases
  private let isUp: Bool
  /// The least whole number that is not below the limit.
  private let limit: Int64
  private var effort = LevelSearch.mostEffort
  /// What the criteria add that act on their own; by the levels of those that follow others.
  private var gains: [[Int]: LevelGains] = [:]
  private var cells: [Cell]
  private var level: [Int]
  private var changed: [Int] = []

  /// Finds the fewest levels.
  init(_ cases: LevelCases, to limit: Int64, isUp: Bool) throws(LevelGains.TooMuch) {
    self.cases = cases
    self.limit = limit
    self.isUp = isUp
    cells = cases.assessment.issue.cells
    level = cases.places
    try walk(0, 0)
  }

  /// Takes each place of the criteria that act together, from one of them on.
  private mutating func walk(_ place: Int, _ distance: Int) throws(LevelGains.TooMuch) {
    if let least, distance >= least.levels { return }
    guard place < cases.together.count else { return try add(distance) }
    let criterion = cases.together[place]
    let (cell, own) = (cells[criterion], cases.places[criterion])
    for other in 0..<cases.search.scales[criterion] {
      level[criterion] = other
      guard other != own else {
        // As it is: scored, or following.
        try walk(place + 1, distance)
        continue
      }
      cells[criterion] = .score(cases.search.model.criteria[criterion].scale.lowerBound + other)
      changed.append(criterion)
      try walk(place + 1, distance + abs(other - own))
      changed.removeLast()
      cells[criterion] = cell
    }
  }

  /// Adds what is missing by the criteria that act on their own.
  private mutating func add(_ distance: Int) throws(LevelGains.TooMuch) {
    cases.follow(cells, &level)
    let value = cases.search.sum.value(level, cases.search.scales)
    let (missing, overflows) =
      isUp
      ? limit.subtractingReportingOverflow(value)
      : value.subtractingReportingOverflow(limit - 1)
    if overflows { return }
    let key = cases.followers.map { level[$0] }
    let sign: Int64 = isUp ? 1 : -1
    var own =
      gains[key]
      ?? LevelGains(
        cases.choices(cases.separate, at: cases.places, sign)
          + cases.choices(cases.followers, at: level, sign))
    let end = (least?.levels ?? .max) - distance
    let more = try own.levels(for: missing, below: end, &effort)
    gains[key] = own
    guard let more else { return }
    var places = own.places(more)
    for criterion in changed { places[criterion] = level[criterion] }
    least = (distance + more, places)
  }
}
