import MoRiLE
import MoRiLEFormats

/// The table of an assessment: its columns, and how the cells of a row follow from what is known of an issue.
struct AssessmentTable: Sendable {
  /// What is known of an issue.
  struct Row: Sendable {
    let rank: DocumentTable.Cell
    let issue: String
    let theme: String
    let scores: [Interval]
    let agreed: AgreedRating?
    /// The unknown criteria that leave its rated score open, in words.
    let settledBy: String
    /// The texts of its own columns.
    let own: [String]
  }

  /// What a column holds.
  enum Content {
    case rank, issue, theme, rating, agreed, low, high, settledBy
    case score(Int)
    case domain(Int)
    /// What programs get of agreed ratings.
    case agreedRating, agreedReason, agreedBy, agreedOn
    case own(Int)
  }

  let model: Model
  /// The columns, in their order, and what they hold.
  private(set) var columns: [Column] = []
  private(set) var contents: [Content] = []
  private let style: NumberStyle
  private let letters: RatingLetters

  /// Plans a table.
  ///
  /// - Parameters:
  ///   - model: The model that scored.
  ///   - style: The style of the rated score's numbers.
  ///   - theme: The header of the column that groups the issues.
  ///   - own: Those of the input's own columns.
  ///   - hasAgreed: Whether agreed ratings have columns too.
  ///   - isRanked: Whether there is a rank among the rows.
  init(
    _ model: Model, style: NumberStyle, theme: String, own: [String], hasAgreed: Bool,
    isRanked: Bool
  ) {
    self.model = model
    self.style = style
    letters = RatingLetters(model)
    let headers = AssessmentColumns(model).headers(theme: theme, own: own, agreed: hasAgreed)
    add(Column("rank", "Rank", .number), .rank)
    add(.name("issue", "Issue"), .issue)
    add(Column(theme, "Theme", for: [.pages, .programs]), .theme)
    add(Column("rating", "Rating", .rating), .rating)
    if hasAgreed { add(Column("agreed", "Agreed", .rating, for: .people), .agreed) }
    addScores()
    for (place, domain) in model.domains.enumerated() where domain.rating != nil {
      add(
        Column(
          "\(domain.id)_rating", domain.title, .rating,
          for: isRanked ? .all : [.pages, .programs], short: domain.short), .domain(place))
    }
    add(
      Column("settled_by", "Settled by", for: .people, flow: .below("settled by ")), .settledBy)
    if hasAgreed {
      let ids = AssessmentColumns.agreed
      add(.data(ids[0], .rating), .agreedRating)
      add(.data(ids[1], .text), .agreedReason)
      add(.data(ids[2], .text), .agreedBy)
      add(.data(ids[3], .text), .agreedOn)
    }
    for (place, header) in headers.suffix(own.count).enumerated() { add(.own(header), .own(place)) }
  }

  private mutating func addScores() {
    for (place, score) in model.scores.enumerated() {
      let isRated = place == model.rating.score
      add(
        Column(
          score.id, isRated ? "Score" : score.title, .score, for: isRated ? .all : .programs,
          style: model.dataStyle(ofScore: place),
          exact: model.scoresOnFractions.contains(place) ? .always : .never), .score(place))
    }
    let rated = model.ratedScore.id
    add(.data("\(rated)_low", .score, style: model.dataStyle, exact: .never), .low)
    add(.data("\(rated)_high", .score, style: model.dataStyle, exact: .never), .high)
  }

  private mutating func add(_ column: Column, _ content: Content) {
    columns.append(column)
    contents.append(content)
  }

  /// The cell of a column in a row.
  func cell(_ column: Int, _ row: Row) -> DocumentTable.Cell {
    let content = contents[column]
    if let cell = cell(content, of: row.scores) { return cell }
    switch content {
    case .rank: return row.rank
    case .issue: return .text(row.issue)
    case .theme: return .text(row.theme)
    case .settledBy: return .text(row.settledBy)
    case .agreed, .agreedRating: return row.agreed.map { .rating($0.rating) } ?? .blank
    case .agreedReason: return .text(row.agreed?.reason ?? "")
    case .agreedBy: return .text(row.agreed?.by ?? "")
    case .agreedOn: return .text(row.agreed?.on ?? "")
    case .own(let place): return .text(row.own[place])
    case .rating, .score, .low, .high, .domain: return .blank
    }
  }

  /// The cell of a column where it follows from the scores alone; nil where it does not.
  func cell(_ content: Content, of scores: [Interval]) -> DocumentTable.Cell? {
    switch content {
    case .rating: return .rating(model.rating.rating(of: scores[model.rating.score]))
    case .score(let place):
      let isRated = place == model.rating.score
      return .score(scores[place], isRated ? style.text(inColumn: scores[place]) : nil)
    case .low: return .number(scores[model.rating.score].low)
    case .high: return .number(scores[model.rating.score].high)
    case .domain(let place):
      guard let scale = model.domains[place].rating else { return .blank }
      let rating = scale.rating(of: scores[scale.score])
      return .rating(RatingMark(rating), letters: letters.text(rating))
    default: return nil
    }
  }
}
