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
    /// The rating that people agreed.
    case agreed
  }

  var column = Column.rank
  var isReversed = false
  /// The theme that is listed; all where it is nil.
  var theme: String?
  /// The band that is listed, by its place: issues that may be in it; all where it is nil.
  var band: Int?
  /// What the room has come to; all where it is nil.
  var status: IssueStatus?
  /// Whether only those are listed for which people agreed another rating than the matrix gives.
  var isDiffering = false

  /// Whether it goes by what people agreed.
  var needsAgreed: Bool { isDiffering || column == .agreed }

  /// The issues to list, by their places in the sheet.
  func issues(
    _ workshop: Workshop, _ standing: Standing, compared: [Int?], agreed: [AgreedNow?]
  ) -> [Int] {
    // From the ranking on, so that what is alike in a column stands in the order of ranks.
    var shown = standing.ranking.entries.map { $0.index }
    if let theme {
      shown = shown.filter { issue in
        let themes = workshop.issues[issue].themes
        return theme.isEmpty ? themes.isEmpty : themes.contains(theme)
      }
    }
    if let band { shown = shown.filter { standing.assessments[$0].rating.possible.contains(band) } }
    if let status { shown = shown.filter { workshop.status($0) == status } }
    if isDiffering {
      shown = shown.filter { agreed[$0]?.differs(from: standing.assessments[$0].rating) == true }
    }
    if column == .rank { return isReversed ? shown.reversed() : shown }
    return sorted(shown, workshop, standing, compared, agreed)
  }

  private func sorted(
    _ shown: [Int], _ workshop: Workshop, _ standing: Standing, _ compared: [Int?],
    _ agreed: [AgreedNow?]
  ) -> [Int] {
    switch column {
    case .rank: return shown
    case .issue: return byText(shown) { workshop.issues[$0].name }
    case .theme: return byText(shown) { workshop.issues[$0].theme }
    case .score:
      let highest = standing.assessments.map { $0.score.high }
      return sorted(shown) { highest[$0] > highest[$1] }
    case .rating: return byNumber(shown) { Self.order(standing.assessments[$0].rating) }
    case .domain(let domain):
      return byNumber(shown) {
        standing.assessments[$0].domainRatings[domain].map(Self.order) ?? .max
      }
    case .compared: return byNumber(shown) { compared[$0] ?? .max }
    case .agreed: return byNumber(shown) { agreed[$0].map { Self.order($0.rating) } ?? .max }
    }
  }

  private func byText(_ shown: [Int], _ text: (Int) -> String) -> [Int] {
    var keys: [[UInt8]] = Array(repeating: [], count: (shown.max() ?? 0) + 1)
    for index in shown { keys[index] = Array(text(index).lowercased().utf8) }
    return sorted(shown) { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  private func byNumber(_ shown: [Int], _ number: (Int) -> Int) -> [Int] {
    var keys = Array(repeating: 0, count: (shown.max() ?? 0) + 1)
    for index in shown { keys[index] = number(index) }
    return sorted(shown) { keys[$0] < keys[$1] }
  }

  /// Sorts, the other way round where that is asked for, and leaves what is alike in its order.
  ///
  /// In one place for all columns: each place where the library sorts adds to the size of the page.
  @inline(never)
  private func sorted(_ issues: [Int], by isBefore: (Int, Int) -> Bool) -> [Int] {
    issues.sorted { isReversed ? isBefore($1, $0) : isBefore($0, $1) }
  }

  /// Ratings from the highest down; one that is not certain stands after the highest that it may be.
  private static func order(_ rating: Rating) -> Int {
    rating.possible.lowerBound * 1000 + rating.possible.count
  }
}
