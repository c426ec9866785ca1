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
    /// Its rating: what was agreed, or else what the matrix gives or the list has.
    public let rating: Rating
    /// What the matrix gives, or of a list of ratings what that has.
    public let matrix: Rating
    /// What a room or a Board agreed; nil where nothing is said to be agreed.
    public let agreed: AgreedRating?
    /// Its place in the ranking; nil where nothing is scored.
    public let rank: Ranking.Entry?
    /// Its index in the assessment; nil where nothing is scored.
    public let index: Int?

    /// Makes an issue.
    init(
      name: String, theme: String, matrix: Rating, agreed: AgreedRating? = nil,
      rank: Ranking.Entry? = nil, index: Int? = nil
    ) {
      self.name = name
      self.theme = theme
      rating = agreed?.rating ?? matrix
      self.matrix = matrix
      self.agreed = agreed
      self.rank = rank
      self.index = index
    }

    /// Whether the matrix, or the list, has another rating for certain than was agreed.
    public var differs: Bool { agreed?.differs(from: matrix) ?? false }

    /// The rank as a cell; blank where there is none.
    var rankCell: DocumentTable.Cell { rank.map { .rank($0) } ?? .blank }
  }

  /// What the year is called, such as `2017`.
  public let name: String
  /// The file that it was read from.
  public let source: SourceFile
  /// The file of what was agreed; nil where there is none.
  package internal(set) var agreedSource: SourceFile?
  /// The assessment; nil where there are ratings alone.
  public let assessment: AssessmentReport?
  /// The scale of the ratings.
  public let scale: RatingScale
  /// What gave the ratings: the title, id and version of a model; empty for a list of ratings.
  public let basis: String
  /// The issues: in the order of the ranking where they are scored, else of the file; where ratings are
  /// agreed, those of a higher rating first.
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
    let entries = assessment.ranking.entries.map { entry in
      let assessed = assessment.assessments[entry.index]
      return Entry(
        name: assessed.issue.name, theme: assessed.issue.theme, matrix: assessed.rating,
        agreed: assessment.agreed[entry.index], rank: entry, index: entry.index)
    }
    self.entries = Self.inOrder(entries)
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
    self.entries = Self.inOrder(entries)
    self.warnings = warnings
    self.moreWarnings = moreWarnings
  }

  /// The year with other numbers of its issues, such as its counts; what was agreed does not count.
  package func with(_ sheet: IssueSheet, style: RankingStyle) -> RatedYear {
    if sheet.issues == assessment?.sheet.issues { return self }
    return RatedYear(
      name: name, source: source, AssessmentReport(sheet, subject: name, style: style),
      warnings: warnings, moreWarnings: moreWarnings)
  }

  /// Issues as they come, and where an agreed rating is another than the matrix's, those of a higher rating
  /// first.
  private static func inOrder(_ entries: [Entry]) -> [Entry] {
    guard entries.contains(where: { $0.differs }) else { return entries }
    return entries.indices.sorted { left, right in
      let (a, b) = (entries[left].rating.possible, entries[right].rating.possible)
      return (a.lowerBound, a.upperBound, left) < (b.lowerBound, b.upperBound, right)
    }.map { entries[$0] }
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
