/// A checked model of threat, risk and harm: what is scored, on which scales, and how the scores
/// become a rating.
///
/// A model is data. It is made by ``init(validating:)``, which refuses whatever could go wrong later,
/// so that scoring with it cannot fail.
public struct Model: Hashable, Sendable {
  /// Data that comes with a model to show what it does.
  public struct Example: Hashable, Sendable {
    /// The name of a CSV file beside the model file.
    public let file: String
    /// What the data are, for a heading.
    public let title: String

    /// Makes the description of an example.
    public init(file: String, title: String) {
      self.file = file
      self.title = title
    }
  }

  /// The name by which the model is chosen and quoted.
  public let id: String
  /// The version, quoted with every vector.
  public let version: String
  /// The versions before this one whose vectors, sessions and results it takes: where every cell is given, or known not to
  /// be, they give the same scores and ratings.
  public let earlier: [String]
  /// The name for a reader.
  public let title: String
  /// Where the method and its numbers come from.
  public let source: String
  /// More about the model; empty where the file says no more.
  public let about: String
  /// Whether the model is the one used where none is named.
  public let isDefault: Bool
  /// The example that comes with the model, if any.
  public let example: Example?
  /// The numbers that formulas use beside scores.
  public let inputs: [Input]
  /// The numbers worked out from inputs.
  public let measures: [Measure]
  /// The groups of criteria.
  public let domains: [Domain]
  /// The scored questions.
  public let criteria: [Criterion]
  /// The numbers worked out from criteria.
  public let scores: [Score]
  /// How the rated score becomes a rating.
  public let rating: RatingScale
  /// The score that is the harm of an issue, by its index in ``scores``, if the model says.
  ///
  /// Weighed counts are shown beside it; it scores nothing by itself.
  public let harm: Int?
  /// What a plot of issues shows, if the model says.
  public let plot: Plot?
  /// How far scores may be off, if the model says.
  public let uncertainty: Uncertainty?
  /// Which way the numbers of an issue go, if the model says.
  public let trends: Trends?
  /// The scores of which it could not be proved that they never fall when a criterion rises.
  public let unprovedRises: [UnprovedRise]

  package let program: Program
  /// The step of each measure, and of each score.
  package let measureSteps: [Int]
  package let scoreSteps: [Int]
  /// The step of the rule of each arrow but the last.
  let arrowSteps: [Int]
  /// The step of the rule of counts that are too few; nil where the model has none.
  let fewStep: Int?
  /// The steps of criteria and whole inputs that make ranges too wide: see
  /// ``Program/stepsUsedBothWays(ranges:isWhole:)``.
  let stepsUsedBothWays: Set<Int>
  /// The step of each node of the formula of a name.
  let nodeSteps: [String: [Int]]

  /// The criteria that make ranges too wide where they are unknown, by index.
  package var usedBothWays: Set<Int> {
    Set(criteria.indices.filter { stepsUsedBothWays.contains(program.criterionSteps[$0]) })
  }

  /// The score that is rated.
  public var ratedScore: Score { scores[rating.score] }

  /// The thresholds of all ratings that a score has, by its index in ``scores``: the model's own, and those of
  /// domains.
  public func thresholds(of score: Int) -> [Fraction] {
    ([rating] + domains.compactMap { $0.rating }).filter { $0.score == score }
      .flatMap { $0.thresholds }
  }

  /// The criteria of a domain, in the model's order, by index.
  public func criteria(of domain: Int) -> [Int] {
    criteria.indices.filter { criteria[$0].domain == domain }
  }

  /// Whether any score depends on an input, by its index in ``inputs``: by way of a criterion's default.
  public func scoresDepend(onInput index: Int) -> Bool {
    scoreSteps.contains { program.inputs(below: $0).contains(index) }
  }

  /// The criteria whose cells the score at `index` depends on, in the model's order, by index.
  public func criteria(below index: Int) -> [Int] {
    program.criteria(below: scoreSteps[index])
  }
}
