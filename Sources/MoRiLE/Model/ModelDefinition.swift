/// A model as a file or a program states it, before it is checked: see ``Model/init(validating:)``.
public struct ModelDefinition: Sendable {
  /// The highest number of inputs, measures, domains, criteria or scores, and of levels or bands.
  public static let mostParts = 500

  /// The name by which the model is chosen and quoted.
  public var id: SourceText
  /// The version, quoted with every vector.
  public var version: SourceText
  /// The name for a reader.
  public var title: SourceText
  /// Where the method and its numbers come from.
  public var source: SourceText
  /// More about the model.
  public var description: SourceText?
  /// Whether the model is the one used where none is named.
  public var isDefault: Bool
  /// The data that come with the model.
  public var example: Model.Example?
  /// The versions before this one whose vectors, sessions and results it takes.
  public var earlier: [SourceText]
  /// The numbers that formulas use beside scores.
  public var inputs: [Input]
  /// The numbers worked out from inputs.
  public var measures: [Measure]
  /// The groups of criteria; nil if their absence was already reported.
  public var domains: [Domain]?
  /// The scored questions.
  public var criteria: [Criterion]
  /// The numbers worked out from criteria.
  public var scores: [Score]
  /// How a score becomes a rating; nil if its absence was already reported.
  public var rating: Rating?
  /// The id of the score that is the harm of an issue, if the model says.
  public var harm: SourceText?
  /// What a plot of issues shows, if the model says.
  public var plot: Plot?
  /// How far scores may be off, if the model says.
  public var uncertainty: Uncertainty?
  /// Which way numbers go, if the model says.
  public var trends: Trends?

  /// Makes a definition.
  public init(
    id: SourceText, version: SourceText, title: SourceText, source: SourceText,
    earlier: [SourceText] = [], description: SourceText? = nil, isDefault: Bool = false,
    example: Model.Example? = nil,
    inputs: [Input] = [], measures: [Measure] = [], domains: [Domain]?, criteria: [Criterion],
    scores: [Score], rating: Rating?, harm: SourceText? = nil, plot: Plot? = nil,
    uncertainty: Uncertainty? = nil, trends: Trends? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.source = source
    self.earlier = earlier
    self.description = description
    self.isDefault = isDefault
    self.example = example
    self.inputs = inputs
    self.measures = measures
    self.domains = domains
    self.criteria = criteria
    self.scores = scores
    self.rating = rating
    self.harm = harm
    self.plot = plot
    self.uncertainty = uncertainty
    self.trends = trends
  }
}
