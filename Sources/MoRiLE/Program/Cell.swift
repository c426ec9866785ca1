/// What stands in an issue's cell for one criterion.
public enum Cell: Hashable, Sendable {
  /// A score on the criterion's scale.
  case score(Int)
  /// Nothing: the criterion's default is used, or where it has none the criterion is unknown.
  case blank
  /// `?`: unknown, even where the criterion has a default. An illegible adjusted likelihood is not
  /// an unadjusted one.
  case unknown
}
