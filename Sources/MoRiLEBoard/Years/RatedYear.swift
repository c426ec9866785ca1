import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// One year's issues with their ratings: an assessment with all its scores, or a list that has nothing but
/// ratings, such as one taken from a published paper.
public struct RatedYear: Sendable {
  /// One issue of a year.
  public struct Entry: Sendable {
    /// Its name as that year wrote it.
    public let name: String
    /// Its theme; empty where it has none.
    public let theme: String
    /// Its rating.
    public let rating: Rating
    /// Its place in the ranking; nil where nothing is scored.
    public let rank: Ranking.Entry?
    /// Its index in the assessment; nil where nothing is scored.
    public let index: Int?

    /// The rank as a cell; blank where there is none.
    var rankCell: DocumentTable.Cell { rank.map { .rank($0) } ?? .blank }
  }

  /// What the year is called, such as `2017`.
  public let name: String
  /// The file that it was read from.
  public let source: SourceFile
  /// The assessment; nil where there are ratings alone.
  public let assessment: AssessmentReport?
  /// The scale of the ratings.
  public let scale: RatingScale
  /// What gave the ratings: the title, id and version of a model; empty for a list of ratings.
  public let basis: String
  /// The issues: in the order of the ranking where they are scored, else of the file.
  public let entries: [Entry]
  /// What looks like a slip in the file.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// A year of an assessment.
  init(
    name: String, source: SourceFile, _ assessment: AssessmentReport, warnings: [Fault] = [],
    moreWarnings: Int = 0
  ) {
    self.name = name
    self.source = source
    self.assessment = assessment
    scale = assessment.model.rating
    basis = assessment.modelText
    entries = assessment.ranking.entries.map { entry in
      let assessed = assessment.assessments[entry.index]
      return Entry(
        name: assessed.issue.name, theme: assessed.issue.theme, rating: assessed.rating,
        rank: entry, index: entry.index)
    }
    self.warnings = warnings
    self.moreWarnings = moreWarnings
  }

  /// A year of ratings alone.
  init(
    name: String, source: SourceFile, scale: RatingScale, basis: String = "", _ entries: [Entry],
    warnings: [Fault] = [], moreWarnings: Int = 0
  ) {
    self.name = name
    self.source = source
    assessment = nil
    self.scale = scale
    self.basis = basis
    self.entries = entries
    self.warnings = warnings
    self.moreWarnings = moreWarnings
  }

  /// The entry with a name, in any case; nil if there is none.
  public func entry(_ name: String) -> Entry? {
    let key = issueKey(name)
    return entries.first { issueKey($0.name) == key }
  }

  /// The model that scored; nil where there are ratings alone.
  public var model: Model? { assessment?.model }

  /// Whether a rating is the highest of its scale for certain.
  public func isTop(_ entry: Entry) -> Bool { entry.rating.possible == 0...0 }

  /// Whether a rating may be the highest of its scale and is not so for certain.
  public func mayBeTop(_ entry: Entry) -> Bool {
    entry.rating.possible.contains(0) && entry.rating.possible.count > 1
  }

  /// The label of the highest rating, such as High.
  public var topLabel: String { scale.bands[0].label }
}
