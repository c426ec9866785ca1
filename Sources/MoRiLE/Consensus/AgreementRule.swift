/// How the levels that several scorers gave become one.
public enum AgreementRule: String, CaseIterable, Hashable, Sendable {
  /// The level in the middle.
  ///
  /// Of an even number of levels the two in the middle must be the same: between two that differ, half
  /// of the scorers stand on either side.
  case median
  /// The level nearest to the mean; a mean exactly halfway between two levels is an even split.
  case mean
  /// The level that more scorers gave than any other; several that equally many gave are an even split.
  case majority
  /// The highest level that anyone gave.
  case highest

  /// The agreed level of the levels that were given, in any order.
  public func level(of given: [Int]) -> AgreedLevel {
    let levels = PanelCell(given.map { .score($0) })
    guard let spread = levels.spread else { return .unscored }
    let sorted = levels.given
    switch self {
    case .highest: return .level(spread.upperBound)
    case .median: return .between([sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2]])
    case .majority:
      let votes = levels.votes
      let most = votes.map { $0.count }.max() ?? 0
      return .between(votes.filter { $0.count == most }.map { $0.level })
    case .mean: return .between(Self.nearest(sorted))
    }
  }

  /// The level nearest to the mean, or the two that are equally near.
  private static func nearest(_ levels: [Int]) -> [Int] {
    let (sum, count) = (levels.reduce(0, +), levels.count)
    // Levels may be below zero, and division rounds towards it.
    let below = (sum >= 0 ? sum : sum - count + 1) / count
    let rest = 2 * (sum - below * count)
    if rest == count { return [below, below + 1] }
    return [rest < count ? below : below + 1]
  }
}

/// What a rule makes of the levels that were given.
public enum AgreedLevel: Hashable, Sendable {
  /// One level.
  case level(Int)
  /// An even split between levels, lowest first: for people to settle, never rounded.
  case split([Int])
  /// Nobody gave a level.
  case unscored

  /// One level where all of `levels` are the same, else a split between them.
  static func between(_ levels: [Int]) -> AgreedLevel {
    levels.first == levels.last ? .level(levels[0]) : .split(levels)
  }

  /// The levels that are left, lowest first: one, those of a split, or none.
  public var candidates: [Int] {
    switch self {
    case .level(let level): [level]
    case .split(let levels): levels
    case .unscored: []
    }
  }
}
