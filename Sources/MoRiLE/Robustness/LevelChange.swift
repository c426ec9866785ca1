/// A criterion of an issue on another level than the one it was scored on.
public struct LevelChange: Hashable, Sendable {
  /// The index in ``Model/criteria`` of the criterion.
  public let criterion: Int
  /// The level it was scored on.
  public let from: Int
  /// The other level.
  public let to: Int

  /// Makes a change of a criterion, by its index.
  package init(criterion: Int, from: Int, to: Int) {
    self.criterion = criterion
    self.from = from
    self.to = to
  }

  /// By how many levels it differs.
  public var distance: Int { abs(to - from) }
}

/// One change of one level, and what comes of it.
public struct SingleChange: Hashable, Sendable {
  /// The change.
  public let change: LevelChange
  /// The rated score after it.
  public let score: Interval
  /// The rating after it.
  public let rating: Rating
}

/// The fewest levels by which scores would have to be other for an issue to be rated higher or lower.
///
/// Levels are those by which changed criteria differ from what they are. A criterion that is not changed
/// keeps its cell: where that is blank, it follows the criteria that its default reads, at no cost.
public struct FewestLevels: Hashable, Sendable {
  /// How many levels, over all criteria.
  public let levels: Int
  /// Changes of so many levels that do it; there may be others of as many.
  public let changes: [LevelChange]
  /// The band that they bring the issue to.
  public let band: Band
}

extension Model {
  /// The assessment of an issue with some criteria on other levels.
  ///
  /// A criterion that takes its default from a changed one follows it, unless it is changed itself. Given scores
  /// are those of the levels as they are, and do not bind what comes of the change.
  /// - Precondition: the assessment is by this model, and the levels are on the criteria's scales.
  public func assess(_ assessment: Assessment, with changes: [LevelChange]) -> Assessment {
    var levels: [Int: Int] = [:]
    for change in changes { levels[change.criterion] = change.to }
    if assessment.given.counts { return self.assessment(assessment, cutWith: levels) }
    var cells = assessment.issue.cells
    for (criterion, level) in levels { cells[criterion] = .score(level) }
    let issue = assessment.issue
    return assess(
      Issue(name: issue.name, theme: issue.theme, inputs: issue.inputs, cells: cells))
  }

  /// Every change of one level of one criterion that an issue's scores allow.
  ///
  /// Criteria that are not known are not changed: they stand for every level already.
  public func singleChanges(of assessment: Assessment) -> [LevelChange] {
    criteria.indices.flatMap { index -> [LevelChange] in
      let levels = assessment.levels[index]
      guard levels.count == 1 else { return [] }
      let from = levels.lowerBound
      return [from - 1, from + 1].filter { criteria[index].scale.contains($0) }
        .map { LevelChange(criterion: index, from: from, to: $0) }
    }
  }
}
