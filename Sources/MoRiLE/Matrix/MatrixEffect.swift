/// What a criterion can do to the rating, over all combinations of the other criteria's levels.
public struct MatrixEffect: Hashable, Sendable {
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// The share of cases in which a change by one level changes the rating: a case is a combination of
  /// the others' levels with a step from one level to the next.
  public let oneLevel: Fraction
  /// The share of combinations of the others in which the lowest and the highest level give different
  /// ratings.
  public let endToEnd: Fraction
  /// The share of combinations of the others in which any two levels give different ratings.
  public let any: Fraction
  /// For each step from one level to the next, the least and the most that it adds to the total.
  public let steps: [Interval]

  /// Whether the criterion can never change a rating.
  public var isNever: Bool { any == .zero }

  /// Whether each level adds the same as the one before it, whatever the other levels are.
  public var isEven: Bool {
    steps.allSatisfy { $0 == steps[0] } && steps[0].value != nil
  }
}

/// A criterion that no rated score reads directly.
public struct IndirectCriterion: Hashable, Sendable {
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// The criteria whose blank cells take a default from it, by index; none where it has no part in the
  /// rating at all.
  public let through: [Int]
}
