import MoRiLE

/// Which issues are listed, and in which order.
struct ShownList {
  /// What the list goes by.
  enum Column: Equatable {
    /// The rank; issues without one follow by the highest score that they could have.
    case rank
    case issue
    case theme
    case rating
    case score
    /// The rating of a domain, by its place.
    case domain(Int)
    /// The rating that is compared with.
    case compared
    /// How far the room has come.
    case status
  }

  var column = Column.rank
  var isReversed = false
  /// The theme that is listed; all where it is nil.
  var theme: String?
  /// The band that is listed, by its place: issues that may be in it; all where it is nil.
  var band: Int?
  /// What the room has come to; all where it is nil.
  var status: IssueStatus?

  /// The issues to list, by their places in the sheet.
  func issues(_ workshop: Workshop, _ standing: Standing, compared: [Int?]) -> [Int] {
    // From the ranking on, so that what is alike in a column stands in the order of ranks.
    var shown = standing.ranking.entries.map { $0.index }
    if let theme { shown = shown.filter { workshop.issues[$0].theme == theme } }
    if let band { shown = shown.filter { standing.assessments[$0].rating.possible.contains(band) } }
    if let status { shown = shown.filter { workshop.status($0) == status } }
    if column != .rank { shown = sorted(shown, workshop, standing, compared) }
    return isReversed ? shown.reversed() : shown
  }

  private func sorted(
    _ shown: [Int], _ workshop: Workshop, _ standing: Standing, _ compared: [Int?]
  ) -> [Int] {
    switch column {
    case .rank: shown
    case .issue: byText(shown) { workshop.issues[$0].name }
    case .theme: byText(shown) { workshop.issues[$0].theme }
    case .score:
      shown.sorted { standing.assessments[$0].score.high > standing.assessments[$1].score.high }
    case .rating: byNumber(shown) { Self.order(standing.assessments[$0].rating) }
    case .domain(let domain):
      byNumber(shown) { standing.assessments[$0].domainRatings[domain].map(Self.order) ?? .max }
    case .compared: byNumber(shown) { compared[$0] ?? .max }
    case .status: byNumber(shown) { Self.order(workshop.status($0)) }
    }
  }

  private func byText(_ shown: [Int], _ text: (Int) -> String) -> [Int] {
    let keys = shown.map { (index: $0, key: Array(text($0).lowercased().utf8)) }
    return keys.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { $0.index }
  }

  private func byNumber(_ shown: [Int], _ number: (Int) -> Int) -> [Int] {
    let keys = shown.map { (index: $0, key: number($0)) }
    return keys.sorted { $0.key < $1.key }.map { $0.index }
  }

  /// Ratings from the highest down; one that is not certain stands after the highest that it may be.
  private static func order(_ rating: Rating) -> Int {
    rating.possible.lowerBound * 1000 + rating.possible.count
  }

  private static func order(_ status: IssueStatus) -> Int {
    switch status {
    case .open: 0
    case .discussed: 1
    case .agreed: 2
    }
  }
}
