/// A number in a model definition, with its place in the file.
public struct SourceNumber: Hashable, Sendable {
  /// The number.
  public let value: Fraction
  /// Where it stands, or nil if it came from no file.
  public let position: Position?
  /// How many characters it has there.
  public let length: Int

  /// Makes a number that stands at `position` of a file.
  public init(_ value: Fraction, at position: Position? = nil, length: Int = 1) {
    self.value = value
    self.position = position
    self.length = length
  }
}

/// A model as a file or a program states it, before it is checked: see ``Model/init(validating:)``.
public struct ModelDefinition: Sendable {
  /// The highest number of inputs, measures, domains, criteria or scores, and of levels or bands.
  public static let mostParts = 500

  /// A level of a criterion's scale.
  public struct Level: Sendable {
    public var score: SourceNumber
    public var means: SourceText
    public var points: SourceNumber?

    /// Makes a level.
    public init(score: SourceNumber, means: SourceText, points: SourceNumber? = nil) {
      self.score = score
      self.means = means
      self.points = points
    }
  }

  /// A criterion.
  public struct Criterion: Sendable {
    public var id: SourceText
    public var code: SourceText?
    public var title: SourceText
    public var asks: SourceText?
    public var domain: SourceText
    public var levels: [Level]
    public var defaultFormula: SourceText?
    public var lowers: Bool

    /// Makes a criterion.
    public init(
      id: SourceText, code: SourceText? = nil, title: SourceText, asks: SourceText? = nil,
      domain: SourceText, levels: [Level], defaultFormula: SourceText? = nil, lowers: Bool = false
    ) {
      self.id = id
      self.code = code
      self.title = title
      self.asks = asks
      self.domain = domain
      self.levels = levels
      self.defaultFormula = defaultFormula
      self.lowers = lowers
    }
  }

  /// An input.
  public struct Input: Sendable {
    public var id: SourceText
    public var title: SourceText
    public var means: SourceText?
    public var minimum: SourceNumber?
    public var maximum: SourceNumber?
    public var isWhole: Bool
    public var unit: SourceText?
    public var needs: [SourceText]

    /// Makes an input.
    public init(
      id: SourceText, title: SourceText, means: SourceText? = nil, minimum: SourceNumber? = nil,
      maximum: SourceNumber? = nil, isWhole: Bool = false, unit: SourceText? = nil,
      needs: [SourceText] = []
    ) {
      self.id = id
      self.title = title
      self.means = means
      self.minimum = minimum
      self.maximum = maximum
      self.isWhole = isWhole
      self.unit = unit
      self.needs = needs
    }
  }

  /// A measure.
  public struct Measure: Sendable {
    public var id: SourceText
    public var title: SourceText
    public var formula: SourceText
    public var decimals: Int
    public var unit: SourceText?
    public var undefined: SourceText?

    /// Makes a measure.
    public init(
      id: SourceText, title: SourceText, formula: SourceText, decimals: Int = 1,
      unit: SourceText? = nil, undefined: SourceText? = nil
    ) {
      self.id = id
      self.title = title
      self.formula = formula
      self.decimals = decimals
      self.unit = unit
      self.undefined = undefined
    }
  }

  /// A score.
  public struct Score: Sendable {
    public var id: SourceText
    public var title: SourceText
    public var formula: SourceText

    /// Makes a score.
    public init(id: SourceText, title: SourceText, formula: SourceText) {
      self.id = id
      self.title = title
      self.formula = formula
    }
  }

  /// A band of a rating scale.
  public struct Band: Sendable {
    /// Where a band begins.
    public enum Threshold: Sendable {
      /// At a score.
      case score(SourceNumber)
      /// At a share, 0 to 1, of the score's own range.
      case share(SourceNumber)
    }

    public var label: SourceText
    public var threshold: Threshold?
    public var means: SourceText?

    /// Makes a band.
    public init(label: SourceText, threshold: Threshold? = nil, means: SourceText? = nil) {
      self.label = label
      self.threshold = threshold
      self.means = means
    }
  }

  /// A rating scale: the score that is rated and its bands.
  public struct Rating: Sendable {
    public var score: SourceText
    public var bands: [Band]

    /// Makes a rating scale.
    public init(score: SourceText, bands: [Band]) {
      self.score = score
      self.bands = bands
    }
  }

  /// A domain.
  public struct Domain: Sendable {
    public var id: SourceText
    public var title: SourceText
    public var short: SourceText?
    public var rating: Rating?

    /// Makes a domain.
    public init(id: SourceText, title: SourceText, short: SourceText? = nil, rating: Rating? = nil)
    {
      self.id = id
      self.title = title
      self.short = short
      self.rating = rating
    }
  }

  public var id: SourceText
  public var version: SourceText
  public var title: SourceText
  public var source: SourceText
  public var description: SourceText?
  public var isDefault: Bool
  public var example: Model.Example?
  public var inputs: [Input]
  public var measures: [Measure]
  public var domains: [Domain]
  public var criteria: [Criterion]
  public var scores: [Score]
  public var rating: Rating?

  /// Makes a definition. A rating of nil is one whose absence was already reported.
  public init(
    id: SourceText, version: SourceText, title: SourceText, source: SourceText,
    description: SourceText? = nil, isDefault: Bool = false, example: Model.Example? = nil,
    inputs: [Input] = [], measures: [Measure] = [], domains: [Domain], criteria: [Criterion],
    scores: [Score], rating: Rating?
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.source = source
    self.description = description
    self.isDefault = isDefault
    self.example = example
    self.inputs = inputs
    self.measures = measures
    self.domains = domains
    self.criteria = criteria
    self.scores = scores
    self.rating = rating
  }
}
