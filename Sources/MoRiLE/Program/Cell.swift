/// What stands in an issue's cell for one criterion.
public enum Cell: Hashable, Sendable {
  /// A score on the criterion's scale.
  case score(Int)
  /// Nothing: the criterion's default is used, or where it has none the criterion is unknown.
  case blank
  /// `?`: unknown, even where the criterion has a default. An illegible adjusted likelihood is not
  /// an unadjusted one.
  case unknown
  /// Several levels next to one another, of which it is one: `2-3`.
  case range(ClosedRange<Int>)

  /// The cell of the levels between two, which is a score where they are one.
  public static func levels(_ levels: ClosedRange<Int>) -> Cell {
    levels.count == 1 ? .score(levels.lowerBound) : .range(levels)
  }

  /// Whether a cell says no more than another, so that whatever holds of all that this one can be holds of that.
  public func covers(_ other: Cell) -> Bool {
    switch (self, other) {
    case (.score(let own), .score(let level)): own == level
    case (.score, _): false
    case (.range(let own), .score(let level)): own.contains(level)
    case (.range(let own), .range(let levels)):
      own.lowerBound <= levels.lowerBound && levels.upperBound <= own.upperBound
    case (.range, _): false
    case (.blank, _), (.unknown, _): true
    }
  }
}
