/// How far an issue's rated score moved between two assessments, and what each criterion gave or took.
///
/// The movement is divided by Shapley values: a criterion's share is what changing its level adds to the
/// score, averaged over every order in which the changes could be made one after another. Shares are exact
/// and add up to the movement. Differences made by one change at a time do not: where harm multiplies
/// likelihood and both rise, either change alone gives less than its part of the whole, and both taken last
/// give more.
///
/// A share says how the model adds up. It does not say why the level changed, nor that the score would move
/// by as much if that criterion alone went back.
///
/// L. S. Shapley, "A value for n-person games", in Contributions to the Theory of Games II, 1953.
public struct ScoreMovement: Hashable, Sendable {
  /// A criterion of the rated score that is on another level than before.
  public struct Change: Hashable, Sendable {
    /// The index in ``Model/criteria`` of the criterion.
    public let criterion: Int
    /// The levels that were possible before; one where it was known.
    public let from: ClosedRange<Int>
    /// The levels that are possible now; one where it is known.
    public let to: ClosedRange<Int>
    /// What the change gave, in points of the rated score, or took where it is below zero; nil where the
    /// movement is not divided.
    public let share: Fraction?
  }

  /// Why a movement is not divided.
  public enum Gap: Hashable, Sendable {
    /// A level that the score reads is not known in one of the two assessments.
    case notKnown
    /// So many of the changed criteria act together in one part of the formula that the orders of their
    /// changes are too many.
    case tooManyTogether(Int)
  }

  /// The rated score before.
  public let from: Interval
  /// The rated score now.
  public let to: Interval
  /// The criteria that changed, in the model's order: those that the rated score reads, not those that act
  /// through the default of another alone.
  public let changes: [Change]
  /// Why the changes have no shares; nil where they have.
  public let gap: Gap?

  /// By how many points the score moved; nil where one of the two is not known.
  public var total: Fraction? {
    guard let from = from.value, let to = to.value else { return nil }
    return to - from
  }
}
