/// What came out in some of the runs of a simulation, counted.
///
/// The counts of two parts are added; the order does not matter.
public struct SimulationTally: Sendable {
  /// The most counters for scores; with more issues each has fewer and coarser ones.
  private static let mostScoreCounters = 1 << 22

  let issues: Int
  let bands: Int
  /// How often each issue had each rating; not counted where the counters of scores tell it.
  var ratings: [UInt32]
  /// How often each issue's score fell into each of equal parts of the score's range.
  var scores: [UInt32]
  /// How many parts the range of scores has, and by how many bits a score is wider than one.
  let scoreParts: Int
  let scoreShift: Int
  /// How often each issue was in each place, first place first.
  var places: [UInt32]
  /// How often each issue (first index) was above each other.
  var above: [UInt32]
  /// The sum of each weight over the runs in which each issue was first.
  var leadingWeights: [Int64]

  /// Whether each score that there can be has a counter of its own, and the same rating in all runs.
  let scoresTellRatings: Bool

  init(_ simulation: Simulation) {
    issues = simulation.draws.count
    bands = simulation.rating.bands.count
    let span = simulation.score.high - simulation.score.low
    let most = Int64(Self.mostScoreCounters / max(64, issues))
    var shift = 0
    while span >> Int64(shift) >= most { shift += 1 }
    scoreShift = shift
    scoresTellRatings = shift == 0 && simulation.score.thresholds.allSatisfy { $0.parts.isEmpty }
    scoreParts = Int(span >> Int64(shift)) + 1
    ratings = [UInt32](repeating: 0, count: issues * bands)
    scores = [UInt32](repeating: 0, count: issues * scoreParts)
    places = [UInt32](repeating: 0, count: issues * issues)
    above = places
    let weights = simulation.score.weights == nil ? 0 : simulation.score.terms.count
    leadingWeights = [Int64](repeating: 0, count: issues * weights)
  }

  /// Adds the counts of other runs of the same simulation.
  public mutating func add(_ other: SimulationTally) {
    Self.add(&ratings, other.ratings)
    Self.add(&scores, other.scores)
    Self.add(&places, other.places)
    Self.add(&above, other.above)
    Self.add(&leadingWeights, other.leadingWeights)
  }

  private static func add<Count: FixedWidthInteger>(_ counts: inout [Count], _ more: [Count]) {
    for index in counts.indices { counts[index] &+= more[index] }
  }
}
