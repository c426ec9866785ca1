/// A group of criteria: harm, likelihood, intelligence, response or another that a model names.
public struct Domain: Hashable, Sendable {
  /// The name that criteria refer to.
  public let id: String
  /// The name for a reader.
  public let title: String
  /// A title of a few letters for the head of a narrow column.
  public let short: String
  /// The domain's own rating, where the model gives it one.
  public let rating: RatingScale?
}

/// A number worked out from criteria, such as the impact or the total.
public struct Score: Hashable, Sendable {
  /// The name in formulas and headers.
  public let id: String
  /// The name for a reader.
  public let title: String
  /// How the score is worked out.
  public let formula: Formula
  /// The lowest and highest value that the scales allow ("out of"), by interval arithmetic: where a
  /// criterion pulls the formula both ways it may be wider than what can be reached.
  public let range: Interval
  /// Whether every value is a whole number, by what the formula is made of.
  public let isWhole: Bool
}
