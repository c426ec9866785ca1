/// How far each weight and each threshold of a model can move, all else held, before it matters.
///
/// The rated score changes in proportion to each of its weights (``ModelDefinition/weights``), and a
/// threshold is compared with it. So what changes first, and where, is worked out exactly, from where
/// lines meet: nothing is tried out in steps.
///
/// A weight keeps its sign, and may be 0; it has no other limit. A threshold stays between its neighbours,
/// above the lowest score that the scales allow and not above the highest. A threshold that the model gives as a share of the score's range
/// moves with the weights, as it does in the model. Whether a model with such numbers would pass
/// ``Model/init(validating:)`` is another question: a threshold can come to be out of reach.
///
/// An issue that is not fully scored has a lowest and a highest score, each in proportion to a weight too; its rating
/// changes when its possible ratings do. It has no rank. Where a weight makes it fully scored, as a
/// weight of 0 for the one term that is unknown, it is ranked like any other.
public struct ModelSensitivity: Sendable {
  /// What is moved.
  public enum Parameter: Hashable, Sendable {
    /// A weight, by its place in ``ModelDefinition/weights`` and the term that it multiplies.
    case weight(place: Int, term: String)
    /// A threshold of the model's rating, by the place of its band.
    case threshold(band: Int)
  }

  /// An issue whose rating changes.
  public struct RatingChange: Hashable, Sendable {
    /// The index of the issue.
    public let issue: Int
    /// The rating as it is.
    public let from: Rating
    /// The rating past the end.
    public let to: Rating
  }

  /// An issue whose place among the first changes.
  public struct RankChange: Hashable, Sendable {
    /// The index of the issue.
    public let issue: Int
    /// The rank as it is, counted with gaps after ties: one more than the issues above it; nil where it
    /// is not fully scored.
    public let from: Int?
    /// The rank past the end.
    public let to: Int?
  }

  /// One end of a range.
  public struct End<Change: Hashable & Sendable>: Hashable, Sendable {
    /// The end; nil where there is none on this side.
    public let value: Fraction?
    /// Whether all is as it was at the end itself.
    public let isInside: Bool
    /// What changes past the end, or at it where it is not inside; nothing where the number may go no
    /// further, and nothing has changed.
    public let changes: [Change]
  }

  /// The range of a number in which something stays as it is.
  public struct Range<Change: Hashable & Sendable>: Hashable, Sendable {
    /// The end below.
    public let below: End<Change>
    /// The end above.
    public let above: End<Change>
  }

  /// What was found about one weight or threshold.
  public struct Finding: Hashable, Sendable {
    /// What is moved.
    public let parameter: Parameter
    /// Its value in the model.
    public let value: Fraction
    /// The range in which no issue's rating changes.
    public let ratings: Range<RatingChange>
    /// The range in which the first issues keep their order; nil for thresholds, which do not alter it.
    public let order: Range<RankChange>?
  }

  /// The model as it is.
  public let model: Model
  /// The names of the issues.
  public let issues: [String]
  /// How many of the first are meant: all issues with fewer than so many above them, ties and all.
  public let first: Int
  /// The issues that these are now, by index, in order; those that tie stand together.
  public let leaders: [[Int]]
  /// The issues that were left out, by index, since their unknown scores have too many combinations.
  public let leftOut: [Int]
  /// A finding for each weight, in the order of the formula, then for each threshold, highest first.
  public let findings: [Finding]

  /// Works out how far the weights and thresholds of a model can move.
  /// - Parameters:
  ///   - definition: The model.
  ///   - issues: The issues, read for this model.
  ///   - first: How many of the ranking's first are to keep their order.
  /// - Throws: the faults of a definition that no model can be made of.
  /// - Complexity: for each weight, about the number of issues times the number of leaders. Of unknown
  ///   scores that the formula uses both ways all combinations are gone through, as far as about five
  ///   seconds allow: see ``leftOut``.
  public init(
    _ definition: ModelDefinition, _ issues: [Issue], first: Int = 10
  ) throws(Faults) {
    model = try Model(validating: definition)
    self.issues = issues.map { $0.name }
    self.first = first
    let terms = try WeightedIssues(definition, issues)
    let now = SensitivityState(terms.now, model.rating, first: first)
    leaders = now.leaders
    leftOut = issues.indices.filter { terms.cases[$0].isEmpty }
    var findings: [Finding] = []
    for (place, weight) in definition.weights.enumerated() {
      let search = SensitivitySearch(terms, weight: place, model.rating, first: first)
      findings.append(
        Finding(
          parameter: .weight(place: place, term: weight.term), value: weight.value,
          ratings: search.ratings, order: search.order))
    }
    for band in model.rating.bands.indices {
      guard let threshold = model.rating.bands[band].threshold else { continue }
      let search = SensitivitySearch(terms, threshold: band, model, first: first)
      findings.append(
        Finding(
          parameter: .threshold(band: band), value: threshold, ratings: search.ratings, order: nil))
    }
    self.findings = findings
  }
}
