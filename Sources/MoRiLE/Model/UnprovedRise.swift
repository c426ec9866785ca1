/// A score of which it could not be proved that it never falls when a criterion rises, all else held.
///
/// See ``Model/unprovedRises``.
public struct UnprovedRise: Hashable, Sendable {
  /// The index of the score in ``Model/scores``.
  public let score: Int
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// How many combinations of the other criteria's levels were tried, picked by a fixed rule; the score
  /// falls in none of them.
  public let tried: Int
  /// How many combinations there are: a whole number, of any size.
  public let combinations: Fraction
}
