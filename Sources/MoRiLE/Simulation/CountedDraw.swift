/// How the levels that follow from an issue's counts are drawn together, by one random number.
struct CountedDraw: Sendable {
  /// Which outcome a random number stands for.
  private let outcome: IssueDraw.Level
  /// For each criterion how far each outcome's level is above the lowest that has a chance.
  private let above: [(criterion: Int, places: [Int16])]
  /// How the level of each criterion is drawn by that.
  let levels: [(criterion: Int, level: IssueDraw.Level)]

  /// Makes the draw of some outcomes.
  /// - Parameters:
  ///   - counted: The outcomes with their chances.
  ///   - lowest: The lowest level of each of the model's criteria.
  init(_ counted: CountedLevels, lowest: [Int]) {
    outcome = IssueDraw.Level(chances: counted.outcomes.map { $0.chance })
    var above: [(criterion: Int, places: [Int16])] = []
    var levels: [(criterion: Int, level: IssueDraw.Level)] = []
    for (place, criterion) in counted.criteria.enumerated() {
      let places = counted.outcomes.map { $0.levels[place] - lowest[criterion] }
      let (low, high) = (places.min() ?? 0, places.max() ?? 0)
      levels.append((criterion, IssueDraw.Level(places: low...high)))
      above.append((criterion, places.map { Int16($0 - low) }))
    }
    (self.above, self.levels) = (above, levels)
  }

  /// The outcomes that random numbers stand for, in their place.
  func draw(_ numbers: UnsafeMutablePointer<Int16>, count: Int) {
    for run in 0..<count {
      numbers[run] = Int16(truncatingIfNeeded: outcome.place(of: numbers[run]))
    }
  }

  /// How far the level of a criterion is above its lowest in each outcome; nil where it does not follow from counts.
  func places(of criterion: Int) -> [Int16]? {
    above.first { $0.criterion == criterion }?.places
  }
}
