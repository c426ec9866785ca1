/// Finds the fewest levels that would change a rating, over all combinations of changes.
///
/// A change puts a criterion on another level than the one it is on. Criteria that are left as they are
/// keep their cells, so that a default follows the criteria that it reads, as it does in an assessment.
///
/// What each criterion adds to the score on its own is searched by dynamic programming: the most that so
/// many levels can add or take away. Criteria that act together, such as the factors of a product, or
/// that a blank cell's default reads, are tried in all their combinations.
struct LevelSearch {
  /// The most combinations of levels of criteria that act together.
  static let mostCombinations = 20_000
  /// The most numbers that may be worked out for one issue.
  static let mostEffort = 4_000_000

  let model: Model
  let sum: LaneSum
  /// How many levels each criterion has.
  let scales: [Int]
  /// What each criterion adds that acts on its own, by its levels; nil of the others.
  let separate: [[Int64]?]
  /// The criteria that act together.
  let together: Set<Int>
  private let score: Int

  /// Prepares the search; nil where the rated score is no sum in whole numbers.
  init?(_ model: Model) {
    score = model.scoreSteps[model.rating.score]
    guard let sum = ScoreSum.sums(of: model)[score], let lanes = LaneSum(sum) else { return nil }
    var joined: Set<Int> = []
    for part in sum.parts where part.factor.criteria.count > 1 {
      joined.formUnion(part.factor.criteria)
    }
    var separate = [[Int64]?](repeating: nil, count: model.criteria.count)
    for case .steps(let criterion, let values) in lanes.parts where !joined.contains(criterion) {
      separate[criterion] = values
    }
    self.model = model
    self.sum = lanes
    scales = model.criteria.map { $0.levels.count }
    self.separate = separate
    together = joined
  }

  /// The fewest levels that would bring an issue to a higher band and to a lower one; nil where the search
  /// would take too long, and where a criterion that the score reads is not known.
  func fewest(_ assessment: Assessment) -> (up: FewestLevels?, down: FewestLevels?)? {
    let read = model.program.criteriaRead(by: score, assessment)
    guard read.allSatisfy({ assessment.levels[$0].count == 1 }),
      let cases = LevelCases(self, assessment, read: read)
    else { return nil }
    let bands = model.rating.bands
    let band = assessment.rating.possible.lowerBound
    do throws(LevelGains.TooMuch) {
      return (
        try fewest(cases, to: band > 0 ? bands[band - 1].threshold : nil, isUp: true),
        try fewest(cases, to: bands[band].threshold, isUp: false)
      )
    } catch {
      return nil
    }
  }

  private func fewest(
    _ cases: LevelCases, to threshold: Fraction?, isUp: Bool
  ) throws(LevelGains.TooMuch) -> FewestLevels? {
    guard let threshold, let limit = (threshold * Fraction(sum.denominator)).roundedUp,
      let least = try LevelWalk(cases, to: limit, isUp: isUp).least
    else { return nil }
    let assessment = cases.assessment
    let changes = least.places.sorted { $0.key < $1.key }.map { criterion, place in
      LevelChange(
        criterion: criterion, from: assessment.levels[criterion].lowerBound,
        to: model.criteria[criterion].scale.lowerBound + place)
    }
    let after = model.assess(assessment, with: changes)
    return FewestLevels(
      levels: least.levels, changes: changes,
      band: model.rating.bands[after.rating.possible.lowerBound])
  }
}

extension Program {
  /// The criteria whose levels a step's value comes from in an issue, by index, in order: a default counts
  /// where the criterion's cell is blank.
  func criteriaRead(by root: Int, _ assessment: Assessment) -> [Int] {
    var isRead = [Bool](repeating: false, count: root + 1)
    isRead[root] = true
    var found: [Int] = []
    for index in (0...root).reversed() where isRead[index] {
      if case .criterion(let criterion, _) = steps[index] {
        found.append(criterion)
        guard case .blank = assessment.issue.cells[criterion] else { continue }
      }
      for operand in steps[index].operands { isRead[operand] = true }
    }
    return found.sorted()
  }
}
