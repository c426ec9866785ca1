// What is scored: inputs, measures and criteria.
extension ModelDefinition {
  /// A level of a criterion's scale.
  public struct Level: Sendable {
    /// The score that stands for the level in a cell.
    public var score: SourceNumber
    /// The descriptor.
    public var means: SourceText
    /// The points that the level carries.
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
    /// The name in formulas and headers.
    public var id: SourceText
    /// A short name for vectors.
    public var code: SourceText?
    /// The name for a reader.
    public var title: SourceText
    /// The question that the score answers.
    public var asks: SourceText?
    /// The id of the domain that it belongs to.
    public var domain: SourceText
    /// The scale, lowest score first; nil if its absence was already reported.
    public var levels: [Level]?
    /// The formula used where the cell is blank.
    public var defaultFormula: SourceText?
    /// Whether a higher level is meant to lower scores.
    public var lowers: Bool
    /// Whether the score is counted from data rather than judged.
    public var isCounted: Bool
    /// The words that stand for levels in its cells.
    public var words: [Word]
    /// Further headers that mean its column.
    public var headers: [SourceText]

    /// Makes a criterion.
    public init(
      id: SourceText, code: SourceText? = nil, title: SourceText, asks: SourceText? = nil,
      domain: SourceText, levels: [Level]?, defaultFormula: SourceText? = nil, lowers: Bool = false,
      isCounted: Bool = false, words: [Word] = [], headers: [SourceText] = []
    ) {
      self.id = id
      self.code = code
      self.title = title
      self.asks = asks
      self.domain = domain
      self.levels = levels
      self.defaultFormula = defaultFormula
      self.lowers = lowers
      self.isCounted = isCounted
      self.words = words
      self.headers = headers
    }
  }

  /// A word that stands for a level of a criterion.
  public struct Word: Sendable {
    /// The word.
    public var text: SourceText
    /// The score of the level; nil where the word says that it is not known.
    public var score: SourceNumber?

    /// Makes a word.
    public init(_ text: SourceText, score: SourceNumber? = nil) {
      self.text = text
      self.score = score
    }
  }

  /// An input.
  public struct Input: Sendable {
    /// The name in formulas and headers.
    public var id: SourceText
    /// The name for a reader.
    public var title: SourceText
    /// What the number is.
    public var means: SourceText?
    /// The lowest number allowed; 0 if nil.
    public var minimum: SourceNumber?
    /// The highest number allowed; fifteen nines if nil.
    public var maximum: SourceNumber?
    /// Whether only whole numbers are allowed.
    public var isWhole: Bool
    /// What the number is counted in.
    public var unit: SourceText?
    /// The ids of inputs that must be given wherever this one is.
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
    /// The name in formulas.
    public var id: SourceText
    /// The name for a reader.
    public var title: SourceText
    /// How the measure is worked out.
    public var formula: SourceText
    /// To how many decimal places it is shown.
    public var decimals: Int
    /// What it is counted in.
    public var unit: SourceText?
    /// Why it is not defined where its formula divides by zero.
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
}
