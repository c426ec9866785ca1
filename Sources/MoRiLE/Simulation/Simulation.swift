/// Scores and ranks the issues of an assessment a great many times, each time with scores that may be
/// off as the model's ``Uncertainty`` says, and perhaps with other weights.
///
/// It answers how sure a rating or a rank is, given what the model assumes of its scores. Criteria are
/// drawn independently of one another, but for those that follow from an issue's counts: they are drawn together, as
/// the counts might have been recorded (``CountedLevels``). Ratings and places of every run are exact: scores are worked out
/// in whole numbers. The numbers follow from the seed alone, in the page as on any machine.
public struct Simulation: Sendable {
  /// The most issues that can be simulated: each is compared with every other in every run.
  public static let mostIssues = 1_000

  var settings: SimulationSettings
  let rating: RatingScale
  let draws: [IssueDraw]
  /// How many levels each criterion has.
  let scales: [Int]
  let score: SimulatedScore

  /// Prepares the simulation of an assessment.
  /// - Parameters:
  ///   - model: The model of the assessments.
  ///   - assessments: The issues, each with a name of its own.
  ///   - settings: How often, and what varies.
  /// - Throws: why it cannot be: the model states no uncertainty, its rated score cannot be worked out in
  ///   whole numbers or has no weights to vary, or there are too many issues.
  public init(
    _ model: Model, _ assessments: [Assessment], settings: SimulationSettings
  ) throws(SimulationRefusal) {
    try self.init(
      model, assessments, counted: Self.counted(model, assessments), settings: settings)
  }

  /// The same where it is known what the counts of each issue make of its levels.
  package init(
    _ model: Model, _ assessments: [Assessment], counted: [CountedLevels?],
    settings: SimulationSettings
  ) throws(SimulationRefusal) {
    guard model.uncertainty != nil else {
      throw SimulationRefusal(
        kind: .noUncertainty,
        message:
          "the model \(model.id) does not say how far its scores may be off; give its file an "
          + "\"uncertainty\"")
    }
    try self.init(
      model, names: assessments.map { $0.issue.name },
      chances: assessments.map { model.chances(of: $0) ?? [] },
      counted: counted, settings: settings)
  }

  /// Prepares a simulation of issues whose levels have the chances that are given.
  /// - Parameters:
  ///   - model: The model that scores.
  ///   - names: The names of the issues, which set their random numbers apart.
  ///   - chances: For each issue and each of the model's criteria the chances of the levels, lowest
  ///     first. They add up to 1, and count to 1/65,536.
  ///   - counted: For each issue the chances of the levels that follow from its counts, which stand in place of
  ///     those; empty where none do.
  ///   - settings: How often, and what varies.
  /// - Throws: why it cannot be, as for an assessment.
  public init(
    _ model: Model, names: [String], chances: [[[Fraction]]], counted: [CountedLevels?] = [],
    settings: SimulationSettings
  ) throws(SimulationRefusal) {
    guard names.count <= Self.mostIssues else {
      throw SimulationRefusal(
        kind: .tooManyIssues,
        message:
          "there are \(grouped(names.count)) issues, and at most \(grouped(Self.mostIssues)) can "
          + "be simulated")
    }
    self.settings = settings
    rating = model.rating
    scales = model.criteria.map { $0.levels.count }
    let lowest = model.criteria.map { $0.scale.lowerBound }
    draws = names.indices.map { issue in
      IssueDraw(
        name: names[issue], chances: chances[issue],
        counted: counted.isEmpty ? nil : counted[issue], lowest: lowest)
    }
    score = try SimulatedScore(model, weights: settings.weights)
  }

  /// What the counts of each issue make of its levels; empty where no criterion of the model follows from numbers.
  private static func counted(_ model: Model, _ assessments: [Assessment]) -> [CountedLevels?] {
    let criteria = model.criteriaFromInputs
    if criteria.isEmpty { return [] }
    return assessments.map { model.countedLevels(of: $0.issue, criteria) }
  }

  /// Runs the simulation on one thread.
  /// - Complexity: proportional to the runs, times the criteria of all issues and the square of the
  ///   number of issues.
  public func run() -> SimulationResult {
    result(of: tally(0..<chunkCount))
  }

  // MARK: - In parts

  /// How many runs are worked out together.
  static let chunkRuns = 2_048

  /// How many parts the runs are divided into, each of which can be worked out on its own.
  public var chunkCount: Int { (settings.runs + Self.chunkRuns - 1) / Self.chunkRuns }

  /// Counts what comes out in some parts of the runs.
  ///
  /// Parts can be worked out on several threads and their counts added: what comes out is the same.
  /// - Precondition: the parts are among the first ``chunkCount``.
  public func tally(_ chunks: Range<Int>) -> SimulationTally {
    switch score.magnitude {
    case ...Int64(Int16.max): SimulationChunk<Int16>(self).tally(chunks)
    case ...Int64(Int32.max): SimulationChunk<Int32>(self).tally(chunks)
    default: SimulationChunk<Int64>(self).tally(chunks)
    }
  }
}
