import MoRiLE

/// What the issues behind an area of focus make of it.
struct AreaStanding: Hashable, Sendable {
  /// The bands that it can be rated in; nil where nothing behind it is scored.
  let rating: Rating?
  /// The highest score behind it, or all that it can be; nil where there are ratings alone, or nothing.
  let score: Interval?
  /// The same for comparing areas: the score, or without scores the place of the band, the highest highest.
  let height: Interval?

  /// The highest rating and score of some issues of a year.
  ///
  /// Where scores are not known it is all that the highest can be: from the highest of the lowest to the
  /// highest of the highest.
  init(_ issues: [RatedYear.Entry], in year: RatedYear) {
    let rating = year.highestRating(of: issues)
    self.rating = rating
    var highest: Interval?
    for issue in issues {
      guard let score = year.score(of: issue) else { continue }
      highest = highest.map { Interval(max($0.low, score.low), max($0.high, score.high)) } ?? score
    }
    score = highest
    height =
      highest
      ?? rating.map {
        Interval(Fraction(-$0.possible.upperBound), Fraction(-$0.possible.lowerBound))
      }
  }

  /// Whether the area stands before another for its score: by the highest that each can have, and with the
  /// same highest the one that has it for certain, or has more at the least; nil where nothing tells them
  /// apart.
  func isBefore(_ other: AreaStanding) -> Bool? {
    guard let height, let otherHeight = other.height else {
      return (height == nil) == (other.height == nil) ? nil : height != nil
    }
    if height.high != otherHeight.high { return height.high > otherHeight.high }
    return height.low == otherHeight.low ? nil : height.low > otherHeight.low
  }
}
