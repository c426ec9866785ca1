/// The rating that a room or a Board agreed for an issue.
///
/// It is what a partnership stands by, and may be another than the matrix gives: the scores stay what they
/// are, and both are shown.
public struct AgreedRating: Hashable, Sendable {
  /// What was agreed, on the scale of the matrix.
  public let rating: Rating
  /// Why; empty where no reason is given.
  public let reason: String
  /// Who agreed; empty where nobody is named.
  public let by: String
  /// The day, such as 2026-11-21; empty where that is not known.
  public let on: String

  /// Makes an agreed rating.
  ///
  /// - Parameters:
  ///   - band: The index of the band that was agreed in those of the scale, highest first.
  ///   - scale: The scale of the matrix.
  ///   - reason: Why.
  ///   - by: Who agreed.
  ///   - on: The day.
  /// - Precondition: the scale has the band.
  public init(
    _ band: Int, on scale: RatingScale, reason: String = "", by: String = "", day on: String = ""
  ) {
    precondition(scale.bands.indices.contains(band), "no band \(band) on this scale")
    rating = Rating(scale: scale, possible: band...band)
    self.reason = reason
    self.by = by
    self.on = on
  }

  /// The label of what was agreed, such as High.
  public var label: String { rating.text }

  /// Whether the matrix gives another rating for certain.
  public func differs(from matrix: Rating) -> Bool {
    !matrix.possible.contains(rating.possible.lowerBound)
  }
}
