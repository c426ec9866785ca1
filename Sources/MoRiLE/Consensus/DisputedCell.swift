/// A cell that the scorers gave different levels, and what settling it one way or the other would do.
public struct DisputedCell: Hashable, Sendable {
  /// What the issue would come to with one level.
  public struct Outcome: Hashable, Sendable {
    /// The level.
    public let level: Int
    /// How many scorers gave it; none for a level between those given.
    public let votes: Int
    /// The rated score, with the issue's other cells at their agreed levels; an open one may have any
    /// level from the lowest to the highest given.
    public let score: Interval
    /// The rating of that score.
    public let rating: Rating
  }

  /// The issue, by its place in the panel.
  public let issue: Int
  /// The criterion, by its index in the model.
  public let criterion: Int
  /// What the scorers gave.
  public let given: PanelCell
  /// What the rule made of the levels.
  public let agreed: AgreedLevel
  /// What each level from the lowest to the highest given would come to, lowest first; none where that would
  /// take too long: see ``DisputedIssue/isTried``.
  public let outcomes: [Outcome]
  /// How many points of the rated score the choice between the levels is worth; 0 where no level was tried.
  public let points: Fraction
  /// By how many bands the choice moves the rating, or the end of the possible ones that it moves
  /// furthest; 0 where it does not touch the rating, and where no level was tried.
  public let bands: Int

  /// Whether its levels were tried.
  public var isTried: Bool { !outcomes.isEmpty }
  /// Whether this cell alone can change the rating.
  public var changesRating: Bool { bands > 0 }

  init(
    issue: Int, criterion: Int, given: PanelCell, agreed: AgreedLevel, outcomes: [Outcome]
  ) {
    self.issue = issue
    self.criterion = criterion
    self.given = given
    self.agreed = agreed
    self.outcomes = outcomes
    points = max(
      Self.width(outcomes.map { $0.score.low }), Self.width(outcomes.map { $0.score.high }))
    bands =
      max(
        Self.width(outcomes.map { Fraction($0.rating.possible.lowerBound) }),
        Self.width(outcomes.map { Fraction($0.rating.possible.upperBound) })
      ).int ?? 0
  }

  private static func width(_ values: [Fraction]) -> Fraction {
    guard let low = values.min(), let high = values.max() else { return .zero }
    return high - low
  }
}

/// An issue on which the scorers disagree, and how much rests on it.
public struct DisputedIssue: Hashable, Sendable {
  /// The issue, by its place in the panel.
  public let issue: Int
  /// The issue as agreed, with its open cells unknown.
  public let agreed: Assessment
  /// The rated score where each disputed cell may have any level from the lowest to the highest given.
  public let score: Interval
  /// The ratings that are possible then.
  public let rating: Rating
  /// How many points of that range are due to the disagreement, and not to cells that nobody scored.
  public let points: Fraction
  /// How many more ratings are possible than if the room settled on the agreed levels.
  public let bands: Int
  /// The disputed cells, those that matter most first.
  public let cells: [DisputedCell]
  /// Whether the levels of its cells were tried.
  ///
  /// Otherwise the issue did not fit in ``Consensus/mostEffort``. Its ``score`` and ``rating`` are then those of
  /// interval arithmetic, which can be wider, never narrower, and its ``points`` and ``bands`` the most that they
  /// leave: they are nothing to be shown.
  public let isTried: Bool

  /// Whether the disagreement can change the rating, or may do so where that was not tried.
  public var changesRating: Bool { bands > 0 }
}

/// How often the scorers disagree on a criterion, and how much rests on it.
public struct DisputedCriterion: Hashable, Sendable {
  /// The criterion, by its index in the model.
  public let criterion: Int
  /// How many issues it is disputed in.
  public let cells: Int
  /// In how many of them its levels were tried: see ``DisputedIssue/isTried``.
  public let tried: Int
  /// In how many of those it can change the rating by itself.
  public let changes: Int
  /// The points that its disputed cells are worth in them, summed.
  public let points: Fraction
}
