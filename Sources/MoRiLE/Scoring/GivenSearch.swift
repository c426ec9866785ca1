/// Looks through all the levels that an issue's unknown cells can have for those that give its given scores.
///
/// Cells that are blank follow what their defaults read, which is taken level by level; all other criteria are
/// searched by the sums that the scores are made of: see ``OpenScores``. Where the numbers of those are too long,
/// the combinations are tried one by one, if they are few.
struct GivenSearch {
  /// The most combinations of levels of the criteria that blank cells' defaults read.
  static let mostCombinations = 4_096
  /// The most states that may be worked out for one issue.
  static let mostEffort = 1_000_000

  /// What is left of an issue.
  struct Left {
    /// Whether each place of each criterion is possible.
    var places: [[Bool]]
    /// Each score; nil where it was not worked out.
    var scores: [Interval?]
    /// Whether all scores were worked out, all given ones counted, and nothing taken that cannot be together.
    var isTight = true
  }

  let model: Model
  private let cells: IssueCells
  /// What each score comes to when every criterion is scored.
  let sums: [ScoreSum?]
  let scales: [Int]

  /// Prepares the search.
  /// - Parameters:
  ///   - input: The issue's numbers and cells.
  ///   - values: What each step can be without given scores.
  ///   - changes: Other levels that some criteria have in the scores that are asked for, but not in the given
  ///     ones.
  init(
    _ model: Model, _ input: ProgramInput, _ values: [Interval?], changes: [Int: Int] = [:]
  ) {
    self.model = model
    cells = IssueCells(model, input, values, changes)
    let all = ScoreSum.sums(of: model)
    sums = model.scoreSteps.map { all[$0] }
    scales = model.criteria.map { $0.levels.count }
  }

  /// What the given scores leave; nil where nothing is left.
  /// - Parameters:
  ///   - given: The given scores.
  ///   - effort: How many states may be worked out; what is left of them then.
  /// - Throws: where the search would take too long.
  func left(
    by given: [GivenScore], _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Left? {
    var left: Left?
    try forEachCombination(&effort) { taken, effort throws(SumStates.TooMuch) in
      guard var found = try self.left(by: given, taken, &effort) else { return }
      found.isTight = found.isTight && taken.isFree
      left = left.map { $0.joined(found) } ?? found
    }
    return left
  }

  /// What the given scores leave with what others follow on some levels.
  private func left(
    by given: [GivenScore], _ taken: IssueCells.Taken, _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Left? {
    let before = effort
    var wide: Left?
    do throws(SumStates.TooMuch) {
      guard let left = try leftBySums(given, taken, &effort) else { return nil }
      if left.isTight { return left }
      wide = left
    } catch {
      effort = before
    }
    do throws(SumStates.TooMuch) {
      return try leftByCombinations(given, taken, &effort)
    } catch {
      if let wide { return wide }
      throw error
    }
  }

  /// All the values that some scores can have together.
  /// - Throws: where the search would take too long, or a given score does not count.
  func values(
    of scores: [Int], by given: [GivenScore], _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Set<[Fraction]> {
    var values: Set<[Fraction]> = []
    try forEachCombination(&effort) { taken, effort throws(SumStates.TooMuch) in
      let before = effort
      do throws(SumStates.TooMuch) {
        values.formUnion(try valuesBySums(scores, given, taken, &effort))
      } catch {
        effort = before
        try forEachFitting(given, taken, &effort) { _, found in
          values.insert(scores.map { found[$0] })
        }
      }
    }
    return values
  }

  /// Takes each combination of levels of the criteria that blank cells' defaults read.
  private func forEachCombination(
    _ effort: inout Int,
    _ body: (IssueCells.Taken, inout Int) throws(SumStates.TooMuch) -> Void
  ) throws(SumStates.TooMuch) {
    guard cells.combinations <= Self.mostCombinations else { throw SumStates.TooMuch() }
    var combination: [Int]? = cells.firstCombination
    while let places = combination {
      effort -= cells.effort
      if effort < 0 { throw SumStates.TooMuch() }
      try body(cells.taking(places), &effort)
      combination = cells.combination(after: places)
    }
  }
}

extension GivenSearch.Left {
  /// What is left by this or by another combination of levels.
  fileprivate func joined(_ other: GivenSearch.Left) -> GivenSearch.Left {
    GivenSearch.Left(
      places: zip(places, other.places).map { zip($0, $1).map { $0 || $1 } },
      scores: zip(scores, other.scores).map { left, right in
        left.flatMap { left in right.map { left.union($0) } }
      },
      isTight: isTight && other.isTight)
  }
}
