/// Finds the fewest levels that would change a rating, over all combinations of changes.
///
/// What each criterion adds to the score on its own is searched by dynamic programming: the most that so
/// many levels can add or take away. Criteria that act together, such as the factors of a product, are
/// tried in all their combinations.
struct LevelSearch {
  /// The most combinations of levels of criteria that act together.
  private static let mostCombinations = 20_000

  private let model: Model
  private let sum: LaneSum
  /// How many levels each criterion has.
  private let scales: [Int]
  /// The criteria that act on their own, with what each level adds.
  private let separate: [(criterion: Int, values: [Int64])]
  /// The criteria that act together.
  private let together: [Int]

  /// Prepares the search; nil where too many criteria act together.
  init?(_ model: Model) {
    guard let score = ScoreSum.sums(of: model)[model.scoreSteps[model.rating.score]],
      let sum = LaneSum(score)
    else { return nil }
    let scales = model.criteria.map { $0.levels.count }
    var joined: Set<Int> = []
    for part in score.parts where part.factor.criteria.count > 1 {
      joined.formUnion(part.factor.criteria)
    }
    var combinations = 1
    for criterion in joined {
      combinations = min(Self.mostCombinations + 1, combinations * scales[criterion])
    }
    guard combinations <= Self.mostCombinations else { return nil }
    self.model = model
    self.sum = sum
    self.scales = scales
    together = joined.sorted()
    separate = sum.parts.compactMap { part in
      guard case .steps(let criterion, let values) = part, !joined.contains(criterion) else {
        return nil
      }
      return (criterion, values)
    }
  }

  /// The fewest levels that would bring a fully scored issue to a higher or a lower band; nil where none
  /// would.
  func fewest(_ assessment: Assessment, upwards: Bool) -> FewestLevels? {
    let bands = model.rating.bands
    let band = assessment.rating.possible.lowerBound
    guard assessment.levels.allSatisfy({ $0.count == 1 }), !upwards || band > 0,
      let threshold = bands[upwards ? band - 1 : band].threshold
    else { return nil }
    let limit = threshold * Fraction(sum.denominator)
    let places = zip(assessment.levels, model.criteria).map {
      $0.lowerBound - $1.scale.lowerBound
    }
    let gains = Gains(separate, places, upwards: upwards)
    var least: (levels: Int, own: Int, places: [Int])?
    forEachCombination(around: places) { changed, distance in
      let value = sum.value(changed, scales)
      for (levels, gain) in gains.most.enumerated() {
        guard distance + levels < least?.levels ?? .max else { return }
        let reached = Fraction(upwards ? value + gain : value - gain)
        guard upwards ? reached >= limit : reached < limit else { continue }
        least = (distance + levels, levels, changed)
        return
      }
    }
    guard let least else { return nil }
    let changed = gains.places(after: least.own, from: least.places)
    let reached = Fraction(sum.value(changed, scales)) / Fraction(sum.denominator)
    return FewestLevels(
      levels: least.levels,
      changes: places.indices.filter { changed[$0] != places[$0] }.map { index in
        let low = model.criteria[index].scale.lowerBound
        return LevelChange(
          criterion: index, from: low + places[index], to: low + changed[index])
      },
      band: bands[model.rating.band(of: reached)])
  }

  /// Each combination of levels of the criteria that act together, with the levels that it is away.
  private func forEachCombination(around places: [Int], _ body: ([Int], Int) -> Void) {
    let count = together.reduce(1) { $0 * scales[$1] }
    for combination in 0..<count {
      var changed = places
      var rest = combination
      var distance = 0
      for criterion in together {
        changed[criterion] = rest % scales[criterion]
        rest /= scales[criterion]
        distance += abs(changed[criterion] - places[criterion])
      }
      body(changed, distance)
    }
  }
}

/// The most that so many levels of separate criteria can add to a score, or take from it.
private struct Gains {
  /// By the number of levels, from none.
  private(set) var most: [Int64] = [0]
  /// For each criterion and number of levels, the place that it goes to.
  private var choices: [[Int]] = []
  private let separate: [(criterion: Int, values: [Int64])]
  private let start: [Int]

  init(_ separate: [(criterion: Int, values: [Int64])], _ places: [Int], upwards: Bool) {
    self.separate = separate
    start = places
    for (criterion, values) in separate {
      let place = places[criterion]
      let before = most
      most = [Int64](repeating: 0, count: before.count + values.count - 1)
      var choice = [Int](repeating: place, count: most.count)
      for levels in most.indices {
        // Fewer levels may always be used.
        most[levels] = before[min(levels, before.count - 1)]
        for (other, value) in values.enumerated() where abs(other - place) <= levels {
          let rest = min(levels - abs(other - place), before.count - 1)
          let gain = before[rest] + (upwards ? value - values[place] : values[place] - value)
          if gain > most[levels] { (most[levels], choice[levels]) = (gain, other) }
        }
      }
      choices.append(choice)
    }
  }

  /// The places that add the most with so many levels.
  func places(after levels: Int, from places: [Int]) -> [Int] {
    var result = places
    var rest = levels
    for (index, choice) in choices.enumerated().reversed() {
      let criterion = separate[index].criterion
      let place = choice[min(rest, choice.count - 1)]
      result[criterion] = place
      rest -= abs(place - start[criterion])
    }
    return result
  }
}
