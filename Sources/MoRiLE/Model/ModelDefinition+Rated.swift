// What becomes a rating: scores, bands and domains; and what a plot shows of it.
extension ModelDefinition {
  /// A score.
  public struct Score: Sendable {
    /// The name in formulas and headers.
    public var id: SourceText
    /// The name for a reader.
    public var title: SourceText
    /// How the score is worked out.
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

    /// The rating's name.
    public var label: SourceText
    /// Where the band begins; nil for the lowest.
    public var threshold: Threshold?
    /// What the rating asks of the partnership.
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
    /// The id of the score that is rated.
    public var score: SourceText
    /// The bands, highest first; nil if their absence was already reported.
    public var bands: [Band]?

    /// Makes a rating scale.
    public init(score: SourceText, bands: [Band]?) {
      self.score = score
      self.bands = bands
    }
  }

  /// What a plot of the model's issues shows: ids of scores and criteria.
  public struct Plot: Sendable {
    /// What sets how far to the right an issue stands.
    public var across: SourceText
    /// What sets how far up an issue stands.
    public var up: SourceText
    /// What sets how large an issue's mark is.
    public var size: SourceText?
    /// What sets how dense the texture of an issue's mark is.
    public var texture: SourceText?

    /// Makes what a plot shows.
    public init(
      across: SourceText, up: SourceText, size: SourceText? = nil, texture: SourceText? = nil
    ) {
      self.across = across
      self.up = up
      self.size = size
      self.texture = texture
    }
  }

  /// A domain.
  public struct Domain: Sendable {
    /// The name that criteria refer to.
    public var id: SourceText
    /// The name for a reader.
    public var title: SourceText
    /// A title of a few letters.
    public var short: SourceText?
    /// The domain's own rating.
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
}
